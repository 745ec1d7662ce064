'use client'

import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import type { ButtonLook } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormAction } from '@/lib/action/answer'

type HiddenValues = Record<string, string | number>

/** One press that needs no words. */
export function PressForm<T>({
  action,
  fields,
  title,
  look,
  children,
}: {
  action: FormAction<T>
  fields: HiddenValues
  /** When it is refused. */
  title: string
  look?: ButtonLook
  children: ReactNode
}) {
  const form = useAnswer(action)
  return (
    <form action={form.formAction}>
      <ErrorSummary title={title} message={form.message} />
      <HiddenFields fields={fields} />
      <SubmitButton pending={form.pending} {...(look ? { look } : {})}>
        {children}
      </SubmitButton>
    </form>
  )
}

export function HiddenFields({ fields }: { fields: HiddenValues }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
