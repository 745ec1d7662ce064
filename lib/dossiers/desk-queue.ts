import 'server-only'
import { caseRoles, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { lateness, type LatenessState } from '@/lib/calendar/lateness'
import { findCalendar } from '@/lib/calendar/queries'
import { describeTimeLeft } from '@/lib/calendar/text'
import { clock } from '@/lib/core/clock'
import { formatDateTime } from '@/lib/core/civil-date'
import { isId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Term } from '@/lib/procedures/types'
import { type QueueFilter, type QueueRow, countQueues, findDossiers, listQueue } from './queries'
import type { QueueQuestion } from './queue-question'
import { type DossierState, type QueueName, queueNames } from './types'
import { namesOfUnits } from './unit-names'

/** One line of a list at the desk, ready to be shown and to travel as JSON. */
export type DeskRow = {
  id: string
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
  dueAt: string | null
  timeLeft: string
  risk: LatenessState | null
}

export type DeskQueue = {
  queue: QueueName
  rows: DeskRow[]
  next: string | null
  counts: Record<QueueName, number>
  /** `HH:mm dd/MM/yyyy` of the reading. */
  readAt: string
}

const isQueue = (name: string | undefined): name is QueueName => queueNames.includes(name as QueueName)
const idOrNone = (text: string | undefined) => (text !== undefined && isId(text) ? text : undefined)

/** A queue as the desk shows it. Without a queue asked for, the first in which something waits. */
export async function readDeskQueue(viewer: StaffViewer, question: QueueQuestion): Promise<DeskQueue> {
  const filter: QueueFilter = { mine: question.mine, unitId: idOrNone(question.unitId) }
  const counts = await countQueues(viewer, filter)
  const queue = isQueue(question.queue) ? question.queue : (queueNames.find((name) => counts[name] > 0) ?? 'TO_RECEIVE')
  const { rows, next } = await listQueue(viewer, queue, idOrNone(question.after), filter)
  return { queue, rows: await toDeskRows(rows), next, counts, readAt: formatDateTime(clock.now()) }
}

/** Dossiers within the viewer's scope by code, name, phone or card number. */
export async function searchDesk(viewer: StaffViewer, typed: string): Promise<DeskRow[]> {
  return toDeskRows(await findDossiers(viewer, typed))
}

/** Units whose dossiers the viewer works on, for the filter. */
export async function listOwnUnits(viewer: StaffViewer): Promise<{ id: string; name: string }[]> {
  const ids = unitsWithRole(viewer, ...caseRoles)
  const names = await namesOfUnits(ids)
  return ids.map((id) => ({ id, name: names.get(id) ?? '' }))
}

async function toDeskRows(rows: readonly QueueRow[]): Promise<DeskRow[]> {
  const received = await db.ledgerEvent.findMany({
    where: { streamKind: 'dossier', kind: 'dossier.received', streamId: { in: rows.map((row) => row.id) } },
    select: { streamId: true, at: true, data: true },
  })
  const terms = new Map(received.map((event) => [event.streamId, { at: event.at, term: (event.data as unknown as { term: Term }).term }]))
  const names = await namesOfUnits(rows.map((row) => row.handlingUnitId))
  const now = clock.now()
  return Promise.all(
    rows.map(async (row) => {
      const closed = ['RETURNED', 'NOT_ACCEPTED', 'WITHDRAWN', 'STOPPED'].includes(row.state)
      const due = row.state === 'SUBMITTED' ? row.dueAt : row.appointmentAt
      const start = terms.get(row.id)
      const stands =
        due && !(closed && !row.finishedAt)
          ? lateness(
              {
                term: row.state === 'SUBMITTED' ? { amount: 8, unit: 'WORKING_HOUR' } : (start?.term ?? { amount: 1, unit: 'WORKING_DAY' }),
                startedAt: start?.at ?? row.submittedAt,
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
              await findCalendar(db, row.unitId),
            )
          : null
      return {
        id: row.id,
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
        dueAt: due ? formatDateTime(due) : null,
        timeLeft: stands ? describeTimeLeft(stands) : '',
        risk: stands?.state ?? null,
      }
    }),
  )
}
