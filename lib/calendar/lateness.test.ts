import { describe, expect, test } from 'vitest'
import type { Term } from '@/lib/procedures/types'
import { at, seedCalendar } from '@/lib/testing/calendar'
import { deriveDeadline } from './deadline'
import type { DeadlineEvent } from './deadline'
import { lateness, riskBounds } from './lateness'
import { describeTimeLeft } from './text'

const calendar = seedCalendar()
const started = (when: string, amount: number, unit: Term['unit']): DeadlineEvent => ({
  kind: 'started',
  at: at(when),
  term: { amount, unit },
})
const event = (kind: 'resumed' | 'finished' | 'stopped', when: string): DeadlineEvent => ({ kind, at: at(when) })
const paused = (when: string): DeadlineEvent => ({ kind: 'paused', at: at(when), reason: 'x' })
const extended: DeadlineEvent = {
  kind: 'extended',
  at: at('13/03/2026 09:00'),
  term: { amount: 10, unit: 'WORKING_DAY' },
  reason: 'x',
  approver: 'y',
}

const fiveDays = started('09/03/2026 09:00', 5, 'WORKING_DAY') // due Monday 16/03 17:30
const tenCalendarDays = started('02/03/2026 09:00', 15, 'CALENDAR_DAY') // due Tuesday 17/03 17:30
const eightHours = started('09/03/2026 08:00', 8, 'WORKING_HOUR') // due Tuesday 10/03 08:00
const atOnce = started('09/03/2026 10:00', 0, 'SAME_DAY') // due 09/03 17:30

const cases: [DeadlineEvent[], string, string, string][] = [
  [[fiveDays], '09/03/2026 09:00', 'IN_TIME', 'còn 5 ngày làm việc'],
  [[fiveDays], '12/03/2026 09:00', 'IN_TIME', 'còn 2 ngày làm việc'],
  [[fiveDays], '13/03/2026 09:00', 'AT_RISK', 'còn 1 ngày làm việc'],
  [[fiveDays], '14/03/2026 09:00', 'AT_RISK', 'còn 1 ngày làm việc'],
  [[fiveDays], '16/03/2026 09:30', 'AT_RISK', 'còn 6 giờ'],
  [[fiveDays], '16/03/2026 17:00', 'AT_RISK', 'còn 30 phút'],
  [[fiveDays], '16/03/2026 17:30', 'AT_RISK', 'sắp hết hạn'],
  [[fiveDays], '16/03/2026 17:31', 'OVERDUE', 'vừa quá hạn'],
  [[fiveDays], '17/03/2026 07:00', 'OVERDUE', 'quá hạn 1 ngày làm việc'],
  [[fiveDays], '21/03/2026 09:00', 'OVERDUE', 'quá hạn 4 ngày làm việc'],
  [[fiveDays, extended], '18/03/2026 09:00', 'OVERDUE', 'quá hạn 2 ngày làm việc'],
  [[fiveDays, paused('12/03/2026 09:00')], '20/04/2026 09:00', 'PAUSED', 'đang tạm dừng, còn 2 ngày làm việc'],
  [[fiveDays, paused('17/03/2026 09:00')], '20/04/2026 09:00', 'OVERDUE', 'quá hạn 1 ngày làm việc'],
  [[fiveDays, paused('12/03/2026 09:00'), event('resumed', '20/03/2026 09:00')], '20/03/2026 10:00', 'IN_TIME', 'còn 2 ngày làm việc'],
  [[fiveDays, event('finished', '13/03/2026 17:00')], '20/04/2026 09:00', 'EARLY', 'xong sớm 1 ngày làm việc'],
  [[fiveDays, event('finished', '14/03/2026 10:00')], '20/04/2026 09:00', 'EARLY', 'xong sớm 1 ngày làm việc'],
  [[fiveDays, event('finished', '16/03/2026 07:30')], '20/04/2026 09:00', 'ON_TIME', 'xong đúng hạn'],
  [[fiveDays, event('finished', '16/03/2026 17:30')], '20/04/2026 09:00', 'ON_TIME', 'xong đúng hạn'],
  [[fiveDays, event('finished', '16/03/2026 17:31')], '20/04/2026 09:00', 'LATE', 'xong trễ trong ngày'],
  [[fiveDays, event('finished', '18/03/2026 09:00')], '20/04/2026 09:00', 'LATE', 'xong trễ 2 ngày làm việc'],
  [[fiveDays, extended, event('finished', '18/03/2026 09:00')], '20/04/2026 09:00', 'LATE', 'xong trễ 2 ngày làm việc'],
  [[fiveDays, event('stopped', '12/03/2026 09:00')], '20/04/2026 09:00', 'STOPPED', 'đã dừng'],
  [[fiveDays, paused('12/03/2026 09:00'), event('stopped', '13/03/2026 09:00')], '20/04/2026 09:00', 'STOPPED', 'đã dừng'],
  [[tenCalendarDays], '13/03/2026 09:00', 'IN_TIME', 'còn 4 ngày'],
  [[tenCalendarDays], '16/03/2026 09:00', 'AT_RISK', 'còn 1 ngày'],
  [[tenCalendarDays], '17/03/2026 15:30', 'AT_RISK', 'còn 2 giờ'],
  [[tenCalendarDays], '20/03/2026 09:00', 'OVERDUE', 'quá hạn 3 ngày'],
  [[tenCalendarDays, event('finished', '13/03/2026 09:00')], '20/04/2026 09:00', 'EARLY', 'xong sớm 4 ngày'],
  [[eightHours], '09/03/2026 08:00', 'IN_TIME', 'còn 8 giờ'],
  [[eightHours], '09/03/2026 16:01', 'AT_RISK', 'còn 1 giờ'],
  [[eightHours], '10/03/2026 07:45', 'AT_RISK', 'còn 15 phút'],
  [[eightHours], '10/03/2026 11:00', 'OVERDUE', 'quá hạn 3 giờ'],
  [[eightHours], '13/03/2026 11:00', 'OVERDUE', 'quá hạn 3 ngày làm việc'],
  [[eightHours, event('finished', '09/03/2026 16:00')], '20/04/2026 09:00', 'EARLY', 'xong sớm 2 giờ'],
  [[eightHours, event('finished', '10/03/2026 07:40')], '20/04/2026 09:00', 'ON_TIME', 'xong đúng hạn'],
  [[atOnce], '09/03/2026 10:00', 'IN_TIME', 'còn 5 giờ'],
  [[atOnce], '09/03/2026 15:30', 'AT_RISK', 'còn 2 giờ'],
  [[atOnce], '10/03/2026 08:30', 'OVERDUE', 'quá hạn 1 ngày làm việc'],
  [[started('23/11/2026 09:00', 1, 'WORKING_DAY')], '24/11/2026 09:00', 'AT_RISK', 'còn 1 ngày làm việc'],
]

