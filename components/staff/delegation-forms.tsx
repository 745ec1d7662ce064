'use client'

import { HiddenFields, PressForm } from '@/components/forms/press-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, SelectField, TextField } from '@/components/ui/field'
import { delegateAction, endDelegationAction } from '@/lib/staff/delegation-actions'

type Person = { id: string; fullName: string }
type Props = {
  choice: { unit: { id: string; name: string }; absent: readonly Person[]; colleagues: readonly Person[] }
  /** Who asks. */
  own: string
  today: string
}

const choicesOf = (people: readonly Person[]) => people.map(({ id, fullName }) => ({ value: id, label: fullName }))

/** Who is away, who stands in, and when. */
export function DelegationForm({ choice: { unit, absent, colleagues }, own, today }: Props) {
  const form = useAnswer(delegateAction)
  const self = absent.some(({ id }) => id === own)
  const onlySelf = self && absent.length === 1
  return (
    <form action={form.formAction} className="space-y-6">
      <ErrorSummary title="Chưa ghi được" message={form.message} errors={form.errors} />
      <HiddenFields fields={{ unitId: unit.id, ...(onlySelf ? { fromId: own } : {}) }} />
      <div key={form.key}>
        <FieldStack>
          {!onlySelf && (
            <SelectField
              label="Người vắng mặt"
              placeholder="Chọn người"
              required
              choices={choicesOf(absent)}
              {...form.text('fromId', self ? own : undefined)}
            />
          )}
          <SelectField
            label="Người làm thay"
            placeholder="Chọn người"
            required
            choices={choicesOf(onlySelf ? colleagues.filter(({ id }) => id !== own) : colleagues)}
            {...form.text('toId')}
          />
          <TextField label="Vắng từ ngày" type="date" width="code" required {...form.text('validFrom', today)} />
          <TextField label="Đến hết ngày" type="date" width="code" required {...form.text('validTo', today)} />
          <TextField label="Lý do" hint="Ví dụ: nghỉ phép, đi tập huấn" required {...form.text('reason')} />
        </FieldStack>
      </div>
      <SubmitButton pending={form.pending}>Giao làm thay</SubmitButton>
    </form>
  )
}

export function EndDelegationForm({ delegationId }: { delegationId: string }) {
  return (
    <PressForm action={endDelegationAction} fields={{ delegationId }} title="Chưa kết thúc được" look="secondary">
      Kết thúc ngay
    </PressForm>
  )
}
