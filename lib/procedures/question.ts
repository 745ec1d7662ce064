export const questionKinds = ['TEXT', 'LONG_TEXT', 'DATE', 'NUMBER', 'CHOICE', 'UNIT', 'MONEY'] as const
type QuestionKind = (typeof questionKinds)[number]

/** What a procedure asks on its online form beyond the applicant. */
export type Question = {
  /** Stable within the procedure, kebab-case: answers are stored by it. */
  id: string
  label: string
  hint?: string
  kind: QuestionKind
  /** The choices of a `CHOICE`, as shown. */
  options?: string[]
  required: boolean
}
