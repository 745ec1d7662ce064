import type { Difference } from '@/lib/procedures/difference'

export const importFormats = ['JSONL', 'XLSX'] as const
export type ImportFormat = (typeof importFormats)[number]

/** READING: the worker is at it. READY: the whole list stands. FAILED: nothing of it is used. */
export type ImportState = 'READING' | 'READY' | 'FAILED'

export const itemKinds = ['ADDED', 'CHANGED', 'REPEALED'] as const
export type ItemKind = (typeof itemKinds)[number]

export type ItemState = 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'DRAFTED' | 'OUTDATED'

/** One group of the list: changes of words alone stand apart. */
export const itemGroups = ['ADDED', 'CHANGED', 'EDITORIAL', 'REPEALED'] as const
export type ItemGroup = (typeof itemGroups)[number]

/** What an export asks for one procedure. */
export type ImportItem = {
  id: string
  code: string
  name: string
  field: string
  kind: ItemKind
  state: ItemState
  issues: string[]
  reason: string | null
  decidedBy: string | null
  decidedAt: string | null
  differences: Difference[]
}

/** A record that was refused. */
export type Problem = { line: number; code?: string; reason: string }

/** What was found in an export. `read` counts records; the last four come from it, `repealed` may also name what the export lacks. */
export type ReadSummary = {
  read: number
  unchanged: number
  added: number
  changed: number
  /** Of `changed`. */
  editorial: number
  repealed: number
  /** Of those that were read, not fully understood. */
  partial: number
  rejected: number
  /** The first of the rejected. */
  problems: Problem[]
  /** Headings of a spreadsheet that mean nothing here. */
  ignoredColumns: string[]
}

export const maxImportBytes = 30 * 1024 * 1024
export const maxImportRecords = 20_000

/** Where the upload form posts to. */
export const importUploadPath = '/can-bo/thu-tuc/nhap/tep'
