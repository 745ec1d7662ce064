'use client'

import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import type { ButtonLook } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormAction } from '@/lib/action/answer'

/** The dossier and the version of it that the page shows. */
export type StepTarget = { id: string; version: number }

export type StepFields = {
  /** Props of a field; ids are unique on a page of several forms. */
  field: (name: string, initial?: string) => { id: string; name: string; defaultValue: string | undefined; error: string | undefined }
  chosen: (name: string) => readonly string[]
  errors: Record<string, string> | undefined
}

/** One step of an officer on a dossier. A step that another officer overtook says so and keeps what was typed. */
export function StepForm<T>({
  name,
  action,
  target,
  button,
  look,
  children,
}: {
  /** Unique on the page. */
  name: string
  action: FormAction<T>
  target: StepTarget
  button: string
  look?: ButtonLook
  children?: (fields: StepFields) => ReactNode
}) {
  const form = useAnswer(action)
  const summary = Object.fromEntries(Object.entries(form.errors ?? {}).map(([field, text]) => [`${name}-${field}`, text]))
  const fields: StepFields = {
    field: (field, initial) => ({ id: `${name}-${field}`, ...form.text(field, initial) }),
    chosen: form.chosen,
    errors: form.errors,
  }
  return (
    <form action={form.formAction} className="space-y-4">
      <ErrorSummary title="Chưa ghi được" message={form.message} errors={summary} />
      {form.code === 'conflict' && (
        <p>
          <a
            href={`/can-bo/ho-so/${target.id}`}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-11 items-center font-semibold"
          >
            Mở tình trạng mới của hồ sơ ở thẻ khác
          </a>
        </p>
      )}
      {form.code === 'unauthenticated' && <SignInElsewhere />}
      <input type="hidden" name="dossierId" value={target.id} />
      <input type="hidden" name="version" value={target.version} />
      {children && (
        <div key={form.key} className="space-y-4">
          {children(fields)}
        </div>
      )}
      <SubmitButton pending={form.pending} {...(look ? { look } : {})}>
        {button}
      </SubmitButton>
    </form>
  )
}

/** After the session ended: sign in in another tab, then send this form again with everything still in it. */
export function SignInElsewhere() {
  return (
    <p>
      <a href="/can-bo/dang-nhap" target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center font-semibold">
        Đăng nhập ở thẻ khác rồi quay lại gửi
      </a>
    </p>
  )
}
