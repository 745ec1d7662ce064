import { z } from 'zod'
import { isCivilDate, weekdayOf } from '@/lib/core/civil-date'
import { calendarDayKinds } from './types'
import type { CalendarDay, OfficeHours } from './types'

const text = z
  .string()
  .min(1)
  .refine((value) => value === value.normalize('NFC').trim(), 'must be trimmed NFC text')

const calendarDay = z
  .strictObject({
    date: z.string().refine(isCivilDate, 'must be YYYY-MM-DD'),
    kind: z.enum(calendarDayKinds),
    name: text,
    source: text,
    verified: z.boolean(),
  })
  .refine((day) => (day.kind === 'WORKING') === weekdayOf(day.date) > 5, 'a worked day is a Saturday or Sunday, a day off is a weekday')

/** Exceptions to the Monday–Friday week, each date once. */
export const calendarDaysSchema: z.ZodType<CalendarDay[]> = z
  .array(calendarDay)
  .refine((days) => new Set(days.map((day) => day.date)).size === days.length, 'a date stands twice')

const minuteRange = z
  .strictObject({ start: z.int().min(0).max(1439), end: z.int().min(1).max(1440) })
  .refine((range) => range.start < range.end, 'closes before it opens')

const ranges = z
  .array(minuteRange)
  .refine((list) => list.every((range, index) => index === 0 || list[index - 1]!.end <= range.start), 'out of order')

/** Office hours as stored. At least one weekday has hours, else no deadline could ever be reached. */
export const weekdaysSchema: z.ZodType<OfficeHours['weekdays']> = z
  .strictObject({ 1: ranges, 2: ranges, 3: ranges, 4: ranges, 5: ranges, 6: ranges, 7: ranges })
  .refine((days) => [days[1], days[2], days[3], days[4], days[5]].some((list) => list.length > 0), 'no weekday has hours')