describe('against the first appointment', () => {
  test.each(cases)('%# on %s: %s', (events, now, state, text) => {
    const result = lateness(deriveDeadline(events, calendar), at(now), calendar)
    expect(result.state).toBe(state)
    expect(describeTimeLeft(result)).toBe(text)
  })

  test('amounts are signed', () => {
    const deadline = deriveDeadline([fiveDays], calendar)
    expect(lateness(deadline, at('13/03/2026 16:30'), calendar)).toMatchObject({
      workingMinutesLeft: 540,
      workingDaysLeft: 1,
      calendarDaysLeft: 3,
    })
    expect(lateness(deadline, at('17/03/2026 08:30'), calendar)).toMatchObject({
      workingMinutesLeft: -60,
      workingDaysLeft: -1,
      calendarDaysLeft: -1,
    })
  })
})

test('texts are composed Vietnamese', () => {
  for (const [, , , text] of cases) expect(text).toBe(text.normalize('NFC'))
})

test.each(['09/03/2026 09:00', '13/03/2026 17:31', '14/03/2026 09:00', '16/03/2026 11:00', '16/03/2026 12:00'])(
  'the bounds of risk at %s say what lateness says, for each term and due time',
  (when) => {
    const now = at(when)
    const bounds = riskBounds(now, calendar)
    for (let minutes = 0; minutes < 6 * 24 * 60; minutes += 7) {
      const due = new Date(now.getTime() + minutes * 60_000)
      for (const unit of ['WORKING_DAY', 'CALENDAR_DAY', 'WORKING_HOUR', 'SAME_DAY'] as const) {
        const stands = lateness(
          {
            term: { amount: 1, unit },
            startedAt: now,
            firstDueAt: due,
            appointmentAt: due,
            dueAt: due,
            paused: false,
            extended: false,
            calendarComplete: true,
          },
          now,
          calendar,
        )
        const bound = unit === 'WORKING_HOUR' || unit === 'SAME_DAY' ? bounds.hours : bounds.days
        expect([due, unit, due < bound]).toEqual([due, unit, stands.state === 'AT_RISK'])
      }
    }
  },
)
