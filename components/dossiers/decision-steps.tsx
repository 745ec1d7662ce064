'use client'

import { FileDrop } from '@/components/dossiers/file-drop'
import { StepForm, type StepFields, type StepTarget } from '@/components/dossiers/step-form'
import { CheckboxField, RadioGroup, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import {
  approveDecisionAction,
  draftDecisionAction,
  numberDecisionAction,
  sendBackAction,
  signDecisionAction,
} from '@/lib/dossiers/decision-actions'
import { outcomeNames } from '@/lib/dossiers/text'
import { outcomes, type Outcome } from '@/lib/dossiers/types'
import { revokeResultAction } from '@/lib/results/actions'
import { revocationReasonNames } from '@/lib/results/text'
import { type ProposedNumbers, revocationReasons } from '@/lib/results/types'
import type { AttachmentSummary } from '@/lib/uploads/types'

/** What a decision that is made step by step has so far, and what its result may be. */
export type DecisionChoices = {
  /** The draft that stands. */
  draft: { outcome: Outcome; text: string | null } | null
  numbers: ProposedNumbers
  /** The procedure's results, where there is a choice. */
  titles: readonly string[]
  /** Results that could be taken back. */
  revocable: readonly { id: string; name: string }[]
}

type Props = {
  target: StepTarget
  decision: DecisionChoices
  files: readonly AttachmentSummary[]
  fileError?: string | undefined
}

export function DraftDecision(props: Props) {
  return (
    <StepForm name="draftDecision" action={draftDecisionAction} target={props.target} button="Trình dự thảo kết quả">
      {({ field }) => (
        <>
          <ResultFiles
            label="Tệp dự thảo"
            hint="PDF hoặc ảnh, mỗi tệp không quá 20 MB. Chỉ cơ quan thấy cho đến khi có kết quả."
            {...props}
          />
          <RadioGroup
            label="Đề nghị"
            choices={outcomes.map((value) => ({ value, label: outcomeNames[value] }))}
            required
            {...field('outcome')}
          />
          <TextAreaField
            label="Lời cho người dân"
            hint="Người dân đọc khi có kết quả. Bắt buộc khi không đồng ý: ghi lý do."
            rows={3}
            {...field('text')}
          />
        </>
      )}
    </StepForm>
  )
}

export function ApproveDecision(props: Props) {
  return (
    <StepForm name="approveDecision" action={approveDecisionAction} target={props.target} button="Duyệt, chuyển bước tiếp theo">
      {({ field }) => (
        <>
          <DraftWords {...props.decision} />
          <TextField label="Lời cho bước sau" hint="Chỉ cơ quan đọc." optional {...field('text')} />
        </>
      )}
    </StepForm>
  )
}

export function SignDecision(props: Props) {
  return (
    <StepForm name="signDecision" action={signDecisionAction} target={props.target} button="Ký kết quả">
      {({ field }) => (
        <>
          <DraftWords {...props.decision} />
          <ResultFiles label="Bản đã ký số" hint="Chỉ khi ký số bằng phần mềm khác. Tệp được giữ nguyên từng byte." {...props} />
          <TextField label="Lời cho văn thư" hint="Chỉ cơ quan đọc." optional {...field('text')} />
        </>
      )}
    </StepForm>
  )
}

export function SendBack({ target }: Props) {
  return (
    <StepForm name="sendBack" action={sendBackAction} target={target} button="Trả lại người soạn" look="secondary">
      {({ field }) => <TextAreaField label="Cần sửa gì" hint="Chỉ cơ quan đọc." rows={3} required {...field('text')} />}
    </StepForm>
  )
}

export function NumberDecision(props: Props) {
  return (
    <StepForm name="numberDecision" action={numberDecisionAction} target={props.target} button="Cấp số, phát hành">
      {(fields) => (
        <>
          <DraftWords {...props.decision} />
          <ResultFiles
            label="Bản chính thức"
            hint="Bản quét đã đóng dấu hoặc bản ký số. Không chọn thì lấy tệp kèm lúc ký; dự thảo không gửi cho người dân."
            {...props}
          />
          <NumberFields name="numberDecision" {...props.decision} {...fields} />
        </>
      )}
    </StepForm>
  )
}

export function RevokeResult({ target, decision }: Props) {
  return (
    <StepForm name="revokeResult" action={revokeResultAction} target={target} button="Thu hồi kết quả" look="danger">
      {({ field }) => (
        <>
          <SelectField
            label="Kết quả"
            choices={decision.revocable.map(({ id, name }) => ({ value: id, label: name }))}
            {...field('resultId', decision.revocable[0]?.id)}
          />
          <RadioGroup
            label="Lý do"
            hint="Ai mở trang kiểm tra kết quả cũng thấy."
            choices={revocationReasons.map((value) => ({ value, label: revocationReasonNames[value] }))}
            required
            {...field('reason')}
          />
          <TextAreaField label="Lời cho người dân" hint="Vì sao, và ông/bà cần làm gì." rows={3} required {...field('text')} />
        </>
      )}
    </StepForm>
  )
}

/** Which number the result gets: its own as a document, or a place in a register book. Both proposed, both to be overwritten. */
export function NumberFields({
  name,
  numbers,
  titles,
  field,
  chosen,
}: { name: string } & Pick<DecisionChoices, 'numbers' | 'titles'> & Pick<StepFields, 'field' | 'chosen'>) {
  return (
    <>
      {titles.length > 1 && (
        <SelectField
          label="Loại kết quả"
          choices={titles.map((title) => ({ value: title, label: title }))}
          {...field('title', titles[0])}
        />
      )}
      <TextField
        label="Số văn bản kết quả"
        hint="Ghi số và ký hiệu in trên văn bản: giấy xác nhận thường là 15/GXN-UBND, giấy phép là 15/GP-UBND. Chỉ ghi ký hiệu, ví dụ /GP-UBND, thì máy lấy số tiếp theo. Chỉ bỏ trống khi đã ghi quyển sổ ở dưới."
        width="name"
        {...field('number', numbers.number)}
      />
      <fieldset>
        <legend className="mb-1 font-semibold">Sổ chứng thực, hộ tịch (nếu có)</legend>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField label="Quyển số" hint="Ví dụ: 01/2026-SCT/BS" {...field('book', numbers.book)} />
          <TextField
            label="Số trong sổ"
            hint="Để trống thì lấy số tiếp theo."
            inputMode="numeric"
            width="code"
            {...field('bookNumber', numbers.bookNumber === undefined ? undefined : String(numbers.bookNumber))}
          />
        </div>
      </fieldset>
      <CheckboxField
        label="Một văn bản trả lời nhiều hồ sơ"
        hint="Khi đó nhiều hồ sơ chung một số."
        id={`${name}-shared`}
        name="shared"
        defaultChecked={chosen('shared').includes('1')}
      />
    </>
  )
}

function DraftWords({ draft }: Pick<DecisionChoices, 'draft'>) {
  if (!draft) return null
  return (
    <div className="rounded bg-rice p-3">
      <p className="font-semibold">Dự thảo: {outcomeNames[draft.outcome]}</p>
      {draft.text && <p className="mt-1 whitespace-pre-line">{draft.text}</p>}
    </div>
  )
}

function ResultFiles({ label, hint, target, files, fileError }: Props & { label: string; hint: string }) {
  return (
    <FileDrop
      label={label}
      hint={hint}
      address={`/can-bo/tep?loai=ket-qua&ve=${encodeURIComponent(`/can-bo/ho-so/${target.id}`)}`}
      sendFormId="gui-ket-qua"
      first={files}
      firstError={fileError}
    />
  )
}
