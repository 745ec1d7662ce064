import type { Role } from '@/lib/auth/roles'
import type { StepKind, StepRole } from '@/lib/workflows/types'
import type { DossierState } from './types'

export const dossierActions = [
  'submit',
  'intake',
  'receive',
  'refuse',
  'askCorrection',
  'recordCorrection',
  'correctReception',
  'start',
  'assign',
  'passOn',
  'acknowledge',
  'askOpinion',
  'giveOpinion',
  'closeOpinion',
  'requestSupplement',
  'requestFurtherSupplement',
  'recordSupplement',
  'demandFee',
  'recordPayment',
  'waiveFee',
  'collectFee',
  'draftExtension',
  'signExtension',
  'rejectExtension',
  'stop',
  'decide',
  'draftDecision',
  'approveDecision',
  'signDecision',
  'sendBack',
  'numberDecision',
  'confirmResult',
  'handOver',
  'withdraw',
  'revokeResult',
  'reissueResult',
] as const
export type DossierAction = (typeof dossierActions)[number]

type Transition = {
  /** `NEW`: there is no dossier yet. */
  from: readonly (DossierState | 'NEW')[]
  /** `SAME`: the state stays. */
  to: DossierState | 'SAME'
  /** `CITIZEN`, or roles of which one must be held in the unit named by `at`; `STEP`: the role of the process's step that stands now. */
  by: 'CITIZEN' | 'STEP' | readonly Role[]
  /** `ASKED`: a unit whose opinion is asked for and not there. */
  at: 'RECEIVING' | 'HANDLING' | 'EITHER' | 'ASKED'
  event: string
}

