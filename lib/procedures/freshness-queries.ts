import 'server-only'
import { cachedUntil } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { type CivilDate, civilDateOf, msUntilTomorrow } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { listUnits } from '@/lib/units/queries'
import { countFreshness, type Freshness, type FreshnessCounts, freshnessOf, type FreshnessState } from './freshness'
import { inForceOn } from './in-force'
import { countedOn } from './offerings'
import { fieldSlug } from './queries'
import type { VerificationState } from './types'

const vietnamese = new Intl.Collator('vi')

export type FreshnessRow = {
  code: string
  name: string
  field: string
  freshness: Freshness
  /** The version in force; absent while nothing is. */
  versionId?: string
  checkedOn?: CivilDate
  comingOn?: CivilDate
  ownerId?: string
  remindedOn?: CivilDate
  repealedByLaw?: { on: CivilDate; by?: string }
  /** Who receives it today. */
  unitIds: string[]
}

/** Every procedure that is shown or announced, by code, as it stands in the database now. */
export async function listFreshness(where: Prisma.ProcedureWhereInput = {}): Promise<FreshnessRow[]> {
  const today = civilDateOf(clock.now())
  const [procedures, current, coming] = await Promise.all([
    db.procedure.findMany({
      where,
      orderBy: { code: 'asc' },
      select: {
        id: true,
        code: true,
        ownerId: true,
        remindedOn: true,
        repealedByLawOn: true,
        repealedByLaw: true,
        offerings: { where: countedOn(today), select: { unitId: true } },
      },
    }),
    db.procedureVersion.findMany({
      where: { ...inForceOn(today), procedure: where },
      orderBy: [{ procedureId: 'asc' }, { number: 'desc' }],
      distinct: ['procedureId'],
      select: {
        id: true,
        procedureId: true,
        name: true,
        field: true,
        verification: true,
        checks: { select: { at: true }, orderBy: { at: 'desc' }, take: 1 },
      },
    }),
    db.procedureVersion.findMany({
      where: { status: 'PUBLISHED', change: { not: 'REPEALED' }, effectiveFrom: { gt: today }, procedure: where },
      orderBy: [{ procedureId: 'asc' }, { effectiveFrom: 'asc' }],
      distinct: ['procedureId'],
      select: { procedureId: true, name: true, field: true, effectiveFrom: true },
    }),
  ])
  const shown = new Map(current.map((version) => [version.procedureId, version]))
  const next = new Map(coming.map((version) => [version.procedureId, version]))
  return procedures.flatMap(({ id, code, ownerId, remindedOn, repealedByLawOn, repealedByLaw, offerings }) => {
    const [version, planned] = [shown.get(id), next.get(id)]
    const check = version?.checks[0]
    const checkedOn = check ? civilDateOf(check.at) : null
    const verification = (version?.verification ?? null) as VerificationState | null
    const freshness = freshnessOf({ verification, checkedOn, comingOn: planned?.effectiveFrom ?? null, repealedByLawOn }, today)
    const named = version ?? planned
    if (!freshness || !named) return []
    return {
      code,
      name: named.name,
      field: named.field,
      freshness,
      unitIds: offerings.map(({ unitId }) => unitId),
      ...(version ? { versionId: version.id } : {}),
      ...(checkedOn ? { checkedOn } : {}),
      ...(planned ? { comingOn: planned.effectiveFrom } : {}),
      ...(ownerId ? { ownerId } : {}),
      ...(remindedOn ? { remindedOn } : {}),
      ...(repealedByLawOn ? { repealedByLaw: { on: repealedByLawOn, ...(repealedByLaw ? { by: repealedByLaw } : {}) } } : {}),
    }
  })
}

export type FreshnessSummary = {
  total: FreshnessCounts
  fields: { field: string; slug: string; counts: FreshnessCounts }[]
  units: { id: string; name: string; counts: FreshnessCounts }[]
  /** Ended by law and still shown: named one by one. */
  repealed: { code: string; name: string; on: CivilDate; by?: string }[]
}

/** For everybody: how much of the catalogue was checked in time, in all, by field and by the unit that receives. */
export async function getFreshnessSummary(): Promise<FreshnessSummary> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures, tags.units)
  const [rows, units] = await Promise.all([listFreshness(), listUnits()])
  const byField = new Map<string, FreshnessState[]>()
  const byUnit = new Map<string, FreshnessState[]>()
  for (const { field, unitIds, freshness } of rows) {
    add(byField, field, freshness.state)
    for (const id of unitIds) add(byUnit, id, freshness.state)
  }
  return {
    total: countFreshness(rows.map((row) => row.freshness.state)),
    fields: [...byField]
      .map(([field, states]) => ({ field, slug: fieldSlug(field), counts: countFreshness(states) }))
      .toSorted((one, other) => vietnamese.compare(one.field, other.field)),
    units: units
      .flatMap(({ id, name }) => (byUnit.has(id) ? { id, name, counts: countFreshness(byUnit.get(id)!) } : []))
      .toSorted((one, other) => vietnamese.compare(one.name, other.name)),
    repealed: rows.flatMap(({ code, name, freshness, repealedByLaw }) =>
      freshness.state === 'REPEALED_STILL_SHOWN' && repealedByLaw ? { code, name, ...repealedByLaw } : [],
    ),
  }
}

function add(map: Map<string, FreshnessState[]>, key: string, state: FreshnessState): void {
  const known = map.get(key)
  if (known) known.push(state)
  else map.set(key, [state])
}
