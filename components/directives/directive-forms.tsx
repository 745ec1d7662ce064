'use client'

import { HiddenFields, PressForm } from '@/components/forms/press-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { answerDirectiveAction, closeDirectiveAction, giveDirectiveAction, sendBackDirectiveAction } from '@/lib/directives/actions'

type Target = { id: string; version: number }

export function GiveForm({
  units,
  unitId,
  dossierId,
  figure,
  today,
}: {
  units: readonly { id: string; name: string }[]
  unitId: string | undefined
  dossierId: string | undefined
  figure: string
  today: string
}) {
  const form = useAnswer(giveDirectiveAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa gửi được" message={form.message} errors={form.errors} />
      <HiddenFields fields={{ dossierId: dossierId ?? '' }} />
      <FieldStack>
        <SelectField
          key={form.key}
          label="Đơn vị phải làm"
          required
          {...(units.length > 1 ? { placeholder: '– Chọn –' } : {})}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.text('unitId', unitId ?? (units.length === 1 ? units[0]!.id : undefined))}
        />
        {!dossierId && (
          <TextField
            label="Về số liệu nào"
            hint="Tên và trị số như đang hiện trên màn hình."
            optional
            maxLength={300}
            {...form.text('figure', figure)}
          />
        )}
        <TextAreaField
          label="Việc cần làm"
          hint="Lãnh đạo và chuyên viên của đơn vị đọc nguyên văn. Người dân không đọc được."
          required
          maxLength={4000}
          {...form.text('text')}
        />
        <TextField
          label="Trả lời trước hết ngày"
          hint="Một ngày làm việc."
          type="date"
          width="code"
          min={today}
          required
          {...form.text('dueOn')}
        />
        <p>
          <SubmitButton pending={form.pending}>Gửi ý kiến chỉ đạo</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function AnswerForm(target: Target) {
  const form = useAnswer(answerDirectiveAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa gửi được trả lời" message={form.message} errors={form.errors} />
      <HiddenFields fields={target} />
      <FieldStack>
        <TextAreaField label="Đã làm gì, kết quả thế nào" required maxLength={4000} {...form.text('answer')} />
        <p>
          <SubmitButton pending={form.pending}>Gửi trả lời</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function SendBackForm(target: Target) {
  const form = useAnswer(sendBackDirectiveAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa gửi được" message={form.message} errors={form.errors} />
      <HiddenFields fields={target} />
      <FieldStack>
        <TextAreaField label="Vì sao chưa được" rows={3} required maxLength={4000} {...form.text('reason')} />
        <TextField label="Trả lời lại trước hết ngày" hint="Một ngày làm việc." type="date" width="code" required {...form.text('dueOn')} />
        <p>
          <SubmitButton pending={form.pending} look="secondary">
            Yêu cầu trả lời lại
          </SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function CloseForm({ answered, ...target }: Target & { answered: boolean }) {
  return (
    <PressForm action={closeDirectiveAction} fields={target} title="Chưa kết thúc được" {...(answered ? {} : { look: 'secondary' })}>
      {answered ? 'Đồng ý, kết thúc' : 'Rút lại ý kiến này'}
    </PressForm>
  )
}
