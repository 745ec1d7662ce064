import { addDays, instantAt, weekdayOf } from '@/lib/core/civil-date'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Calendar, CalendarDay, MinuteRange, OfficeHours, Weekday } from './types'

const fullDay: MinuteRange[] = [
  { start: 7 * 60 + 30, end: 11 * 60 + 30 },
  { start: 13 * 60 + 30, end: 17 * 60 + 30 },
]

/** Hours for computing where a unit has entered none: eight a day, Monday to Friday. An assumption: never shown to the public as opening hours. */
export const defaultWeekdays: OfficeHours['weekdays'] = { 1: fullDay, 2: fullDay, 3: fullDay, 4: fullDay, 5: fullDay, 6: [], 7: [] }

/** The labour code has given ten paid holidays since 2013, each moved to a weekday when it falls on a weekend: a year with fewer is not listed yet. */
const holidaysOfAKnownYear = 10

export function createCalendar(days: readonly Pick<CalendarDay, 'date' | 'kind'>[], hours: readonly OfficeHours[] = []): Calendar {
  const offPerYear = new Map<string, number>()
  for (const day of days) {
    const year = day.date.slice(0, 4)
    if (day.kind === 'OFF' && weekdayOf(day.date) <= 5) offPerYear.set(year, (offPerYear.get(year) ?? 0) + 1)
  }
  return {
    days: new Map(days.map((day) => [day.date, day.kind])),
    hours,
    knownYears: new Set([...offPerYear].filter(([, count]) => count >= holidaysOfAKnownYear).map(([year]) => year)),
  }
}

/** Whether the holidays of every year from `from` to `to` are listed. If not, results count weekends only for the unlisted years. */
export function isCalendarComplete(from: CivilDate, to: CivilDate, calendar: Calendar): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    if (!calendar.knownYears.has(String(year))) return false
  }
  return true
}

/**
 * Working ranges of a day, in order; none on a day off. Saturday and Sunday are off unless the calendar says they are worked (then with Monday's
 * hours), also where a unit has entered hours for them: receiving people on a Saturday does not make it a working day.
 */
export function workingIntervals(date: CivilDate, calendar: Calendar): readonly MinuteRange[] {
  const kind = calendar.days.get(date)
  const weekday = weekdayOf(date) as Weekday
  if (kind === 'OFF' || (weekday > 5 && kind !== 'WORKING')) return []
  return weekdaysOn(date, calendar)[weekday > 5 ? 1 : weekday]
}

function weekdaysOn(date: CivilDate, calendar: Calendar): OfficeHours['weekdays'] {
  let season: OfficeHours | undefined
  for (const hours of calendar.hours) {
    const holds = hours.validFrom <= date && (!hours.validTo || date <= hours.validTo)
    if (holds && (!season || hours.validFrom > season.validFrom)) season = hours
  }
  return season?.weekdays ?? defaultWeekdays
}

export function isWorkingDay(date: CivilDate, calendar: Calendar): boolean {
  return workingIntervals(date, calendar).length > 0
}

/** The first working day after `date`. */
export function nextWorkingDay(date: CivilDate, calendar: Calendar): CivilDate {
  for (let ahead = 1; ahead <= 366; ahead++) {
    const day = addDays(date, ahead)
    if (isWorkingDay(day, calendar)) return day
  }
  throw new RangeError(`No working day in the year after ${date}: the office hours are empty`)
}

/** The working day `count` working days after `date`; `date` itself is not counted. With 0: `date`. */
export function addWorkingDays(date: CivilDate, count: number, calendar: Calendar): CivilDate {
  let day = date
  for (let left = count; left > 0; left--) day = nextWorkingDay(day, calendar)
  return day
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: Calendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count++
  }
  return count
}

/** The closing time of `date`, which must be a working day. */
export function endOfWorkingDay(date: CivilDate, calendar: Calendar): Date {
  const last = workingIntervals(date, calendar).at(-1)
  if (!last) throw new RangeError(`${date} is not a working day`)
  return instantAt(date, last.end)
}
