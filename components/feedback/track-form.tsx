'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, TextField } from '@/components/ui/field'
import { trackFeedbackAction } from '@/lib/feedback/actions'

const typing = { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false, required: true, width: 'code' } as const

export function TrackForm() {
  const form = useAnswer(trackFeedbackAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa mở được" message={form.message} errors={form.errors} />
      <FieldStack>
        <TextField label="Mã phản ánh" hint="Bắt đầu bằng PA. Viết liền hay có gạch đều được." {...typing} {...form.text('code')} />
        <TextField label="Mã bí mật" {...typing} {...form.text('secret')} />
        <p>
          <SubmitButton pending={form.pending}>Xem trả lời</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