/** The one table that draws the buttons, guards the service and documents the process. */
export const transitions = {
  submit: { from: ['NEW'], to: 'SUBMITTED', by: 'CITIZEN', at: 'RECEIVING', event: 'dossier.submitted' },
  intake: { from: ['NEW'], to: 'RECEIVED', by: ['RECEPTIONIST'], at: 'RECEIVING', event: 'dossier.received' },
  receive: { from: ['SUBMITTED'], to: 'RECEIVED', by: ['RECEPTIONIST'], at: 'RECEIVING', event: 'dossier.received' },
  refuse: { from: ['SUBMITTED'], to: 'NOT_ACCEPTED', by: ['RECEPTIONIST'], at: 'RECEIVING', event: 'dossier.refused' },
  askCorrection: {
    from: ['SUBMITTED'],
    to: 'AWAITING_SUPPLEMENT',
    by: ['RECEPTIONIST'],
    at: 'RECEIVING',
    event: 'dossier.correction_asked',
  },
  recordCorrection: {
    from: ['AWAITING_SUPPLEMENT'],
    to: 'SUBMITTED',
    by: ['RECEPTIONIST'],
    at: 'RECEIVING',
    event: 'dossier.correction_recorded',
  },
  correctReception: {
    from: ['RECEIVED', 'IN_PROCESS'],
    to: 'SAME',
    by: ['RECEPTIONIST'],
    at: 'RECEIVING',
    event: 'dossier.reception_corrected',
  },
  start: { from: ['RECEIVED'], to: 'IN_PROCESS', by: ['SPECIALIST', 'UNIT_HEAD'], at: 'HANDLING', event: 'dossier.started' },
  assign: { from: ['RECEIVED', 'IN_PROCESS'], to: 'SAME', by: ['UNIT_HEAD', 'LEADER'], at: 'HANDLING', event: 'dossier.assigned' },
  passOn: { from: ['RECEIVED', 'IN_PROCESS'], to: 'SAME', by: 'STEP', at: 'HANDLING', event: 'dossier.passed_on' },
  acknowledge: { from: ['IN_PROCESS'], to: 'SAME', by: 'STEP', at: 'HANDLING', event: 'dossier.acknowledged' },
  askOpinion: { from: ['IN_PROCESS'], to: 'SAME', by: ['SPECIALIST', 'UNIT_HEAD'], at: 'HANDLING', event: 'dossier.opinion_asked' },
  giveOpinion: {
    from: ['IN_PROCESS', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT'],
    to: 'SAME',
    by: ['SPECIALIST', 'UNIT_HEAD', 'LEADER'],
    at: 'ASKED',
    event: 'dossier.opinion_given',
  },
  closeOpinion: { from: ['IN_PROCESS'], to: 'SAME', by: ['UNIT_HEAD', 'LEADER'], at: 'HANDLING', event: 'dossier.opinion_closed' },
  requestSupplement: {
    from: ['IN_PROCESS'],
    to: 'AWAITING_SUPPLEMENT',
    by: ['SPECIALIST', 'UNIT_HEAD'],
    at: 'HANDLING',
    event: 'dossier.supplement_requested',
  },
  requestFurtherSupplement: {
    from: ['IN_PROCESS'],
    to: 'AWAITING_SUPPLEMENT',
    by: ['UNIT_HEAD', 'LEADER'],
    at: 'HANDLING',
    event: 'dossier.supplement_requested',
  },
  recordSupplement: {
    from: ['AWAITING_SUPPLEMENT'],
    to: 'IN_PROCESS',
    by: ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD'],
    at: 'EITHER',
    event: 'dossier.supplement_recorded',
  },
  demandFee: {
    from: ['IN_PROCESS'],
    to: 'AWAITING_PAYMENT',
    by: ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD'],
    at: 'EITHER',
    event: 'dossier.fee_demanded',
  },
  recordPayment: { from: ['AWAITING_PAYMENT'], to: 'IN_PROCESS', by: ['RECEPTIONIST'], at: 'EITHER', event: 'dossier.fee_paid' },
  waiveFee: { from: ['AWAITING_PAYMENT'], to: 'IN_PROCESS', by: ['UNIT_HEAD', 'LEADER'], at: 'HANDLING', event: 'dossier.fee_waived' },
  collectFee: {
    from: ['RECEIVED', 'IN_PROCESS', 'DECIDED'],
    to: 'SAME',
    by: ['RECEPTIONIST'],
    at: 'EITHER',
    event: 'dossier.fee_collected',
  },
  draftExtension: {
    from: ['IN_PROCESS'],
    to: 'SAME',
    by: ['SPECIALIST', 'UNIT_HEAD'],
    at: 'HANDLING',
    event: 'dossier.extension_drafted',
  },
  signExtension: { from: ['IN_PROCESS'], to: 'SAME', by: ['UNIT_HEAD', 'LEADER'], at: 'HANDLING', event: 'dossier.extended' },
  rejectExtension: {
    from: ['IN_PROCESS'],
    to: 'SAME',
    by: ['UNIT_HEAD', 'LEADER'],
    at: 'HANDLING',
    event: 'dossier.extension_rejected',
  },
  stop: {
    from: ['RECEIVED', 'IN_PROCESS', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT'],
    to: 'STOPPED',
    by: ['UNIT_HEAD', 'LEADER'],
    at: 'HANDLING',
    event: 'dossier.stopped',
  },
  decide: { from: ['IN_PROCESS'], to: 'DECIDED', by: ['SPECIALIST', 'UNIT_HEAD', 'LEADER'], at: 'HANDLING', event: 'dossier.decided' },
  draftDecision: { from: ['IN_PROCESS'], to: 'SAME', by: 'STEP', at: 'HANDLING', event: 'dossier.decision_drafted' },
  approveDecision: { from: ['IN_PROCESS'], to: 'SAME', by: 'STEP', at: 'HANDLING', event: 'dossier.decision_approved' },
  signDecision: { from: ['IN_PROCESS'], to: 'SAME', by: 'STEP', at: 'HANDLING', event: 'dossier.decision_signed' },
  sendBack: { from: ['IN_PROCESS'], to: 'SAME', by: 'STEP', at: 'HANDLING', event: 'dossier.sent_back' },
  numberDecision: { from: ['IN_PROCESS'], to: 'DECIDED', by: 'STEP', at: 'HANDLING', event: 'dossier.decided' },
  confirmResult: { from: ['DECIDED'], to: 'DECIDED', by: ['RECEPTIONIST'], at: 'RECEIVING', event: 'dossier.result_confirmed' },
  handOver: { from: ['DECIDED'], to: 'RETURNED', by: ['RECEPTIONIST'], at: 'RECEIVING', event: 'dossier.returned' },
  withdraw: {
    from: ['SUBMITTED', 'RECEIVED', 'IN_PROCESS', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT'],
    to: 'WITHDRAWN',
    by: ['RECEPTIONIST'],
    at: 'RECEIVING',
    event: 'dossier.withdrawn',
  },
  revokeResult: { from: ['DECIDED', 'RETURNED'], to: 'SAME', by: ['UNIT_HEAD', 'LEADER'], at: 'HANDLING', event: 'dossier.result_revoked' },
  reissueResult: {
    from: ['DECIDED', 'RETURNED'],
    to: 'SAME',
    by: ['SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'],
    at: 'HANDLING',
    event: 'dossier.result_reissued',
  },
} as const satisfies Record<DossierAction, Transition>

/** Roles an actor holds in the units of a dossier; `asked`: in units whose opinion is awaited. A citizen holds none. */
export type Actor = 'CITIZEN' | { receiving: readonly Role[]; handling: readonly Role[]; asked?: readonly Role[] }

/** What the table must know of a dossier. */
export type Subject = {
  state: DossierState | 'NEW'
  /** The return desk has the result. */
  resultConfirmed: boolean
  /** It has a code and a running or stopped clock. */
  received: boolean
  /** How often papers were asked for since reception. */
  supplements: number
  extension: 'DRAFTED' | 'SIGNED' | null
  /** The appointment has passed. */
  overdue: boolean
  /** It was received on this very day. */
  receivedToday: boolean
  /** It still lies where the process put it at reception, in the unit that received it. */
  atDesk: boolean
  /** The step of the internal process that stands now; null where there is none. */
  step: { index: number; kind: StepKind; role: StepRole } | null
  /** The process lets a draft be approved, signed and numbered. */
  chain: boolean
  /** Another unit passed it on, and this one has not acknowledged it. */
  handOver: boolean
  openOpinions: number
  /** Every result that came out of it was taken back. */
  revoked: boolean
  decision: 'DRAFTED' | 'APPROVED' | 'SIGNED' | null
}

export type Judgement =
  | { ok: true; to: DossierState | 'NEW'; event: string }
  | { ok: false; code: 'forbidden' | 'conflict'; reason: string }

const pending = 'Hồ sơ vừa được đơn vị khác chuyển đến. Hãy xác nhận đã nhận trước khi làm tiếp.'
const taken = 'Kết quả đã bị thu hồi. Nơi giải quyết cấp lại kết quả rồi mới trao cho người dân.'
const otherStep = 'Theo quy trình của thủ tục, bước này chưa đến hoặc đã qua.'

/** Nothing of this while the hand-over is not acknowledged. */
const afterAcknowledgement: readonly DossierAction[] = [
  'passOn',
  'askOpinion',
  'requestSupplement',
  'requestFurtherSupplement',
  'draftExtension',
  'decide',
  'draftDecision',
  'approveDecision',
  'signDecision',
  'sendBack',
  'numberDecision',
]

/** Nothing of this while an opinion is awaited: the head of the unit may close it. */
const afterOpinions: readonly DossierAction[] = ['passOn', 'decide', 'draftDecision', 'approveDecision', 'signDecision', 'numberDecision']

const onStep =
  (kinds: readonly StepKind[], decisions?: readonly Subject['decision'][]) =>
  ({ step, decision }: Subject): string | null =>
    step && kinds.includes(step.kind) && (!decisions || decisions.includes(decision)) ? null : otherStep

/** What else must hold, beside state and role; the sentence says why it does not. */
const conditions: Partial<Record<DossierAction, (subject: Subject) => string | null>> = {
  correctReception: ({ receivedToday, step, atDesk, openOpinions }) =>
    !receivedToday
      ? 'Chỉ sửa việc tiếp nhận trong ngày. Hãy báo lãnh đạo để dừng giải quyết rồi tiếp nhận lại.'
      : step && step.index > 0 && !atDesk
        ? 'Hồ sơ đã chuyển sang bước sau nên không sửa việc tiếp nhận được nữa.'
        : openOpinions > 0
          ? 'Đang chờ đơn vị khác cho ý kiến về hồ sơ này nên chưa sửa việc tiếp nhận được.'
          : null,
  start: ({ step }) => (step?.kind === 'RECEIVE' ? 'Nơi nhận hồ sơ chưa chuyển hồ sơ sang.' : null),
  passOn: (subject) =>
    subject.state === 'RECEIVED' && subject.step?.kind === 'FORWARD'
      ? 'Hãy nhận giải quyết hồ sơ rồi mới chuyển bước tiếp theo.'
      : onStep(['RECEIVE', 'FORWARD'])(subject),
  acknowledge: ({ handOver }) => (handOver ? null : 'Hồ sơ này đã được xác nhận là đã nhận.'),
  reissueResult: ({ revoked }) => (revoked ? null : 'Kết quả đang có hiệu lực. Chỉ cấp lại sau khi thu hồi.'),
  closeOpinion: ({ openOpinions }) => (openOpinions > 0 ? null : 'Không còn ý kiến nào đang chờ.'),
  decide: ({ chain, step }) =>
    chain
      ? 'Quy trình của thủ tục này cần dự thảo, ký và cấp số. Hãy trình dự thảo kết quả.'
      : step && step.kind !== 'APPRAISE'
        ? otherStep
        : null,
  draftDecision: (subject) => (subject.chain ? onStep(['APPRAISE'])(subject) : otherStep),
  approveDecision: onStep(['APPROVE'], ['DRAFTED']),
  signDecision: onStep(['SIGN'], ['DRAFTED', 'APPROVED']),
  numberDecision: onStep(['NUMBER'], ['SIGNED']),
  sendBack: onStep(['APPROVE', 'SIGN', 'NUMBER'], ['DRAFTED', 'APPROVED', 'SIGNED']),
  confirmResult: ({ resultConfirmed, revoked }) => (revoked ? taken : resultConfirmed ? 'Kết quả đã được xác nhận trước đó.' : null),
  handOver: ({ resultConfirmed, revoked }) =>
    revoked ? taken : resultConfirmed ? null : 'Hãy xác nhận đã có kết quả tại bộ phận trả kết quả trước khi trao cho người dân.',
  recordCorrection: ({ received }) => (received ? 'Hồ sơ đã tiếp nhận. Hãy ghi nhận bổ sung ở bước giải quyết.' : null),
  recordSupplement: ({ received }) => (received ? null : 'Hồ sơ chưa tiếp nhận. Công chức tiếp nhận ghi nhận việc sửa hồ sơ.'),
  stop: ({ received }) => (received ? null : 'Hồ sơ chưa tiếp nhận nên không có việc để dừng. Hãy từ chối tiếp nhận.'),
  requestSupplement: ({ supplements }) =>
    supplements === 0 ? null : 'Hồ sơ đã yêu cầu bổ sung một lần. Lần nữa phải do lãnh đạo yêu cầu và ghi lý do.',
  requestFurtherSupplement: ({ supplements }) => (supplements > 0 ? null : 'Hồ sơ chưa yêu cầu bổ sung lần nào.'),
  // NĐ 61/2018: the apology goes out before the appointment and gives one new one.
  draftExtension: ({ extension, overdue }) =>
    extension === 'SIGNED'
      ? 'Hồ sơ chỉ được hẹn lại một lần.'
      : extension === 'DRAFTED'
        ? 'Đã có thư xin lỗi và hẹn lại chờ lãnh đạo ký.'
        : overdue
          ? 'Hồ sơ đã quá hẹn. Thư xin lỗi và hẹn lại phải soạn trước hẹn.'
          : null,
  signExtension: ({ extension }) => (extension === 'DRAFTED' ? null : 'Không có thư xin lỗi và hẹn lại nào chờ ký.'),
  rejectExtension: ({ extension }) => (extension === 'DRAFTED' ? null : 'Không có thư xin lỗi và hẹn lại nào chờ ký.'),
}

/** What there is before a dossier. */
export const nothing: Subject = {
  state: 'NEW',
  resultConfirmed: false,
  received: false,
  supplements: 0,
  extension: null,
  overdue: false,
  receivedToday: false,
  atDesk: false,
  step: null,
  chain: false,
  handOver: false,
  openOpinions: 0,
  revoked: false,
  decision: null,
}

/** Whether `actor` may do `action` on a dossier now. Fails closed. */
export function judge(subject: Subject, action: DossierAction, actor: Actor): Judgement {
  const transition: Transition = transitions[action]
  if (!mayAct(transition, actor, subject))
    return { ok: false, code: 'forbidden', reason: 'Vai trò của ông/bà không có quyền làm việc này.' }
  if (!transition.from.includes(subject.state)) {
    return { ok: false, code: 'conflict', reason: 'Hồ sơ đã chuyển sang bước khác. Hãy tải lại trang để xem tình trạng mới.' }
  }
  const reason =
    (subject.handOver && afterAcknowledgement.includes(action) ? pending : null) ??
    (subject.openOpinions > 0 && afterOpinions.includes(action)
      ? 'Còn đơn vị được hỏi chưa trả lời. Chờ trả lời, hoặc lãnh đạo phòng quyết định làm tiếp.'
      : null) ??
    conditions[action]?.(subject)
  if (reason) return { ok: false, code: 'conflict', reason }
  return { ok: true, to: transition.to === 'SAME' ? subject.state : transition.to, event: transition.event }
}

function mayAct(transition: Transition, actor: Actor, { step }: Subject): boolean {
  if (transition.by === 'CITIZEN' || actor === 'CITIZEN') return transition.by === actor
  const { receiving, handling, asked = [] } = actor
  const held = { RECEIVING: receiving, HANDLING: handling, ASKED: asked, EITHER: [...receiving, ...handling] }[transition.at]
  if (transition.by === 'STEP') return step !== null && held.includes(step.role)
  return transition.by.some((role) => held.includes(role))
}

/** What `actor` may do now, in the table's order. */
export function availableActions(subject: Subject, actor: Actor): DossierAction[] {
  return dossierActions.filter((action) => judge(subject, action, actor).ok)
}
