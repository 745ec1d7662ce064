import type { TextSection } from '@/lib/procedures/full-text'
import type { ProcedureContent, VerificationState } from '@/lib/procedures/types'
import type { CivilDate } from '@/lib/core/civil-date'

export const setFormats = ['pdf', 'xlsx'] as const
export type SetFormat = (typeof setFormats)[number]

export type SetProcedure = {
  code: string
  content: ProcedureContent
  verification: VerificationState
  versionNumber: number
  effectiveFrom: CivilDate
  decidedBy?: string
  handledBy?: string
  where?: string
  sections: TextSection[]
}

/** All procedures of a field as they hold on a day ("bộ thủ tục"). */
export type FieldSet = { field: string; slug: string; date: CivilDate; agency: string; procedures: SetProcedure[] }

/** `size` in bytes and `date` as dd/MM/yyyy, when the file is made already. */
export type SetLink = { format: SetFormat; href: string; size?: number; date?: string }
