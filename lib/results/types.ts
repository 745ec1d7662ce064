import type { CivilDate } from '@/lib/core/civil-date'
import type { QrDrawing } from '@/lib/receipts/qr'
import type { SignatureReport } from '@/lib/signatures/types'
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

/** How a result is checked by whoever holds it: its code, the page's address, and the address as a QR. */
export type ResultCheck = { code: string; address: string; qr: QrDrawing }

export type IssuedResult = {
  id: string
  title: string
  number: string
  book: string | null
  bookNumber: number | null
  issuedOn: CivilDate
  position: string | null
  revokedAt: Date | null
  revokedReason: RevocationReason | null
  check: ResultCheck
}

/** What anybody who holds a result's code may know of it: enough to tell a true paper from a false one, nothing about the person or the matter. */
export type VerifiedResult = {
  title: string
  refused: boolean
  number: string
  book: string | null
  bookNumber: number | null
  issuedOn: CivilDate
  unitName: string
  /** Of a practice unit: it is worth nothing. */
  isPractice: boolean
  position: string | null
  /** Initials of whom it was given to. */
  initials: string
  revokedAt: Date | null
  revokedReason: RevocationReason | null
  files: { size: number; sha256: string | null; signatures: SignatureReport | null }[]
}

export type CheckSheet = Pick<IssuedResult, 'title' | 'number' | 'book' | 'bookNumber' | 'issuedOn' | 'revokedAt' | 'check'> & {
  dossierId: string
  unitName: string
}

/** A line of the register of results. */
export type RegisterRow = Omit<ResultOfDossier, 'outcome'> & {
  outcome: 'GRANTED' | 'REFUSED'
  dossierId: string
  unitName: string
  code: string
  ownerName: string
}
