import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { addDays, type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import { newId } from '@/lib/core/ids'
import type { Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import type { EventData } from '@/lib/ledger/types'
import { countAdministrators, recordStaffEvent } from '@/lib/staff/accounts'
import type { UnitBefore } from './open-dossiers'
import type { MergerPlan, Summary } from './types'

type Changing = {
  mergerId: string
  plan: MergerPlan
  effectiveOn: CivilDate
  source: string
  units: readonly UnitBefore[]
  viewer: StaffViewer
  at: Date
}

/** Ends the units of a plan on its eve, begins the new ones, and hangs what stays under the successors. What is so already stays. */
export async function changeUnits(tx: Tx, changing: Changing): Promise<Pick<Summary, 'unitsEnded' | 'unitsBegun'>> {
  const { plan, effectiveOn, source, units, viewer, at, mergerId } = changing
  const lastDay = addDays(effectiveOn, -1)
  const ended = plan.ends.map((end) => end.unitId)
  const record = (unitId: string, kind: `unit.${string}`, data: EventData) =>
    appendEvent(tx, { streamKind: 'unit', streamId: unitId, kind, at, actorKind: 'STAFF', actorId: viewer.accountId, unitId, data })

  const going = new Set(units.filter((unit) => unit.goesOn && ended.includes(unit.id)).map((unit) => unit.id))
  await tx.unitPeriod.deleteMany({ where: { unitId: { in: ended }, validFrom: { gte: effectiveOn } } })
  await tx.unitPeriod.updateMany({
    where: { unitId: { in: ended }, OR: [{ validTo: null }, { validTo: { gte: effectiveOn } }] },
    data: { validTo: lastDay },
  })
  for (const unitId of going) await record(unitId, 'unit.ended', { mergerId, validTo: lastDay })

  const present = await tx.unit.findMany({ where: { id: { in: plan.begins.map((unit) => unit.id) } }, select: { id: true } })
  const fresh = plan.begins.filter((unit) => !present.some(({ id }) => id === unit.id))
  await tx.unit.createMany({ data: fresh.map(({ id }) => ({ id })) })
  for (const { id, aliases, ...unit } of fresh) {
    await tx.unitPeriod.create({
      data: {
        ...unit,
        id: newId(at.getTime()),
        unitId: id,
        hasDesk: unit.deskName !== null,
        aliases: withOldNames(aliases, unit.shortName, id, plan, units),
        validFrom: effectiveOn,
      },
    })
    await record(id, 'unit.begun', { mergerId, validFrom: effectiveOn })
  }
  await changeStaying(tx, changing)
  await keepSuccessions(tx, plan, effectiveOn, source)
  return { unitsEnded: going.size, unitsBegun: fresh.length }
}

/** Units that stay: called otherwise, found under the names of those they took over from, or under another parent. */
async function changeStaying(tx: Tx, { plan, effectiveOn, source, units, at }: Changing): Promise<void> {
  const successors = new Map(plan.ends.map((end) => [end.unitId, end.successorId]))
  const periods = await tx.unitPeriod.findMany({
    where: {
      unitId: { notIn: [...successors.keys(), ...plan.begins.map((unit) => unit.id)] },
      validFrom: { lte: effectiveOn },
      OR: [{ validTo: null }, { validTo: { gte: effectiveOn } }],
    },
  })
  for (const { id, ...period } of periods) {
    const { unitId, parentId } = period
    const rename = plan.renames.find((one) => one.unitId === unitId)
    const changed = {
      name: rename?.name ?? period.name,
      shortName: rename?.shortName ?? period.shortName,
      code: rename?.code ?? period.code,
      parentId: parentId && successors.has(parentId) ? (successors.get(parentId) ?? null) : parentId,
      aliases: withOldNames(period.aliases, rename?.shortName ?? period.shortName, unitId, plan, units),
    }
    const same = (Object.keys(changed) as (keyof typeof changed)[]).every((key) => String(changed[key]) === String(period[key]))
    if (same) continue
    if (period.validFrom === effectiveOn) {
      await tx.unitPeriod.update({ where: { id }, data: changed })
      continue
    }
    await tx.unitPeriod.update({ where: { id }, data: { validTo: addDays(effectiveOn, -1) } })
    await tx.unitPeriod.create({ data: { ...period, ...changed, id: newId(at.getTime()), validFrom: effectiveOn, source } })
  }
}

/** People go on searching for the names they know. */
function withOldNames(
  aliases: readonly string[],
  shortName: string,
  unitId: string,
  plan: MergerPlan,
  units: readonly UnitBefore[],
): string[] {
  const old = plan.ends
    .filter((end) => end.successorId === unitId)
    .flatMap((end) => units.filter((unit) => unit.id === end.unitId))
    .flatMap((unit) => [unit.shortName, ...unit.aliases])
  return [...new Set([...aliases, ...old])].filter((name) => name !== shortName)
}

async function keepSuccessions(tx: Tx, plan: MergerPlan, on: CivilDate, source: string): Promise<void> {
  for (const { unitId, successorId } of plan.ends) {
    if (!successorId) continue
    const earlier = await tx.unitSuccession.findMany({ where: { toId: unitId }, select: { fromId: true } })
    await tx.unitSuccession.createMany({
      data: [unitId, ...earlier.map((row) => row.fromId)].map((fromId) => ({ fromId, toId: successorId, on, source })),
      skipDuplicates: true,
    })
  }
}

/** Rights in units that end are over; each is listed, to be granted anew by a decision. */
export function listRightsToEnd(tx: Tx, plan: MergerPlan, today: CivilDate) {
  return tx.staffAssignment.findMany({
    where: { unitId: { in: plan.ends.map((end) => end.unitId) }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    orderBy: [{ accountId: 'asc' }, { id: 'asc' }],
  })
}

/**
 * Ends the rights in the units that end, as of yesterday, so that what was done with them until now stays explained. Whoever runs the merger goes on
 * administering, at the successor: else nobody could grant the others anything.
 */
export async function endRights(tx: Tx, { mergerId, plan, source, viewer, at }: Changing): Promise<Summary['rights']> {
  const today = civilDateOf(at)
  const lastDay = addDays(today, -1)
  const rights = await listRightsToEnd(tx, plan, today)
  for (const { id: assignmentId, accountId, unitId, role } of rights) {
    await tx.staffAssignment.update({ where: { id: assignmentId }, data: { validTo: lastDay } })
    const data = { assignmentId, role, validTo: lastDay, mergerId }
    await recordStaffEvent(tx, { accountId, kind: 'staff.role_ended', at, actorId: viewer.accountId, unitId, data })
  }
  const own = rights.find((right) => right.role === 'ADMINISTRATOR' && right.accountId === viewer.accountId)
  if (own && (await countAdministrators(tx, today)) === 0) {
    const unitId = heirOf(plan, own.unitId)
    const assignmentId = newId(at.getTime())
    const { accountId } = viewer
    await tx.staffAssignment.create({
      data: { id: assignmentId, accountId, unitId, role: 'ADMINISTRATOR', validFrom: today, validTo: null, decision: source },
    })
    const data = { assignmentId, role: 'ADMINISTRATOR', validFrom: today, validTo: null, decision: source, mergerId }
    await recordStaffEvent(tx, { accountId, kind: 'staff.role_given', at, actorId: accountId, unitId, data })
  }
  return rights.map(({ id: assignmentId, accountId, unitId, role }) => ({ assignmentId, accountId, unitId, role }))
}

/** The successor of a unit; where there is none, the highest unit that begins, or any successor. */
export function heirOf(plan: MergerPlan, unitId: string): string {
  const begun = new Set(plan.begins.map((unit) => unit.id))
  const heir =
    plan.ends.find((end) => end.unitId === unitId)?.successorId ??
    plan.begins.find((unit) => !unit.parentId || !begun.has(unit.parentId))?.id ??
    plan.ends.find((end) => end.successorId)?.successorId
  if (!heir) throw new Error('a merger without any successor')
  return heir
}
