import 'server-only'
import { actsFor, type Role, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { addDays, civilDateOf, instantAt } from '@/lib/core/civil-date'
import { isId } from '@/lib/core/ids'
import { Prisma } from '@/lib/db/generated/client'
import type { QueueCursor } from './queue-cursor'
import { queueRoles } from './queue-roles'
import type { QueueName } from './types'

/** What narrows a queue further. `assigneeId` may be `NONE`. */
export type QueueFilter = { unitId?: string; procedureId?: string; assigneeId?: string; channel?: string; code?: string }

/** A unit of the viewer, or below one that they supervise; and before when what it holds counts as at risk. */
export type QueueUnit = { unitId: string; supervised: boolean; days: Date; hours: Date }

export type QueueScope = { viewer: StaffViewer; now: Date; units: readonly QueueUnit[]; filter: QueueFilter }

const { sql, empty, join } = Prisma

/** Where the rows of one queue lie: for each of some ids (`u.id`, units unless said otherwise) the rows of one index, in its order. */
type Source = { each?: readonly string[]; from: Prisma.Sql; where: Prisma.Sql }
type Queue = { sources: readonly Source[]; key: Prisma.Sql; newestFirst?: boolean }

// Word for word as in the indexes of the migration desk_queues: the planner compares the expressions.
const holder = sql`(CASE WHEN d."state" = 'DECIDED' THEN d."unitId" ELSE d."handlingUnitId" END)`
const due = sql`COALESCE(d."stepDueAt", d."dueAt", d."answerDueAt", d."submittedAt")`
const isHeld = sql`d."state" IN ('SUBMITTED', 'RECEIVED', 'IN_PROCESS', 'DECIDED') AND d."finishedAt" IS NULL`
const isWaiting = sql`d."state" IN ('AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')`
const isClosed = sql`d."state" IN ('RETURNED', 'NOT_ACCEPTED', 'WITHDRAWN', 'STOPPED')`

const isWorked = sql`d."state" IN ('RECEIVED', 'IN_PROCESS')`
const dossiers = sql`"Dossier" d`
const withSteps = sql`"Dossier" d LEFT JOIN "Workflow" w ON w."id" = d."workflowId"`
const stepKind = sql`(w."steps" -> d."step" ->> 'kind')`
const stepRole = sql`(w."steps" -> d."step" ->> 'role')`

const idList = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`

const held = (where: Prisma.Sql, from = dossiers): Queue => ({
  sources: [{ from, where: sql`${holder} = u.id AND ${isHeld} AND ${where}` }],
  key: due,
})

/** Rows that a unit received, and those of others that it handles: no row twice. */
const bothWays = (state: Prisma.Sql, key: Prisma.Sql, newestFirst = false): Queue => ({
  sources: [
    { from: dossiers, where: sql`d."unitId" = u.id AND ${state}` },
    { from: dossiers, where: sql`d."handlingUnitId" = u.id AND ${state} AND d."handlingUnitId" <> d."unitId"` },
  ],
  key,
  newestFirst,
})

function queueOf(name: QueueName, scope: QueueScope): Queue {
  const { viewer, now } = scope
  const at = sql`${now.toISOString()}::timestamptz`
  const handledAs = (...roles: Role[]) => sql`d."handlingUnitId" = ANY(${idList(unitsWithRole(viewer, ...roles))})`
  /** The step that stands now is one of the viewer's. */
  const ownStep = sql`(d."handlingUnitId"::text || ':' || ${stepRole}) = ANY(${viewer.assignments.map(({ unitId, role }) => `${unitId}:${role}`)}::text[])`
  switch (name) {
    case 'TO_RECEIVE':
      return held(sql`d."state" = 'SUBMITTED'`)
    case 'TO_PASS_ON':
      return held(sql`${isWorked} AND d."handOverAt" IS NULL AND ${stepKind} = 'RECEIVE' AND ${ownStep}`, withSteps)
    case 'TO_ACKNOWLEDGE':
      return held(
        sql`${isWorked} AND d."handOverAt" IS NOT NULL AND (${ownStep} OR (d."state" = 'RECEIVED' AND ${handledAs('SPECIALIST', 'UNIT_HEAD')}))`,
        withSteps,
      )
    case 'MINE':
      return {
        sources: [
          {
            each: [viewer.accountId, ...actsFor(viewer)],
            from: dossiers,
            where: sql`d."assigneeId" = u.id AND ${isWorked} AND d."handlingUnitId" = ANY(${idList(unitsOf('MINE', scope).map((one) => one.unitId))})`,
          },
        ],
        key: due,
      }
    case 'UNASSIGNED':
      return held(
        sql`${isWorked} AND d."assigneeId" IS NULL AND d."handOverAt" IS NULL AND (d."step" IS NULL OR ${stepKind} IN ('APPRAISE', 'FORWARD'))`,
        withSteps,
      )
    case 'TO_SIGN':
      return held(
        sql`d."state" = 'IN_PROCESS' AND (
          (d."decision" IS NOT NULL AND d."handOverAt" IS NULL AND ${stepKind} IN ('APPROVE', 'SIGN', 'NUMBER') AND ${ownStep})
          OR (d."extension" = 'DRAFTED' AND ${handledAs('UNIT_HEAD', 'LEADER')}))`,
        withSteps,
      )
    case 'OPINIONS':
      return {
        sources: [
          {
            from: sql`"DossierOpinion" o JOIN "Dossier" d ON d."id" = o."dossierId"`,
            where: sql`o."unitId" = u.id AND o."answeredAt" IS NULL AND o."closedAt" IS NULL AND d."openOpinions" > 0
              AND d."state" IN ('IN_PROCESS', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')`,
          },
        ],
        key: sql`o."dueAt"`,
      }
    case 'TO_CONFIRM':
      return held(sql`d."state" = 'DECIDED'`)
    case 'TO_RETURN':
      return {
        sources: [{ from: dossiers, where: sql`d."unitId" = u.id AND d."state" = 'DECIDED' AND d."finishedAt" IS NOT NULL` }],
        key: sql`d."finishedAt"`,
      }
    case 'OVERDUE':
      return held(sql`${due} < ${at}`)
    case 'DUE_TODAY':
      return held(sql`${due} >= ${at} AND ${due} < ${instantAt(addDays(civilDateOf(now), 1)).toISOString()}::timestamptz`)
    case 'AT_RISK':
      // What has no term yet is an online submission with its eight working hours.
      return held(
        sql`${due} >= ${at} AND ${due} < u.days AND (${due} < u.hours OR COALESCE(d."termUnit", 'WORKING_HOUR') NOT IN ('WORKING_HOUR', 'SAME_DAY'))`,
      )
    case 'WAITING':
      return bothWays(isWaiting, due)
    case 'HELD':
      return held(sql`TRUE`)
    case 'CLOSED':
      return bothWays(isClosed, sql`d."submittedAt"`, true)
  }
}

