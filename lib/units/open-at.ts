import { civilDateOf, formatMinute, minuteOfDay, weekdayOf } from '@/lib/core/civil-date'
import type { CalendarException, WeekHours } from '@/lib/units/types'

/** Whether a desk is open at an instant, in words. A weekend day worked in exchange keeps its own hours, else those of a Friday. */
export function openAt(hours: WeekHours, exceptions: readonly CalendarException[], now: Date): { open: boolean; words: string } {
  const date = civilDateOf(now)
  const minute = minuteOfDay(now)
  const exception = exceptions.find((day) => day.date === date)?.kind
  const weekday = String(weekdayOf(date)) as keyof WeekHours
  const spans = exception === 'OFF' ? [] : exception === 'WORKING' ? (hours[weekday]?.length ? hours[weekday] : hours['5']) : hours[weekday]
  const current = spans?.find((span) => span.start <= minute && minute < span.end)
  if (current) return { open: true, words: `Đang mở cửa, đến ${formatMinute(current.end)}` }
  const next = spans?.find((span) => span.start > minute)
  return { open: false, words: next ? `Đang đóng cửa, mở lại lúc ${formatMinute(next.start)}` : 'Hôm nay đã hết giờ hoặc không làm việc' }
}
