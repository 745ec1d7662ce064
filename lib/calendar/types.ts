import type { CivilDate } from '@/lib/core/civil-date'

export const calendarDayKinds = ['OFF', 'WORKING'] as const
export type CalendarDayKind = (typeof calendarDayKinds)[number]

/** An exception to the Monday–Friday week: a weekday off, or a Saturday or Sunday worked in exchange. */
export type CalendarDay = {
  date: CivilDate
  kind: CalendarDayKind
  name: string
  source: string
  /** False: recalled or forecast, to be checked against the year's notice. */
  verified: boolean
}

/** ISO: 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Minutes after local midnight, `end` excluded. */
export type MinuteRange = { start: number; end: number }

/** A season of a unit's working hours. Ranges of a day are in order and do not overlap. */
export type OfficeHours = {
  validFrom: CivilDate
  /** Last day, included. Absent: until further notice. */
  validTo?: CivilDate
  weekdays: Record<Weekday, MinuteRange[]>
}

/** What the deadline engine knows of one unit's working time. Built by `createCalendar`. */
export type Calendar = {
  days: ReadonlyMap<CivilDate, CalendarDayKind>
  hours: readonly OfficeHours[]
  /** Years, as `YYYY`, whose holidays are listed. */
  knownYears: ReadonlySet<string>
}
