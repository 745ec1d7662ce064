import { describe, expect, test } from 'vitest'
import { at, seedCalendar, shown } from '@/lib/testing/calendar'
import type { TermUnit } from '@/lib/procedures/types'
import { firstDue } from './due'

const calendar = seedCalendar()
const due = (from: string, amount: number, unit: TermUnit) => shown(firstDue(at(from), { amount, unit }, calendar).at)

describe('working days', () => {
  test.each([
    ['27/10/2023 09:32', 5, '03/11/2023 17:30', 'a real receipt: Friday to Friday'],
    ['27/10/2023 18:00', 1, '30/10/2023 17:30', 'received after closing'],
    ['28/10/2023 09:00', 1, '30/10/2023 17:30', 'received on a Saturday: Monday is the day after'],
    ['12/02/2018 09:00', 3, '22/02/2018 17:30', 'Tết 2018'],
    ['31/01/2019 09:00', 3, '12/02/2019 17:30', 'Tết 2019'],
    ['21/01/2020 09:00', 2, '30/01/2020 17:30', 'Tết 2020'],
    ['09/02/2021 09:00', 1, '17/02/2021 17:30', 'Tết 2021'],
    ['27/01/2022 09:00', 2, '07/02/2022 17:30', 'Tết 2022'],
    ['19/01/2023 09:00', 2, '30/01/2023 17:30', 'Tết 2023'],
    ['07/02/2024 09:00', 2, '16/02/2024 17:30', 'Tết 2024'],
    ['24/01/2025 09:00', 5, '07/02/2025 17:30', 'Tết 2025'],
    ['09/02/2026 09:00', 10, '02/03/2026 17:30', 'Tết 2026'],
    ['03/02/2027 09:00', 1, '11/02/2027 17:30', 'Tết 2027'],
    ['28/12/2018 09:00', 5, '07/01/2019 17:30', 'Monday off, Saturday 05/01/2019 worked'],
    ['02/05/2019 09:00', 2, '04/05/2019 17:30', 'due on a worked Saturday'],
    ['02/05/2024 09:00', 2, '04/05/2024 17:30', 'due on a worked Saturday'],
    ['24/04/2025 09:00', 3, '28/04/2025 17:30', 'over the worked Saturday 26/04/2025'],
    ['26/04/2025 09:00', 3, '05/05/2025 17:30', 'received on it, due after the long holiday'],
    ['20/08/2026 09:00', 5, '26/08/2026 17:30', 'over the worked Saturday 22/08/2026'],
    ['27/08/2026 09:00', 5, '08/09/2026 17:30', 'over National Day 2026'],
    ['20/11/2026 09:00', 3, '26/11/2026 17:30', 'over the culture day, Tuesday 24/11/2026'],
    ['20/11/2025 09:00', 3, '25/11/2025 17:30', 'the same days a year before'],
    ['30/12/2021 09:00', 3, '05/01/2022 17:30', 'year end with 03/01/2022 off'],
    ['30/12/2025 09:00', 3, '06/01/2026 17:30', 'year end with 02/01/2026 off'],
    ['28/04/2022 09:00', 2, '04/05/2022 17:30', 'both holidays on a weekend, two days given for them'],
  ])('received %s, %i days: %s (%s)', (from, amount, expected) => {
    expect(due(from, amount, 'WORKING_DAY')).toBe(expected)
  })
})

describe('calendar days', () => {
  test.each([
    ['02/03/2026 09:00', 15, '17/03/2026 17:30', 'ends on a working day'],
    ['09/03/2026 09:00', 5, '16/03/2026 17:30', 'ends on a Saturday'],
    ['09/03/2026 23:59', 5, '16/03/2026 17:30', 'received just before midnight'],
    ['10/03/2026 00:00', 5, '16/03/2026 17:30', 'received at midnight, ends on a Sunday'],
    ['01/02/2026 09:00', 15, '23/02/2026 17:30', 'ends in Tết'],
    ['16/04/2025 09:00', 10, '26/04/2025 17:30', 'ends on a worked Saturday'],
    ['21/11/2026 09:00', 3, '25/11/2026 17:30', 'ends on the culture day'],
    ['02/12/2026 09:00', 30, '04/01/2027 17:30', 'ends on New Year, a Friday'],
  ])('received %s, %i days: %s (%s)', (from, amount, expected) => {
    expect(due(from, amount, 'CALENDAR_DAY')).toBe(expected)
  })
})

describe('the same day', () => {
  test.each([
    ['09/03/2026 06:00', '09/03/2026 17:30', 'before opening'],
    ['09/03/2026 14:59', '09/03/2026 17:30', 'a minute before 15:00'],
    ['09/03/2026 15:00', '10/03/2026 17:30', 'at 15:00'],
    ['09/03/2026 15:01', '10/03/2026 17:30', 'a minute after 15:00'],
    ['13/03/2026 15:00', '16/03/2026 17:30', 'on a Friday at 15:00'],
    ['14/03/2026 09:00', '16/03/2026 17:30', 'on a Saturday'],
    ['13/02/2026 15:00', '23/02/2026 17:30', 'before Tết at 15:00'],
    ['23/11/2026 15:00', '25/11/2026 17:30', 'before the culture day at 15:00'],
    ['24/11/2026 09:00', '25/11/2026 17:30', 'on the culture day'],
    ['26/04/2025 14:59', '26/04/2025 17:30', 'on a worked Saturday'],
    ['26/04/2025 15:00', '28/04/2025 17:30', 'on a worked Saturday at 15:00'],
    ['25/04/2025 15:00', '26/04/2025 17:30', 'before a worked Saturday at 15:00'],
    ['31/12/2026 15:00', '04/01/2027 17:30', 'on the last day of the year at 15:00'],
  ])('received %s: %s (%s)', (from, expected) => {
    expect(due(from, 0, 'SAME_DAY')).toBe(expected)
  })

  test('one second before 15:00 is before 15:00', () => {
    const received = new Date(at('09/03/2026 15:00').getTime() - 1000)
    expect(shown(firstDue(received, { amount: 0, unit: 'SAME_DAY' }, calendar).at)).toBe('09/03/2026 17:30')
  })
})

describe('working hours', () => {
  test.each([
    ['09/03/2026 08:00', 8, '10/03/2026 08:00', 'over the noon break and the night'],
    ['09/03/2026 07:30', 24, '11/03/2026 17:30', 'three whole days'],
    ['14/03/2026 09:00', 8, '16/03/2026 17:30', 'received on a Saturday'],
    ['15/03/2026 22:00', 4, '16/03/2026 11:30', 'received on a Sunday'],
    ['13/03/2026 16:30', 4, '16/03/2026 10:30', 'over a weekend'],
    ['13/03/2026 19:00', 4, '16/03/2026 11:30', 'after closing on a Friday'],
    ['25/04/2025 17:00', 2, '26/04/2025 09:00', 'into a worked Saturday'],
    ['24/11/2026 09:00', 2, '25/11/2026 09:30', 'received on the culture day'],
    ['13/02/2026 16:30', 2, '23/02/2026 08:30', 'over Tết'],
  ])('received %s, %i hours: %s (%s)', (from, amount, expected) => {
    expect(due(from, amount, 'WORKING_HOUR')).toBe(expected)
  })
})
