'use client'

import { useActionState } from 'react'
import { typedText, type FormAction } from '@/lib/action/answer'
import { keptOnFailure } from './kept-on-failure'

/**
 * A form over a server action, with and without script: what to say, and for each field what was typed and what is wrong with it.
 * `key` changes with each answer: a select needs it to show the value that was chosen.
 */
export function useAnswer<T>(action: FormAction<T>) {
  const [answer, formAction, pending] = useActionState(keptOnFailure(action), null)
  const failed = answer && !answer.ok ? answer : null
  const errors = failed?.fieldErrors
  return {
    formAction,
    pending,
    data: answer?.ok ? answer.data : undefined,
    message: failed?.message,
    code: failed?.code,
    errors,
    /** Props of a text field. */
    text: (name: string, initial?: string | null) => ({
      name,
      defaultValue: typedText(answer, name) ?? initial ?? undefined,
      error: errors?.[name],
    }),
    /** The values chosen in a list. */
    chosen: (name: string, initial: readonly string[] = []): readonly string[] => {
      const values = failed?.values[name]
      return values === undefined ? initial : [values].flat()
    },
    key: JSON.stringify(failed?.values ?? null),
  }
}
