'use client'

import { useAnswer } from '@/components/forms/use-answer'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldStack, RadioGroup, TextAreaField, TextField } from '@/components/ui/field'
import { formatCivilDate } from '@/lib/core/civil-date'
import { planDraftAction } from '@/lib/procedures/actions'
import type { EditedDraft } from '@/lib/procedures/draft-queries'
import type { DraftTarget } from './draft-step-forms'

const own = ['change', 'changeNote', 'decision', 'plannedFrom']

/** What the change is called, when it begins, and off to a second person. */
export function PlanForm({
  target,
  plan,
}: {
  target: DraftTarget
  plan: Pick<EditedDraft, 'change' | 'changeNote' | 'decision' | 'plannedFrom'> & { isFirst: boolean }
}) {
  const form = useAnswer(planDraftAction)
  const repeal = plan.change === 'REPEALED'
  const errors = Object.entries(form.errors ?? {})
  const elsewhere = errors.filter(([name]) => !own.includes(name) || (name === 'decision' && !repeal))
  const here = Object.fromEntries(errors.filter((entry) => !elsewhere.includes(entry)))
  return (
    <form action={form.formAction} key={form.key}>
      <ErrorSummary title="Chưa gửi được" message={form.message} errors={here} />
      {elsewhere.length > 0 && (
        <ul className="mb-6 list-disc pl-6">
          {elsewhere.map(([name, text]) => (
            <li key={name} className="py-1">
              <a href={`/can-bo/thu-tuc/${target.code}/soan#${name}`} className="font-semibold text-lacquer">
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      <input type="hidden" name="code" value={target.code} />
      <input type="hidden" name="id" value={target.id} />
      <input type="hidden" name="revision" value={target.revision} />
      <FieldStack>
        {repeal || plan.isFirst ? (
          <input type="hidden" name="change" value={plan.change} />
        ) : (
          <RadioGroup
            name="change"
            label="Bản này là gì"
            defaultValue={form.chosen('change', [plan.change])[0]}
            error={form.errors?.change}
            choices={[
              { value: 'AMENDED', label: 'Sửa đổi, bổ sung', hint: 'Có điều gì đó khác đi với người dân.' },
              { value: 'EDITORIAL', label: 'Chỉnh câu chữ', hint: 'Dữ kiện giữ nguyên, chỉ viết dễ hiểu hơn.' },
            ]}
          />
        )}
        {repeal && (
          <TextField
            label="Quyết định bãi bỏ"
            hint="Số, ngày và cơ quan ban hành."
            maxLength={300}
            {...form.text('decision', plan.decision)}
          />
        )}
        <TextAreaField
          label={repeal ? 'Vì sao bãi bỏ' : 'Một câu cho người dân: điều gì thay đổi'}
          hint="Câu này đăng trong danh sách thay đổi."
          rows={2}
          maxLength={1000}
          optional={plan.change !== 'AMENDED'}
          {...form.text('changeNote', plan.changeNote)}
        />
        <TextField
          label={repeal ? 'Bãi bỏ từ ngày' : 'Có hiệu lực từ ngày'}
          hint="Để trống thì có hiệu lực ngay khi được duyệt. Ví dụ: 05/09/2026."
          optional
          inputMode="numeric"
          width="short"
          {...form.text('plannedFrom', plan.plannedFrom && formatCivilDate(plan.plannedFrom))}
        />
        <p className="flex flex-wrap gap-3">
          <Button name="intent" value="submit" aria-disabled={form.pending || undefined}>
            Gửi duyệt
          </Button>
          <Button name="intent" value="save" look="secondary" aria-disabled={form.pending || undefined}>
            Lưu, chưa gửi
          </Button>
        </p>
      </FieldStack>
    </form>
  )
}
