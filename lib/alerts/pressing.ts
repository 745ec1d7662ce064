import 'server-only'
import { riskBounds } from '@/lib/calendar/lateness'
import { findCalendar } from '@/lib/calendar/queries'
import { clock } from '@/lib/core/clock'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { WorkflowStep } from '@/lib/workflows/types'
import { pressOf } from './press'
import type { PressingRow, Watched } from './types'

/** The most that is read at once, what is due first. */
export const mostPressing = 1000

type Candidate = Omit<PressingRow, 'kind' | 'step' | 'code'> & {
  code: string | null
  requestId: string
  termUnit: string | null
  step: number | null
  steps: unknown
}

// Word for word as in the index "Dossier_held": the planner compares the expressions.
const holder = Prisma.sql`(CASE WHEN d."state" = 'DECIDED' THEN d."unitId" ELSE d."handlingUnitId" END)`
const due = Prisma.sql`COALESCE(d."stepDueAt", d."dueAt", d."answerDueAt", d."submittedAt")`
const isHeld = Prisma.sql`d."state" IN ('SUBMITTED', 'RECEIVED', 'IN_PROCESS', 'DECIDED') AND d."finishedAt" IS NULL`
const columns = Prisma.sql`d."id", d."unitIds", d."state", d."code", d."requestId", d."termUnit", d."versionId", d."assigneeId", d."step", d."workflowId",
  ${due} AS due, ${holder} AS holder`

/**
 * Open dossiers at risk or overdue now, what is due first: the whole, or the step that stands now. What units hold comes from the index of what is held by due time, so that
 * what is far from due and what is closed is never read.
 */
export async function listPressing(tx: Tx, { holding, receiving }: Watched, limit = mostPressing): Promise<PressingRow[]> {
  if (holding.length + receiving.length === 0) return []
  const now = clock.now()
  const bounds = new Map<string, { days: Date; hours: Date }>()
  const boundsOf = async (unitId: string) => {
    const known = bounds.get(unitId) ?? riskBounds(now, await findCalendar(tx, unitId))
    bounds.set(unitId, known)
    return known
  }
  for (const unitId of [...holding, ...receiving]) await boundsOf(unitId)
  const latest = new Date(Math.max(...[...bounds.values()].map(({ days }) => days.getTime())))
  const found = await tx.$queryRaw<Candidate[]>`
    WITH open AS (
      SELECT r.* FROM unnest(${holding}::uuid[]) AS u(id) CROSS JOIN LATERAL (
        SELECT ${columns} FROM "Dossier" d WHERE ${holder} = u.id AND ${isHeld} AND ${due} < ${latest} ORDER BY ${due}, d."id" LIMIT ${limit}) r
      UNION
      SELECT ${columns} FROM "Dossier" d
      WHERE d."unitId" = ANY (${receiving}::uuid[]) AND d."state" IN ('RECEIVED', 'IN_PROCESS') AND d."finishedAt" IS NULL AND ${due} < ${latest}
    )
    SELECT o."id", o."code", o."requestId", o."state", v."name" AS "procedureName", o.due AS "dueAt", o.holder AS "holderId", o."unitIds",
      o."termUnit", o."assigneeId", a."fullName" AS "assignee", o."step", w."steps"
    FROM open o JOIN "ProcedureVersion" v ON v."id" = o."versionId"
    LEFT JOIN "StaffAccount" a ON a."id" = o."assigneeId" LEFT JOIN "Workflow" w ON w."id" = o."workflowId"
    ORDER BY o.due, o."id" LIMIT ${limit}`
  const rows = await Promise.all(
    found.map(async ({ termUnit, step, steps, requestId, code, ...row }): Promise<PressingRow | null> => {
      const kind = pressOf({ dueAt: row.dueAt, termUnit }, now, await boundsOf(row.holderId))
      if (!kind) return null
      return {
        ...row,
        kind,
        code: code ?? requestId,
        step: step === null ? null : ((steps as WorkflowStep[] | null)?.[step]?.name ?? null),
      }
    }),
  )
  return rows.filter((row) => row !== null)
}
