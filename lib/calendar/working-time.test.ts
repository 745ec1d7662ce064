import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, seedCalendar, shown } from '@/lib/testing/calendar'
import { civilDateOf } from '@/lib/core/civil-date'
import { answerDueAt } from './due'
import { isWorkingDay } from './working-day'
import { addWorkingMinutes, workingMinutesBetween } from './working-time'

const calendar = seedCalendar()
const instants = fc.integer({ min: at('01/01/2018 00:00').getTime(), max: at('31/12/2026 23:59').getTime() }).map((ms) => new Date(ms))

describe('working minutes', () => {
  test.each([
    ['27/10/2023 09:32', 60, '27/10/2023 10:32'],
    ['27/10/2023 11:00', 60, '27/10/2023 14:00'],
    ['27/10/2023 12:00', 60, '27/10/2023 14:30'],
    ['27/10/2023 05:00', 60, '27/10/2023 08:30'],
    ['27/10/2023 16:30', 60, '27/10/2023 17:30'],
    ['27/10/2023 17:00', 60, '30/10/2023 08:00'],
    ['28/10/2023 09:00', 60, '30/10/2023 08:30'],
    ['27/10/2023 07:30', 480, '27/10/2023 17:30'],
    ['28/10/2023 09:00', 0, '30/10/2023 07:30'],
    ['24/01/2025 17:00', 60, '03/02/2025 08:00'],
    ['25/04/2025 17:00', 60, '26/04/2025 08:00'],
    ['23/11/2026 17:00', 60, '25/11/2026 08:00'],
  ])('%s and %i minutes is %s', (from, minutes, expected) => {
    expect(shown(addWorkingMinutes(at(from), minutes, calendar))).toBe(expected)
    expect(workingMinutesBetween(at(from), at(expected), calendar)).toBe(minutes)
  })

  test('adding and then measuring gives the same minutes', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 6000 }), (from, minutes) => {
        expect(workingMinutesBetween(from, addWorkingMinutes(from, minutes, calendar), calendar)).toBe(minutes)
      }),
    )
  })

  test('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (from, one, two) => {
        expect(addWorkingMinutes(addWorkingMinutes(from, one, calendar), two, calendar)).toEqual(
          addWorkingMinutes(from, one + two, calendar),
        )
      }),
    )
  })

  test('the moment reached is on a working day, and measuring backwards is the negative', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 6000 }), (from, minutes) => {
        const reached = addWorkingMinutes(from, minutes, calendar)
        expect(isWorkingDay(civilDateOf(reached), calendar)).toBe(true)
        expect(reached >= from).toBe(true)
        expect(workingMinutesBetween(reached, from, calendar)).toBe(0 - minutes)
      }),
    )
  })
})

describe('an online submission is answered within 8 working hours', () => {
  test.each([
    ['09/03/2026 07:30', '09/03/2026 17:30', 'at opening'],
    ['09/03/2026 10:00', '10/03/2026 10:00', 'in the morning'],
    ['09/03/2026 20:00', '10/03/2026 17:30', 'in the evening'],
    ['13/03/2026 16:30', '16/03/2026 16:30', 'on a Friday'],
    ['14/03/2026 09:00', '16/03/2026 17:30', 'on a Saturday'],
    ['13/02/2026 16:30', '23/02/2026 16:30', 'on the last day before Tết'],
    ['23/11/2026 16:30', '25/11/2026 16:30', 'before the culture day'],
  ])('sent %s, answered by %s (%s)', (submitted, expected) => {
    expect(shown(answerDueAt(at(submitted), calendar))).toBe(expected)
  })
})
