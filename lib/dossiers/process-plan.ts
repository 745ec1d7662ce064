import type { Calendar } from '@/lib/calendar/types'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import type { WorkflowStep } from '@/lib/workflows/types'
import { stepUnitsOf } from './moves'
import { receptionOf, stepDueOf, type StepMove } from './projection'

type Event = Pick<StoredLedgerEvent, 'kind' | 'at' | 'data' | 'seq' | 'actorId'>
type Moment = { at: Date; byId: string | null }

/** One step of the internal process as it went for one dossier. */
export type PlanStep = Pick<WorkflowStep, 'name' | 'kind' | 'role' | 'amount'> & {
  unitId: string
  /** By when it is to be done, as things stand: moved by pauses. */
  dueAt: Date | null
  /** Passed to the unit by another one, and taken over there. */
  handedOver: Moment | null
  acknowledged: Moment | null
  done: (Moment & { noteId: string | null }) | null
}

/** The steps of a dossier's process: who holds each, by when, and what became of it. Empty without a process. */
export function planOf(steps: readonly WorkflowStep[], events: readonly Event[], calendar: Calendar): PlanStep[] {
  if (!receptionOf(events).workflowId) return []
  const units = stepUnitsOf(events)
  const plan = steps.map(({ name, kind, role, amount }, index): PlanStep => ({
    name,
    kind,
    role,
    amount,
    unitId: units[index] ?? '',
    dueAt: stepDueOf(events, index, calendar),
    handedOver: null,
    acknowledged: null,
    done: null,
  }))
  let current = 0
  for (const { kind, at, actorId, data } of events) {
    const moment = { at, byId: actorId }
    if (kind === 'dossier.received' || kind === 'dossier.reception_corrected') {
      current = (data as { firstStep?: number }).firstStep ?? 0
      for (const step of plan.slice(0, current)) step.done ??= { ...moment, noteId: null }
    } else if (kind === 'dossier.started' || kind === 'dossier.acknowledged') {
      const step = plan[current]
      if (step && !step.acknowledged) step.acknowledged = moment
    } else if (kind === 'dossier.decided') {
      const step = plan[current]
      if (step) step.done = { ...moment, noteId: null }
    } else if (isMove(data)) {
      const [from, to] = [plan[data.from], plan[data.to]]
      if (from && data.to > data.from) from.done = { ...moment, noteId: data.noteId ?? null }
      // What goes back is to be done once more, with all that follows.
      if (data.to < data.from) for (const step of plan.slice(data.to)) step.done = step.acknowledged = step.handedOver = null
      if (to && from && to.unitId !== from.unitId) to.handedOver = moment
      current = data.to
    }
  }
  return plan
}

function isMove(data: unknown): data is StepMove & { noteId?: string | null } {
  return typeof (data as Partial<StepMove> | null)?.from === 'number' && typeof (data as Partial<StepMove>).to === 'number'
}

/** What one unit has of the whole: how much of the term, and by when it is to be through. */
export type LocalDate = { unitId: string; amount: number; dueAt: Date }

/** The local dates of a dossier whose process crosses units, in its order; a unit that it comes back to stands there again. Empty within one unit. */
export function localDatesOf(plan: readonly PlanStep[]): LocalDate[] {
  const parts: LocalDate[] = []
  for (const { unitId, amount, dueAt } of plan) {
    if (!dueAt) continue
    const last = parts.at(-1)
    if (last?.unitId === unitId) Object.assign(last, { amount: last.amount + amount, dueAt })
    else parts.push({ unitId, amount, dueAt })
  }
  return parts.length > 1 ? parts : []
}
