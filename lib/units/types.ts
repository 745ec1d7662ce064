import type { CivilDate } from '@/lib/core/civil-date'

export const unitKinds = ['PROVINCE', 'DISTRICT', 'TOWN', 'COMMUNE', 'DEPARTMENT'] as const
export type UnitKind = (typeof unitKinds)[number]

/** A unit as it is called on a given day. */
export type UnitNames = {
  id: string
  kind: UnitKind
  code?: string
  name: string
  shortName: string
  /** Last part of its page's address. */
  slug: string
  parentId?: string
  /** Name of its one-stop desk. */
  deskName?: string
  hasDesk: boolean
  aliases: string[]
}

/** What is known about reaching a unit; unknown parts are absent and hidden. */
export type Contact = {
  address?: string
  phone?: string
  email?: string
  leader?: string
  /** Where fees may be transferred. */
  bankCode?: string
  bankAccount?: string
  bankHolder?: string
  petitionAddress?: string
  petitionPhone?: string
  petitionEmail?: string
}

/** Minutes after local midnight; `end` excluded. */
export type OpenSpan = { start: number; end: number }

/** By ISO weekday, "1" is Monday. A day without an entry is closed. */
export type WeekHours = Partial<Record<'1' | '2' | '3' | '4' | '5' | '6' | '7', OpenSpan[]>>

/** A unit people can go to. */
export type Desk = UnitNames & {
  contact: Contact
  /** Absent: the hours are not known, and none are shown. */
  hours?: WeekHours
  /** Who is on duty today; absent where nobody wrote it down. */
  onDuty?: { fullName: string; position: string | null }[]
}

export type CalendarException = { date: CivilDate; kind: 'OFF' | 'WORKING' }
