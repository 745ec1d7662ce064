import { describe, expect, it } from 'vitest'
import { riskBounds } from '@/lib/calendar/lateness'
import { at, seedCalendar } from '@/lib/testing/calendar'
import { describePress, isWorkingTime, pressOf } from './press'

const calendar = seedCalendar()

const press = (dueAt: string, now: string, termUnit: string | null = 'WORKING_DAY') =>
  pressOf({ dueAt: at(dueAt), termUnit }, at(now), riskBounds(at(now), calendar))

describe('what presses on Monday 07/09 at 08:00', () => {
  it.each([
    ['over', '04/09/2026 17:30', 'WORKING_DAY', 'OVERDUE'],
    ['due today', '07/09/2026 17:30', 'WORKING_DAY', 'AT_RISK'],
    ['due on the next working day', '08/09/2026 17:30', 'WORKING_DAY', 'AT_RISK'],
    ['due the day after that', '09/09/2026 17:30', 'WORKING_DAY', null],
    ['a same-day term with more than two hours left', '07/09/2026 17:30', 'SAME_DAY', null],
    ['two hours left of an answer', '07/09/2026 10:00', null, 'AT_RISK'],
    ['more than two hours left of an answer', '07/09/2026 10:01', null, null],
  ] as const)('%s', (_name, dueAt, termUnit, kind) => {
    expect(press(dueAt, '07/09/2026 08:00', termUnit)).toBe(kind)
  })

  it('counts from Friday to Monday as one day', () => {
    expect(press('14/09/2026 17:30', '11/09/2026 08:00')).toBe('AT_RISK')
    expect(press('14/09/2026 17:30', '10/09/2026 08:00')).toBeNull()
  })
})

it.each([
  ['04/09/2026 17:30', 'quá 1 ngày làm việc'],
  ['07/09/2026 07:40', 'quá 20 phút'],
  ['07/09/2026 17:30', 'còn 7 giờ 30 phút'],
  ['07/09/2026 10:00', 'còn 2 giờ'],
  ['09/09/2026 17:30', 'còn 2 ngày làm việc'],
])('%s is told as %s', (dueAt, text) => {
  expect(describePress(at(dueAt), at('07/09/2026 08:00'), calendar)).toBe(text)
})

it.each([
  ['07/09/2026 08:00', true],
  ['07/09/2026 12:00', false],
  ['07/09/2026 20:00', false],
  ['06/09/2026 09:00', false],
])('%s is working time: %s', (now, working) => expect(isWorkingTime(at(now), calendar)).toBe(working))
