/** A calendar date in Viet Nam's civil time, `YYYY-MM-DD`. Compares correctly as text. */
export type CivilDate = string

/** Viet Nam keeps UTC+7 all year, without daylight saving. */
const offsetMs = 7 * 3_600_000

export function civilDateOf(instant: Date): CivilDate {
  return new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10)
}

/** Minutes since local midnight. */
export function minuteOfDay(instant: Date): number {
  const local = new Date(instant.getTime() + offsetMs)
  return local.getUTCHours() * 60 + local.getUTCMinutes()
}

/** The instant at which `date` reaches `minute` minutes after local midnight. */
export function instantAt(date: CivilDate, minute = 0): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - offsetMs + minute * 60_000)
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** How long the civil date of `now` still lasts, in milliseconds. */
export function msUntilTomorrow(now: Date): number {
  return instantAt(addDays(civilDateOf(now), 1)).getTime() - now.getTime()
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

export function isCivilDate(text: string): text is CivilDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
}

/** Both ways people give a date, the browser's field (`2026-09-05`) and by hand where there is none (`5/9/2026`), as `YYYY-MM-DD`; other text as it is. */
export function readCivilDate(text: string): string {
  return text
    .trim()
    .replace(
      /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
      (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    )
}

/** `dd/MM/yyyy` */
export function formatCivilDate(date: CivilDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** `dd/MM/yyyy` of an instant, in local time. */
export function formatDate(instant: Date): string {
  return formatCivilDate(civilDateOf(instant))
}

/** `HH:mm dd/MM/yyyy`, in local time. */
export function formatDateTime(instant: Date): string {
  const minute = minuteOfDay(instant)
  return `${formatMinute(minute)} ${formatDate(instant)}`
}

/** `HH:mm` of minutes since midnight. */
export function formatMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
