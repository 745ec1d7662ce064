import type { Calendar } from '@/lib/calendar/types'
import { type DeadlineEvent, deriveDeadline } from '@/lib/calendar/deadline'
import { answerDueAt } from '@/lib/calendar/due'
import { type CivilDate, instantAt } from '@/lib/core/civil-date'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import type { Term } from '@/lib/procedures/types'
import type { DossierAction } from './state'
import { transitions } from './state'
import type { DelayReason, DossierState, Outcome, PaymentMethod, ResultMethod } from './types'

/** What each event of a dossier's stream says. Codes, ids and deadline facts only. */
export type DossierEventData = {
  'dossier.submitted': { requestId: string; versionId: string; unitId: string; resultMethod: ResultMethod; files: number; digest: string }
  'dossier.received': {
    requestId: string
    versionId: string
    unitId: string
    handlingUnitId: string
    resultMethod: ResultMethod
    channel: 'ONLINE' | 'COUNTER' | 'POST'
    code: string
    term: Term
    /** The procedure's own term, or one the officer set because the source is ambiguous. */
    termFrom: 'PROCEDURE' | 'OFFICER'
    /** The case whose term and papers hold, where one was chosen. */
    caseKey?: string
  }
  'dossier.refused': { noteId: string }
  /** Papers asked for before reception: `number` is the request's own, since there is no dossier code. */
  'dossier.correction_asked': { noteId: string; number: number }
  'dossier.correction_recorded': { noteId: string | null }
  'dossier.started': { assigneeId: string }
  /** `reasonId`: why once more, for all but the first. */
  'dossier.supplement_requested': { noteId: string; number: number; reasonId: string | null }
  'dossier.supplement_recorded': { noteId: string | null }
  'dossier.fee_demanded': { feeId: string; total: number }
  'dossier.fee_paid': { feeId: string; total: number; method: PaymentMethod }
  'dossier.fee_waived': { feeId: string; total: number; noteId: string }
  'dossier.fee_collected': { feeId: string; total: number; method: PaymentMethod }
  'dossier.extension_drafted': { noteId: string; reason: DelayReason; dueOn: CivilDate }
  'dossier.extension_rejected': { noteId: string }
  /** The apology is signed: the one new appointment, at the end of the day `dueOn`. */
  'dossier.extended': { noteId: string; reason: DelayReason; dueOn: CivilDate; signerId: string }
  'dossier.stopped': { noteId: string }
  'dossier.decided': { outcome: Outcome; number: string; noteId: string | null }
  'dossier.result_confirmed': Record<string, never>
  'dossier.returned': { method: ResultMethod; noteId: string | null }
  'dossier.withdrawn': { noteId: string }
  'dossier.secret_reissued': { version: number }
}
export type DossierEventKind = keyof DossierEventData

/** The columns of a dossier that its ledger determines. */
export type Projection = {
  requestId: string
  code: string | null
  versionId: string
  unitId: string
  handlingUnitId: string
  channel: string
  state: DossierState
  outcome: Outcome | null
  version: number
  resultMethod: ResultMethod
  secretVersion: number
  assigneeId: string | null
  supplements: number
  corrections: number
  extension: 'DRAFTED' | 'SIGNED' | null
  submittedAt: Date
  answerDueAt: Date | null
  receivedAt: Date | null
  firstDueAt: Date | null
  dueAt: Date | null
  pausedAt: Date | null
  decidedAt: Date | null
  finishedAt: Date | null
  returnedAt: Date | null
}

type Event = Pick<StoredLedgerEvent, 'kind' | 'at' | 'data' | 'seq'>

const stateAfter = new Map<string, DossierState>(
  (Object.keys(transitions) as DossierAction[]).flatMap((action) => {
    const { event, to } = transitions[action]
    return to === 'SAME' ? [] : [[event, to] as const]
  }),
)

