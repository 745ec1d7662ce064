/** NĐ 20/2008/NĐ-CP: conduct and regulations; local problems are a third kind, handled by the same focal point. Complaints and denunciations are none of these. */
export const feedbackKinds = ['CONDUCT', 'RULES', 'LOCAL_PROBLEM'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

export const feedbackStates = ['SUBMITTED', 'ASSIGNED', 'ANSWERED', 'CLOSED'] as const
export type FeedbackState = (typeof feedbackStates)[number]
