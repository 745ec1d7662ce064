import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDateOf } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import type { Term } from '@/lib/procedures/types'
import { at, seedCalendar, shown } from '@/lib/testing/calendar'
import { DeadlineError, deriveDeadline } from './deadline'
import type { DeadlineEvent, DeadlineRefusal } from './deadline'
import { isWorkingDay } from './working-day'

const calendar = seedCalendar()
const days = (amount: number): Term => ({ amount, unit: 'WORKING_DAY' })
const calendarDays = (amount: number): Term => ({ amount, unit: 'CALENDAR_DAY' })
const hours = (amount: number): Term => ({ amount, unit: 'WORKING_HOUR' })
const sameDay: Term = { amount: 0, unit: 'SAME_DAY' }

const started = (when: string, term: Term): DeadlineEvent => ({ kind: 'started', at: at(when), term })
const paused = (when: string): DeadlineEvent => ({ kind: 'paused', at: at(when), reason: 'Chờ bổ sung giấy tờ' })
const resumed = (when: string): DeadlineEvent => ({ kind: 'resumed', at: at(when) })
const finished = (when: string): DeadlineEvent => ({ kind: 'finished', at: at(when) })
const stopped = (when: string): DeadlineEvent => ({ kind: 'stopped', at: at(when) })
const why = { reason: 'Chờ ý kiến', approver: 'leader' }
const extendedBy = (when: string, term: Term): DeadlineEvent => ({ kind: 'extended', at: at(when), term, ...why })
const extendedTo = (when: string, newDueAt: string): DeadlineEvent => ({ kind: 'extended', at: at(when), newDueAt: at(newDueAt), ...why })

const fiveDays = started('09/03/2026 09:00', days(5)) // Monday; due Monday 16/03
const overTet = started('09/02/2026 09:00', days(10)) // due 02/03
const fifteenCalendarDays = started('02/03/2026 10:00', calendarDays(15)) // due Tuesday 17/03
const eightHours = started('09/03/2026 08:00', hours(8)) // due Tuesday 10/03 08:00
const atOnce = started('09/03/2026 10:00', sameDay)

