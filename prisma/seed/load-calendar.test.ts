import { describe, expect, test } from 'vitest'
import { weekdayOf } from '@/lib/core/civil-date'
import { loadCalendar } from './load-calendar'

const days = loadCalendar()
const weekdaysOff = (year: number) =>
  days.filter((day) => day.kind === 'OFF' && day.date.startsWith(String(year))).map((day) => `${day.date.slice(8)}/${day.date.slice(5, 7)}`)

describe('the seeded calendar', () => {
  // Written by hand from the yearly notices, apart from the file.
  test.each([
    [2018, '01/01 14/02 15/02 16/02 19/02 20/02 25/04 30/04 01/05 03/09 31/12'],
    [2019, '01/01 04/02 05/02 06/02 07/02 08/02 15/04 29/04 30/04 01/05 02/09'],
    [2020, '01/01 23/01 24/01 27/01 28/01 29/01 02/04 30/04 01/05 02/09'],
    [2021, '01/01 10/02 11/02 12/02 15/02 16/02 21/04 30/04 03/05 02/09 03/09'],
    [2022, '03/01 31/01 01/02 02/02 03/02 04/02 11/04 02/05 03/05 01/09 02/09'],
    [2023, '02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09'],
    [2024, '01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09'],
    [2025, '01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09'],
    [2026, '01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11'],
    [2027, '01/01 04/02 05/02 08/02 09/02 10/02 16/04 30/04 03/05 02/09 03/09 24/11'],
  ])('weekdays off in %i', (year, expected) => {
    expect(weekdaysOff(year).join(' ')).toBe(expected)
  })

  test('worked days are the six known Saturdays', () => {
    const worked = days.filter((day) => day.kind === 'WORKING')
    expect(worked.map((day) => day.date)).toEqual(['2019-01-05', '2019-05-04', '2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])
    expect(worked.every((day) => weekdayOf(day.date) === 6)).toBe(true)
  })

  test('what is recalled or forecast is marked', () => {
    expect(days.filter((day) => !day.verified && day.date < '2027').map((day) => day.date)).toEqual(['2026-01-02', '2026-01-10'])
    expect(days.some((day) => day.verified && day.date > '2027')).toBe(false)
  })
})
