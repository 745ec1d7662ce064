import 'server-only'
import { unitsWithRole, type StaffViewer } from '@/lib/auth/roles'
import { requireViewer } from '@/lib/auth/viewer'
import { addDays, type CivilDate, civilDateOf, isCivilDate, weekdayOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { canAdminister } from '@/lib/staff/policy'
import { listUnitsNow } from '@/lib/units/queries'
import { listPeople } from './service'
import { dutyRoles, type DutyWeek } from './types'

const byName = new Intl.Collator('vi')

/** The desks for which the viewer may say who is on duty, the own ones first. */
export async function listDutyDesks(viewer: StaffViewer): Promise<{ id: string; name: string }[]> {
  const own = unitsWithRole(viewer, ...dutyRoles)
  return (await listUnitsNow())
    .filter((unit) => unit.hasDesk && (canAdminister(viewer) || own.includes(unit.id)))
    .toSorted((one, other) => Number(own.includes(other.id)) - Number(own.includes(one.id)) || byName.compare(one.name, other.name))
    .map(({ id, name }) => ({ id, name }))
}

/** A week at a desk, or null when the viewer may write none. Without a known unit the first one; without a known day this week. */
export async function findDutyWeek(asked: { unitId: string; day: string }): Promise<DutyWeek | null> {
  const viewer = await requireViewer()
  const desks = await listDutyDesks(viewer)
  const unit = desks.find((desk) => desk.id === asked.unitId) ?? desks[0]
  if (!unit) return null
  const today = civilDateOf(clock.now())
  const monday = mondayOf(isCivilDate(asked.day) ? asked.day : today)
  const [people, rows] = await Promise.all([
    listPeople(db, unit.id),
    db.dutyDay.findMany({ where: { unitId: unit.id, date: { gte: addDays(monday, -7), lte: addDays(monday, 6) } } }),
  ])
  return {
    unit,
    monday,
    people: people.toSorted((one, other) => byName.compare(one.fullName, other.fullName)),
    days: Array.from({ length: 7 }, (_, day) => {
      const date = addDays(monday, day)
      return { date, accountIds: rows.filter((row) => row.date === date).map((row) => row.accountId), isPast: date < today }
    }),
    canCopy: rows.some((row) => row.date < monday) && addDays(monday, 6) >= today,
  }
}

function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date))
}