describe('a pause', () => {
  const cases: [string, DeadlineEvent, [string, string][], string][] = [
    ['within one day moves nothing', fiveDays, [['10/03/2026 10:00', '10/03/2026 16:00']], '16/03/2026 17:30'],
    ['of two days moves two working days', fiveDays, [['10/03/2026 10:00', '12/03/2026 09:00']], '18/03/2026 17:30'],
    ['overnight moves one', fiveDays, [['10/03/2026 10:00', '11/03/2026 10:00']], '17/03/2026 17:30'],
    ['that ends on the weekend it began before moves nothing', fiveDays, [['13/03/2026 16:00', '15/03/2026 10:00']], '16/03/2026 17:30'],
    ['from closing to opening moves nothing', fiveDays, [['13/03/2026 18:00', '16/03/2026 07:00']], '16/03/2026 17:30'],
    ['over a weekend moves one', fiveDays, [['13/03/2026 16:00', '16/03/2026 08:00']], '17/03/2026 17:30'],
    ['on the due day leaves the day of resumption', fiveDays, [['16/03/2026 10:00', '17/03/2026 14:59']], '17/03/2026 17:30'],
    ['on the due day, resumed at 15:00, leaves the next', fiveDays, [['16/03/2026 10:00', '17/03/2026 15:00']], '18/03/2026 17:30'],
    ['on the due day and over before closing moves nothing', fiveDays, [['16/03/2026 10:00', '16/03/2026 17:00']], '16/03/2026 17:30'],
    ['on the due day, resumed on a Saturday, leaves Monday', fiveDays, [['16/03/2026 10:00', '21/03/2026 10:00']], '23/03/2026 17:30'],
    ['at the due moment moves nothing', fiveDays, [['16/03/2026 17:30', '18/03/2026 09:00']], '16/03/2026 17:30'],
    ['after the due moment moves nothing', fiveDays, [['17/03/2026 09:00', '20/03/2026 09:00']], '16/03/2026 17:30'],
    ['resumed after the old due moment keeps the days left', fiveDays, [['12/03/2026 09:00', '20/03/2026 14:00']], '24/03/2026 17:30'],
    [
      'and a second one add up',
      fiveDays,
      [
        ['10/03/2026 10:00', '11/03/2026 10:00'],
        ['12/03/2026 09:00', '13/03/2026 09:00'],
      ],
      '18/03/2026 17:30',
    ],
    ['over Tết moves the working days only', overTet, [['12/02/2026 10:00', '24/02/2026 09:00']], '05/03/2026 17:30'],
    ['within Tết moves nothing', overTet, [['14/02/2026 09:00', '22/02/2026 09:00']], '02/03/2026 17:30'],
    [
      'over the culture day moves one',
      started('19/11/2026 09:00', days(3)),
      [['23/11/2026 10:00', '25/11/2026 09:00']],
      '26/11/2026 17:30',
    ],
    [
      'over a worked Saturday counts it',
      started('24/04/2025 09:00', days(2)),
      [['25/04/2025 10:00', '26/04/2025 10:00']],
      '28/04/2025 17:30',
    ],
    ['of calendar days runs on in calendar days', fifteenCalendarDays, [['05/03/2026 10:00', '10/03/2026 10:00']], '23/03/2026 17:30'],
    [
      'of calendar days counts from the unrolled end',
      fifteenCalendarDays,
      [
        ['05/03/2026 10:00', '10/03/2026 10:00'],
        ['20/03/2026 10:00', '21/03/2026 10:00'],
      ],
      '23/03/2026 17:30',
    ],
    ['of calendar days within one day moves nothing', fifteenCalendarDays, [['05/03/2026 08:00', '05/03/2026 17:00']], '17/03/2026 17:30'],
    ['of calendar days on the due day', fifteenCalendarDays, [['17/03/2026 10:00', '18/03/2026 16:00']], '19/03/2026 17:30'],
    [
      'of calendar days over Tết',
      started('06/02/2026 09:00', calendarDays(10)),
      [['12/02/2026 09:00', '20/02/2026 09:00']],
      '24/02/2026 17:30',
    ],
    [
      'of calendar days between their end and the next working day',
      started('06/02/2026 09:00', calendarDays(10)),
      [['22/02/2026 09:00', '25/02/2026 10:00']],
      '25/02/2026 17:30',
    ],
    ['of hours runs on to the minute', eightHours, [['09/03/2026 10:00', '09/03/2026 15:00']], '10/03/2026 11:00'],
    ['of hours in the noon break moves nothing', eightHours, [['09/03/2026 11:45', '09/03/2026 13:15']], '10/03/2026 08:00'],
    ['of hours over a weekend', started('13/03/2026 14:00', hours(4)), [['13/03/2026 16:00', '16/03/2026 10:00']], '16/03/2026 14:00'],
    ['of hours after the due moment moves nothing', eightHours, [['10/03/2026 09:00', '11/03/2026 09:00']], '10/03/2026 08:00'],
    ['of a same-day dossier leaves the day of resumption', atOnce, [['09/03/2026 11:00', '10/03/2026 09:00']], '10/03/2026 17:30'],
    ['of a same-day dossier resumed at 15:00 leaves the next', atOnce, [['09/03/2026 11:00', '10/03/2026 15:00']], '11/03/2026 17:30'],
    ['of a same-day dossier within the day moves nothing', atOnce, [['09/03/2026 11:00', '09/03/2026 16:00']], '09/03/2026 17:30'],
  ]
  test.each(cases)('%s', (_rule, start, pauses, expected) => {
    const deadline = deriveDeadline([start, ...pauses.flatMap(([from, to]) => [paused(from), resumed(to)])], calendar)
    expect(shown(deadline.dueAt)).toBe(expected)
    expect(deadline.appointmentAt).toEqual(deadline.dueAt)
    expect(deadline.firstDueAt).toEqual(deriveDeadline([start], calendar).dueAt)
    expect(deadline.paused).toBe(false)
    expect(deadline.pausedSince).toBeUndefined()
  })

  test('that runs keeps the appointment of its beginning', () => {
    const deadline = deriveDeadline([fiveDays, paused('12/03/2026 09:00')], calendar)
    expect(deadline).toMatchObject({ paused: true, pausedSince: at('12/03/2026 09:00'), dueAt: at('16/03/2026 17:30') })
  })
})

