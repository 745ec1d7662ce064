import type { Role } from '@/lib/auth/roles'
import type { DossierState } from './types'

export const dossierActions = [
  'submit',
  'intake',
  'receive',
  'refuse',
  'start',
  'requestSupplement',
  'recordSupplement',
  'decide',
  'confirmResult',
  'handOver',
  'withdraw',
] as const
export type DossierAction = (typeof dossierActions)[number]

type Transition = {
  /** `NEW`: there is no dossier yet. */
  from: readonly (DossierState | 'NEW')[]
  to: DossierState
  /** `CITIZEN`, or roles of which one must be held in the unit named by `at`. */
  by: 'CITIZEN' | readonly Role[]
  at: 'RECEIVING' | 'HANDLING' | 'EITHER'
  event: string
}

/** The one table that draws the buttons, guards the service and documents the process. */
export const transitions = {
  submit: { from: ['NEW'], to: 'SUBMITTED', by: 'CITIZEN', at: 'RECEIVING', event: 'dossier.submitted' },
  intake: { from: ['NEW'], to: 'RECEIVED', by: ['RECEPTIONIST'], at: 'RECEIVING', event: 'dossier.received' },
  receive: { from: ['SUBMITTED'], to: 'RECEIVED', by: ['RECEPTIONIST'], at: 'RECEIVING', event: 'dossier.received' },
  refuse: { from: ['SUBMITTED'], to: 'NOT_ACCEPTED', by: ['RECEPTIONIST'], at: 'RECEIVING', event: 'dossier.refused' },
  start: { from: ['RECEIVED'], to: 'IN_PROCESS', by: ['SPECIALIST', 'UNIT_HEAD'], at: 'HANDLING', event: 'dossier.started' },
  requestSupplement: {
    from: ['IN_PROCESS'],
    to: 'AWAITING_SUPPLEMENT',
    by: ['SPECIALIST', 'UNIT_HEAD'],
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
  decide: { from: ['IN_PROCESS'], to: 'DECIDED', by: ['SPECIALIST', 'UNIT_HEAD', 'LEADER'], at: 'HANDLING', event: 'dossier.decided' },
  confirmResult: { from: ['DECIDED'], to: 'DECIDED', by: ['RECEPTIONIST'], at: 'RECEIVING', event: 'dossier.result_confirmed' },
  handOver: { from: ['DECIDED'], to: 'RETURNED', by: ['RECEPTIONIST'], at: 'RECEIVING', event: 'dossier.returned' },
  withdraw: {
    from: ['SUBMITTED', 'RECEIVED', 'IN_PROCESS', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT'],
    to: 'WITHDRAWN',
    by: ['RECEPTIONIST'],
    at: 'RECEIVING',
    event: 'dossier.withdrawn',
  },
} as const satisfies Record<DossierAction, Transition>

/** Roles an actor holds in the two units of a dossier. A citizen holds none. */
export type Actor = 'CITIZEN' | { receiving: readonly Role[]; handling: readonly Role[] }

/** What the table must know of a dossier; `resultConfirmed` is true once the return desk has the result. */
export type Subject = { state: DossierState | 'NEW'; resultConfirmed: boolean }

export type Judgement = { ok: true; to: DossierState; event: string } | { ok: false; code: 'forbidden' | 'conflict'; reason: string }

/** Whether `actor` may do `action` on a dossier now. Fails closed. */
export function judge(subject: Subject, action: DossierAction, actor: Actor): Judgement {
  const transition: Transition = transitions[action]
  if (!mayAct(transition, actor)) return { ok: false, code: 'forbidden', reason: 'Vai trò của ông/bà không có quyền làm việc này.' }
  if (!transition.from.includes(subject.state)) {
    return { ok: false, code: 'conflict', reason: 'Hồ sơ đã chuyển sang bước khác. Hãy tải lại trang để xem tình trạng mới.' }
  }
  if (action === 'confirmResult' && subject.resultConfirmed) {
    return { ok: false, code: 'conflict', reason: 'Kết quả đã được xác nhận trước đó.' }
  }
  if (action === 'handOver' && !subject.resultConfirmed) {
    return { ok: false, code: 'conflict', reason: 'Hãy xác nhận đã có kết quả tại bộ phận trả kết quả trước khi trao cho người dân.' }
  }
  return { ok: true, to: transition.to, event: transition.event }
}

function mayAct(transition: Transition, actor: Actor): boolean {
  if (transition.by === 'CITIZEN' || actor === 'CITIZEN') return transition.by === actor
  const held =
    transition.at === 'RECEIVING'
      ? actor.receiving
      : transition.at === 'HANDLING'
        ? actor.handling
        : [...actor.receiving, ...actor.handling]
  return transition.by.some((role) => held.includes(role))
}

/** What `actor` may do now, in the table's order. */
export function availableActions(subject: Subject, actor: Actor): DossierAction[] {
  return dossierActions.filter((action) => judge(subject, action, actor).ok)
}
