import type { Calendar } from '@/lib/calendar/types'
import { isWorkingDay, workingDaysBetween, workingIntervals } from '@/lib/calendar/working-day'
import { workingMinutesBetween } from '@/lib/calendar/working-time'
import { civilDateOf, minuteOfDay } from '@/lib/core/civil-date'
import type { AlertKind } from './types'

/** As `riskBounds` and the desk's queues have it: what has no term yet is an online submission with its eight working hours. */
export function pressOf(
  { dueAt, termUnit }: { dueAt: Date; termUnit: string | null },
  now: Date,
  bounds: { days: Date; hours: Date },
): AlertKind | null {
  if (dueAt < now) return 'OVERDUE'
  const inHours = termUnit === null || termUnit === 'WORKING_HOUR' || termUnit === 'SAME_DAY'
  return dueAt < (inHours ? bounds.hours : bounds.days) ? 'AT_RISK' : null
}

/** How long over, or how long is left, in whole working days, else in hours and minutes. */
export function describePress(dueAt: Date, now: Date, calendar: Calendar): string {
  const minutes = Math.abs(workingMinutesBetween(now, dueAt, calendar))
  const days = Math.abs(workingDaysBetween(civilDateOf(now), civilDateOf(dueAt), calendar))
  const hours = Math.trunc(minutes / 60)
  const amount =
    days >= 1 ? `${days} ngày làm việc` : hours >= 1 ? `${hours} giờ${minutes % 60 ? ` ${minutes % 60} phút` : ''}` : `${minutes} phút`
  return dueAt < now ? `quá ${amount}` : `còn ${amount}`
}

export function isWorkingTime(now: Date, calendar: Calendar): boolean {
  const day = civilDateOf(now)
  const minute = minuteOfDay(now)
  return isWorkingDay(day, calendar) && workingIntervals(day, calendar).some(({ start, end }) => start <= minute && minute < end)
}
