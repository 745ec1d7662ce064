import 'server-only'
import { requireRole } from '@/lib/auth/viewer'
import { isId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { planOf } from './merger'
import { listUnitsBefore } from './open-dossiers'
import { previewMerger } from './preview'
import type { MergerDetail, MergerPlan, MergerRow, Summary, UnitName } from './types'

const byName = new Intl.Collator('vi')

type Row = Awaited<ReturnType<typeof db.merger.findMany>>[number]

/** For administrators: prepared and past mergers, the latest day first. */
export async function listMergers(): Promise<MergerRow[]> {
  await requireRole('ADMINISTRATOR')
  const rows = await db.merger.findMany({ orderBy: [{ effectiveOn: 'desc' }, { createdAt: 'desc' }] })
  const mergers: MergerRow[] = []
  for (const row of rows) mergers.push(await rowOf(row))
  return mergers
}

async function rowOf(row: Row): Promise<MergerRow> {
  const { id, name, effectiveOn, source, ranAt } = row
  const state = ranAt ? 'DONE' : row.startedAt ? 'RUNNING' : (await isStated(row)) ? 'STATED' : 'READY'
  return { id, name, effectiveOn, source, state, ranAt }
}

/** Whether every unit that should end has ended, or never was here. */
async function isStated({ effectiveOn, plan }: Row): Promise<boolean> {
  const ended = new Set(planOf({ plan }).ends.map((end) => end.unitId))
  return !(await listUnitsBefore(db, effectiveOn)).some((unit) => unit.goesOn && ended.has(unit.id))
}

/** For administrators: a merger with all it would do or has done, or null. */
export async function findMerger(id: string): Promise<MergerDetail | null> {
  const viewer = await requireRole('ADMINISTRATOR')
  const row = isId(id) ? await db.merger.findUnique({ where: { id } }) : null
  if (!row) return null
  const known = await rowOf(row)
  const plan = planOf(row)
  const units = await listUnitsBefore(db, row.effectiveOn)
  const ended = new Set(plan.ends.map((end) => end.unitId))
  const summary = row.summary as Summary | null
  const names: Record<string, string> = {
    ...Object.fromEntries(await namesOfUnits([...ended, ...plan.ends.flatMap((end) => end.successorId ?? [])])),
    ...Object.fromEntries(units.map((unit) => [unit.id, unit.name])),
    ...Object.fromEntries(plan.begins.map((unit) => [unit.id, unit.name])),
  }
  const targets = [
    ...plan.begins.map(({ id: unitId, name }) => ({ id: unitId, name })),
    ...units
      .filter((unit) => unit.takesOver && !ended.has(unit.id))
      .map(({ id: unitId, name }) => ({ id: unitId, name }))
      .toSorted((one, other) => byName.compare(one.name, other.name)),
  ]
  return {
    ...known,
    version: row.version,
    plan,
    choices: row.choices as Record<string, string>,
    names,
    targets,
    canDiscard: row.createdById !== null && row.startedAt === null,
    preview: known.state === 'READY' || known.state === 'RUNNING' ? await previewMerger(viewer, row) : null,
    summary,
    granted: summary ? await listGranted(summary, plan) : [],
  }
}

async function listGranted(summary: Summary, plan: MergerPlan): Promise<MergerDetail['granted']> {
  const successors = new Map(plan.ends.map((end) => [end.unitId, end.successorId]))
  const accountIds = [...new Set(summary.rights.map((right) => right.accountId))]
  const [accounts, held] = await Promise.all([
    db.staffAccount.findMany({ where: { id: { in: accountIds } }, select: { id: true, fullName: true } }),
    db.staffAssignment.findMany({
      where: { accountId: { in: accountIds }, validTo: null },
      select: { accountId: true, unitId: true, role: true },
    }),
  ])
  const nameOf = new Map(accounts.map((account) => [account.id, account.fullName]))
  return summary.rights
    .map((right) => ({
      ...right,
      fullName: nameOf.get(right.accountId) ?? '',
      again: held.some(
        (one) =>
          one.accountId === right.accountId &&
          one.role === right.role &&
          (!successors.get(right.unitId) || one.unitId === successors.get(right.unitId)),
      ),
    }))
    .toSorted((one, other) => byName.compare(one.fullName, other.fullName))
}

/** For entering a merger: units that can end or take over. */
export async function listMergeableUnits(): Promise<(UnitName & { kind: string })[]> {
  await requireRole('ADMINISTRATOR')
  const periods = await db.unitPeriod.findMany({
    where: { validTo: null, kind: { not: 'PRACTICE' } },
    select: { unitId: true, name: true, kind: true },
  })
  return periods.map(({ unitId, ...unit }) => ({ id: unitId, ...unit })).toSorted((one, other) => byName.compare(one.name, other.name))
}
