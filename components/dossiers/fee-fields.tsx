'use client'

import type { StepFields } from '@/components/dossiers/step-form'
import { FieldError, RadioGroup, SelectField, TextField } from '@/components/ui/field'
import { paymentMethodNames } from '@/lib/dossiers/text'
import { counterMethods } from '@/lib/dossiers/types'

const kinds = [
  { value: 'FEE', label: 'Phí' },
  { value: 'CHARGE', label: 'Lệ phí' },
]
const rows = 3

/** Lines of money: phí and lệ phí apart, since their receipts and accounts are. */
export function FeeLines({ name, fields: { chosen, errors } }: { name: string; fields: StepFields }) {
  const error = errors?.feeAmount
  return (
    <div className="space-y-3">
      {error && <FieldError id={`${name}-feeAmount`}>{error}</FieldError>}
      {Array.from({ length: rows }, (_, row) => (
        <fieldset key={row} className="grid min-w-0 grid-cols-2 items-end gap-x-3 gap-y-2 border-t border-line pt-3">
          <legend className="sr-only">Khoản {row + 1}</legend>
          <div className="col-span-2">
            <TextField id={`${name}-feeName.${row}`} name="feeName" label="Khoản" optional defaultValue={chosen('feeName')[row]} />
          </div>
          <SelectField
            id={`${name}-feeKind.${row}`}
            name="feeKind"
            label="Loại"
            choices={kinds}
            defaultValue={chosen('feeKind')[row] ?? 'FEE'}
          />
          <TextField
            id={`${name}-feeAmount.${row}`}
            name="feeAmount"
            label="Số tiền (đ)"
            inputMode="numeric"
            optional={row > 0}
            defaultValue={chosen('feeAmount')[row]}
            error={errors?.[`feeAmount.${row}`]}
          />
        </fieldset>
      ))}
    </div>
  )
}

/** How it was paid, and the number that proves it. */
export function PaymentFields({ fields: { field } }: { fields: StepFields }) {
  return (
    <>
      <RadioGroup
        label="Nộp bằng"
        choices={counterMethods.map((value) => ({ value, label: paymentMethodNames[value] }))}
        required
        {...field('method', 'CASH')}
      />
      <TextField label="Số biên lai hoặc số giao dịch" width="name" required {...field('receiptNumber')} />
    </>
  )
}
