import type { CivilDate } from '@/lib/core/civil-date'
import { addDays } from '@/lib/core/civil-date'
import type { OpenSpan } from './types'

const time = String.raw`(\d{1,2})(?:\s*(?:[:.hg]|giờ)\s*(\d{2})?)?`
const span = new RegExp(`^${time}\\s*(?:-|–|—|đến)\\s*${time}$`, 'u')

/**
 * Opening times as an office writes them: "7:30-11:30, 13h30 đến 17h". Nothing written means closed. Null: it cannot be read, or the times
 * are not in order.
 */
export function readSpans(text: string): OpenSpan[] | null {
  const parts = text
    .toLowerCase()
    .normalize('NFC')
    .split(/[,;]|\svà\s/)
    .map((part) => part.trim())
    .filter(Boolean)
  const spans: OpenSpan[] = []
  for (const part of parts) {
    const match = span.exec(part)
    if (!match) return null
    const [start, end] = [minutesOf(match[1], match[2]), minutesOf(match[3], match[4])]
    if (start === null || end === null || start >= end || start < (spans.at(-1)?.end ?? 0)) return null
    spans.push({ start, end })
  }
  return spans
}

function minutesOf(hour: string | undefined, minute: string | undefined): number | null {
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)]
  return hours <= 24 && minutes < 60 && hours * 60 + minutes <= 24 * 60 ? hours * 60 + minutes : null
}

type Season = { validFrom: CivilDate; validTo: CivilDate | null }

/** What is left of `season` once `taken` is cut out of it: nothing, one piece or two. */
export function withoutPeriod(season: Season, taken: Season): Season[] {
  if ((taken.validTo !== null && taken.validTo < season.validFrom) || (season.validTo !== null && season.validTo < taken.validFrom))
    return [season]
  const pieces: Season[] = []
  if (season.validFrom < taken.validFrom) pieces.push({ validFrom: season.validFrom, validTo: addDays(taken.validFrom, -1) })
  if (taken.validTo !== null && (season.validTo === null || taken.validTo < season.validTo)) {
    pieces.push({ validFrom: addDays(taken.validTo, 1), validTo: season.validTo })
  }
  return pieces
}
