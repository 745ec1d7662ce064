import type { CivilDate } from '@/lib/core/civil-date'
import type { SignatureBlock } from '@/lib/staff/types'

/** Why a result no longer holds. Codes, since the verification page tells them to anybody. */
export const revocationReasons = ['MISTAKE', 'REPLACED', 'UNLAWFUL', 'UNTRUE_PAPERS', 'JUDGEMENT', 'OTHER'] as const
export type RevocationReason = (typeof revocationReasons)[number]

/**
 * Numbers of a result as entered. `number`: number and sign of the document; with nothing before the slash ("/QĐ-UBND") the next one of that sign is taken.
 * `book`: the register of certification or civil status (quyển); without `bookNumber` its next number is taken.
 */
export type NumbersEntered = { number?: string | undefined; book?: string | undefined; bookNumber?: number | undefined }

/** What would be the next numbers of a unit for a procedure, going by the last ones; absent where there is nothing to go by. */
export type ProposedNumbers = { number?: string; book?: string; bookNumber?: number }

export type RegisterFilter = { unitId?: string; from?: CivilDate; to?: CivilDate; q?: string }

export type ResultOfDossier = {
  id: string
  number: string
  book: string | null
  bookNumber: number | null
  issuedOn: string
  title: string
  outcome: string
  signature: SignatureBlock | null
  revokedAt: Date | null
  revokedReason: RevocationReason | null
}
