import type { Calendar } from '@/lib/calendar/types'
import { type DeadlineEvent, deriveDeadline } from '@/lib/calendar/deadline'
import { answerDueAt } from '@/lib/calendar/due'
import { type CivilDate, instantAt } from '@/lib/core/civil-date'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import type { Term, TermUnit } from '@/lib/procedures/types'
import type { DossierAction } from './state'
import { transitions } from './state'
import type { CorrectedField, DelayReason, DossierState, OpinionStance, Outcome, PaymentMethod, ResultMethod } from './types'

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
    /** The unit's internal process, by how much of the term each of its steps is to be done, and which unit holds it. */
    workflowId?: string
    stepMarks?: number[]
    stepUnits?: string[]
    /** The step it begins with; absent: the first. */
    firstStep?: number
  }
  /** What was received wrongly, said right on the same day. The clock keeps its start; `number` is that of the slip printed anew. */
  'dossier.reception_corrected': {
    noteId: string
    number: number
    /** What was said otherwise; the note keeps the words of before, for the office. */
    changed: CorrectedField[]
    beforeNoteId: string
    versionId: string
    handlingUnitId: string
    resultMethod: ResultMethod
    term: Term
    termFrom: 'PROCEDURE' | 'OFFICER'
    caseKey?: string
    workflowId?: string
    stepMarks?: number[]
    stepUnits?: string[]
    firstStep?: number
  }
  'dossier.refused': { noteId: string }
  /** Papers asked for before reception: `number` is the request's own, since there is no dossier code. */
  'dossier.correction_asked': { noteId: string; number: number }
  'dossier.correction_recorded': { noteId: string | null }
  'dossier.started': { assigneeId: string }
  'dossier.assigned': { assigneeId: string }
  'dossier.passed_on': StepMove & { noteId: string | null }
  'dossier.acknowledged': { assigneeId: string }
  /** The outcome that is proposed: the dossier's own is that of `dossier.decided`. */
  'dossier.decision_drafted': StepMove & { outcome: Outcome; noteId: string | null }
  'dossier.decision_approved': StepMove & { noteId: string | null }
  'dossier.decision_signed': StepMove & { signerId: string; noteId: string | null }
  /** Back to whoever drafted, with the reason. */
  'dossier.sent_back': StepMove & { noteId: string; assigneeId: string | null }
  'dossier.opinion_asked': { opinionId: string; unitId: string; dueAt: string }
  'dossier.opinion_given': { opinionId: string; stance: OpinionStance }
  'dossier.opinion_closed': { opinionId: string; noteId: string }
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
  'dossier.decided': { outcome: Outcome; number: string; noteId: string | null; resultId?: string }
  'dossier.result_confirmed': Record<string, never>
  'dossier.returned': { method: ResultMethod; noteId: string | null }
  'dossier.withdrawn': { noteId: string }
  'dossier.secret_reissued': { version: number }
  'dossier.result_revoked': { resultId: string; noteId: string }
  /** In place of one that was taken back: what holds now. */
  'dossier.result_reissued': { outcome: Outcome; number: string; noteId: string | null; resultId: string }
  /** A merger of units: the successors of the unit that received it, of the one that holds it, of those that hold the steps of its process, and of those asked. */
  'dossier.transferred': { mergerId: string; unitId: string; handlingUnitId: string; stepUnits?: string[]; opinionUnits?: string[] }
}
/** From one step of the internal process to another, and the unit that holds the latter. */
export type StepMove = { from: number; to: number; unitId: string }
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
  unitIds: string[]
  workflowId: string | null
  step: number | null
  stepDueAt: Date | null
  handOverAt: Date | null
  openOpinions: number
  decision: 'DRAFTED' | 'APPROVED' | 'SIGNED' | null
  slipCorrections: number
  supplements: number
  corrections: number
  extension: 'DRAFTED' | 'SIGNED' | null
  submittedAt: Date
  answerDueAt: Date | null
  receivedAt: Date | null
  termUnit: TermUnit | null
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
    unitIds: [],
    workflowId: null,
    step: null,
    stepDueAt: null,
    handOverAt: null,
    openOpinions: 0,
    decision: null,
    slipCorrections: 0,
    supplements: 0,
    corrections: 0,
    extension: null,
    submittedAt: first.at,
    answerDueAt: first.kind === 'dossier.submitted' ? answerDueAt(first.at, calendar) : null,
    receivedAt: null,
    termUnit: null,
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
  result.unitIds = unitsOf(events)
  const clockEvents = deadlineEventsOf(events)
  if (clockEvents.length > 0) {
    const deadline = deriveDeadline(clockEvents, calendar)
    result.termUnit = receptionOf(events).term.unit
    result.firstDueAt = deadline.firstDueAt
    result.dueAt = deadline.dueAt
    result.pausedAt = deadline.pausedSince ?? null
    result.stepDueAt = stepDueOf(events, result.step, calendar)
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
      followWorkflow(result, data)
      break
    }
    case 'dossier.reception_corrected': {
      const data = event.data as DossierEventData['dossier.reception_corrected']
      if (data.handlingUnitId !== result.handlingUnitId) {
        // It came to the wrong unit: the right one has not begun.
        result.state = 'RECEIVED'
        result.assigneeId = null
      }
      result.versionId = data.versionId
      result.handlingUnitId = data.handlingUnitId
      result.resultMethod = data.resultMethod
      result.slipCorrections += 1
      followWorkflow(result, data)
      break
    }
    case 'dossier.assigned':
      result.assigneeId = (event.data as DossierEventData['dossier.assigned']).assigneeId
      break
    case 'dossier.acknowledged':
      result.assigneeId = (event.data as DossierEventData['dossier.acknowledged']).assigneeId
      result.handOverAt = null
      break
    case 'dossier.passed_on':
      move(result, event)
      break
    case 'dossier.decision_drafted':
      result.decision = 'DRAFTED'
      move(result, event)
      break
    case 'dossier.decision_approved':
      result.decision = 'APPROVED'
      move(result, event)
      break
    case 'dossier.decision_signed':
      result.decision = 'SIGNED'
      move(result, event)
      break
    case 'dossier.sent_back':
      result.decision = null
      move(result, event)
      result.assigneeId = (event.data as DossierEventData['dossier.sent_back']).assigneeId
      break
    case 'dossier.opinion_asked':
      result.openOpinions += 1
      break
    case 'dossier.opinion_given':
    case 'dossier.opinion_closed':
      result.openOpinions -= 1
      break
    case 'dossier.transferred': {
      const data = event.data as DossierEventData['dossier.transferred']
      if (data.handlingUnitId !== result.handlingUnitId) result.assigneeId = null
      result.unitId = data.unitId
      result.handlingUnitId = data.handlingUnitId
      break
    }
    case 'dossier.stopped':
    case 'dossier.withdrawn':
      leaveWorkflow(result)
      break
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
      result.handOverAt = null
      break
    case 'dossier.result_reissued':
      result.outcome = (event.data as DossierEventData['dossier.result_reissued']).outcome
      break
    case 'dossier.decided':
      result.outcome = (event.data as DossierEventData['dossier.decided']).outcome
      result.decidedAt = event.at
      leaveWorkflow(result)
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

