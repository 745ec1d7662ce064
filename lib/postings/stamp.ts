import { type CivilDate, civilDateOf, formatMinute, instantAt, isCivilDate, minuteOfDay } from '@/lib/core/civil-date'
import { type Sheet, sheets } from './types'

/** What a printed sheet says about itself: which sheet, when it was made, and digests of what it prints. */
export type Stamp = {
  sheet: Sheet
  /** To the second. */
  madeAt: Date
  /** Of the procedures. */
  facts: string
  /** Of the desk: address, hours, petition address. */
  desk: string
}

/** "a3-20261123-163012-3f9c21-a1b2": stands in the address behind the sheet's QR code. */
export function stampText({ sheet, madeAt, facts, desk }: Stamp): string {
  const clock = formatMinute(minuteOfDay(madeAt)).replace(':', '') + String(madeAt.getUTCSeconds()).padStart(2, '0')
  return `${sheet}-${civilDateOf(madeAt).replaceAll('-', '')}-${clock}-${facts}-${desk}`
}

/** Null: no sheet of ours carries it. */
export function readStamp(text: string): Stamp | null {
  const [, sheet, year, month, day, hour, minute, second, facts, desk] =
    /^([a-z0-9]+)-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-([0-9a-f]{6})-([0-9a-f]{4})$/.exec(text) ?? []
  const date: CivilDate = `${year}-${month}-${day}`
  const known = sheets.find((one) => one === sheet)
  if (!known || !facts || !desk || !isCivilDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return {
    sheet: known,
    madeAt: new Date(instantAt(date, Number(hour) * 60 + Number(minute)).getTime() + Number(second) * 1000),
    facts,
    desk,
  }
}
