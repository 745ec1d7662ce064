import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import { committeeLong } from '@/lib/units/text'

/** Who issues a paper, in the names of that day. */
export type Issuer = {
  name: string
  /** The line above the own name; null for a committee. */
  above: string | null
  /** The own name in the head. */
  title: string
  /** The one-stop desk, where it has a name. */
  desk: string | null
  /** Place of the place-and-date line. */
  place: string
  phone: string | null
  address: string | null
  /** The desk where nothing counts: its papers say so. */
  isPractice: boolean
}

const unknown: Issuer = { name: '', above: null, title: '', desk: null, place: '', phone: null, address: null, isPractice: false }

/** Units as they were called on a day, else by the name nearest to it: a merger later changes nothing on an old paper. */
export async function issuersOn(date: CivilDate, unitIds: readonly string[]): Promise<(unitId: string | null) => Issuer> {
  const own = await periodsOn(date, unitIds)
  const parents = await periodsOn(
    date,
    [...own.values()].flatMap(({ parentId }) => parentId ?? []),
  )
  const contacts = await db.unitContact.findMany({
    where: { unitId: { in: [...unitIds] } },
    select: { unitId: true, phone: true, address: true },
  })
  const contactOf = new Map(contacts.map((contact) => [contact.unitId, contact]))
  return (unitId) => {
    const period = unitId ? own.get(unitId) : undefined
    if (!unitId || !period) return unknown
    const { name, shortName, kind, deskName, parentId } = period
    const parent = parentId ? parents.get(parentId) : undefined
    const isPractice = kind === 'PRACTICE'
    const isDepartment = kind === 'DEPARTMENT'
    return {
      name,
      above: isDepartment && parent ? committeeLong(parent.name) : null,
      title: isDepartment || isPractice ? name : committeeLong(name),
      desk: deskName,
      place: isDepartment && parent ? parent.shortName : shortName,
      phone: contactOf.get(unitId)?.phone ?? null,
      address: contactOf.get(unitId)?.address ?? null,
      isPractice,
    }
  }
}

async function periodsOn(date: CivilDate, unitIds: readonly string[]) {
  const periods = await db.unitPeriod.findMany({
    where: { unitId: { in: [...new Set(unitIds)] } },
    orderBy: { validFrom: 'asc' },
    select: { unitId: true, name: true, shortName: true, kind: true, deskName: true, parentId: true, validFrom: true },
  })
  const found = new Map<string, (typeof periods)[number]>()
  for (const period of periods) if (!found.has(period.unitId) || period.validFrom <= date) found.set(period.unitId, period)
  return found
}
