import type { Calendar } from '@/lib/calendar/types'
import { isWorkingDay, workingDaysBetween, workingIntervals } from '@/lib/calendar/working-day'
import { workingMinutesBetween } from '@/lib/calendar/working-time'
import { civilDateOf, minuteOfDay } from '@/lib/core/civil-date'
import type { AlertKind } from './types'

const riskDays = 1
const riskMinutes = 120

/**
 * Whether time presses at an instant. Close is what ends within two working hours, and from the day after reception also what ends on the next working day: an
 * apology must go out a working day before. An online submission that waits for its answer is close in its last two hours.
 */
export function pressOf({ dueAt, receivedAt }: { dueAt: Date; receivedAt: Date | null }, now: Date, calendar: Calendar): AlertKind | null {
  if (dueAt < now) return 'OVERDUE'
  if (workingMinutesBetween(now, dueAt, calendar) <= riskMinutes) return 'AT_RISK'
  const today = civilDateOf(now)
  const sinceYesterday = receivedAt !== null && civilDateOf(receivedAt) < today
  return sinceYesterday && workingDaysBetween(today, civilDateOf(dueAt), calendar) <= riskDays ? 'AT_RISK' : null
}

/** How long over, or how long is left, in whole working days, else in hours and minutes. */
export function describePress(dueAt: Date, now: Date, calendar: Calendar): string {
  const minutes = Math.abs(workingMinutesBetween(now, dueAt, calendar))
  const days = Math.abs(workingDaysBetween(civilDateOf(now), civilDateOf(dueAt), calendar))
  const hours = Math.trunc(minutes / 60)
  const amount = days >= 1 ? `${days} ngày làm việc` : hours >= 1 ? `${hours} giờ ${minutes % 60} phút` : `${minutes} phút`
  return dueAt < now ? `quá ${amount}` : `còn ${amount}`
}

export function isWorkingTime(now: Date, calendar: Calendar): boolean {
  const day = civilDateOf(now)
  const minute = minuteOfDay(now)
  return isWorkingDay(day, calendar) && workingIntervals(day, calendar).some(({ start, end }) => start <= minute && minute < end)
}
