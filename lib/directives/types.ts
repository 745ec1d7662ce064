import type { CivilDate } from '@/lib/core/civil-date'

/** Who instructs, in their unit and the units right below it. */
export const instructingRoles = ['LEADER', 'UNIT_HEAD'] as const
/** Who reads and answers what their unit is told. */
export const answeringRoles = ['UNIT_HEAD', 'LEADER', 'SPECIALIST'] as const

/** An answer that the author was not content with, and why. */
export type DirectiveRound = { answer: string; answeredAt: string; answeredById: string; reason: string; returnedAt: string }

/** OPEN: an answer is awaited. ANSWERED: the author is to look at it. */
export type DirectiveState = 'OPEN' | 'ANSWERED' | 'CLOSED'

export const directiveActions = ['answer', 'sendBack', 'close'] as const
export type DirectiveAction = (typeof directiveActions)[number]

/** How the viewer stands to it; the author who also works in the unit that is told is the author. */
export type DirectiveSide = 'GIVEN' | 'RECEIVED'

export type DirectiveRow = {
  id: string
  side: DirectiveSide
  state: DirectiveState
  /** The due day has passed and no answer is there. */
  overdue: boolean
  author: string
  unit: string
  dossier: { id: string; code: string } | null
  figure: string | null
  text: string
  dueOn: CivilDate
}
