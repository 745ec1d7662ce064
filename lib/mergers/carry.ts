import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { addDays, type CivilDate } from '@/lib/core/civil-date'
import { newId } from '@/lib/core/ids'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { WorkflowStep } from '@/lib/workflows/types'
import { placesOf, type UnitBefore } from './open-dossiers'
import { byAddress, type Carried, type MergerPlan } from './types'

type Carrying = { plan: MergerPlan; effectiveOn: CivilDate; units: readonly UnitBefore[]; actorId: string; at: Date }

type Offered = { procedureId: string; unitId: string; decidedById: string | null; fees: unknown; decision: string | null }

const endedOf = ({ ends }: MergerPlan) => ends.map((end) => end.unitId)
const successorsOf = ({ ends }: MergerPlan) => new Map(ends.map((end) => [end.unitId, end.successorId]))
const stillOn = (date: CivilDate) => [{ validTo: null }, { validTo: { gte: date } }]

/** What of the units' own things ends and goes on elsewhere, written down as rows to make; nothing is changed. */
export async function planCarrying(tx: Tx, { plan, effectiveOn, units, actorId, at }: Carrying) {
  const ended = endedOf(plan)
  const successors = successorsOf(plan)
  const open = stillOn(effectiveOn)
  const offerings = await planOfferings(tx, plan, effectiveOn, units)
  const workflows = await planWorkflows(tx, { plan, effectiveOn, units, actorId, at })
  const begun = new Set(plan.begins.map((unit) => unit.id))
  const [hours, contacts, directives, opinions, delegations, difficulties] = await Promise.all([
    tx.officeHours.findMany({ where: { unitId: { in: ended } }, orderBy: { validFrom: 'asc' } }),
    tx.unitContact.findMany({ where: { unitId: { in: ended } } }),
    tx.directive.findMany({ where: { unitId: { in: ended }, closedAt: null, dossierId: null }, select: { id: true, unitId: true } }),
    tx.dossierOpinion.count({ where: { unitId: { in: ended }, answeredAt: null, closedAt: null } }),
    tx.delegation.findMany({ where: { unitId: { in: ended }, endedAt: null, validTo: { gte: effectiveOn } }, select: { id: true } }),
    tx.unitDifficulty.findMany({ where: { unitId: { in: ended }, OR: open }, select: { id: true } }),
  ])
  const newHours: { unitId: string; validFrom: string; validTo: string | null; weekdays: unknown; source: string | null }[] = []
  const newContacts: (Omit<(typeof contacts)[number], 'unitId' | 'version'> & { unitId: string })[] = []
  for (const toId of begun) {
    const before = ended.filter((unitId) => successors.get(unitId) === toId)
    const seasons = before.map((unitId) =>
      hours
        .filter((season) => season.unitId === unitId)
        .map(({ validFrom, validTo, weekdays, source }) => ({ validFrom, validTo, weekdays, source })),
    )
    // Different hours at the old desks say nothing about the new one's.
    const [first, ...others] = seasons
    if (first && first.length > 0 && others.every((other) => isDeepStrictEqual(bare(other), bare(first))))
      newHours.push(...first.map((season) => ({ unitId: toId, ...season })))
    const contact = before.length === 1 ? contacts.find((one) => one.unitId === before[0]) : undefined
    if (contact) {
      const { unitId: _, version: __, ...rest } = contact
      newContacts.push({ unitId: toId, ...rest })
    }
  }
  const moved = directives.flatMap(({ id, unitId }) => {
    const toId = successors.get(unitId)
    return toId ? [{ id, toId }] : []
  })
  const carried: Carried = {
    offeringsEnded: offerings.endIds.length,
    offeringsBegun: offerings.begin.length,
    workflowsCarried: workflows.begin.length,
    workflowsToAdopt: workflows.toAdopt,
    opinions,
    directives: moved.length,
    directivesWithoutSuccessor: directives.length - moved.length,
    delegationsEnded: delegations.length,
    difficultiesEnded: difficulties.length,
    hoursCarried: new Set(newHours.map((row) => row.unitId)).size,
    contactsCarried: newContacts.length,
  }
  return { offerings, workflows, newHours, newContacts, moved, delegations, difficulties, carried }
}

/** Does what `planCarrying` wrote down. The units exist. */
export async function carryOver(tx: Tx, carrying: Carrying): Promise<Carried> {
  const { plan, effectiveOn, at } = carrying
  const { offerings, workflows, newHours, newContacts, moved, delegations, difficulties, carried } = await planCarrying(tx, carrying)
  const lastDay = addDays(effectiveOn, -1)
  // Rows that were to begin later never do.
  await tx.offering.deleteMany({ where: { id: { in: offerings.endIds }, validFrom: { gt: lastDay } } })
  await tx.offering.updateMany({ where: { id: { in: offerings.endIds } }, data: { validTo: lastDay } })
  await tx.offering.createMany({
    data: offerings.begin.map(({ fees, ...row }) => ({
      ...row,
      ...(fees ? { fees } : {}),
      id: newId(at.getTime()),
      validFrom: effectiveOn,
    })),
    skipDuplicates: true,
  })
  await tx.workflow.updateMany({ where: { id: { in: workflows.endIds } }, data: { validTo: lastDay } })
  await tx.workflow.createMany({ data: workflows.begin })
  await tx.officeHours.createMany({ data: newHours.map((row) => ({ ...row, weekdays: row.weekdays as object, id: newId(at.getTime()) })) })
  await tx.unitContact.createMany({ data: newContacts, skipDuplicates: true })
  for (const { id, toId } of moved) await tx.directive.update({ where: { id }, data: { unitId: toId } })
  await tx.delegation.updateMany({ where: { id: { in: delegations.map((row) => row.id) } }, data: { endedAt: at } })
  const difficultyIds = difficulties.map((row) => row.id)
  await tx.unitDifficulty.deleteMany({ where: { id: { in: difficultyIds }, validFrom: { gt: lastDay } } })
  await tx.unitDifficulty.updateMany({ where: { id: { in: difficultyIds } }, data: { validTo: lastDay } })
  await tx.dutyDay.deleteMany({ where: { unitId: { in: endedOf(plan) }, date: { gte: effectiveOn } } })
  return carried
}

