import type { CivilDate } from '@/lib/core/civil-date'
import type { DirectiveAction, DirectiveSide, DirectiveState } from './types'

export function directiveState(row: { answeredAt: Date | null; closedAt: Date | null }): DirectiveState {
  if (row.closedAt) return 'CLOSED'
  return row.answeredAt ? 'ANSWERED' : 'OPEN'
}

/** Computed, never stored: the whole due day counts as in time. */
export function isOverdue(row: { answeredAt: Date | null; closedAt: Date | null; dueOn: CivilDate }, today: CivilDate): boolean {
  return directiveState(row) === 'OPEN' && row.dueOn < today
}

const table: Record<DirectiveAction, { from: readonly DirectiveState[]; by: DirectiveSide; event: string }> = {
  answer: { from: ['OPEN'], by: 'RECEIVED', event: 'directive.answered' },
  sendBack: { from: ['ANSWERED'], by: 'GIVEN', event: 'directive.sent_back' },
  // Closing what nobody has answered takes it back.
  close: { from: ['OPEN', 'ANSWERED'], by: 'GIVEN', event: 'directive.closed' },
}

/** The event of the ledger, or why not. `mayAnswer` leaves out specialists whose dossier it is not. */
export function judgeDirective(
  state: DirectiveState,
  action: DirectiveAction,
  who: { isAuthor: boolean; mayAnswer: boolean },
): { event: string } | { refused: 'forbidden' | 'conflict' } {
  const { from, by, event } = table[action]
  if (by === 'GIVEN' ? !who.isAuthor : !who.mayAnswer) return { refused: 'forbidden' }
  return from.includes(state) ? { event } : { refused: 'conflict' }
}
