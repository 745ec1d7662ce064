import type { FeedbackState } from './types'

export const feedbackActions = ['assign', 'answer', 'close'] as const
export type FeedbackAction = (typeof feedbackActions)[number]

type Transition = { from: readonly FeedbackState[]; to: FeedbackState; event: string }

/** The focal point does all of it; whoever a feedback is assigned to may answer it. */
export const feedbackTransitions = {
  assign: { from: ['SUBMITTED', 'ASSIGNED'], to: 'ASSIGNED', event: 'feedback.assigned' },
  answer: { from: ['ASSIGNED'], to: 'ANSWERED', event: 'feedback.answered' },
  close: { from: ['ANSWERED'], to: 'CLOSED', event: 'feedback.closed' },
} as const satisfies Record<FeedbackAction, Transition>

export type FeedbackActor = { isFocalPoint: boolean; isAssignee: boolean }

/** Whether the action may be done now. Fails closed. */
export function mayActOnFeedback(state: FeedbackState, action: FeedbackAction, actor: FeedbackActor): 'yes' | 'forbidden' | 'conflict' {
  const { from }: Transition = feedbackTransitions[action]
  const allowed = actor.isFocalPoint || (action === 'answer' && actor.isAssignee)
  if (!allowed) return 'forbidden'
  return from.includes(state) ? 'yes' : 'conflict'
}

export function availableFeedbackActions(state: FeedbackState, actor: FeedbackActor): FeedbackAction[] {
  return feedbackActions.filter((action) => mayActOnFeedback(state, action, actor) === 'yes')
}
