import { readFileSync } from 'node:fs'
import { calendarDaysSchema } from '@/lib/calendar/schema'
import { createCalendar } from '@/lib/calendar/working-day'
import type { OfficeHours } from '@/lib/calendar/types'
import { instantAt } from '@/lib/core/civil-date'

/** The calendar of a fresh installation, with the default hours or these. */
export function seedCalendar(hours: OfficeHours[] = []) {
  const path = new URL('../../prisma/seed/calendar.json', import.meta.url)
  return createCalendar(calendarDaysSchema.parse(JSON.parse(readFileSync(path, 'utf8'))), hours)
}

/** The instant of `dd/MM/yyyy HH:mm` in Viet Nam. */
export function at(text: string): Date {
  const [, day, month, year, hour, minute] = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2})$/.exec(text)!
  return instantAt(`${year}-${month}-${day}`, Number(hour) * 60 + Number(minute))
}

/** The reverse of `at`. */
export function shown(instant: Date): string {
  const local = new Date(instant.getTime() + 7 * 3_600_000).toISOString()
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`
}
