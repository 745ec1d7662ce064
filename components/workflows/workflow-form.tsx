'use client'

import { type FormEvent, useState } from 'react'
import { HiddenFields } from '@/components/forms/press-form'
import { useAnswer } from '@/components/forms/use-answer'
import { StepFields } from '@/components/workflows/step-fields'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldError, FieldStack, SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { saveWorkflowAction } from '@/lib/workflows/actions'
import { type Draft, type DraftStep, mostSteps, sumOf } from '@/lib/workflows/draft'
import type { WorkflowStart } from '@/lib/workflows/views'
import { stepNeeds } from '@/lib/workflows/types'

/**
 * The process of a unit's decision, row by row. Each button sends the whole form and the answer brings the rows as they stand then: so it is with a script
 * and without one. A script only adds the sum up while typing.
 */
export function WorkflowForm({ start }: { start: WorkflowStart }) {
  const form = useAnswer(saveWorkflowAction)
  const { chosen, data, errors, message } = form
  const base = data?.draft ?? start.draft
  const draft: Draft = errors || message ? typedDraft(chosen, form.text, base) : base
  const key = JSON.stringify([draft, errors])
  const [typed, setTyped] = useState<{ key: string; sum: number; caseKey: string }>()
  const { sum, caseKey } = typed?.key === key ? typed : { sum: sumOf(draft.steps.map(({ amount }) => amount)), caseKey: draft.caseKey }
  const whole = start.cases.find((one) => one.key === caseKey)?.amount ?? null
  const text = (name: 'number' | 'decidedOn' | 'validFrom' | 'caseKey') => ({ name, defaultValue: draft[name], error: errors?.[name] })
  const addUp = (event: FormEvent<HTMLFormElement>) => {
    const now = new FormData(event.currentTarget)
    setTyped({ key, sum: sumOf(now.getAll('stepAmount[]').map(String)), caseKey: now.getAll('caseKey').map(String).join('') })
  }
  return (
    <form action={form.formAction} onInput={addUp}>
      <ErrorSummary title="Chưa lưu được" message={message} errors={errors} />
      <HiddenFields fields={{ code: start.code, unitId: start.unitId }} />
      {/* What Enter in a field presses. */}
      <button type="submit" name="press" value="check" tabIndex={-1} aria-hidden="true" className="sr-only">
        Kiểm tra
      </button>
      <div key={key} className="space-y-8">
        {data?.isRight && !message && (
          <Notice tone="success" role="status">
            <p>Các bước khớp với thời hạn của thủ tục. Bấm “Lưu quy trình” để áp dụng.</p>
          </Notice>
        )}
        <FieldStack>
          <TextField label="Số quyết định ban hành quy trình nội bộ" hint="Ví dụ: 120/QĐ-UBND." width="name" {...text('number')} />
          <TextField label="Ngày quyết định" hint="Ví dụ: 05/09/2026." width="short" {...text('decidedOn')} />
          <TextField
            label="Áp dụng từ ngày"
            hint="Hồ sơ tiếp nhận từ ngày này theo quy trình mới. Quy trình trước tự kết thúc vào hôm trước."
            width="short"
            {...text('validFrom')}
          />
          {start.cases.length > 1 && (
            <SelectField
              label="Trường hợp"
              choices={start.cases.map((one) => ({ value: one.key, label: one.label }))}
              {...text('caseKey')}
            />
          )}
        </FieldStack>
        <section aria-labelledby="steps">
          <h2 id="steps" tabIndex={-1} className="mb-1">
            Các bước
          </h2>
          <p role="status" className={`mb-4 font-semibold tabular-nums ${whole !== null && sum !== whole ? 'text-lacquer' : ''}`}>
            {sumSentence(sum, whole)}
          </p>
          {errors?.steps && <FieldError id="steps">{errors.steps}</FieldError>}
          <ol className="space-y-6">
            {draft.steps.map((step, at) => (
              <li key={`${at}-${JSON.stringify(step)}`}>
                <StepFields step={step} at={at} last={draft.steps.length - 1} units={start.units} error={errors?.[`step-${at}`]} />
              </li>
            ))}
          </ol>
          {draft.steps.length < mostSteps && (
            <p className="mt-4">
              <Button look="secondary" name="press" value="add">
                Thêm bước
              </Button>
            </p>
          )}
        </section>
        <p className="flex flex-wrap gap-3 border-t border-line pt-6">
          <Button name="press" value="save" aria-disabled={form.pending || undefined}>
            Lưu quy trình
          </Button>
          <Button look="secondary" name="press" value="check">
            Kiểm tra, chưa lưu
          </Button>
        </p>
      </div>
    </form>
  )
}

function sumSentence(sum: number, whole: number | null): string {
  const inWords = (amount: number) => String(amount).replace('.', ',')
  if (whole === null) return `Các bước cộng lại: ${inWords(sum)}.`
  return `Các bước cộng lại: ${inWords(sum)} trên ${inWords(whole)} của thủ tục.`
}

/** The rows as they were sent, after a refusal. */
function typedDraft(
  chosen: (name: string, initial?: readonly string[]) => readonly string[],
  text: (name: string, initial?: string) => { defaultValue: string | undefined },
  base: Draft,
): Draft {
  const names = chosen('stepName')
  const lists = { kind: chosen('stepKind'), role: chosen('stepRole'), unit: chosen('stepUnit'), amount: chosen('stepAmount') }
  const needs = new Set(chosen('need'))
  const value = (name: keyof Omit<Draft, 'steps'>) => text(name, base[name]).defaultValue ?? ''
  return {
    caseKey: value('caseKey'),
    number: value('number'),
    decidedOn: value('decidedOn'),
    validFrom: value('validFrom'),
    steps: names.map((name, at) => ({
      name,
      kind: (lists.kind[at] ?? 'FORWARD') as DraftStep['kind'],
      role: (lists.role[at] ?? 'SPECIALIST') as DraftStep['role'],
      unit: lists.unit[at] ?? 'DECIDING',
      amount: lists.amount[at] ?? '',
      needs: stepNeeds.filter((need) => needs.has(`${at}:${need}`)),
    })),
  }
}
