import 'server-only'
import { tags } from '@/lib/cache/tags'
import { cachedUntil } from '@/lib/cache/server'
import { addDays, civilDateOf, msUntilTomorrow } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { foldVietnamese } from '@/lib/core/text'
import { db } from '@/lib/db/client'
import type { CalendarException, Contact, Desk, UnitKind, WeekHours } from '@/lib/units/types'

const vietnamese = new Intl.Collator('vi')

/** Every unit in force today, with what is known about reaching it. */
export async function listUnits(): Promise<Desk[]> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.units)
  return listUnitsNow()
}

/** As `listUnits`, read from the database each time: for whoever edits them. */
export async function listUnitsNow(): Promise<Desk[]> {
  const today = civilDateOf(clock.now())
  const inForce = { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] }
  const rows = await db.unitPeriod.findMany({
    // Where people practise nothing counts, and nobody but they go there.
    where: { kind: { not: 'PRACTICE' }, ...inForce },
    include: {
      unit: {
        select: {
          contact: true,
          officeHours: { where: inForce, orderBy: { validFrom: 'desc' }, take: 1 },
          dutyDays: {
            where: { date: today, account: { disabledAt: null } },
            select: {
              account: { select: { fullName: true, position: true, assignments: { where: inForce, select: { unitId: true } } } },
            },
            orderBy: { accountId: 'asc' },
          },
        },
      },
    },
  })
  return rows.map(({ unit, ...period }) => {
    const hours = unit.officeHours[0]?.weekdays as WeekHours | undefined
    // Who was entered for today and has left the unit since is not named.
    const onDuty = unit.dutyDays
      .filter(({ account }) => account.assignments.some((one) => one.unitId === period.unitId))
      .map(({ account: { fullName, position } }) => ({ fullName, position }))
    return {
      id: period.unitId,
      kind: period.kind as UnitKind,
      name: period.name,
      shortName: period.shortName,
      slug: foldVietnamese(period.name).replaceAll(' ', '-'),
      hasDesk: period.hasDesk,
      aliases: period.aliases,
      contact: unit.contact ? contactOf(unit.contact) : {},
      ...(period.code ? { code: period.code } : {}),
      ...(period.parentId ? { parentId: period.parentId } : {}),
      ...(period.deskName ? { deskName: period.deskName } : {}),
      ...(hours ? { hours } : {}),
      ...(onDuty.length > 0 ? { onDuty } : {}),
    }
  })
}

/** The unit that answers for this site: the one with a desk that stands above the other desks. */
export async function getOffice(): Promise<Desk> {
  return officeOf(await listUnits())
}

/** Where no desk stands above the others, it is the unit they are all under. */
export function officeOf(units: readonly Desk[]): Desk {
  const withDesk = units.filter((unit) => unit.hasDesk)
  const deskIds = new Set(withDesk.map((unit) => unit.id))
  const below = (unit: Desk) => withDesk.filter((other) => other.parentId === unit.id).length
  const highest = withDesk
    .filter((unit) => !unit.parentId || !deskIds.has(unit.parentId))
    .toSorted((one, other) => below(other) - below(one))
  const [office] = highest
  if (!office) throw new Error('no unit with a desk is in force today')
  const parents = new Set(highest.map((unit) => unit.parentId))
  const above = units.find((unit) => unit.id === office.parentId)
  return highest.length > 1 && below(office) === 0 && parents.size === 1 && above ? above : office
}

/** The desks of communes and towns, in Vietnamese order. */
export async function listCommunes(): Promise<Desk[]> {
  return (await listUnits())
    .filter((unit) => unit.kind === 'COMMUNE' || unit.kind === 'TOWN')
    .toSorted((one, other) => kindOrder(one) - kindOrder(other) || vietnamese.compare(one.shortName, other.shortName))
}

export async function findCommuneBySlug(slug: string): Promise<Desk | null> {
  return (await listCommunes()).find((unit) => unit.slug === slug) ?? null
}

/** The office's departments, in Vietnamese order. */
export async function listDepartments(officeId: string): Promise<Desk[]> {
  return (await listUnits())
    .filter((unit) => unit.kind === 'DEPARTMENT' && unit.parentId === officeId)
    .toSorted((one, other) => vietnamese.compare(one.name, other.name))
}

/** Days off and worked weekends of the coming weeks, for the sign that says whether a desk is open. */
export async function listCalendarExceptions(): Promise<CalendarException[]> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.calendar)
  const today = civilDateOf(clock.now())
  const rows = await db.calendarDay.findMany({
    where: { date: { gte: today, lte: addDays(today, 60) } },
    select: { date: true, kind: true },
    orderBy: { date: 'asc' },
  })
  return rows.map((row) => ({ date: row.date, kind: row.kind === 'WORKING' ? 'WORKING' : 'OFF' }))
}

/** The town first. */
function kindOrder(unit: Desk): number {
  return unit.kind === 'TOWN' ? 0 : 1
}

function contactOf(row: Record<keyof Contact, string | null>): Contact {
  const keys: (keyof Contact)[] = [
    'address',
    'phone',
    'email',
    'leader',
    'petitionAddress',
    'petitionPhone',
    'petitionEmail',
    'bankCode',
    'bankAccount',
    'bankHolder',
  ]
  return Object.fromEntries(keys.flatMap((key) => (row[key] ? [[key, row[key]]] : [])))
}
