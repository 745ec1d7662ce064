import type { FormValues } from '@/lib/action/answer'

/** What the fields of the content's form are drawn from. Names of fields are paths, and their ids too, so that a problem can be linked to. */
export type FormState = { values: FormValues; errors: Record<string, string>; code: string }

export function typedAt({ values }: FormState, path: string): string {
  const value = values[path]
  return typeof value === 'string' ? value : ''
}
