'use client'

import { HiddenFields, PressForm } from '@/components/forms/press-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxGroup, FieldStack } from '@/components/ui/field'
import { copyDutyWeekAction, setDutyWeekAction } from '@/lib/duty/actions'

export type DutyDayField = { field: string; label: string; chosen: readonly string[]; isPast: boolean }

export function DutyWeekForm({
  unitId,
  monday,
  people,
  days,
}: {
  unitId: string
  monday: string
  people: readonly { value: string; label: string }[]
  days: readonly DutyDayField[]
}) {
  const form = useAnswer(setDutyWeekAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa lưu được" message={form.message} errors={form.errors} />
      <HiddenFields fields={{ unitId, monday }} />
      <FieldStack>
        {days
          .filter((day) => !day.isPast)
          .map(({ field, label, chosen }) => (
            <CheckboxGroup
              key={`${field} ${form.key}`}
              name={field}
              label={label}
              choices={people}
              defaultValues={form.chosen(field, chosen)}
              error={form.errors?.[field]}
            />
          ))}
        <p>
          <SubmitButton pending={form.pending}>Lưu người trực</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function CopyDutyForm({ unitId, monday }: { unitId: string; monday: string }) {
  return (
    <PressForm action={copyDutyWeekAction} fields={{ unitId, monday }} title="Chưa chép được" look="secondary">
      Chép từ tuần trước
    </PressForm>
  )
}
