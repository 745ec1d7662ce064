'use client'

import { SignInElsewhere } from '@/components/dossiers/step-form'
import { HiddenFields } from '@/components/forms/press-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextAreaField } from '@/components/ui/field'
import { addPrivateNoteAction } from '@/lib/dossiers/private-note-actions'

export function PrivateNoteForm({ dossierId }: { dossierId: string }) {
  const form = useAnswer(addPrivateNoteAction)
  const { name, ...field } = form.text('text')
  return (
    <form action={form.formAction} className="space-y-4">
      <ErrorSummary title="Chưa ghi được" message={form.message} errors={form.errors && { 'ghi-chu-moi': form.errors.text ?? '' }} />
      {form.code === 'unauthenticated' && <SignInElsewhere />}
      <HiddenFields fields={{ dossierId }} />
      <TextAreaField
        id="ghi-chu-moi"
        name={name}
        label="Ghi chú"
        hint="Chỉ cán bộ xem được hồ sơ này đọc được. Không in ra giấy, không gửi cho người dân."
        required
        rows={3}
        {...field}
      />
      <SubmitButton pending={form.pending} look="secondary">
        Lưu ghi chú
      </SubmitButton>
    </form>
  )
}
