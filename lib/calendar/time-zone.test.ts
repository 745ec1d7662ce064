import { afterEach, expect, test, vi } from 'vitest'
import { at, seedCalendar, shown } from '@/lib/testing/calendar'
import { answerDueAt, firstDue } from './due'

const calendar = seedCalendar()

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['UTC', 0],
  ['Asia/Ho_Chi_Minh', -420],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
])('a process in %s computes the same', (zone, offset) => {
  vi.stubEnv('TZ', zone)
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset)
  const received = at('27/10/2023 09:32')
  expect(received.toISOString()).toBe('2023-10-27T02:32:00.000Z')
  expect(firstDue(received, { amount: 5, unit: 'WORKING_DAY' }, calendar).at.toISOString()).toBe('2023-11-03T10:30:00.000Z')
  // 06:30 in Viet Nam is the day before in UTC.
  expect(shown(firstDue(at('10/03/2026 06:30'), { amount: 5, unit: 'CALENDAR_DAY' }, calendar).at)).toBe('16/03/2026 17:30')
  expect(shown(firstDue(at('09/03/2026 15:00'), { amount: 0, unit: 'SAME_DAY' }, calendar).at)).toBe('10/03/2026 17:30')
  expect(shown(answerDueAt(at('13/02/2026 16:30'), calendar))).toBe('23/02/2026 16:30')
})
