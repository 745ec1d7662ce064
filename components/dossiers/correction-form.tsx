'use client'

import { type PaperRow, PaperTable } from '@/components/dossiers/paper-table'
import { PeopleFields } from '@/components/dossiers/people-fields'
import { SignInElsewhere, type StepTarget } from '@/components/dossiers/step-form'
import { TermFields } from '@/components/dossiers/term-fields'
import { HiddenFields } from '@/components/forms/press-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useAnswer } from '@/components/forms/use-answer'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SelectField, TextAreaField } from '@/components/ui/field'
import type { FormValues } from '@/lib/action/answer'
import { correctReceptionAction } from '@/lib/dossiers/correction-actions'
import { resultMethodNames } from '@/lib/dossiers/text'
import { resultMethods } from '@/lib/dossiers/types'

const paperLists = ['paperName', 'originals', 'certified', 'copies', 'compared'] as const

/** The reception of a dossier as it stands, to be said right. */
export function CorrectionForm(props: {
  target: StepTarget
  versionId: string
  caseKey: string | undefined
  people: Readonly<Record<string, string>>
  papers: readonly PaperRow[]
  extraPapers: number
  counted: FormValues
  askTerm: { source: string | undefined; amount: string; unit: string } | null
  resultMethod: string
}) {
  const form = useAnswer(correctReceptionAction)
  const { errors, text } = form
  const again = form.code !== undefined
  const typed = again ? Object.fromEntries(paperLists.map((list) => [list, [...form.chosen(list)]])) : props.counted
  return (
    <form action={form.formAction} className="max-w-4xl space-y-8">
      <ErrorSummary title="Chưa sửa được" message={form.message} errors={errors} />
      {form.code === 'unauthenticated' && <SignInElsewhere />}
      <HiddenFields
        fields={{
          dossierId: props.target.id,
          version: props.target.version,
          versionId: props.versionId,
          ...(props.caseKey ? { caseKey: props.caseKey } : {}),
        }}
      />
      <div key={form.key} className="space-y-8">
        <section aria-labelledby="nguoi-den" className="space-y-4">
          <h2 id="nguoi-den">Người yêu cầu</h2>
          <PeopleFields text={text} errors={errors} before={again ? { ...props.people, cardSeen: '' } : props.people} />
        </section>
        <section aria-labelledby="giay-to" className="space-y-4">
          <h2 id="giay-to">Giấy tờ nhận</h2>
          <PaperTable rows={props.papers} extra={props.extraPapers} typed={typed} errors={errors} />
        </section>
        <section aria-labelledby="hen-tra" className="space-y-4">
          <h2 id="hen-tra">Hẹn trả</h2>
          {props.askTerm && (
            <TermFields
              amount={{ id: 'termAmount', ...text('termAmount', props.askTerm.amount) }}
              unit={{ id: 'termUnit', ...text('termUnit', props.askTerm.unit) }}
              source={props.askTerm.source}
            />
          )}
          <SelectField
            label="Nhận kết quả"
            choices={resultMethods.map((value) => ({ value, label: resultMethodNames[value] }))}
            {...text('resultMethod', props.resultMethod)}
          />
        </section>
        <section aria-labelledby="vi-sao" className="space-y-4">
          <h2 id="vi-sao">Vì sao sửa</h2>
          <TextAreaField
            label="Lý do sửa"
            hint="Người dân đọc được khi tra cứu. Ví dụ: chọn nhầm thủ tục; ghi sai số căn cước."
            required
            rows={3}
            {...text('reason')}
          />
        </section>
      </div>
      <SubmitButton pending={form.pending}>Sửa và in lại giấy hẹn</SubmitButton>
    </form>
  )
}