/** Units of the scope in which the queue is the viewer's work; of the units below, which a supervisor looks at, those queues that a supervisor has. */
function unitsOf(name: QueueName, { viewer, units, filter }: QueueScope): QueueUnit[] {
  const own = unitsWithRole(viewer, ...queueRoles[name])
  const looksBelow = queueRoles[name].includes('SUPERVISOR')
  return units.filter(
    ({ unitId, supervised }) =>
      (own.includes(unitId) || (looksBelow && supervised)) && (filter.unitId === undefined || filter.unitId === unitId),
  )
}

function filterOf(name: QueueName, { procedureId, assigneeId, channel, code }: QueueFilter): Prisma.Sql {
  const parts: Prisma.Sql[] = []
  if (procedureId) parts.push(sql`d."versionId" IN (SELECT v."id" FROM "ProcedureVersion" v WHERE v."procedureId" = ${procedureId}::uuid)`)
  if (assigneeId === 'NONE') parts.push(sql`d."assigneeId" IS NULL`)
  else if (assigneeId && isId(assigneeId)) parts.push(sql`d."assigneeId" = ${assigneeId}::uuid`)
  if (channel) parts.push(sql`d."channel" = ${channel}`)
  // Of what is closed there is so much that only a whole code is looked up.
  if (code && name === 'CLOSED')
    parts.push(sql`d."id" IN (SELECT f."id" FROM "Dossier" f WHERE f."code" = ${code} OR f."requestId" = ${code})`)
  else if (code) parts.push(sql`(position(${code} IN d."code") > 0 OR position(${code} IN d."requestId") > 0)`)
  return parts.length > 0 ? sql`AND ${join(parts, ' AND ')}` : empty
}

