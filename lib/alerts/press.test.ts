import { describe, expect, it } from 'vitest'
import { at, seedCalendar } from '@/lib/testing/calendar'
import { describePress, isWorkingTime, pressOf } from './press'

const calendar = seedCalendar()

describe('what presses', () => {
  it.each([
    ['over', '04/09/2026 17:30', '01/09/2026 08:00', 'OVERDUE'],
    ['due today', '07/09/2026 17:30', '03/09/2026 08:00', 'AT_RISK'],
    ['due on the next working day', '08/09/2026 17:30', '03/09/2026 08:00', 'AT_RISK'],
    ['due the day after that', '09/09/2026 17:30', '03/09/2026 08:00', null],
    ['a term of one day on the day of reception', '08/09/2026 17:30', '07/09/2026 07:45', null],
    ['two hours left of an answer', '07/09/2026 10:00', null, 'AT_RISK'],
    ['more than two hours left of an answer', '07/09/2026 10:01', null, null],
  ] as const)('%s', (_name, dueAt, receivedAt, kind) => {
    expect(pressOf({ dueAt: at(dueAt), receivedAt: receivedAt && at(receivedAt) }, at('07/09/2026 08:00'), calendar)).toBe(kind)
  })

  it('counts from Friday to Monday as one day', () => {
    const row = { dueAt: at('14/09/2026 17:30'), receivedAt: at('07/09/2026 08:00') }
    expect(pressOf(row, at('11/09/2026 08:00'), calendar)).toBe('AT_RISK')
    expect(pressOf(row, at('10/09/2026 08:00'), calendar)).toBeNull()
  })
})

it.each([
  ['04/09/2026 17:30', 'quá 1 ngày làm việc'],
  ['07/09/2026 07:40', 'quá 20 phút'],
  ['07/09/2026 17:30', 'còn 7 giờ 30 phút'],
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
