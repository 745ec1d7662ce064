import { describe, expect, test } from 'vitest'
import { seedCalendar } from '@/lib/testing/calendar'
import { calendarDaysSchema, weekdaysSchema } from './schema'
import type { OfficeHours } from './types'
import {
  addWorkingDays,
  createCalendar,
  defaultWeekdays,
  endOfWorkingDay,
  isCalendarComplete,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
  workingIntervals,
} from './working-day'

const calendar = seedCalendar()

describe('working days', () => {
  test.each([
    ['2019-01-05', true, 'Saturday worked for 31/12/2018'],
    ['2018-12-31', false, 'Monday given for it'],
    ['2019-05-04', true, 'Saturday worked for 29/04/2019'],
    ['2024-05-04', true, 'Saturday worked for 29/04/2024'],
    ['2025-04-26', true, 'Saturday worked for 02/05/2025'],
    ['2026-08-22', true, 'Saturday worked for 31/08/2026'],
    ['2025-04-27', false, 'the Sunday after a worked Saturday'],
    ['2025-05-03', false, 'an ordinary Saturday'],
    ['2026-11-24', false, 'the culture day, a Tuesday'],
    ['2025-11-24', true, 'the same date before the day existed'],
    ['2022-01-03', false, 'off for 01/01/2022, a Saturday'],
    ['2023-05-03', false, 'off for 30/04/2023, a Sunday'],
    ['2020-09-03', true, 'National Day was one day until 2020'],
    ['2021-09-03', false, 'and is two since'],
    ['2023-10-27', true, 'a Friday'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(isWorkingDay(date, calendar)).toBe(expected)
  })

  // Last working day before Tết, first one after it.
  test.each([
    ['2018-02-13', '2018-02-21'],
    ['2019-02-01', '2019-02-11'],
    ['2020-01-22', '2020-01-30'],
    ['2021-02-09', '2021-02-17'],
    ['2022-01-28', '2022-02-07'],
    ['2023-01-19', '2023-01-27'],
    ['2024-02-07', '2024-02-15'],
    ['2025-01-24', '2025-02-03'],
    ['2026-02-13', '2026-02-23'],
    ['2027-02-03', '2027-02-11'],
  ])('after %s, the Tết holiday, comes %s', (last, first) => {
    expect(nextWorkingDay(last, calendar)).toBe(first)
    expect(workingDaysBetween(last, first, calendar)).toBe(1)
  })

  test.each([
    ['2018-12-28', 1, '2019-01-02'],
    ['2019-01-04', 1, '2019-01-05'],
    ['2019-12-31', 1, '2020-01-02'],
    ['2021-12-31', 1, '2022-01-04'],
    ['2025-12-31', 1, '2026-01-05'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2025-04-25', 3, '2025-04-29'],
    ['2023-10-28', 0, '2023-10-28'],
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(addWorkingDays(from, count, calendar)).toBe(expected)
    expect(workingDaysBetween(from, expected, calendar)).toBe(count)
  })

  test('a calendar without any hours is refused instead of searched for ever', () => {
    const nothing = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
    expect(() => nextWorkingDay('2026-01-05', createCalendar([], [{ validFrom: '2000-01-01', weekdays: nothing }]))).toThrow(RangeError)
    expect(weekdaysSchema.safeParse(nothing).success).toBe(false)
    expect(weekdaysSchema.safeParse(defaultWeekdays).success).toBe(true)
  })

  test('a day off has no closing time', () => {
    expect(() => endOfWorkingDay('2026-11-24', calendar)).toThrow(RangeError)
  })
})

describe('office hours', () => {
  const day = (start: number, end: number) => [{ start, end }]
  const week = (start: number, end: number): OfficeHours['weekdays'] => ({
    1: day(start, end),
    2: day(start, end),
    3: day(start, end),
    4: day(start, end),
    5: day(start, end - 60),
    6: day(480, 660),
    7: [],
  })
  const seasons = seedCalendar([
    { validFrom: '2024-04-15', validTo: '2024-10-14', weekdays: week(420, 1020) },
    { validFrom: '2024-10-15', weekdays: week(450, 1050) },
  ])

  test.each([
    ['2024-04-12', defaultWeekdays[5], 'before the first season: the default'],
    ['2024-04-15', day(420, 1020), 'first day of the season'],
    ['2024-10-14', day(420, 1020), 'last day of the season'],
    ['2024-10-15', day(450, 1050), 'the next season'],
    ['2024-10-18', day(450, 990), 'a shorter Friday'],
    ['2024-10-19', [], 'a Saturday with hours of its own is no working day'],
    ['2025-04-26', day(450, 1050), 'a worked Saturday has the hours of a Monday'],
    ['2025-04-30', [], 'a holiday'],
  ])('%s (%#)', (date, expected) => {
    expect(workingIntervals(date, seasons)).toEqual(expected)
  })

  test('of two seasons that hold, the later one counts, in any order', () => {
    const old: OfficeHours = { validFrom: '2018-01-01', weekdays: week(420, 1020) }
    const newer: OfficeHours = { validFrom: '2024-10-15', weekdays: week(450, 1050) }
    for (const hours of [
      [old, newer],
      [newer, old],
    ])
      expect(workingIntervals('2025-03-03', seedCalendar(hours))).toEqual(day(450, 1050))
  })
})

describe('completeness', () => {
  test.each([
    ['2018-01-01', '2027-12-31', true],
    ['2027-12-30', '2028-01-03', false],
    ['2017-12-29', '2018-01-03', false],
    ['2030-01-01', '2030-01-02', false],
  ])('%s to %s: %s', (from, to, expected) => {
    expect(isCalendarComplete(from, to, calendar)).toBe(expected)
  })

  test('one holiday entered ahead does not make a year known', () => {
    expect(createCalendar([{ date: '2028-01-03', kind: 'OFF' }]).knownYears.size).toBe(0)
  })
})

test.each([
  [[{ date: '2026-02-30', kind: 'OFF', name: 'x', source: 'y', verified: true }], 'a date that is none'],
  [[{ date: '2026-01-03', kind: 'OFF', name: 'x', source: 'y', verified: true }], 'a Saturday off'],
  [[{ date: '2026-01-05', kind: 'WORKING', name: 'x', source: 'y', verified: true }], 'a Monday worked'],
  [[1, 2].map(() => ({ date: '2026-01-05', kind: 'OFF', name: 'x', source: 'y', verified: true })), 'a date twice'],
])('the schema refuses %# (%s)', (days) => {
  expect(calendarDaysSchema.safeParse(days).success).toBe(false)
})
