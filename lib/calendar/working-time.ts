import { addDays, civilDateOf, instantAt } from '@/lib/core/civil-date'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Calendar } from './types'
import { isWorkingDay, nextWorkingDay, workingIntervals } from './working-day'

const minuteMs = 60_000

/** Working milliseconds from `from` to `to`; negative when `to` is earlier. */
export function workingMsBetween(from: Date, to: Date, calendar: Calendar): number {
  if (to < from) return 0 - workingMsBetween(to, from, calendar)
  let total = 0
  const lastDay = civilDateOf(to)
  for (let day = civilDateOf(from); day <= lastDay; day = addDays(day, 1)) {
    for (const span of spansOf(day, calendar)) {
      total += Math.max(0, Math.min(span.end, to.getTime()) - Math.max(span.start, from.getTime()))
    }
  }
  return total
}

/** Whole working minutes from `from` to `to`, rounded towards zero; negative when `to` is earlier. */
export function workingMinutesBetween(from: Date, to: Date, calendar: Calendar): number {
  return Math.trunc(workingMsBetween(from, to, calendar) / minuteMs) + 0
}

/** The moment when `ms` of working time have passed since `from`. Outside working hours the count begins at the next opening; a full day ends at closing time. */
export function addWorkingMs(from: Date, ms: number, calendar: Calendar): Date {
  let left = ms
  let day = civilDateOf(from)
  if (!isWorkingDay(day, calendar)) day = nextWorkingDay(day, calendar)
  for (;;) {
    for (const span of spansOf(day, calendar)) {
      const start = Math.max(span.start, from.getTime())
      if (start >= span.end) continue
      if (left <= span.end - start) return new Date(start + left)
      left -= span.end - start
    }
    day = nextWorkingDay(day, calendar)
  }
}

export function addWorkingMinutes(from: Date, minutes: number, calendar: Calendar): Date {
  return addWorkingMs(from, minutes * minuteMs, calendar)
}

function spansOf(day: CivilDate, calendar: Calendar): { start: number; end: number }[] {
  return workingIntervals(day, calendar).map(({ start, end }) => ({
    start: instantAt(day, start).getTime(),
    end: instantAt(day, end).getTime(),
  }))
}
