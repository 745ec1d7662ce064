'use client'

import { AskForm } from '@/components/dossiers/ask-form'
import { FeeLines, PaymentFields } from '@/components/dossiers/fee-fields'
import type { PaperRow } from '@/components/dossiers/paper-table'
import { StepForm, type StepTarget } from '@/components/dossiers/step-form'
import { RadioGroup, TextAreaField, TextField } from '@/components/ui/field'
import {
  askCorrectionAction,
  collectFeeAction,
  demandFeeAction,
  draftExtensionAction,
  recordPaymentAction,
  rejectExtensionAction,
  requestFurtherSupplementAction,
  requestSupplementAction,
  signExtensionAction,
  stopAction,
  waiveFeeAction,
} from '@/lib/dossiers/actions'
import { delayReasonNames } from '@/lib/dossiers/text'
import { delayReasons } from '@/lib/dossiers/types'

/** What waits for the head's signature. */
export type ExtensionDraft = { dueOn: string; reason: string; text: string }

type Props = { target: StepTarget; papers: readonly PaperRow[]; extension: ExtensionDraft | null }

export function AskCorrection({ target, papers }: Props) {
  return (
    <AskForm
      name="askCorrection"
      action={askCorrectionAction}
      target={target}
      papers={papers}
      button="Gửi yêu cầu sửa"
      hint="Hồ sơ chưa có mã và chưa tính thời hạn. Ghi hết một lần để người dân sửa rồi gửi lại."
    />
  )
}

export function RequestSupplement({ target, papers }: Props) {
  return (
    <AskForm
      name="requestSupplement"
      action={requestSupplementAction}
      target={target}
      papers={papers}
      button="Gửi yêu cầu bổ sung"
      hint="Chỉ được yêu cầu một lần, nên ghi hết. Thời hạn tạm dừng từ lúc gửi đến khi nhận đủ."
    />
  )
}

export function RequestFurtherSupplement({ target, papers }: Props) {
  return (
    <AskForm
      name="requestFurtherSupplement"
      action={requestFurtherSupplementAction}
      target={target}
      papers={papers}
      button="Gửi yêu cầu bổ sung thêm"
      hint="Hồ sơ đã yêu cầu bổ sung một lần. Lần này do lãnh đạo quyết định và ghi lý do."
    >
      {({ field }) => (
        <TextAreaField label="Vì sao lần trước chưa yêu cầu đủ" hint="Chỉ trong cơ quan đọc." rows={3} required {...field('why')} />
      )}
    </AskForm>
  )
}

export function DemandFee({ target }: Props) {
  return (
    <StepForm name="demandFee" action={demandFeeAction} target={target} button="Gửi yêu cầu nộp" look="secondary">
      {(fields) => (
        <>
          <p className="text-sm text-muted">Thời hạn tạm dừng từ lúc gửi đến khi ghi nhận đã nộp. Xem diện miễn, giảm trước khi yêu cầu.</p>
          <FeeLines name="demandFee" fields={fields} />
        </>
      )}
    </StepForm>
  )
}

export function RecordPayment({ target }: Props) {
  return (
    <StepForm name="recordPayment" action={recordPaymentAction} target={target} button="Ghi nhận đã nộp">
      {(fields) => <PaymentFields fields={fields} />}
    </StepForm>
  )
}

export function CollectFee({ target }: Props) {
  return (
    <StepForm name="collectFee" action={collectFeeAction} target={target} button="Ghi nhận đã thu" look="secondary">
      {(fields) => (
        <>
          <FeeLines name="collectFee" fields={fields} />
          <PaymentFields fields={fields} />
        </>
      )}
    </StepForm>
  )
}

export function WaiveFee({ target }: Props) {
  return (
    <StepForm name="waiveFee" action={waiveFeeAction} target={target} button="Miễn và cho giải quyết tiếp" look="secondary">
      {({ field }) => (
        <TextAreaField label="Thuộc diện miễn nào" hint="Ghi giấy tờ đã xem. Người dân đọc được." rows={3} required {...field('text')} />
      )}
    </StepForm>
  )
}

export function DraftExtension({ target }: Props) {
  return (
    <StepForm name="draftExtension" action={draftExtensionAction} target={target} button="Trình lãnh đạo ký" look="secondary">
      {({ field }) => (
        <>
          <p className="text-sm text-muted">Chỉ được hẹn lại một lần, trước ngày hẹn. Đúng hay trễ vẫn tính theo hẹn lần đầu.</p>
          <RadioGroup
            label="Lý do chậm"
            hint="Số liệu công khai chỉ đếm theo nhóm lý do này."
            choices={delayReasons.map((value) => ({ value, label: delayReasonNames[value] }))}
            required
            {...field('reason')}
          />
          <TextField label="Ngày hẹn mới" type="date" width="code" required {...field('dueOn')} />
          <TextAreaField label="Lời xin lỗi và giải thích" hint="Người dân đọc nguyên văn." rows={4} required {...field('text')} />
        </>
      )}
    </StepForm>
  )
}

export function SignExtension({ target, extension }: Props) {
  return (
    <div className="space-y-3">
      {extension && (
        <div className="rounded bg-rice p-3">
          <p className="font-semibold">Hẹn mới: {extension.dueOn}</p>
          <p className="text-sm text-muted">{extension.reason}</p>
          <p className="mt-1 whitespace-pre-line">{extension.text}</p>
        </div>
      )}
      <StepForm name="signExtension" action={signExtensionAction} target={target} button="Ký và gửi người dân" />
    </div>
  )
}

export function RejectExtension({ target }: Props) {
  return (
    <StepForm name="rejectExtension" action={rejectExtensionAction} target={target} button="Trả lại, không ký" look="secondary">
      {({ field }) => <TextAreaField label="Vì sao không ký" hint="Chỉ trong cơ quan đọc." rows={3} required {...field('text')} />}
    </StepForm>
  )
}

export function Stop({ target }: Props) {
  return (
    <StepForm name="stop" action={stopAction} target={target} button="Dừng giải quyết" look="danger">
      {({ field }) => <TextAreaField label="Lý do dừng" hint="Người dân đọc nguyên văn." rows={3} required {...field('text')} />}
    </StepForm>
  )
}
