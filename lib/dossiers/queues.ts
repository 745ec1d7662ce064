import 'server-only'
import { caseRoles, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { riskBoundsOf } from './queue-risk'
import { type QueueCursor, writeCursor } from './queue-cursor'
import { queuesOf } from './queue-roles'
import { type QueueRow, rowSelect, toRow } from './queue-row'
import { choicesSql, countsSql, pageSql, type QueueFilter, type QueueScope } from './queue-sql'
import type { QueueName } from './types'

const pageSize = 50

/** More than so many in a queue are not counted one by one. */
export const mostCounted = 1000

/**
 * What the queues of a viewer are asked of: the units with a role of casework, for a supervisor also those below. A queue's rows lie in one of them by
 * receiving or handling unit, so that nothing out of `visibleTo` is ever found.
 */
export async function queueScope(viewer: StaffViewer, filter: QueueFilter = {}): Promise<QueueScope> {
  const now = clock.now()
  const supervised = unitsWithRole(viewer, 'SUPERVISOR')
  const below = supervised.length
    ? await db.unitPeriod.findMany({ where: { parentId: { in: supervised } }, select: { unitId: true }, distinct: ['unitId'] })
    : []
  const unitIds = [...new Set([...unitsWithRole(viewer, ...caseRoles), ...below.map((one) => one.unitId)])]
  const bounds = await riskBoundsOf(unitIds, now)
  return { viewer, now, filter, units: bounds.map((one) => ({ ...one, supervised: below.some(({ unitId }) => unitId === one.unitId) })) }
}

export type QueuePage = { rows: QueueRow[]; next: string | null; previous: string | null }

/** One page of a queue, what is due first on top; closed dossiers newest first. A queue of other roles is empty. */
export async function listQueue(scope: QueueScope, queue: QueueName, cursor?: QueueCursor): Promise<QueuePage> {
  if (!queuesOf(scope.viewer).includes(queue)) return { rows: [], next: null, previous: null }
  const found = await db.$queryRaw<{ id: string; key: Date }[]>(pageSql(queue, scope, cursor, pageSize + 1))
  const isMore = found.length > pageSize
  // Back at the head of the list: the whole first page, though fewer rows stand before the place one came from.
  if (cursor?.direction === 'BEFORE' && !isMore) return listQueue(scope, queue)
  const page = found.slice(0, pageSize).map(({ id, key }) => ({ id, at: key }))
  if (cursor?.direction === 'BEFORE') page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  return {
    rows: await rowsOf(scope, page),
    next: last && (isMore || cursor?.direction === 'BEFORE') ? writeCursor(last) : null,
    previous: first && cursor && (isMore || cursor.direction === 'AFTER') ? writeCursor(first) : null,
  }
}

/** The rows themselves, in the order found. What a unit of the scope has nothing to do with is left out, whatever found it. */
async function rowsOf({ units }: QueueScope, page: readonly { id: string }[]): Promise<QueueRow[]> {
  if (page.length === 0) return []
  // Not through `visibleTo`: among the rows of a page its GIN index only costs.
  const found = await db.dossier.findMany({ where: { id: { in: page.map(({ id }) => id) } }, select: { ...rowSelect, unitIds: true } })
  const own = new Set(units.map(({ unitId }) => unitId))
  const rows = new Map(found.filter((row) => row.unitIds.some((id) => own.has(id))).map((row) => [row.id, toRow(row)]))
  return page.flatMap(({ id }) => rows.get(id) ?? [])
}

/** How many dossiers stand in each queue of the viewer's, at most `mostCounted`; what is closed is not counted. */
export async function countQueues(scope: QueueScope): Promise<Partial<Record<QueueName, number>>> {
  const names = queuesOf(scope.viewer).filter((queue) => queue !== 'CLOSED')
  if (names.length === 0) return {}
  const [counts] = await db.$queryRaw<Record<QueueName, number>[]>(countsSql(names, scope, mostCounted))
  return counts ?? {}
}

export type QueueChoices = { procedures: { id: string; name: string }[]; assignees: { id: string; name: string }[] }

/** What the filters offer: procedures and people of the dossiers that the viewer's units hold now. */
export async function listQueueChoices(scope: QueueScope): Promise<QueueChoices> {
  const found = await db.$queryRaw<{ procedureId: string; assigneeId: string | null }[]>(choicesSql(scope))
  const [versions, accounts] = await Promise.all([
    db.procedureVersion.findMany({
      where: { procedureId: { in: [...new Set(found.map((one) => one.procedureId))] }, status: 'PUBLISHED' },
      orderBy: { number: 'asc' },
      select: { procedureId: true, name: true },
    }),
    db.staffAccount.findMany({
      where: { id: { in: [...new Set(found.flatMap((one) => one.assigneeId ?? []))] } },
      select: { id: true, fullName: true },
    }),
  ])
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'vi')
  return {
    procedures: [...new Map(versions.map(({ procedureId, name }) => [procedureId, { id: procedureId, name }])).values()].toSorted(byName),
    assignees: accounts.map(({ id, fullName }) => ({ id, name: fullName })).toSorted(byName),
  }
}