async function planOfferings(tx: Tx, plan: MergerPlan, effectiveOn: CivilDate, units: readonly UnitBefore[]) {
  const ended = endedOf(plan)
  const successors = successorsOf(plan)
  const rows = await tx.offering.findMany({
    where: { AND: [{ OR: [{ unitId: { in: ended } }, { decidedById: { in: ended } }] }, { OR: stillOn(effectiveOn) }] },
    orderBy: { id: 'asc' },
    include: {
      procedure: {
        select: { versions: { where: { status: 'PUBLISHED' }, orderBy: { number: 'desc' }, take: 1, select: { field: true } } },
      },
    },
  })
  const ending = new Set(rows.map((row) => row.id))
  const communes = [...new Set(placesOf(plan, units).map((place) => place.toId))]
  const ruleFor = (field: string) => plan.rules.find((rule) => rule.field === null || rule.field === field)?.to
  const begin = new Map<string, Offered>()
  for (const { procedureId, unitId, decidedById, fees, decision, procedure } of rows) {
    const to = ruleFor(procedure.versions[0]?.field ?? '')
    const placed = to === undefined ? [] : to === byAddress ? communes : [to]
    const receivers = !successors.has(unitId) ? [unitId] : successors.get(unitId) ? [successors.get(unitId)!] : placed
    for (const receiver of receivers) {
      const decider =
        !decidedById || !successors.has(decidedById)
          ? decidedById
          : (successors.get(decidedById) ?? (to === byAddress ? null : (to ?? null)))
      const key = `${procedureId} ${receiver}`
      const known = begin.get(key)
      if (known?.fees) continue
      begin.set(key, { procedureId, unitId: receiver, decidedById: decider === receiver ? null : decider, fees, decision })
    }
  }
  const receivers = [...new Set([...begin.values()].map((row) => row.unitId))]
  const held = await tx.offering.findMany({
    where: { unitId: { in: receivers }, OR: stillOn(effectiveOn) },
    select: { id: true, procedureId: true, unitId: true },
  })
  for (const { id, procedureId, unitId } of held) if (!ending.has(id)) begin.delete(`${procedureId} ${unitId}`)
  return { endIds: [...ending], begin: [...begin.values()] }
}

/** A unit's process goes on at its successor when the units that become one have the same; else the successor has to decide on its own. */
async function planWorkflows(tx: Tx, { plan, effectiveOn, actorId, at }: Carrying) {
  const successors = successorsOf(plan)
  const all = await tx.workflow.findMany({ where: { OR: stillOn(effectiveOn) }, orderBy: { id: 'asc' } })
  const stepsOf = (row: (typeof all)[number]) => row.steps as unknown as WorkflowStep[]
  const ending = all.filter((row) => successors.has(row.unitId) || stepsOf(row).some((step) => successors.has(step.unit)))
  const groups = Map.groupBy(ending, (row) => {
    const unitId = successors.has(row.unitId) ? successors.get(row.unitId) : row.unitId
    return unitId ? `${unitId} ${row.procedureId} ${row.caseKey ?? ''}` : null
  })
  const endIds = ending.map((row) => row.id)
  let toAdopt = 0
  const begin: Prisma.WorkflowCreateManyInput[] = []
  for (const [key, rows] of groups) {
    const mapped = rows.map((row) =>
      stepsOf(row).map((step) => ({ ...step, unit: successors.has(step.unit) ? successors.get(step.unit)! : step.unit })),
    )
    const [steps, ...others] = mapped
    const [row] = rows
    const taken =
      key !== null && all.some((one) => !endIds.includes(one.id) && `${one.unitId} ${one.procedureId} ${one.caseKey ?? ''}` === key)
    if (taken) continue
    if (key === null || !row || !steps || steps.some((step) => !step.unit) || others.some((other) => !isDeepStrictEqual(other, steps))) {
      toAdopt += 1
      continue
    }
    begin.push({
      id: newId(at.getTime()),
      procedureId: row.procedureId,
      versionId: row.versionId,
      unitId: key.split(' ')[0]!,
      caseKey: row.caseKey,
      decision: row.decision,
      term: row.term as object,
      steps,
      validFrom: effectiveOn,
      validTo: row.validTo,
      createdAt: at,
      createdById: actorId,
    })
  }
  return { endIds, begin, toAdopt }
}

function bare(seasons: readonly { validFrom: string; validTo: string | null; weekdays: unknown }[]) {
  return seasons.map(({ validFrom, validTo, weekdays }) => ({ validFrom, validTo, weekdays }))
}