function followWorkflow(result: Projection, { workflowId, firstStep = 0 }: { workflowId?: string; firstStep?: number }): void {
  result.workflowId = workflowId ?? null
  result.step = workflowId ? firstStep : null
}

function leaveWorkflow(result: Projection): void {
  result.step = null
  result.handOverAt = null
  result.openOpinions = 0
  result.decision = null
}

function move(result: Projection, { at, data }: Event): void {
  const { to, unitId } = data as StepMove
  result.step = to
  result.assigneeId = null
  // Within a unit, doing the next step is acknowledgement enough.
  result.handOverAt = unitId === result.handlingUnitId ? null : at
  result.handlingUnitId = unitId
}

/** Every unit that received, held or was asked about it, in that order. */
function unitsOf(events: readonly Event[]): string[] {
  return [
    ...new Set(
      events.flatMap(({ data }) => {
        const { unitId, handlingUnitId, opinionUnits = [] } = data as { unitId?: string; handlingUnitId?: string; opinionUnits?: string[] }
        return [unitId, handlingUnitId, ...opinionUnits].filter((id) => id !== undefined)
      }),
    ),
  ]
}

/**
 * By when a step is to be done: the clock of the whole, stopped at the step's mark. A new appointment of the whole is also that of the steps which were
 * to end with it.
 */
export function stepDueOf(events: readonly Event[], step: number | null, calendar: Calendar): Date | null {
  if (step === null) return null
  const { term, stepMarks = [] } = receptionOf(events)
  const amount = stepMarks[step]
  if (amount === undefined) return null
  const [first, ...rest] = deadlineEventsOf(events)
  if (first?.kind !== 'started') return null
  if (amount === term.amount) return deriveDeadline([first, ...rest], calendar).dueAt
  const running = rest.filter((event) => event.kind === 'paused' || event.kind === 'resumed')
  return deriveDeadline([{ ...first, term: { ...term, amount } }, ...running], calendar).dueAt
}

/** What reception said, as corrected since. */
export function receptionOf(
  events: readonly Event[],
): Pick<DossierEventData['dossier.received'], 'term' | 'termFrom' | 'caseKey' | 'workflowId' | 'stepMarks' | 'stepUnits' | 'firstStep'> {
  const last = events.findLast(({ kind }) => kind === 'dossier.received' || kind === 'dossier.reception_corrected')
  if (!last) throw new Error('the dossier was not received')
  return last.data as DossierEventData['dossier.received']
}

/** A new appointment is a day; where the term counts hours, it is due at this local minute of it. */
const endOfDay = 17 * 60

/** The deadline ledger of a dossier: empty before reception. */
export function deadlineEventsOf(events: readonly Event[]): DeadlineEvent[] {
  const clockEvents: DeadlineEvent[] = []
  for (const event of events) {
    switch (event.kind as DossierEventKind) {
      case 'dossier.received':
        clockEvents.push({ kind: 'started', at: event.at, term: receptionOf(events).term })
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
