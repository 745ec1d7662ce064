import { expect, it } from 'vitest'
import { openAt } from './open-at'
import type { CalendarException, WeekHours } from './types'

const day = [
  { start: 7 * 60 + 30, end: 11 * 60 + 30 },
  { start: 13 * 60 + 30, end: 17 * 60 },
]
const week: WeekHours = { '1': day, '2': day, '3': day, '4': day, '5': day }
const exceptions: CalendarException[] = [
  { date: '2026-11-24', kind: 'OFF' },
  { date: '2026-11-28', kind: 'WORKING' },
]
const closed = 'Hôm nay đã hết giờ hoặc không làm việc'

// 23/11/2026 is a Monday; the instants are in local time.
it.each([
  ['2026-11-23T07:29', false, 'Đang đóng cửa, mở lại lúc 07:30'],
  ['2026-11-23T07:30', true, 'Đang mở cửa, đến 11:30'],
  ['2026-11-23T11:30', false, 'Đang đóng cửa, mở lại lúc 13:30'],
  ['2026-11-23T16:59', true, 'Đang mở cửa, đến 17:00'],
  ['2026-11-23T17:00', false, closed],
  ['2026-11-24T09:00', false, closed],
  ['2026-11-28T09:00', true, 'Đang mở cửa, đến 11:30'],
  ['2026-11-29T09:00', false, closed],
])('%s', (local, open, words) => expect(openAt(week, exceptions, new Date(`${local}:00+07:00`))).toEqual({ open, words }))