function laterals(queue: Queue, units: readonly QueueUnit[], rest: Prisma.Sql, columns: Prisma.Sql): Prisma.Sql {
  return join(
    queue.sources.map(({ each, from, where }) => {
      const ids = each ?? units.map((one) => one.unitId)
      const [days, hours] = [units.map((one) => one.days.toISOString()), units.map((one) => one.hours.toISOString())]
      const list = each
        ? sql`unnest(${idList(ids)}) AS u(id)`
        : sql`unnest(${idList(ids)}, ${days}::text[]::timestamptz[], ${hours}::text[]::timestamptz[]) AS u(id, days, hours)`
      return sql`SELECT row.* FROM ${list} CROSS JOIN LATERAL (SELECT ${columns} FROM ${from} WHERE ${where} ${rest}) row`
    }),
    ' UNION ALL ',
  )
}

/** Ids of the rows of one page with their place in the order, and of one row more: each unit's index is walked no further than a page. */
export function pageSql(name: QueueName, scope: QueueScope, cursor: QueueCursor | undefined, take: number): Prisma.Sql {
  const queue = queueOf(name, scope)
  const backwards = cursor?.direction === 'BEFORE'
  const descending = (queue.newestFirst ?? false) !== backwards
  const direction = descending ? sql`DESC` : sql`ASC`
  const place = cursor
    ? sql`AND (${queue.key}, d."id") ${descending ? sql`<` : sql`>`} (${cursor.at.toISOString()}::timestamptz, ${cursor.id}::uuid)`
    : empty
  const rest = sql`${filterOf(name, scope.filter)} ${place} ORDER BY ${queue.key} ${direction}, d."id" ${direction} LIMIT ${take}`
  const rows = laterals(queue, unitsOf(name, scope), rest, sql`d."id" AS id, ${queue.key} AS key`)
  return sql`SELECT id, key FROM (${rows}) page GROUP BY id, key ORDER BY key ${direction}, id ${direction} LIMIT ${take}`
}

/** How many rows each queue has, in one question; no queue is counted beyond `most`. */
export function countsSql(names: readonly QueueName[], scope: QueueScope, most: number): Prisma.Sql {
  const counts = names.map((name) => {
    const rest = sql`${filterOf(name, scope.filter)} LIMIT ${most}`
    return sql`(SELECT count(*)::int FROM (${laterals(queueOf(name, scope), unitsOf(name, scope), rest, sql`1`)} LIMIT ${most}) counted) AS ${Prisma.raw(`"${name}"`)}`
  })
  return sql`SELECT ${join(counts)}`
}

/** Procedures and people that stand in what the units hold, for the filters. */
export function choicesSql({ units }: QueueScope): Prisma.Sql {
  return sql`SELECT DISTINCT v."procedureId", row."assigneeId"
    FROM unnest(${idList(units.map((one) => one.unitId))}) AS u(id)
    CROSS JOIN LATERAL (SELECT d."versionId", d."assigneeId" FROM "Dossier" d WHERE ${holder} = u.id AND ${isHeld} ORDER BY ${due}, d."id" LIMIT 500) row
    JOIN "ProcedureVersion" v ON v."id" = row."versionId"`
}
