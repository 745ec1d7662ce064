'use client'

import { FileDrop } from '@/components/dossiers/file-drop'
import { type PaperRow, PaperTable } from '@/components/dossiers/paper-table'
import { PeopleFields } from '@/components/dossiers/people-fields'
import { SignInElsewhere } from '@/components/dossiers/step-form'
import { TermFields } from '@/components/dossiers/term-fields'
import { useAnswer } from '@/components/forms/use-answer'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxField, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { takeInAction } from '@/lib/dossiers/actions'
import { outcomeNames, resultMethodNames } from '@/lib/dossiers/text'
import { outcomes, resultMethods } from '@/lib/dossiers/types'
import type { ProposedNumbers } from '@/lib/results/types'
import type { AttachmentSummary } from '@/lib/uploads/types'

type Props = {
  versionId: string
  procedureCode: string
  unitId: string
  /** The case that the person is in, where the procedure has cases and one was chosen. */
  caseKey: string | undefined
  transactionId: string
  papers: readonly PaperRow[]
  askTerm: { source: string | undefined } | null
  term: string | null
  /** The officer may also record the result and hand it over at once. */
  mayFinish: boolean
  numbers: ProposedNumbers
  filesAddress: string
  files: readonly AttachmentSummary[]
  fileError: string | undefined
}

const paperLists = ['paperName', 'originals', 'certified', 'copies', 'compared'] as const

/** The intake of the person who stands at the counter. Only the name is compulsory; Enter sends. */
export function IntakeForm(props: Props) {
  const form = useAnswer(takeInAction)
  const { errors, text } = form
  const typed = Object.fromEntries(paperLists.map((list) => [list, [...form.chosen(list)]]))
  const again = form.code !== undefined
  const busy = form.pending ? { 'aria-disabled': true, onClick: (event: { preventDefault: () => void }) => event.preventDefault() } : {}
  return (
    <form action={form.formAction} className="max-w-4xl">
      <ErrorSummary title="Chưa tiếp nhận được" message={form.message} errors={errors} />
      {form.code === 'unauthenticated' && <SignInElsewhere />}
      <input type="hidden" name="transactionId" value={text('transactionId', props.transactionId).defaultValue} />
      <input type="hidden" name="versionId" value={props.versionId} />
      <input type="hidden" name="procedureCode" value={props.procedureCode} />
      <input type="hidden" name="unitId" value={props.unitId} />
      {props.caseKey && <input type="hidden" name="caseKey" value={props.caseKey} />}
      <div key={form.key} className="space-y-8">
        <section aria-labelledby="nguoi-den" className="space-y-4">
          <h2 id="nguoi-den">Người yêu cầu</h2>
          <PeopleFields text={text} errors={errors} focus={!again} />
        </section>
        <section aria-labelledby="giay-to" className="space-y-4">
          <h2 id="giay-to">Giấy tờ nhận</h2>
          <PaperTable rows={props.papers} extra={2} typed={typed} errors={errors} />
          <FileDrop
            label="Bản quét"
            hint="PDF hoặc ảnh, mỗi tệp không quá 20 MB."
            address={props.filesAddress}
            sendFormId="gui-ban-quet"
            first={props.files}
            firstError={props.fileError}
          />
        </section>
        <section aria-labelledby="hen-tra" className="space-y-4">
          <h2 id="hen-tra">Hẹn trả</h2>
          {props.askTerm ? (
            <TermFields
              amount={{ id: 'termAmount', ...text('termAmount') }}
              unit={{ id: 'termUnit', ...text('termUnit') }}
              source={props.askTerm.source}
            />
          ) : (
            props.term && (
              <p>
                Thời hạn giải quyết: <strong>{props.term}</strong>. Giờ hẹn tính theo lịch làm việc khi bấm tiếp nhận.
              </p>
            )
          )}
          <SelectField
            label="Nhận kết quả"
            choices={resultMethods.map((value) => ({ value, label: resultMethodNames[value] }))}
            {...text('resultMethod', 'COUNTER')}
          />
        </section>
        {props.mayFinish && (
          <section aria-labelledby="tra-ngay" className="space-y-4 rounded border-2 border-leaf p-4">
            <h2 id="tra-ngay">Trả kết quả ngay</h2>
            <p className="text-muted">Ghi tiếp nhận, kết quả và trao trả trong một lần.</p>
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <TextField
                label="Số của kết quả"
                hint="Số văn bản, ví dụ 15/GXN-UBND. Chỉ vào sổ thì để trống."
                autoComplete="off"
                {...text('number', props.numbers.number)}
              />
              <SelectField
                label="Kết quả"
                choices={outcomes.map((value) => ({ value, label: outcomeNames[value] }))}
                {...text('outcome', 'GRANTED')}
              />
              <TextField
                label="Quyển sổ"
                hint="Chứng thực, hộ tịch. Ví dụ 01/2026-SCT/BS"
                autoComplete="off"
                optional
                {...text('book', props.numbers.book)}
              />
              <TextField
                label="Số trong sổ"
                hint="Để trống thì lấy số tiếp theo."
                autoComplete="off"
                inputMode="numeric"
                optional
                {...text('bookNumber', props.numbers.bookNumber === undefined ? undefined : String(props.numbers.bookNumber))}
              />
            </div>
            <CheckboxField
              label="Một văn bản trả lời nhiều hồ sơ"
              hint="Khi đó nhiều hồ sơ chung một số."
              name="shared"
              defaultChecked={form.chosen('shared').includes('1')}
            />
            <TextAreaField label="Ghi chú, hoặc lý do không đồng ý" optional rows={2} {...text('text')} />
            <Button name="mode" value="at-once" {...busy}>
              {form.pending ? 'Đang ghi…' : 'Trả kết quả ngay'}
            </Button>
          </section>
        )}
      </div>
      <p className="mt-8 flex flex-wrap items-center gap-4">
        <Button look={props.mayFinish ? 'secondary' : 'primary'} name="mode" value="slip" {...busy}>
          {form.pending ? 'Đang ghi…' : 'Tiếp nhận và in giấy hẹn'}
        </Button>
        <span className="text-sm text-muted">
          Phím Enter: {props.mayFinish ? 'trả kết quả ngay' : 'tiếp nhận'}. Phím Tab: sang ô tiếp theo.
        </span>
      </p>
    </form>
  )
}
