/** `points` tries in `seconds`. With `count: 'failures'` a try that succeeds is given back, so that a whole office behind one address can work. */
export type Limit = { readonly name: string; readonly points: number; readonly seconds: number; readonly count: 'all' | 'failures' }

export const limits = {
  signInByAddress: { name: 'sign-in', points: 30, seconds: 300, count: 'failures' },
  secondStepByAddress: { name: 'second-step', points: 30, seconds: 300, count: 'failures' },
  passwordByAddress: { name: 'password', points: 20, seconds: 300, count: 'failures' },
  invitationByAddress: { name: 'invitation', points: 20, seconds: 600, count: 'failures' },
  lookUpByAddress: { name: 'look-up', points: 60, seconds: 300, count: 'failures' },
  lookUpByCode: { name: 'look-up-code', points: 10, seconds: 900, count: 'failures' },
  resultCheckByAddress: { name: 'result-check', points: 60, seconds: 300, count: 'failures' },
  submissionByAddress: { name: 'submission', points: 120, seconds: 600, count: 'all' },
  feedbackByAddress: { name: 'feedback', points: 30, seconds: 600, count: 'all' },
  searchOpeningByAddress: { name: 'search-opening', points: 300, seconds: 600, count: 'all' },
  uploadByAddress: { name: 'upload', points: 600, seconds: 600, count: 'all' },
} as const satisfies Record<string, Limit>
