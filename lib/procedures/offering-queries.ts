import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { listUnitsNow } from '@/lib/units/queries'
import { assertCatalogueStaff } from './catalogue-rights'
import { inForceOn } from './in-force'
import { offeringStart } from './offering-rows'
import type { Fee } from './types'

export type OfferingRow = {
  id: string
  unitName: string
  decidedBy: string
  /** Absent: since before it was written down. */
  validFrom?: CivilDate
  validTo?: CivilDate
  fees: Fee[]
  decision?: string
  /** Whether it can still be ended. */
  open: boolean
}

export type Offerings = {
  code: string
  name: string
  today: CivilDate
  /** In force or to come. */
  rows: OfferingRow[]
  /** Over. */
  past: OfferingRow[]
  receivers: { id: string; name: string }[]
  deciders: { id: string; name: string }[]
}

const vietnamese = new Intl.Collator('vi')

/** Which units receive and decide a procedure, by period, for those who keep the catalogue. */
export async function findOfferings(viewer: StaffViewer, code: string): Promise<Offerings | null> {
  assertCatalogueStaff(viewer)
  const today = civilDateOf(clock.now())
  const procedure = await db.procedure.findUnique({
    where: { code },
    select: {
      offerings: { where: { unit: { periods: { none: { kind: 'PRACTICE' } } } }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] },
      versions: { where: { status: 'PUBLISHED' }, orderBy: { number: 'desc' }, take: 1, select: { name: true } },
    },
  })
  if (!procedure) return null
  const [units, shown, everNamed] = await Promise.all([
    listUnitsNow(),
    db.procedureVersion.findFirst({
      where: { ...inForceOn(today), procedure: { code } },
      orderBy: { number: 'desc' },
      select: { name: true },
    }),
    db.unitPeriod.findMany({ orderBy: { validFrom: 'asc' }, select: { unitId: true, name: true } }),
  ])
  // A unit that is no more keeps its last name.
  const names = new Map(everNamed.map(({ unitId, name }) => [unitId, name]))
  for (const { id, name } of units) names.set(id, name)
  const rows = procedure.offerings
    .map(({ id, unitId, decidedById, validFrom, validTo, fees, decision }) => ({
      id,
      unitName: names.get(unitId) ?? '',
      decidedBy: decidedById ? (names.get(decidedById) ?? '') : 'Nơi tiếp nhận tự giải quyết',
      fees: (fees ?? []) as unknown as Fee[],
      open: validTo === null || validTo >= today,
      ...(validFrom === offeringStart ? {} : { validFrom }),
      ...(validTo ? { validTo } : {}),
      ...(decision ? { decision } : {}),
    }))
    .toSorted((one, other) => vietnamese.compare(one.unitName, other.unitName))
  const choices = units
    .map(({ id, name, hasDesk }) => ({ id, name, hasDesk }))
    .toSorted((one, other) => vietnamese.compare(one.name, other.name))
  return {
    code,
    name: shown?.name ?? procedure.versions[0]?.name ?? code,
    today,
    rows: rows.filter((row) => row.open),
    past: rows.filter((row) => !row.open),
    receivers: choices.filter((unit) => unit.hasDesk),
    deciders: choices,
  }
}
