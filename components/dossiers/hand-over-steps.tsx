'use client'

import { FileDrop } from '@/components/dossiers/file-drop'
import { StepForm, type StepTarget } from '@/components/dossiers/step-form'
import { RadioGroup, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import {
  acknowledgeAction,
  askOpinionAction,
  assignAction,
  closeOpinionAction,
  giveOpinionAction,
  passOnAction,
} from '@/lib/dossiers/hand-over-actions'
import type { HandOverChoices } from '@/lib/dossiers/process'
import { opinionStanceNames } from '@/lib/dossiers/text'
import { opinionStances } from '@/lib/dossiers/types'
import type { AttachmentSummary } from '@/lib/uploads/types'

export type HandOverProps = {
  target: StepTarget
  handOver: HandOverChoices
  files: readonly AttachmentSummary[]
  fileError?: string | undefined
}

export function PassOn({ target, handOver: { next, needs, needsFile }, files, fileError }: HandOverProps) {
  return (
    <StepForm name="passOn" action={passOnAction} target={target} button="Chuyển hồ sơ">
      {({ field }) => (
        <>
          {next && (
            <p>
              Chuyển đến <strong>{next}</strong>.
            </p>
          )}
          {needs.length > 0 && (
            <div>
              <p>Trước khi chuyển cần có:</p>
              <ul className="list-disc pl-5">
                {needs.map((need) => (
                  <li key={need}>{need}</li>
                ))}
              </ul>
            </div>
          )}
          {needsFile && (
            <FileDrop
              label="Tệp dự thảo hoặc kết quả"
              hint="PDF hoặc ảnh, mỗi tệp không quá 20 MB."
              address={`/can-bo/tep?loai=ket-qua&ve=${encodeURIComponent(`/can-bo/ho-so/${target.id}`)}`}
              sendFormId="gui-ket-qua"
              first={files}
              firstError={fileError}
            />
          )}
          <TextAreaField
            label="Lời nhắn cho người nhận"
            hint="Ví dụ: bản giấy gửi theo chuyến chiều. Người dân không thấy lời này."
            optional
            rows={2}
            {...field('text')}
          />
        </>
      )}
    </StepForm>
  )
}

export function Acknowledge({ target }: HandOverProps) {
  return <StepForm name="acknowledge" action={acknowledgeAction} target={target} button="Tôi đã nhận hồ sơ này" />
}

export function Assign({ target, handOver }: HandOverProps) {
  return (
    <StepForm name="assign" action={assignAction} target={target} button="Giao hồ sơ">
      {({ field }) => (
        <SelectField
          label="Người giải quyết"
          hint="Người được giao nhận thư báo nếu đã ghi địa chỉ thư."
          placeholder="Chọn người"
          choices={handOver.assignable}
          required
          {...field('assigneeId')}
        />
      )}
    </StepForm>
  )
}

export function AskOpinion({ target, handOver }: HandOverProps) {
  return (
    <StepForm name="askOpinion" action={askOpinionAction} target={target} button="Gửi hỏi ý kiến">
      {({ field }) => (
        <>
          <p className="text-muted">Hồ sơ vẫn ở đơn vị này và thời hạn vẫn tính. Có thể hỏi nhiều đơn vị cùng lúc.</p>
          <SelectField label="Đơn vị được hỏi" placeholder="Chọn đơn vị" choices={handOver.askable} required {...field('unitId')} />
          <TextAreaField label="Cần hỏi điều gì" rows={3} required {...field('question')} />
          <TextField
            label="Trả lời trong bao nhiêu ngày làm việc"
            hint="Tính theo lịch làm việc của đơn vị được hỏi."
            inputMode="numeric"
            width="short"
            required
            {...field('days', '2')}
          />
        </>
      )}
    </StepForm>
  )
}

export function GiveOpinion({ target, handOver: { toAnswer } }: HandOverProps) {
  return (
    <>
      {toAnswer.map(({ value, label, question }) => (
        <div key={value} className="space-y-3 not-first:mt-6">
          <div className="max-w-prose rounded bg-rice p-3">
            <p className="text-sm text-muted">Hỏi {label}</p>
            <p className="whitespace-pre-line">{question}</p>
          </div>
          <StepForm name={`giveOpinion-${value}`} action={giveOpinionAction} target={target} button="Gửi ý kiến">
            {({ field }) => (
              <>
                <input type="hidden" name="opinionId" value={value} />
                <RadioGroup
                  label="Ý kiến"
                  choices={opinionStances.map((stance) => ({ value: stance, label: opinionStanceNames[stance] }))}
                  required
                  {...field('stance')}
                />
                <TextAreaField label="Nội dung ý kiến" rows={4} required {...field('answer')} />
              </>
            )}
          </StepForm>
        </div>
      ))}
    </>
  )
}

export function CloseOpinion({ target, handOver: { toClose } }: HandOverProps) {
  return (
    <StepForm name="closeOpinion" action={closeOpinionAction} target={target} button="Làm tiếp, không chờ">
      {({ field }) => (
        <>
          <RadioGroup
            label="Không chờ ý kiến của"
            choices={toClose}
            required
            {...field('opinionId', toClose.length === 1 ? toClose[0]!.value : undefined)}
          />
          <TextAreaField label="Vì sao không chờ" rows={2} required {...field('text')} />
        </>
      )}
    </StepForm>
  )
}
