'use client'

import {
  AskCorrection,
  CollectFee,
  DemandFee,
  DraftExtension,
  type ExtensionDraft,
  RecordPayment,
  RejectExtension,
  RequestFurtherSupplement,
  RequestSupplement,
  SignExtension,
  Stop,
  WaiveFee,
} from '@/components/dossiers/clock-steps'
import { Acknowledge, AskOpinion, Assign, CloseOpinion, GiveOpinion, PassOn } from '@/components/dossiers/hand-over-steps'
import {
  ApproveDecision,
  type DecisionChoices,
  DraftDecision,
  NumberDecision,
  NumberFields,
  RevokeResult,
  SendBack,
  SignDecision,
} from '@/components/dossiers/decision-steps'
import { FileDrop } from '@/components/dossiers/file-drop'
import { type PaperRow, PaperTable } from '@/components/dossiers/paper-table'
import { StepForm, type StepTarget } from '@/components/dossiers/step-form'
import { TermFields } from '@/components/dossiers/term-fields'
import { SelectField, RadioGroup, TextAreaField, TextField } from '@/components/ui/field'
import {
  confirmResultAction,
  decideAction,
  handOverAction,
  receiveAction,
  reissueResultAction,
  recordCorrectionAction,
  recordSupplementAction,
  refuseAction,
  startAction,
  withdrawAction,
} from '@/lib/dossiers/actions'
import type { HandOverChoices } from '@/lib/dossiers/process'
import type { DossierAction } from '@/lib/dossiers/state'
import { outcomeNames, resultMethodNames } from '@/lib/dossiers/text'
import { outcomes, resultMethods } from '@/lib/dossiers/types'
import type { AttachmentSummary } from '@/lib/uploads/types'

export type StepProps = {
  target: StepTarget
  papers: readonly PaperRow[]
  /** Set when the officer must set the term; the catalogue's own words for it. */
  askTerm: { source: string | undefined } | null
  /** Cases of the procedure, each with its own term. */
  cases: readonly { key: string; name: string }[]
  resultMethod: string
  /** The apology that waits for the head's signature. */
  extension: ExtensionDraft | null
  handOver: HandOverChoices
  decision: DecisionChoices
  /** Files that came by the ordinary form before this page. */
  files: readonly AttachmentSummary[]
  fileError?: string | undefined
}

const paperLists = ['paperName', 'originals', 'certified', 'copies', 'compared'] as const

/** The form of one step. Only steps that the transition table allows now are drawn. */
export function Step({ action, ...props }: StepProps & { action: DossierAction }) {
  const { target } = props
  switch (action) {
    case 'receive':
      return <Receive {...props} />
    case 'refuse':
      return (
        <StepForm name="refuse" action={refuseAction} target={target} button="Từ chối và báo lý do" look="danger">
          {({ field }) => (
            <TextAreaField
              label="Lý do không tiếp nhận"
              hint="Người dân đọc nguyên văn. Ghi rõ thiếu gì, sai gì và cần làm gì."
              required
              {...field('reason')}
            />
          )}
        </StepForm>
      )
    case 'correctReception':
      return (
        <p>
          <a href={`/can-bo/ho-so/${target.id}/sua-tiep-nhan`} className="inline-flex min-h-11 items-center font-semibold">
            Mở phần sửa thủ tục, giấy tờ, người nộp và in lại giấy hẹn
          </a>
        </p>
      )
    case 'start':
      return <StepForm name="start" action={startAction} target={target} button="Nhận giải quyết hồ sơ này" />
    case 'passOn':
      return <PassOn {...props} />
    case 'acknowledge':
      return <Acknowledge {...props} />
    case 'assign':
      return <Assign {...props} />
    case 'askOpinion':
      return <AskOpinion {...props} />
    case 'giveOpinion':
      return <GiveOpinion {...props} />
    case 'closeOpinion':
      return <CloseOpinion {...props} />
    case 'askCorrection':
      return <AskCorrection {...props} />
    case 'requestSupplement':
      return <RequestSupplement {...props} />
    case 'requestFurtherSupplement':
      return <RequestFurtherSupplement {...props} />
    case 'demandFee':
      return <DemandFee {...props} />
    case 'recordPayment':
      return <RecordPayment {...props} />
    case 'waiveFee':
      return <WaiveFee {...props} />
    case 'collectFee':
      return <CollectFee {...props} />
    case 'draftExtension':
      return <DraftExtension {...props} />
    case 'signExtension':
      return <SignExtension {...props} />
    case 'rejectExtension':
      return <RejectExtension {...props} />
    case 'stop':
      return <Stop {...props} />
    case 'recordCorrection':
    case 'recordSupplement':
      return (
        <StepForm
          name={action}
          action={action === 'recordCorrection' ? recordCorrectionAction : recordSupplementAction}
          target={target}
          button={action === 'recordCorrection' ? 'Ghi nhận đã sửa' : 'Ghi nhận đã bổ sung đủ'}
        >
          {({ field }) => (
            <>
              <TextAreaField
                label="Giấy tờ đã nhận thêm"
                hint="Ví dụ: 1 bản sao giấy chứng nhận kết hôn, đã đối chiếu bản chính."
                optional
                rows={3}
                {...field('text')}
              />
              <FileDrop
                label="Bản quét giấy tờ bổ sung"
                hint="PDF hoặc ảnh, mỗi tệp không quá 20 MB."
                address={`/can-bo/tep?ve=${encodeURIComponent(`/can-bo/ho-so/${target.id}`)}`}
                sendFormId="gui-giay-to"
                first={props.files}
                firstError={props.fileError}
              />
            </>
          )}
        </StepForm>
      )
    case 'draftDecision':
      return <DraftDecision {...props} />
    case 'approveDecision':
      return <ApproveDecision {...props} />
    case 'signDecision':
      return <SignDecision {...props} />
    case 'sendBack':
      return <SendBack {...props} />
    case 'numberDecision':
      return <NumberDecision {...props} />
    case 'reissueResult':
      return <Decide {...props} again />
    case 'revokeResult':
      return <RevokeResult {...props} />
    case 'decide':
      return <Decide {...props} />
    case 'confirmResult':
      return <StepForm name="confirmResult" action={confirmResultAction} target={target} button="Xác nhận đã có kết quả tại quầy" />
    case 'handOver':
      return (
        <StepForm name="handOver" action={handOverAction} target={target} button="Ghi nhận đã trả kết quả">
          {({ field }) => (
            <>
              <RadioGroup
                label="Trả bằng cách nào"
                choices={resultMethods.map((value) => ({ value, label: resultMethodNames[value] }))}
                {...field('method', props.resultMethod)}
              />
              <TextField
                label="Người nhận, nếu không phải người yêu cầu"
                hint="Họ tên và giấy tờ đã xem (giấy ủy quyền, giấy hẹn)."
                optional
                {...field('text')}
              />
            </>
          )}
        </StepForm>
      )
    case 'withdraw':
      return (
        <StepForm name="withdraw" action={withdrawAction} target={target} button="Ghi nhận rút hồ sơ" look="danger">
          {({ field }) => <TextAreaField label="Lý do rút hồ sơ" rows={3} required {...field('text')} />}
        </StepForm>
      )
    case 'submit':
    case 'intake':
      return null
  }
}

