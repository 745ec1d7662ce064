'use client'

import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxField, FieldStack, SelectField, TextField } from '@/components/ui/field'
import { formatCivilDate } from '@/lib/core/civil-date'
import { addOfferingAction, endOfferingAction } from '@/lib/procedures/actions'

type Named = { id: string; name: string }

const lines = [1, 2, 3]

export function AddOfferingForm({
  code,
  today,
  receivers,
  deciders,
}: {
  code: string
  today: string
  receivers: readonly Named[]
  deciders: readonly Named[]
}) {
  const form = useAnswer(addOfferingAction)
  const choices = (units: readonly Named[]) => units.map(({ id, name }) => ({ value: id, label: name }))
  // Something to put right must not be folded away.
  const hasFees = lines.some((line) => form.text(`amount${line}`).defaultValue || form.errors?.[`amount${line}`])
  const feeFields = (
    <>
      <p className="mb-4">Ghi ở đây thì thay cho toàn bộ mức thu của thủ tục tại nơi này. Để trống thì theo mức thu của thủ tục.</p>
      {lines.map((line) => (
        <fieldset key={line} className="mb-6">
          <legend className="mb-2 font-semibold">{`Khoản ${line}`}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            <SelectField
              label="Loại"
              choices={[
                { value: 'CHARGE', label: 'Lệ phí' },
                { value: 'FEE', label: 'Phí' },
              ]}
              {...form.text(`kind${line}`, 'CHARGE')}
            />
            <SelectField
              label="Cách nộp"
              placeholder="Mọi cách nộp"
              choices={[
                { value: 'COUNTER', label: 'Tại quầy' },
                { value: 'ONLINE', label: 'Trên mạng' },
                { value: 'POST', label: 'Qua bưu điện' },
              ]}
              {...form.text(`channel${line}`, '')}
            />
            <TextField label="Số tiền (đồng)" hint="Không thu thì ghi 0." inputMode="numeric" {...form.text(`amount${line}`)} />
            <TextField label="Tính trên một" hint="Ví dụ: bản." maxLength={200} {...form.text(`per${line}`)} />
            <TextField label="Trường hợp" hint="Để trống nếu áp dụng cho mọi người." maxLength={200} {...form.text(`caseName${line}`)} />
          </div>
        </fieldset>
      ))}
    </>
  )
  return (
    <form action={form.formAction} key={form.key}>
      <ErrorSummary title="Chưa thêm được" message={form.message} errors={form.errors} />
      <input type="hidden" name="code" value={code} />
      <FieldStack>
        <SelectField
          label="Nơi tiếp nhận"
          required
          placeholder="– Chọn –"
          choices={[{ value: 'COMMUNES', label: 'Tất cả xã, thị trấn' }, ...choices(receivers)]}
          {...form.text('receiver', '')}
        />
        <SelectField
          label="Nơi giải quyết"
          placeholder="Nơi tiếp nhận tự giải quyết"
          choices={choices(deciders)}
          {...form.text('decidedById', '')}
        />
        <TextField label="Áp dụng từ ngày" required inputMode="numeric" width="short" {...form.text('validFrom', formatCivilDate(today))} />
        <TextField
          label="Đến hết ngày"
          hint="Để trống nếu áp dụng đến khi có thay đổi."
          optional
          inputMode="numeric"
          width="short"
          {...form.text('validTo')}
        />
        <TextField
          label="Theo quyết định, nghị quyết"
          hint="Số, ngày và cơ quan ban hành. Có mức thu riêng thì phải ghi nghị quyết của tỉnh."
          optional
          maxLength={300}
          {...form.text('decision')}
        />
        <CheckboxField
          name="endCurrent"
          label="Dòng đang áp dụng tự kết thúc vào ngày trước đó"
          defaultChecked={form.chosen('endCurrent').includes('1')}
        />
        {hasFees ? <div>{feeFields}</div> : <Disclosure summary="Mức thu riêng tại nơi này">{feeFields}</Disclosure>}
        <p>
          <SubmitButton pending={form.pending}>Thêm nơi nhận</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function EndOfferingForm({ offeringId, today, unitName }: { offeringId: string; today: string; unitName: string }) {
  const form = useAnswer(endOfferingAction)
  const id = `lastDay-${offeringId}`
  const errors = form.errors?.lastDay ? { [id]: form.errors.lastDay } : undefined
  return (
    <form action={form.formAction} className="max-w-md space-y-3">
      <ErrorSummary title="Chưa kết thúc được" message={form.message} errors={errors} />
      <input type="hidden" name="offeringId" value={offeringId} />
      <TextField
        label={
          <>
            Ngày cuối<span className="sr-only">{` của ${unitName}`}</span>
          </>
        }
        hint="Trước ngày bắt đầu thì dòng được bỏ hẳn."
        required
        inputMode="numeric"
        width="short"
        {...form.text('lastDay', formatCivilDate(today))}
        id={id}
      />
      <SubmitButton pending={form.pending} look="secondary">
        Kết thúc
      </SubmitButton>
    </form>
  )
}
