'use client'

import type { ReactNode } from 'react'
import { HiddenFields, PressForm } from '@/components/forms/press-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxGroup, FieldStack, SelectField, TextField } from '@/components/ui/field'
import {
  addMergerRuleAction,
  chooseForDossiersAction,
  discardMergerAction,
  grantAnewAction,
  removeMergerRuleAction,
  runMergerAction,
} from '@/lib/mergers/actions'

type Target = { mergerId: string; version: number }
type Named = { id: string; name: string }

const unitChoices = (units: readonly Named[]) => units.map(({ id, name }) => ({ value: id, label: name }))

/** Its fields have ids of their own: the page has other forms with the same names. */
export function RuleForm({ target, fields, units }: { target: Target; fields: readonly string[]; units: readonly Named[] }) {
  const form = useAnswer(addMergerRuleAction)
  const errors = form.errors?.to ? { 'quy-tac-den': form.errors.to } : undefined
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa thêm được quy tắc" message={form.message} errors={errors} />
      <HiddenFields fields={target} />
      <FieldStack>
        <SelectField
          key={`field ${form.key}`}
          label="Lĩnh vực"
          optional
          placeholder="Mọi lĩnh vực còn lại"
          choices={fields.map((field) => ({ value: field, label: field }))}
          {...form.text('field')}
        />
        <SelectField
          key={`to ${form.key}`}
          label="Chuyển đến"
          required
          choices={[{ value: 'ADDRESS', label: 'Nơi kế thừa xã trong địa chỉ chủ hồ sơ' }, ...unitChoices(units)]}
          {...form.text('to', 'ADDRESS')}
          id="quy-tac-den"
        />
        <p>
          <SubmitButton pending={form.pending} look="secondary">
            Thêm quy tắc
          </SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function RemoveRuleForm({ target, rule }: { target: Target; rule: number }) {
  return (
    <PressForm action={removeMergerRuleAction} fields={{ ...target, rule }} title="Chưa bỏ được" look="secondary">
      Bỏ quy tắc {rule + 1}
    </PressForm>
  )
}

export function ChooseForm({
  target,
  dossiers,
  units,
}: {
  target: Target
  dossiers: readonly { id: string; label: string; hint: string }[]
  units: readonly Named[]
}) {
  const form = useAnswer(chooseForDossiersAction)
  const { to, ...others } = form.errors ?? {}
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa lưu được" message={form.message} errors={to ? { ...others, 'noi-den': to } : form.errors} />
      <HiddenFields fields={target} />
      <FieldStack>
        <CheckboxGroup
          key={`dossiers ${form.key}`}
          name="dossiers"
          label="Hồ sơ"
          choices={dossiers.map(({ id, label, hint }) => ({ value: id, label, hint }))}
          defaultValues={form.chosen('dossiers')}
          error={form.errors?.dossiers}
        />
        <SelectField
          key={`to ${form.key}`}
          label="Nơi đến của các hồ sơ đã đánh dấu"
          placeholder="Bỏ lựa chọn cũ"
          choices={unitChoices(units)}
          {...form.text('to')}
          id="noi-den"
        />
        <p>
          <SubmitButton pending={form.pending} look="secondary">
            Lưu nơi đến
          </SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}

export function RunForm({ target, children }: { target: Target; children: ReactNode }) {
  return (
    <PressForm action={runMergerAction} fields={target} title="Chưa chạy được">
      {children}
    </PressForm>
  )
}

export function DiscardForm({ mergerId }: { mergerId: string }) {
  return (
    <PressForm action={discardMergerAction} fields={{ mergerId }} title="Chưa bỏ được" look="secondary">
      Bỏ cuộc sắp xếp này
    </PressForm>
  )
}

export function GrantAnewForm({
  mergerId,
  rights,
  today,
}: {
  mergerId: string
  rights: readonly { id: string; label: string; hint: string }[]
  today: string
}) {
  const form = useAnswer(grantAnewAction)
  return (
    <form action={form.formAction}>
      <ErrorSummary title="Chưa giao lại được" message={form.message} errors={form.errors} />
      <HiddenFields fields={{ mergerId }} />
      <FieldStack>
        <CheckboxGroup
          key={`rights ${form.key}`}
          name="rights"
          label="Vai trò giao lại ở đơn vị kế thừa"
          choices={rights.map(({ id, label, hint }) => ({ value: id, label, hint }))}
          defaultValues={form.chosen('rights')}
          error={form.errors?.rights}
        />
        <TextField label="Từ ngày" type="date" width="code" required {...form.text('validFrom', today)} />
        <TextField label="Theo quyết định" hint="Số và ngày của quyết định phân công ở đơn vị mới." required {...form.text('decision')} />
        <p>
          <SubmitButton pending={form.pending}>Giao lại</SubmitButton>
        </p>
      </FieldStack>
    </form>
  )
}