function Receive({ target, papers, askTerm, cases }: StepProps) {
  return (
    <StepForm name="receive" action={receiveAction} target={target} button="Tiếp nhận và hẹn ngày trả">
      {({ field, chosen, errors }) => (
        <>
          {cases.length > 0 && (
            <SelectField
              label="Trường hợp"
              hint="Thời hạn hẹn trả tính theo trường hợp này."
              optional
              placeholder="Chưa xác định"
              choices={cases.map(({ key, name }) => ({ value: key, label: name }))}
              {...field('caseKey')}
            />
          )}
          {askTerm && <TermFields amount={field('termAmount')} unit={field('termUnit')} source={askTerm.source} />}
          <details suppressHydrationWarning className="rounded border border-line" open={errors ? true : undefined}>
            <summary className="flex min-h-12 items-center px-4 py-2 font-semibold text-leaf underline">
              Ghi số bản giấy tờ đã nhận (nếu có bản giấy)
            </summary>
            <div className="border-t border-line p-4">
              <PaperTable
                rows={papers}
                extra={1}
                typed={Object.fromEntries(paperLists.map((list) => [list, [...chosen(list)]]))}
                errors={errors}
              />
            </div>
          </details>
        </>
      )}
    </StepForm>
  )
}

function Decide({ target, decision, files, fileError, again = false }: StepProps & { again?: boolean }) {
  const name = again ? 'reissueResult' : 'decide'
  return (
    <StepForm
      name={name}
      action={again ? reissueResultAction : decideAction}
      target={target}
      button={again ? 'Cấp lại kết quả' : 'Ghi kết quả giải quyết'}
    >
      {({ field, chosen }) => (
        <>
          <FileDrop
            label="Tệp kết quả"
            hint="Bản quét hoặc bản ký số, PDF hoặc ảnh, mỗi tệp không quá 20 MB. Người dân tải được sau khi quầy xác nhận."
            address={`/can-bo/tep?loai=ket-qua&ve=${encodeURIComponent(`/can-bo/ho-so/${target.id}`)}`}
            sendFormId="gui-ket-qua"
            first={files}
            firstError={fileError}
          />
          <RadioGroup
            label="Kết quả"
            choices={outcomes.map((value) => ({ value, label: outcomeNames[value] }))}
            required
            {...field('outcome')}
          />
          <NumberFields name={name} {...decision} field={field} chosen={chosen} />
          <TextAreaField label="Lời cho người dân" hint="Bắt buộc khi không đồng ý: ghi lý do." rows={3} {...field('text')} />
        </>
      )}
    </StepForm>
  )
}
