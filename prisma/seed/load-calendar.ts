import { readFileSync } from 'node:fs'
import { calendarDaysSchema } from '@/lib/calendar/schema'
import type { CalendarDay } from '@/lib/calendar/types'

/** Days off and worked weekends of 2018–2027. Throws when the file is not right. */
export function loadCalendar(): CalendarDay[] {
  return calendarDaysSchema.parse(JSON.parse(readFileSync(new URL('./calendar.json', import.meta.url), 'utf8')))
}
