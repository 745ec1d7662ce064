import { describe, expect, it } from 'vitest'
import { addDays, civilDateOf, formatDateTime, instantAt, isCivilDate, minuteOfDay, msUntilTomorrow, weekdayOf } from './civil-date'

describe('civil time of Viet Nam', () => {
  it.each([
    ['2026-11-23T16:59:59Z', '2026-11-23', 23 * 60 + 59],
    ['2026-11-23T17:00:00Z', '2026-11-24', 0],
    ['2026-12-31T17:30:00Z', '2027-01-01', 30],
  ])('%s is %s, minute %i', (instant, date, minute) => {
    expect(civilDateOf(new Date(instant))).toBe(date)
    expect(minuteOfDay(new Date(instant))).toBe(minute)
    expect(instantAt(date, minute).getTime()).toBe(Math.floor(Date.parse(instant) / 60_000) * 60_000)
  })

  it('knows how long today lasts', () => {
    expect(msUntilTomorrow(new Date('2026-11-23T16:59:00Z'))).toBe(60_000)
    expect(msUntilTomorrow(new Date('2026-11-23T17:00:00Z'))).toBe(86_400_000)
  })

  it('counts days over months and leap years, and Sunday as 7', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(weekdayOf('2026-11-22')).toBe(7)
    expect(weekdayOf('2026-11-23')).toBe(1)
  })

  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['2026-1-1', false],
  ])('%s is a date: %s', (text, known) => expect(isCivilDate(text)).toBe(known))

  it('is written as people write it', () => expect(formatDateTime(new Date('2026-09-05T00:07:00Z'))).toBe('07:07 05/09/2026'))
})
