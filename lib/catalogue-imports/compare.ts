import 'server-only'
import { differenceOf, isEditorial } from '@/lib/procedures/difference'
import { type CurrentVersion, hashOfContent } from '@/lib/procedures/publication'
import type { ProcedureContent } from '@/lib/procedures/types'
import { joined } from './join'
import type { ItemKind } from './types'

/** What is known of a procedure when a record of it arrives. */
export type Known = {
  /** Hash of the last record read for it, whatever was decided about it. */
  lastHash: string | null
  version: CurrentVersion | null
}

export type Proposal = {
  kind: ItemKind
  editorial: boolean
  baseVersionId: string | null
  content: ProcedureContent
  contentHash: string
}

/** `seen`: the same record was read before. Else what it asks for, or null when it says what is published already. */
export type Comparison = { seen: true } | { seen: false; proposal: Proposal | null }

type ReadRecord = { content: ProcedureContent; repealed: boolean }

/** The same record has the same hash, from whatever file it was read. */
export function hashOfRecord({ content, repealed }: ReadRecord): string {
  return `${repealed ? 'repealed:' : ''}${hashOfContent(content, [])}`
}

export function compareRecord(record: ReadRecord, { lastHash, version }: Known): Comparison {
  const { content, repealed } = record
  const hash = hashOfRecord(record)
  if (hash === lastHash) return { seen: true }
  if (repealed) return { seen: false, proposal: version && repealOf(version) }
  const wanted = joined(content, version)
  if (!version)
    return { seen: false, proposal: { kind: 'ADDED', editorial: false, baseVersionId: null, content: wanted, contentHash: hash } }
  const contentHash = hashOfContent(wanted, version.questions)
  if (contentHash === version.contentHash) return { seen: false, proposal: null }
  const differences = differenceOf(version.content, wanted)
  if (differences.length === 0) return { seen: false, proposal: null }
  const proposal = {
    kind: 'CHANGED' as const,
    editorial: isEditorial(differences),
    baseVersionId: version.id,
    content: wanted,
    contentHash,
  }
  return { seen: false, proposal }
}

/** The procedure is no more: what would be kept of it is what stands now. */
export function repealOf(version: CurrentVersion): Proposal {
  return { kind: 'REPEALED', editorial: false, baseVersionId: version.id, content: version.content, contentHash: version.contentHash }
}
