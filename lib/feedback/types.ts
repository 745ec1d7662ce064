/** NĐ 20/2008/NĐ-CP: conduct and regulations; local problems are a third kind, handled by the same focal point. Complaints and denunciations are none of these. */
export const feedbackKinds = ['CONDUCT', 'RULES', 'LOCAL_PROBLEM'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

export const feedbackStates = ['SUBMITTED', 'ASSIGNED', 'ANSWERED', 'CLOSED'] as const
export type FeedbackState = (typeof feedbackStates)[number]

export const maxPhotos = 5

/** The form posts here and nowhere else; a form that someone has open must go on finding it. */
export const feedbackRoute = '/phan-anh/gui/v1'

/** How a kind is named in the address of its form. */
export const kindSlugs: Record<FeedbackKind, string> = {
  CONDUCT: 'can-bo',
  RULES: 'quy-dinh',
  LOCAL_PROBLEM: 'viec-dia-phuong',
}

export function kindOfSlug(slug: unknown): FeedbackKind | null {
  return feedbackKinds.find((kind) => kindSlugs[kind] === slug) ?? null
}
