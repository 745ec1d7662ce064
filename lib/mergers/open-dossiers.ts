import 'server-only'
import { addDays, type CivilDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/db/transaction'
import { stepUnitsOf } from '@/lib/dossiers/moves'
import type { DossierState } from '@/lib/dossiers/types'
import { isTouched, type Held, type Place } from './placement'
import type { MergerPlan } from './types'

/** Work is left to do on these, the handing over of a result included. */
export const openStates = [
  'SUBMITTED',
  'RECEIVED',
  'IN_PROCESS',
  'AWAITING_SUPPLEMENT',
  'AWAITING_PAYMENT',
  'DECIDED',
] as const satisfies readonly DossierState[]

export type OpenDossier = Held & {
  version: number
  code: string
  procedure: string
  opinions: { id: string; unitId: string }[]
  hasStepUnits: boolean
}

/** A page of the open dossiers that a plan touches, in the order of their ids, and the last id that was looked at; null at the end. */
export async function readOpenDossiers(
  tx: Tx,
  plan: MergerPlan,
  { after, take }: { after: string | null; take: number },
): Promise<{ dossiers: OpenDossier[]; last: string | null }> {
  const ended = plan.ends.map((end) => end.unitId)
  const awaited = { answeredAt: null, closedAt: null }
  const rows = await tx.dossier.findMany({
    where: {
      ...(after ? { id: { gt: after } } : {}),
      state: { in: [...openStates] },
      OR: [
        { unitId: { in: ended } },
        { handlingUnitId: { in: ended } },
        { step: { not: null } },
        { opinions: { some: { unitId: { in: ended }, ...awaited } } },
      ],
    },
    orderBy: { id: 'asc' },
    take,
    select: {
      id: true,
      version: true,
      code: true,
      requestId: true,
      unitId: true,
      handlingUnitId: true,
      step: true,
      procedure: { select: { name: true, field: true } },
      parties: { where: { role: 'OWNER' }, select: { address: true }, take: 1 },
      opinions: { where: awaited, select: { id: true, unitId: true } },
    },
  })
  const stepped = rows.filter((row) => row.step !== null).map((row) => row.id)
  const events = Map.groupBy(
    await tx.ledgerEvent.findMany({
      where: {
        streamKind: 'dossier',
        streamId: { in: stepped },
        kind: { in: ['dossier.received', 'dossier.reception_corrected', 'dossier.transferred'] },
      },
      orderBy: [{ streamId: 'asc' }, { seq: 'asc' }],
    }),
    (event) => event.streamId,
  )
  const dossiers = rows.map((row): OpenDossier => {
    const known = events.get(row.id)
    const stepUnits = known ? stepUnitsOf(known) : []
    return {
      id: row.id,
      version: row.version,
      code: row.code ?? row.requestId,
      procedure: row.procedure.name,
      field: row.procedure.field,
      unitId: row.unitId,
      handlingUnitId: row.handlingUnitId,
      stepUnits,
      hasStepUnits: stepUnits.length > 0,
      opinions: row.opinions,
      opinionUnits: row.opinions.map((opinion) => opinion.unitId),
      address: row.parties[0]?.address ?? null,
    }
  })
  return {
    dossiers: dossiers.filter((dossier) => isTouched(plan, dossier)),
    last: rows.length === take ? (rows.at(-1)?.id ?? null) : null,
  }
}

/** All of them, page after page. */
export async function* walkOpenDossiers(tx: Tx, plan: MergerPlan): AsyncGenerator<OpenDossier> {
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof readOpenDossiers>> = await readOpenDossiers(tx, plan, { after, take: 500 })
    yield* page.dossiers
    if (page.last === null) return
    after = page.last
  }
}

/** Units as they are on the eve of a merger, by the period that held then or is the last one before. */
export async function listUnitsBefore(tx: Tx, effectiveOn: CivilDate) {
  const periods = await tx.unitPeriod.findMany({ where: { validFrom: { lte: effectiveOn } }, orderBy: { validFrom: 'asc' } })
  const eve = addDays(effectiveOn, -1)
  const latest = new Map(periods.filter((period) => period.validFrom < effectiveOn).map((period) => [period.unitId, period]))
  const onTheDay = new Set(periods.filter(({ validTo }) => validTo === null || validTo >= effectiveOn).map((period) => period.unitId))
  return [...latest.values()].map((period) => ({
    id: period.unitId,
    kind: period.kind,
    name: period.name,
    shortName: period.shortName,
    aliases: period.aliases,
    parentId: period.parentId,
    hasDesk: period.hasDesk,
    code: period.code,
    agencyCode: period.agencyCode,
    inForce: period.validTo === null || period.validTo >= eve,
    /** It has not ended yet for this merger. */
    goesOn: period.validTo === null || period.validTo >= effectiveOn,
    /** It stands on the day itself and does real work, so that it can be a successor or be given dossiers. */
    takesOver: onTheDay.has(period.unitId) && period.kind !== 'PRACTICE',
  }))
}
export type UnitBefore = Awaited<ReturnType<typeof listUnitsBefore>>[number]

/** Communes and towns as people write them in an address, and who answers for each after the merger. */
export function placesOf(plan: MergerPlan, units: readonly UnitBefore[]): Place[] {
  const successors = new Map(plan.ends.map((end) => [end.unitId, end.successorId]))
  return units.flatMap((unit) => {
    if ((unit.kind !== 'COMMUNE' && unit.kind !== 'TOWN') || !unit.inForce) return []
    const toId = successors.has(unit.id) ? successors.get(unit.id)! : unit.id
    return toId ? [{ names: [unit.shortName, ...unit.aliases], toId }] : []
  })
}
