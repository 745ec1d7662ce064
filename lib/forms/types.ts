export const fieldKinds = [
  'TEXT',
  'LONG_TEXT',
  'DATE',
  'NUMBER',
  'MONEY',
  'CHOICE',
  'SELECT',
  'PHONE',
  'EMAIL',
  'CODE',
  'CHECKBOX',
  'FILES',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Holds when the field named has one of these values. */
export type Condition = { field: string; is: string[] }

export type FieldOption = { value: string; label: string; hint?: string }

export type FormField = {
  /** Name in the post and id in the page. */
  name: string
  label: string
  hint?: string
  kind: FieldKind
  required: boolean
  /** In characters, as a person counts them. */
  maxLength?: number
  /** `CODE`: what must be left once spaces and dots are taken out, as a regular expression without anchors. */
  pattern?: string
  /** What to say when `pattern` does not fit; says what to do. */
  patternMessage?: string
  /** What to say when it is missing, where the common sentence does not fit. */
  missingMessage?: string
  autoComplete?: string
  /** `CHOICE` shows all of them, `SELECT` folds them away. */
  options?: FieldOption[]
  /** What stands there before anyone types. */
  initial?: string
  /** `DATE`: may not lie after today. */
  past?: boolean
  showWhen?: Condition[]
}

export type FormSection = { id: string; title: string; intro?: string; fields: FormField[] }

/** One form, from which its page, the checks in the browser and the checks on the server are made. */
export type FormDefinition = { sections: FormSection[] }

/** What was typed or chosen, by field name. */
export type FormValues = Record<string, string>