/** Rebuilds a dossier's state columns from its ledger: the only way they are ever computed. */
export function project(events: readonly Event[], calendar: Calendar): Projection {
  const first = events[0]
  if (!first) throw new Error('a dossier has at least one event')
  const opening = first.data as DossierEventData['dossier.submitted'] & Partial<DossierEventData['dossier.received']>
  const result: Projection = {
    requestId: opening.requestId,
    code: null,
    versionId: opening.versionId,
    unitId: opening.unitId,
    handlingUnitId: opening.handlingUnitId ?? opening.unitId,
    channel: opening.channel ?? 'ONLINE',
    state: 'SUBMITTED',
    outcome: null,
    version: events.length,
    resultMethod: opening.resultMethod,
    secretVersion: 1,
    assigneeId: null,
    supplements: 0,
    corrections: 0,
    extension: null,
    submittedAt: first.at,
    answerDueAt: first.kind === 'dossier.submitted' ? answerDueAt(first.at, calendar) : null,
    receivedAt: null,
    firstDueAt: null,
    dueAt: null,
    pausedAt: null,
    decidedAt: null,
    finishedAt: null,
    returnedAt: null,
  }
  for (const event of events) {
    result.state = stateAfter.get(event.kind) ?? result.state
    apply(result, event, calendar)
  }
  const clockEvents = deadlineEventsOf(events)
  if (clockEvents.length > 0) {
    const deadline = deriveDeadline(clockEvents, calendar)
    result.firstDueAt = deadline.firstDueAt
    result.dueAt = deadline.dueAt
    result.pausedAt = deadline.pausedSince ?? null
  }
  return result
}

function apply(result: Projection, event: Event, calendar: Calendar): void {
  switch (event.kind as DossierEventKind) {
    case 'dossier.received': {
      const data = event.data as DossierEventData['dossier.received']
      result.code = data.code
      result.handlingUnitId = data.handlingUnitId
      result.receivedAt = event.at
      break
    }
    case 'dossier.correction_asked':
      result.corrections += 1
      result.answerDueAt = null
      break
    case 'dossier.correction_recorded':
      // What was mended is a submission like any other: the office has its eight working hours again.
      result.answerDueAt = answerDueAt(event.at, calendar)
      break
    case 'dossier.supplement_requested':
      result.supplements += 1
      break
    case 'dossier.extension_drafted':
      result.extension = 'DRAFTED'
      break
    case 'dossier.extension_rejected':
      result.extension = null
      break
    case 'dossier.extended':
      result.extension = 'SIGNED'
      break
    case 'dossier.started':
      result.assigneeId = (event.data as DossierEventData['dossier.started']).assigneeId
      break
    case 'dossier.decided':
      result.outcome = (event.data as DossierEventData['dossier.decided']).outcome
      result.decidedAt = event.at
      break
    case 'dossier.result_confirmed':
      result.finishedAt = event.at
      break
    case 'dossier.returned':
      result.returnedAt = event.at
      break
    case 'dossier.secret_reissued':
      result.secretVersion = (event.data as DossierEventData['dossier.secret_reissued']).version
      break
    default:
      break
  }
}

/** A new appointment is a day; where the term counts hours, it is due at this local minute of it. */
const endOfDay = 17 * 60

/** The deadline ledger of a dossier: empty before reception. */
export function deadlineEventsOf(events: readonly Event[]): DeadlineEvent[] {
  const clockEvents: DeadlineEvent[] = []
  for (const event of events) {
    switch (event.kind as DossierEventKind) {
      case 'dossier.received':
        clockEvents.push({ kind: 'started', at: event.at, term: (event.data as DossierEventData['dossier.received']).term })
        break
      case 'dossier.supplement_requested':
        clockEvents.push({ kind: 'paused', at: event.at, reason: 'SUPPLEMENT' })
        break
      case 'dossier.fee_demanded':
        clockEvents.push({ kind: 'paused', at: event.at, reason: 'PAYMENT' })
        break
      case 'dossier.supplement_recorded':
      case 'dossier.fee_paid':
      case 'dossier.fee_waived':
        clockEvents.push({ kind: 'resumed', at: event.at })
        break
      case 'dossier.extended': {
        const { reason, dueOn, signerId } = event.data as DossierEventData['dossier.extended']
        clockEvents.push({ kind: 'extended', at: event.at, reason, approver: signerId, newDueAt: instantAt(dueOn, endOfDay) })
        break
      }
      case 'dossier.stopped':
        clockEvents.push({ kind: 'stopped', at: event.at })
        break
      case 'dossier.result_confirmed':
        clockEvents.push({ kind: 'finished', at: event.at })
        break
      case 'dossier.withdrawn':
        if (clockEvents.length > 0) clockEvents.push({ kind: 'stopped', at: event.at })
        break
      default:
        break
    }
  }
  return clockEvents
}
