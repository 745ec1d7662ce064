'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxField, FieldStack, TextField } from '@/components/ui/field'
import { endOfficeHoursAction, setOfficeHoursAction } from '@/lib/units/actions'

export function HoursForm({ unitId, today, hasCommunes }: { unitId: string; today: string; hasCommunes: boolean }) {
  const form = useAnswer(setOfficeHoursAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa lưu được" message={form.message} errors={form.errors} />
      <input type="hidden" name="unitId" value={unitId} />
      <FieldStack>
        <TextField label="Áp dụng từ ngày" type="date" width="code" required {...form.text('validFrom', today)} />
        <TextField
          label="Đến hết ngày"
          hint="Để trống nếu áp dụng đến khi có thay đổi. Hết mùa, giờ cũ tự trở lại."
          type="date"
          width="code"
          optional
          {...form.text('validTo')}
        />
        <TextField label="Thứ Hai đến thứ Sáu" hint="Viết như 7:30-11:30, 13:30-17:00" width="name" required {...form.text('weekdays')} />
        <TextField label="Thứ Bảy" hint="Để trống nếu nghỉ." width="name" optional {...form.text('saturday')} />
        <TextField label="Chủ nhật" hint="Để trống nếu nghỉ." width="name" optional {...form.text('sunday')} />
        <TextField label="Theo văn bản" hint="Số và ngày của thông báo hoặc quyết định." optional {...form.text('source')} />
        {hasCommunes && (
          <CheckboxField
            name="everyCommune"
            label="Áp dụng cho mọi bộ phận một cửa trực thuộc"
            defaultChecked={form.text('everyCommune').defaultValue === '1'}
          />
        )}
        <p>
          <SubmitButton pending={form.pending}>Lưu giờ làm việc</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function EndHoursForm({ hoursId }: { hoursId: string }) {
  const form = useAnswer(endOfficeHoursAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa bỏ được" message={form.message} />
      <input type="hidden" name="hoursId" value={hoursId} />
      <SubmitButton pending={form.pending} look="quiet">
        Bỏ giờ này từ hôm nay
      </SubmitButton>
    </form>
  )
}