describe('an extension', () => {
  test.each([
    ['by days', fiveDays, extendedBy('13/03/2026 09:00', days(3)), '19/03/2026 17:30'],
    ['by days when already late runs from the decision', fiveDays, extendedBy('18/03/2026 10:00', days(2)), '20/03/2026 17:30'],
    ['by calendar days', fifteenCalendarDays, extendedBy('13/03/2026 09:00', calendarDays(5)), '23/03/2026 17:30'],
    [
      'by a working day of calendar days that ended on a weekend',
      started('09/03/2026 09:00', calendarDays(5)),
      extendedBy('13/03/2026 09:00', days(1)),
      '17/03/2026 17:30',
    ],
    ['by hours', eightHours, extendedBy('09/03/2026 16:00', hours(4)), '10/03/2026 14:00'],
    ['of a same-day dossier', atOnce, extendedBy('09/03/2026 16:00', days(1)), '10/03/2026 17:30'],
    ['to a day ends with that day', fiveDays, extendedTo('13/03/2026 09:00', '20/03/2026 10:00'), '20/03/2026 17:30'],
    ['of hours to a moment', eightHours, extendedTo('09/03/2026 16:00', '10/03/2026 10:15'), '10/03/2026 10:15'],
  ])('%s', (_rule, start, extension, expected) => {
    const deadline = deriveDeadline([start, extension], calendar)
    expect(shown(deadline.dueAt)).toBe(expected)
    expect(deadline.extended).toBe(true)
    expect(deadline.appointmentAt).toEqual(deadline.firstDueAt)
  })

  test('and a pause before the first appointment move both', () => {
    const deadline = deriveDeadline(
      [fiveDays, extendedBy('11/03/2026 09:00', days(3)), paused('12/03/2026 09:00'), resumed('13/03/2026 09:00')],
      calendar,
    )
    expect([shown(deadline.appointmentAt), shown(deadline.dueAt)]).toEqual(['17/03/2026 17:30', '20/03/2026 17:30'])
  })

  test('to an opening time is not undone by a pause', () => {
    const events = [eightHours, extendedTo('09/03/2026 16:00', '11/03/2026 07:30'), paused('10/03/2026 16:30'), resumed('10/03/2026 16:30')]
    expect(shown(deriveDeadline(events, calendar).dueAt)).toBe('11/03/2026 07:30')
  })

  test('and a pause after the first appointment move only the new one', () => {
    const deadline = deriveDeadline(
      [fiveDays, extendedBy('13/03/2026 09:00', days(3)), paused('17/03/2026 10:00'), resumed('18/03/2026 10:00')],
      calendar,
    )
    expect([shown(deadline.appointmentAt), shown(deadline.dueAt)]).toEqual(['16/03/2026 17:30', '20/03/2026 17:30'])
  })
})

