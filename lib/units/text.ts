import { formatMinute } from '@/lib/core/civil-date'
import type { OpenSpan, WeekHours } from '@/lib/units/types'

/** "Huyện Hoàng Su Phì" inside a sentence: "huyện Hoàng Su Phì". */
export function inSentence(unitName: string): string {
  return unitName.charAt(0).toLowerCase() + unitName.slice(1)
}

/** "UBND huyện Hoàng Su Phì" */
export function committeeShort(unitName: string): string {
  return `UBND ${inSentence(unitName)}`
}

/** "Ủy ban nhân dân huyện Hoàng Su Phì" */
export function committeeLong(unitName: string): string {
  return `Ủy ban nhân dân ${inSentence(unitName)}`
}

export const dayNames = ['', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const
const days = ['1', '2', '3', '4', '5', '6', '7'] as const

export function spansText(spans: readonly OpenSpan[]): string {
  return spans.map((span) => `${formatMinute(span.start)}–${formatMinute(span.end)}`).join(', ')
}

/** Days that keep the same hours, together: [{ days: "Thứ Hai đến Thứ Sáu", hours: "07:30–11:30, 13:30–17:00" }]. Closed days are left out. */
export function hoursRows(week: WeekHours): { days: string; hours: string }[] {
  const rows: { first: number; last: number; hours: string }[] = []
  for (const day of days) {
    const spans = week[day]
    if (!spans?.length) continue
    const hours = spansText(spans)
    const last = rows.at(-1)
    if (last && last.hours === hours && last.last === Number(day) - 1) last.last = Number(day)
    else rows.push({ first: Number(day), last: Number(day), hours })
  }
  return rows.map(({ first, last, hours }) => ({
    days:
      first === last
        ? dayNames[first]!
        : last === first + 1
          ? `${dayNames[first]}, ${dayNames[last]}`
          : `${dayNames[first]} đến ${dayNames[last]}`,
    hours,
  }))
}
