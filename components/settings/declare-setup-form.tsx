'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { declareSetupAction } from '@/lib/settings/actions'

export function DeclareSetupForm({ done }: { done: boolean }) {
  const form = useAnswer(declareSetupAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa hoàn tất được" message={form.message} />
      <input type="hidden" name="done" value={done ? 'no' : 'yes'} />
      <SubmitButton pending={form.pending} {...(done ? { look: 'secondary' as const } : {})}>
        {done ? 'Trở lại bản cài đặt thử' : 'Đã hoàn tất cài đặt, mở kênh chính thức'}
      </SubmitButton>
    </form>
  )
}
