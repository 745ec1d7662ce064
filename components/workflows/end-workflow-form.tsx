'use client'

import { HiddenFields } from '@/components/forms/press-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { endWorkflowAction } from '@/lib/workflows/actions'

/** The last day of a process that no other one follows. */
export function EndWorkflowForm({ workflowId }: { workflowId: string }) {
  const form = useAnswer(endWorkflowAction)
  return (
    <form action={form.formAction} className="space-y-4">
      <ErrorSummary title="Chưa ghi được" message={form.message} errors={form.errors} />
      <HiddenFields fields={{ workflowId }} />
      <TextField
        label="Ngày cuối áp dụng"
        hint="Hồ sơ đang theo quy trình này vẫn theo đến hết."
        width="short"
        required
        {...form.text('lastDay')}
      />
      <SubmitButton pending={form.pending} look="danger">
        Kết thúc quy trình
      </SubmitButton>
    </form>
  )
}