describe('impossible sequences are refused', () => {
  const extension = extendedBy('13/03/2026 09:00', days(3))
  const cases: [DeadlineRefusal, string, DeadlineEvent[]][] = [
    ['not_started', 'nothing at all', []],
    ['not_started', 'a pause before the start', [paused('09/03/2026 09:00'), fiveDays]],
    ['not_started', 'a finish without a start', [finished('09/03/2026 09:00')]],
    ['already_started', 'two starts', [fiveDays, started('10/03/2026 09:00', days(5))]],
    ['already_paused', 'two pauses without a resumption', [fiveDays, paused('10/03/2026 09:00'), paused('11/03/2026 09:00')]],
    ['not_paused', 'a resumption without a pause', [fiveDays, resumed('10/03/2026 09:00')]],
    ['not_paused', 'two resumptions', [fiveDays, paused('10/03/2026 09:00'), resumed('10/03/2026 10:00'), resumed('10/03/2026 11:00')]],
    ['paused', 'an extension while paused', [fiveDays, paused('10/03/2026 09:00'), extension]],
    ['paused', 'a finish while paused', [fiveDays, paused('10/03/2026 09:00'), finished('11/03/2026 09:00')]],
    ['already_extended', 'two extensions', [fiveDays, extension, extendedBy('14/03/2026 09:00', days(1))]],
    ['ended', 'a pause after the finish', [fiveDays, finished('10/03/2026 09:00'), paused('11/03/2026 09:00')]],
    ['ended', 'two finishes', [fiveDays, finished('10/03/2026 09:00'), finished('11/03/2026 09:00')]],
    ['ended', 'a finish after the stop', [fiveDays, stopped('10/03/2026 09:00'), finished('11/03/2026 09:00')]],
    ['ended', 'an extension after the stop', [fiveDays, stopped('10/03/2026 09:00'), extension]],
    ['out_of_order', 'a pause dated before the start', [fiveDays, paused('09/03/2026 08:59')]],
    ['out_of_order', 'a resumption dated before its pause', [fiveDays, paused('10/03/2026 09:00'), resumed('10/03/2026 08:59')]],
    ['bad_term', 'a term of 0 days', [started('09/03/2026 09:00', days(0))]],
    ['bad_term', 'a term of 1.5 days', [started('09/03/2026 09:00', days(1.5))]],
    ['bad_term', 'a same-day term with an amount', [started('09/03/2026 09:00', { amount: 1, unit: 'SAME_DAY' })]],
    ['bad_term', 'an extension by the same day', [fiveDays, extendedBy('13/03/2026 09:00', sameDay)]],
    ['no_reason', 'a pause without a reason', [fiveDays, { kind: 'paused', at: at('10/03/2026 09:00'), reason: ' ' }]],
    ['no_reason', 'an extension without a reason', [fiveDays, { ...extension, reason: '' } as DeadlineEvent]],
    ['no_approver', 'an extension nobody allowed', [fiveDays, { ...extension, approver: ' ' } as DeadlineEvent]],
    ['not_later', 'an extension to the old day', [fiveDays, extendedTo('13/03/2026 09:00', '16/03/2026 10:00')]],
    ['not_later', 'an extension to a day before', [fiveDays, extendedTo('10/03/2026 09:00', '13/03/2026 10:00')]],
    ['not_later', 'an extension into the past', [fiveDays, extendedTo('20/03/2026 09:00', '19/03/2026 10:00')]],
    ['day_off', 'an extension to a Saturday', [fiveDays, extendedTo('13/03/2026 09:00', '21/03/2026 10:00')]],
  ]
  test.each(cases)('%s: %s', (reason, _what, events) => {
    let refusal: unknown
    try {
      deriveDeadline(events, calendar)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(DeadlineError)
    expect(refusal).toBeInstanceOf(DomainError)
    expect(refusal).toMatchObject({ reason, code: 'conflict' })
  })

  test('a paused dossier can be stopped', () => {
    const deadline = deriveDeadline([fiveDays, paused('10/03/2026 09:00'), stopped('12/03/2026 09:00')], calendar)
    expect(deadline).toMatchObject({ stoppedAt: at('12/03/2026 09:00'), paused: true })
  })
})

describe('the calendar is flagged when a year is not listed', () => {
  test.each([
    ['21/12/2026 09:00', days(20), true],
    ['27/12/2027 09:00', days(3), true],
    ['29/12/2027 09:00', days(3), false],
    ['03/01/2028 09:00', days(5), false],
    ['29/12/2017 09:00', days(1), false],
  ])('received %s (%#)', (when, term, expected) => {
    expect(deriveDeadline([started(when, term)], calendar).calendarComplete).toBe(expected)
  })

  test('and weekends are still taken off', () => {
    expect(shown(deriveDeadline([started('03/01/2028 09:00', days(5))], calendar).dueAt)).toBe('10/01/2028 17:30')
  })
})

describe('whatever happens', () => {
  const minute = 60_000
  const term = fc.oneof(
    fc.integer({ min: 1, max: 40 }).map(hours),
    fc.integer({ min: 1, max: 45 }).map(days),
    fc.integer({ min: 1, max: 60 }).map(calendarDays),
    fc.constant(sameDay),
  )
  const history = fc
    .record({
      start: fc.integer({ min: at('01/01/2018 00:00').getTime() / minute, max: at('01/06/2026 00:00').getTime() / minute }),
      term,
      gaps: fc.array(fc.integer({ min: 0, max: 12 * 24 * 60 }), { maxLength: 8 }),
    })
    .map(({ start, term: chosen, gaps }) => {
      const events: DeadlineEvent[] = [{ kind: 'started', at: new Date(start * minute), term: chosen }]
      let now = start
      for (const [index, gap] of gaps.entries()) {
        now += gap
        events.push(
          index % 2 === 0 ? { kind: 'paused', at: new Date(now * minute), reason: 'x' } : { kind: 'resumed', at: new Date(now * minute) },
        )
      }
      return events
    })
  const settings = { numRuns: 400 }

  test('the appointment is not before the start', () => {
    fc.assert(
      fc.property(history, (events) => {
        const deadline = deriveDeadline(events, calendar)
        expect(deadline.firstDueAt.getTime()).toBeGreaterThan(deadline.startedAt.getTime())
        expect(deadline.dueAt.getTime()).toBeGreaterThanOrEqual(deadline.firstDueAt.getTime())
      }),
      settings,
    )
  })

  test('no pause makes it earlier, and a longer pause never gives less', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (events, one, more) => {
        const running = events.length % 2 === 1 ? events : events.slice(0, -1)
        const begin = running.at(-1)!.at.getTime() + 90 * minute
        const before = deriveDeadline(running, calendar).dueAt.getTime()
        const after = (length: number) =>
          deriveDeadline(
            [...running, { kind: 'paused', at: new Date(begin), reason: 'x' }, { kind: 'resumed', at: new Date(begin + length * minute) }],
            calendar,
          ).dueAt.getTime()
        expect(after(one)).toBeGreaterThanOrEqual(before)
        expect(after(one + more)).toBeGreaterThanOrEqual(after(one))
      }),
      settings,
    )
  })

  test('it is on a working day', () => {
    fc.assert(
      fc.property(history, (events) => {
        expect(isWorkingDay(civilDateOf(deriveDeadline(events, calendar).dueAt), calendar)).toBe(true)
      }),
      settings,
    )
  })

  test('an extension never moves what lateness is measured against', () => {
    fc.assert(
      fc.property(
        history,
        term.filter((value) => value.unit !== 'SAME_DAY'),
        (events, more) => {
          const running = events.length % 2 === 1 ? events : events.slice(0, -1)
          const before = deriveDeadline(running, calendar)
          const after = deriveDeadline([...running, { kind: 'extended', at: running.at(-1)!.at, term: more, ...why }], calendar)
          expect(after.appointmentAt).toEqual(before.appointmentAt)
          expect(after.dueAt.getTime()).toBeGreaterThan(before.dueAt.getTime())
        },
      ),
      settings,
    )
  })
})
