'use client'

import type { ReactNode } from 'react'
import { HiddenFields, PressForm } from '@/components/forms/press-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { acceptEditorialAction, acceptImportItemAction, draftImportItemAction, skipImportItemAction } from '@/lib/catalogue-imports/actions'

type Fields = Record<string, string>

/** What may be done with one item. `about` names the procedure to who hears the button alone. */
export function ItemSteps({
  fields,
  about,
  accept,
  draft,
  skip,
}: {
  /** Of the item and of the place in the list. */
  fields: Fields
  about: string
  accept?: string | undefined
  draft: boolean
  skip: boolean
}) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      {accept && (
        <PressForm action={acceptImportItemAction} fields={fields} title="Chưa chấp nhận được">
          {accept}
          <span className="sr-only"> {about}</span>
        </PressForm>
      )}
      {draft && (
        <PressForm action={draftImportItemAction} fields={fields} title="Chưa soạn được" look="secondary">
          Soạn tiếp
          <span className="sr-only"> {about}</span>
        </PressForm>
      )}
      {skip && <SkipForm fields={fields} about={about} />}
    </div>
  )
}

/** Accepts all that changes words only. */
export function AcceptEditorialForm({ importId, children }: { importId: string; children: ReactNode }) {
  return (
    <PressForm action={acceptEditorialAction} fields={{ importId }} title="Chưa chấp nhận được">
      {children}
    </PressForm>
  )
}

function SkipForm({ fields, about }: { fields: Fields; about: string }) {
  const form = useAnswer(skipImportItemAction)
  const id = `reason-${fields['itemId']}`
  const { error, ...reason } = form.text('reason')
  return (
    <details className="min-w-0 grow basis-64" open={form.message ? true : undefined}>
      <summary className="inline-flex min-h-12 items-center rounded px-3 font-semibold text-leaf underline marker:content-none">
        Bỏ qua…
        <span className="sr-only"> {about}</span>
      </summary>
      <form action={form.formAction} className="mt-2 flex max-w-prose flex-wrap items-end gap-3">
        <div className="w-full">
          <ErrorSummary title="Chưa bỏ qua được" message={error ? undefined : form.message} errors={error ? { [id]: error } : {}} />
        </div>
        <HiddenFields fields={fields} />
        <div className="min-w-0 grow basis-64">
          <TextField id={id} label="Vì sao bỏ qua" maxLength={500} required error={error} {...reason} />
        </div>
        <SubmitButton pending={form.pending} look="secondary">
          Bỏ qua mục này
        </SubmitButton>
      </form>
    </details>
  )
}
