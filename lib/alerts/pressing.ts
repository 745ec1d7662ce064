import 'server-only'
import { findCalendar } from '@/lib/calendar/queries'
import { nextWorkingDay } from '@/lib/calendar/working-day'
import { addDays, civilDateOf, instantAt } from '@/lib/core/civil-date'
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
  receivedAt: Date | null
  step: number | null
  steps: unknown
}

const columns = Prisma.sql`d."id", d."unitId", d."handlingUnitId", d."state", d."code", d."requestId", d."receivedAt", d."versionId", d."assigneeId", d."step", d."workflowId"`

/**
 * Open dossiers at risk or overdue now, what is due first. Each branch compares the due time within an index of a unit's open dossiers: what is far from due and what is
 * closed is never read.
 */
export async function listPressing(tx: Tx, { holding, receiving }: Watched, limit = mostPressing): Promise<PressingRow[]> {
  if (holding.length + receiving.length === 0) return []
  const now = clock.now()
  const bound = await latestRisk(tx, [...holding, ...receiving], now)
  const running = Prisma.sql`d."pausedAt" IS NULL AND d."dueAt" < ${bound}`
  const found = await tx.$queryRaw<Candidate[]>`
    WITH open AS (
      SELECT ${columns}, d."dueAt" AS due, d."handlingUnitId" AS holder FROM "Dossier" d
      WHERE d."handlingUnitId" = ANY (${holding}::uuid[]) AND d."state" IN ('RECEIVED', 'IN_PROCESS') AND ${running}
      UNION
      SELECT ${columns}, d."dueAt" AS due, d."handlingUnitId" AS holder FROM "Dossier" d
      WHERE d."unitId" = ANY (${receiving}::uuid[]) AND d."state" IN ('RECEIVED', 'IN_PROCESS') AND ${running}
      UNION
      SELECT ${columns}, d."dueAt" AS due, d."unitId" AS holder FROM "Dossier" d
      WHERE d."unitId" = ANY (${holding}::uuid[]) AND d."state" = 'DECIDED' AND d."finishedAt" IS NULL AND ${running}
      UNION
      SELECT ${columns}, d."answerDueAt" AS due, d."unitId" AS holder FROM "Dossier" d
      WHERE d."unitId" = ANY (${holding}::uuid[]) AND d."state" = 'SUBMITTED' AND d."answerDueAt" < ${bound}
    )
    SELECT o."id", o."code", o."requestId", o."state", v."name" AS "procedureName", o.due AS "dueAt", o.holder AS "holderId", o."unitId",
      o."receivedAt", o."assigneeId", a."fullName" AS "assignee", o."step", w."steps"
    FROM open o JOIN "ProcedureVersion" v ON v."id" = o."versionId"
    LEFT JOIN "StaffAccount" a ON a."id" = o."assigneeId" LEFT JOIN "Workflow" w ON w."id" = o."workflowId"
    ORDER BY o.due, o."id" LIMIT ${limit}`
  const rows = await Promise.all(
    found.map(async ({ receivedAt, step, steps, requestId, code, ...row }): Promise<PressingRow | null> => {
      const kind = pressOf({ dueAt: row.dueAt, receivedAt }, now, await findCalendar(tx, row.unitId))
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

/** Nothing due from here on is at risk, in whatever unit's calendar. */
async function latestRisk(tx: Tx, unitIds: readonly string[], now: Date): Promise<Date> {
  const today = civilDateOf(now)
  const ends: number[] = []
  for (const unitId of new Set(unitIds)) {
    const next = nextWorkingDay(today, await findCalendar(tx, unitId))
    ends.push(instantAt(addDays(next, 1)).getTime())
  }
  return new Date(Math.max(...ends))
}
