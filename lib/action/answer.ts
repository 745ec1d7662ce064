import type { ErrorCode } from '@/lib/core/errors'

/** What was typed, by field name; several values where a field may have several. Never secrets, never files. */
export type FormValues = Record<string, string | string[]>

/** What a server action answers: the value, or what to say and to put back into the form. */
export type ActionAnswer<T = undefined> =
  | { ok: true; data: T }
  | { ok: false; code: ErrorCode | 'unexpected'; message: string; fieldErrors?: Record<string, string>; values: FormValues }

/** The shape that `useActionState` takes. */
export type FormAction<T = undefined> = (previous: ActionAnswer<T> | null, form: FormData) => Promise<ActionAnswer<T>>

/** The text last typed into a single field. */
export function typedText(answer: ActionAnswer<unknown> | null, field: string): string | undefined {
  const value = answer && !answer.ok ? answer.values[field] : undefined
  return typeof value === 'string' ? value : undefined
}
