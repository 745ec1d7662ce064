import type { CivilDate } from '@/lib/core/civil-date'
import type { FeeUnit } from '@/lib/procedures/fees-due'
import type { ProcedureContent, VerificationState } from '@/lib/procedures/types'
import type { Desk } from '@/lib/units/types'

/** A published version, as far as a posting must know when it held. */
export type VersionTrace = {
  id: string
  number: number
  change: string
  name: string
  field: string
  verification: VerificationState
  /** What is true in it, hashed. */
  contentHash: string
  effectiveFrom: CivilDate
  effectiveTo: CivilDate | null
  /** Milliseconds; 0 when not known. */
  publishedAt: number
  /** Days on which something in it begins or ends to hold: a local term, a fee, an exemption. */
  turns: CivilDate[]
  /** Went through approval: only such stand in a list of changes. */
  approved: boolean
  changeNote?: string
  decision?: string
}

/** A period in which the unit receives the procedure. `fees` is a digest of the unit's own fees and their decision, empty without any. */
export type OfferingTrace = { from: CivilDate; to: CivilDate | null; fees: string }

export type ProcedureTrace = {
  code: string
  versions: VersionTrace[]
  offerings: OfferingTrace[]
  /** The law has ended it from this day, though it is still received. */
  endedByLaw?: LawEnd
}

export type LawEnd = { on: CivilDate; by?: string }

export const sheets = ['a3', 'a4'] as const
/** The wall sheet with the most used procedures, or the booklet with the full text of all. */
export type Sheet = (typeof sheets)[number]

/** A procedure that stands on a posting. `facts` changes with every fact and not with mere wording. */
export type PostedProcedure = {
  code: string
  name: string
  field: string
  versionId: string
  verification: VerificationState
  facts: string
}

export const postingChangeKinds = ['NEW', 'AMENDED', 'REPEALED', 'ENDED_BY_LAW', 'RECEIVED_HERE', 'NOT_HERE'] as const
export type PostingChangeKind = (typeof postingChangeKinds)[number]

export type PostingChange = { code: string; name: string; kind: PostingChangeKind; on: CivilDate; note?: string; decision?: string }

export type PostedField = { field: string; slug: string; procedures: PostedProcedure[] }

/** A unit's posting (niêm yết): what it receives today, by field, with whom to turn to. */
export type Posting = {
  desk: Desk
  /** Whose petition address holds where the desk has none of its own. */
  office: Desk
  /** By which decision the commune counts as especially difficult today. */
  difficulty?: string
  fields: PostedField[]
  count: number
  changes: PostingChange[]
}

/** A posted procedure whole. */
export type PostedText = {
  code: string
  content: ProcedureContent
  verification: VerificationState
  versionNumber: number
  effectiveFrom: CivilDate
  /** The last day of what is to be replaced or repealed. */
  effectiveTo?: CivilDate
  endedByLaw?: LawEnd
  /** Its own fees at this desk, and whether the commune is especially difficult. */
  unit: FeeUnit
  decidedBy?: string
  handledBy?: string
}
