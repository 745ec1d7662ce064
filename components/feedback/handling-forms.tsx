'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, SelectField, TextAreaField } from '@/components/ui/field'
import { answerFeedbackAction, assignFeedbackAction, closeFeedbackAction } from '@/lib/feedback/actions'

type Target = { feedbackId: string; version: number }

function TargetFields({ feedbackId, version }: Target) {
  return (
    <>
      <input type="hidden" name="feedbackId" value={feedbackId} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

export function AssignForm({
  staff,
  current,
  ...target
}: Target & { staff: readonly { id: string; name: string }[]; current: string | null }) {
  const form = useAnswer(assignFeedbackAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa giao được" message={form.message} errors={form.errors} />
      <TargetFields {...target} />
      <FieldStack>
        <SelectField
          key={form.key}
          label="Người xem xét"
          required
          placeholder="– Chọn –"
          choices={staff.filter((one) => one.id !== current).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.text('assigneeId')}
        />
        <p>
          <SubmitButton pending={form.pending}>Giao xem xét</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function AnswerForm(target: Target) {
  const form = useAnswer(answerFeedbackAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa gửi được trả lời" message={form.message} errors={form.errors} />
      <TargetFields {...target} />
      <FieldStack>
        <TextAreaField
          label="Câu trả lời"
          hint="Người gửi đọc nguyên văn. Không nêu tên, số giấy tờ của người khác. Gửi rồi không sửa được."
          rows={8}
          required
          maxLength={10_000}
          {...form.text('answer')}
        />
        <p>
          <SubmitButton pending={form.pending}>Gửi trả lời</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function CloseForm(target: Target) {
  const form = useAnswer(closeFeedbackAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa kết thúc được" message={form.message} errors={form.errors} />
      <TargetFields {...target} />
      <SubmitButton pending={form.pending} look="secondary">
        Kết thúc phản ánh
      </SubmitButton>
    </form>
  )
}
