import 'server-only'
import { type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/db/transaction'
import { validOn } from '@/lib/procedures/offerings'
import type { Term } from '@/lib/procedures/types'
import { hasSameTerm } from './steps'
import type { WorkflowStep } from './types'

type Question = {
  procedureId: string
  /** The desk that receives. */
  unitId: string
  caseKey: string | undefined
  /** The term that starts the clock. */
  term: Term
  at: Date
}

/**
 * The internal process that a dossier received now follows: of the unit itself, else of the nearest unit above that has one; the one for the case before
 * the one for all. Null when that one was made for another term, or names a unit that is no longer there: the dossier then goes without.
 */
export async function findWorkflow(
  tx: Tx,
  { procedureId, unitId, caseKey, term, at }: Question,
): Promise<{ id: string; steps: WorkflowStep[] } | null> {
  const today = civilDateOf(at)
  const rows = await tx.workflow.findMany({
    where: { AND: [{ procedureId }, validOn(today), { OR: [{ caseKey: null }, ...(caseKey === undefined ? [] : [{ caseKey }])] }] },
    orderBy: { validFrom: 'desc' },
    select: { id: true, unitId: true, caseKey: true, term: true, steps: true },
  })
  if (rows.length === 0) return null
  for (const holder of await unitAndThoseAbove(tx, unitId, today)) {
    const own = rows.filter((row) => row.unitId === holder)
    if (own.length === 0) continue
    const fitting = own
      .toSorted((one, other) => Number(one.caseKey === null) - Number(other.caseKey === null))
      .find((row) => hasSameTerm(row.term as Term, term))
    if (!fitting) return null
    const steps = fitting.steps as unknown as WorkflowStep[]
    return (await areThere(tx, steps, today)) ? { id: fitting.id, steps } : null
  }
  return null
}

/** A unit and what stands above it on a date, nearest first. */
async function unitAndThoseAbove(tx: Tx, unitId: string, date: CivilDate): Promise<string[]> {
  const line: string[] = []
  for (let next: string | null = unitId; next && !line.includes(next);) {
    line.push(next)
    const period: { parentId: string | null; kind: string } | null = await tx.unitPeriod.findFirst({
      where: { unitId: next, ...validOn(date) },
      select: { parentId: true, kind: true },
    })
    // Practice follows no real process: its steps could lead into other people's work.
    next = period?.kind === 'PRACTICE' ? null : (period?.parentId ?? null)
  }
  return line
}

async function areThere(tx: Tx, steps: readonly WorkflowStep[], date: CivilDate): Promise<boolean> {
  const named = [...new Set(steps.map((step) => step.unit).filter((unit) => unit !== 'RECEIVING' && unit !== 'DECIDING'))]
  if (named.length === 0) return true
  const found = await tx.unitPeriod.findMany({ where: { unitId: { in: named }, ...validOn(date) }, select: { unitId: true } })
  return new Set(found.map((period) => period.unitId)).size === named.length
}
