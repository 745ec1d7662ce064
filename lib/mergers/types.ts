import type { Role } from '@/lib/auth/roles'
import type { CivilDate } from '@/lib/core/civil-date'
import type { UnitKind } from '@/lib/units/types'

/** A unit that begins with a merger. `parentId` may be another one that begins. */
export type NewUnit = {
  id: string
  kind: UnitKind
  code: string | null
  name: string
  shortName: string
  parentId: string | null
  deskName: string | null
  aliases: string[]
  agencyCode: string | null
  agencyCodeProvisional: boolean
  source: string
}

/** A unit that stays and is called otherwise from that day; a null code stays as it is. */
export type Rename = { unitId: string; name: string; shortName: string; code: string | null }

/** A unit that ends. Without one successor its open dossiers go by the rules, and what no rule places is decided one by one. */
export type PlannedEnd = { unitId: string; successorId: string | null }

/** To the unit that takes over from the commune named in the owner's address. */
export const byAddress = 'ADDRESS'

/** Where open dossiers of units without one successor go; the first rule that fits holds. A null field fits every field. */
export type Rule = { field: string | null; to: typeof byAddress | (string & {}) }

export type MergerPlan = { begins: NewUnit[]; ends: PlannedEnd[]; renames: Rename[]; rules: Rule[] }

/** Dossier id to unit id: what was decided of dossiers that no rule places. */
export type Choices = Record<string, string>

export type MergerRow = {
  id: string
  name: string
  effectiveOn: CivilDate
  source: string
  /** READY may still be changed; RUNNING began and was not finished; STATED is already so in the units, and there is nothing to run. */
  state: 'READY' | 'RUNNING' | 'DONE' | 'STATED'
  ranAt: Date | null
}

/** Why a dossier goes where it goes. */
export type PlacedBy = 'SUCCESSOR' | 'RULE' | 'CHOICE'

export type Move = { from: string; to: string; by: PlacedBy; rule: number | null; count: number }

export type UndecidedDossier = { id: string; code: string; procedure: string; field: string; unitId: string; address: string | null }

export type LostRight = { assignmentId: string; accountId: string; fullName: string; unitId: string; role: Role | (string & {}) }

/** What is carried over with the units, counted; what has to be made anew is said apart. */
export type Carried = {
  offeringsEnded: number
  offeringsBegun: number
  workflowsCarried: number
  workflowsToAdopt: number
  opinions: number
  directives: number
  directivesWithoutSuccessor: number
  delegationsEnded: number
  difficultiesEnded: number
  hoursCarried: number
  contactsCarried: number
}

export type Preview = {
  problems: string[]
  moves: Move[]
  /** Open dossiers that stay where they are but have a later step or an awaited opinion at a unit that ends. */
  touched: number
  closed: number
  undecided: UndecidedDossier[]
  rights: LostRight[]
  carried: Carried
  /** Fields of the open dossiers that go by rules. */
  fields: string[]
}

/** What a merger did. */
export type Summary = {
  unitsEnded: number
  unitsBegun: number
  dossiers: number
  rights: { assignmentId: string; accountId: string; unitId: string; role: string }[]
  carried: Carried
}

export type UnitName = { id: string; name: string }

export type MergerDetail = MergerRow & {
  version: number
  plan: MergerPlan
  choices: Record<string, string>
  /** Names of all units that occur, also those that begin. */
  names: Record<string, string>
  /** Where a dossier may go: units that begin or stay. */
  targets: UnitName[]
  canDiscard: boolean
  /** While there is something left to run. */
  preview: Preview | null
  summary: Summary | null
  /** Rights that ended, and who has any right anew since. */
  granted: { assignmentId: string; accountId: string; fullName: string; unitId: string; role: string; again: boolean }[]
}
