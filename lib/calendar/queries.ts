import 'server-only'
import { clock } from '@/lib/core/clock'
import type { Tx } from '@/lib/db/transaction'
import type { Calendar, CalendarDayKind, OfficeHours } from './types'
import { createCalendar } from './working-day'

/** How long a process may compute with a calendar it has read. */
const memoryMs = 15_000

const held = new Map<string, { readAt: number; calendar: Promise<Calendar> }>()

/**
 * The calendar of a unit, with its own office hours where they are known. Read through the caller's transaction: one that waited for a second connection
 * while it holds its own could starve the pool.
 */
export function findCalendar(tx: Tx, unitId: string): Promise<Calendar> {
  const now = clock.now().getTime()
  const known = held.get(unitId)
  if (known && Math.abs(now - known.readAt) < memoryMs) return known.calendar
  const calendar = readCalendar(tx, unitId)
  held.set(unitId, { readAt: now, calendar })
  calendar.catch(() => held.delete(unitId))
  return calendar
}

async function readCalendar(tx: Tx, unitId: string): Promise<Calendar> {
  const [days, hours] = await Promise.all([
    tx.calendarDay.findMany({ select: { date: true, kind: true } }),
    tx.officeHours.findMany({ where: { unitId }, orderBy: { validFrom: 'asc' } }),
  ])
  return createCalendar(
    days.map((day) => ({ date: day.date, kind: day.kind as CalendarDayKind })),
    hours.map(({ validFrom, validTo, weekdays }) => ({
      validFrom,
      ...(validTo ? { validTo } : {}),
      weekdays: weekdays as unknown as OfficeHours['weekdays'],
    })),
  )
}
