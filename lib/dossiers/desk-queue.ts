import 'server-only'
import { caseRoles, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { lateness, type LatenessState } from '@/lib/calendar/lateness'
import { describeTimeLeft } from '@/lib/calendar/text'
import { clock } from '@/lib/core/clock'
import { formatDateTime } from '@/lib/core/civil-date'
import { isId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { TermUnit } from '@/lib/procedures/types'
import type { WorkflowStep } from '@/lib/workflows/types'
import { findClockCalendar } from './clock-calendar'
import { subjectOf } from './command'
import { nextStepFor } from './desk-step'
import { endStates } from './next-step'
import { findDossiers } from './queries'
import { readCursor } from './queue-cursor'
import type { QueueQuestion } from './queue-question'
import { queuesOf } from './queue-roles'
import type { QueueRow } from './queue-row'
import type { QueueFilter } from './queue-sql'
import { countQueues, listQueue, listQueueChoices, mostCounted, type QueueChoices, queueScope } from './queues'
import { actorFor } from './scope'
import { availableActions } from './state'
import type { DossierState, QueueName } from './types'
import { namesOfUnits } from './unit-names'

/** One line of a list at the desk, ready to be shown and to travel as JSON. */
export type DeskRow = {
  id: string
  version: number
  /** Dossier code, or the request id before reception. */
  code: string
  state: DossierState
  procedureName: string
  ownerName: string
  ownerPhone: string
  ownerNumber: string
  assigneeName: string | null
  /** Set when another unit handles it than the one that received it. */
  handlingUnit: string | null
  online: boolean
  submittedAt: string
  /** By when the step that stands now is to be done; without an internal process by when the whole is. */
  dueAt: string | null
  /** The appointment of the whole, where it is another than that of the step. */
  totalDueAt: string | null
  timeLeft: string
  risk: LatenessState | null
  /** What is to be done next, for the officer who looks. */
  nextStep: string
}

export type DeskQueue = {
  queue: QueueName
  /** The queues of the officer's roles. */
  queues: QueueName[]
  rows: DeskRow[]
  next: string | null
  previous: string | null
  /** `1000+` where there are more than are counted. */
  counts: Partial<Record<QueueName, string>>
  /** `HH:mm dd/MM/yyyy` of the reading. */
  readAt: string
}

const idOrNone = (text: string | undefined) => (text !== undefined && isId(text) ? text : undefined)

function filterOf(question: QueueQuestion): QueueFilter {
  const { unitId, procedureId, assigneeId, channel, code } = question
  const filter = {
    unitId: idOrNone(unitId),
    procedureId: idOrNone(procedureId),
    assigneeId: assigneeId === 'NONE' ? assigneeId : idOrNone(assigneeId),
    channel,
    code,
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** A queue as the desk shows it. Without a queue of the officer's asked for, the first in which something waits. */
export async function readDeskQueue(viewer: StaffViewer, question: QueueQuestion): Promise<DeskQueue> {
  const scope = await queueScope(viewer, filterOf(question))
  const queues = queuesOf(viewer)
  const cursor = readCursor(question.before, 'BEFORE') ?? readCursor(question.after, 'AFTER')
  const asked = question.queue && queues.includes(question.queue) ? question.queue : undefined
  const [counts, wanted] = await Promise.all([countQueues(scope), asked && listQueue(scope, asked, cursor)])
  const queue = asked ?? queues.find((name) => (counts[name] ?? 0) > 0) ?? queues[0] ?? 'CLOSED'
  const { rows, next, previous } = wanted ?? (await listQueue(scope, queue))
  return {
    queue,
    queues,
    rows: await toDeskRows(viewer, rows),
    next,
    previous,
    counts: Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, count >= mostCounted ? `${mostCounted}+` : String(count)]),
    ),
    readAt: formatDateTime(clock.now()),
  }
}

/** Dossiers within the viewer's scope by code, name, phone or card number. */
export async function searchDesk(viewer: StaffViewer, typed: string): Promise<DeskRow[]> {
  return toDeskRows(viewer, await findDossiers(viewer, typed))
}

export type DeskChoices = QueueChoices & { units: { id: string; name: string }[] }

/** What the queues may be narrowed to: the viewer's units, and what stands in their queues. */
export async function listDeskChoices(viewer: StaffViewer): Promise<DeskChoices> {
  const scope = await queueScope(viewer)
  const ids = scope.units.map(({ unitId }) => unitId)
  const own = unitsWithRole(viewer, ...caseRoles)
  const [choices, names] = await Promise.all([listQueueChoices(scope), namesOfUnits(ids)])
  const units = ids
    .map((id) => ({ id, name: names.get(id) ?? '' }))
    .toSorted((one, other) => Number(own.includes(other.id)) - Number(own.includes(one.id)) || one.name.localeCompare(other.name, 'vi'))
  return { ...choices, units }
}

async function toDeskRows(viewer: StaffViewer, rows: readonly QueueRow[]): Promise<DeskRow[]> {
  const names = await namesOfUnits(rows.flatMap((row) => (row.handlingUnitId === row.unitId ? [] : row.handlingUnitId)))
  const now = clock.now()
  return Promise.all(
    rows.map(async (row) => {
      const total = row.state === 'SUBMITTED' ? row.answerDueAt : row.dueAt
      const due = row.stepDueAt ?? total
      return {
        id: row.id,
        version: row.version,
        code: row.code ?? row.requestId,
        state: row.state,
        procedureName: row.procedureName,
        ownerName: row.ownerName,
        ownerPhone: row.ownerPhone,
        ownerNumber: row.ownerNumber,
        assigneeName: row.assigneeName,
        handlingUnit: row.handlingUnitId === row.unitId ? null : (names.get(row.handlingUnitId) ?? null),
        online: row.channel === 'ONLINE',
        submittedAt: formatDateTime(row.submittedAt),
        dueAt: due && formatDateTime(due),
        totalDueAt: total && due && total.getTime() !== due.getTime() ? formatDateTime(total) : null,
        ...(await standing(row, due, now)),
        nextStep: nextStepOf(viewer, row, now),
      }
    }),
  )
}

/** How a row stands against what is due: its time left in words. Nothing of what ended without a result. */
async function standing(row: QueueRow, due: Date | null, now: Date): Promise<{ timeLeft: string; risk: LatenessState | null }> {
  if (!due || (endStates.includes(row.state) && !row.finishedAt)) return { timeLeft: '', risk: null }
  const stands = lateness(
    {
      term: { amount: 1, unit: row.state === 'SUBMITTED' ? 'WORKING_HOUR' : ((row.termUnit as TermUnit | null) ?? 'WORKING_DAY') },
      startedAt: row.receivedAt ?? row.submittedAt,
      firstDueAt: due,
      appointmentAt: due,
      dueAt: due,
      paused: row.pausedAt !== null,
      ...(row.pausedAt ? { pausedSince: row.pausedAt } : {}),
      ...(row.finishedAt ? { finishedAt: row.finishedAt } : {}),
      extended: false,
      calendarComplete: true,
    },
    now,
    await findClockCalendar(db, row),
  )
  return { timeLeft: describeTimeLeft(stands), risk: stands.state }
}

function nextStepOf(viewer: StaffViewer, row: QueueRow, now: Date): string {
  const subject = subjectOf(row, now)
  const { title } = nextStepFor(row.state, availableActions(subject, actorFor(viewer, row)), subject)
  const step = row.step === null ? undefined : ((row.workflow?.steps ?? []) as unknown as WorkflowStep[])[row.step]
  return step ? `${title} (bước “${step.name}”)` : title
}
