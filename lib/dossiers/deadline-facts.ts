import 'server-only'
import { deriveDeadline } from '@/lib/calendar/deadline'
import { lateness, type LatenessState } from '@/lib/calendar/lateness'
import { describeTimeLeft } from '@/lib/calendar/text'
import { clock } from '@/lib/core/clock'
import { formatDateTime } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import { termText } from '@/lib/procedures/text'
import { findClockCalendar } from './clock-calendar'
import { deadlineEventsOf } from './projection'

export type DeadlineFacts = {
  risk: LatenessState
  timeLeft: string
  term: string
  startedAt: string
  firstDueAt: string
  dueAt: string
  /** When the clock stood still, in words. */
  pauses: string[]
  calendarComplete: boolean
}

/** How the appointment of a dossier came about; null before reception. */
export async function findDeadlineFacts(dossier: { events: readonly StoredLedgerEvent[] }): Promise<DeadlineFacts | null> {
  const clockEvents = deadlineEventsOf(dossier.events)
  if (clockEvents.length === 0) return null
  const calendar = await findClockCalendar(db, dossier)
  const deadline = deriveDeadline(clockEvents, calendar)
  const stands = lateness(deadline, clock.now(), calendar)
  const pauses: string[] = []
  let since: Date | undefined
  for (const event of clockEvents) {
    if (event.kind === 'paused') since = event.at
    else if (since) {
      pauses.push(`từ ${formatDateTime(since)} đến ${formatDateTime(event.at)}`)
      since = undefined
    }
  }
  if (since) pauses.push(`từ ${formatDateTime(since)} đến nay`)
  return {
    risk: stands.state,
    timeLeft: describeTimeLeft(stands),
    term: termText(deadline.term),
    startedAt: formatDateTime(deadline.startedAt),
    firstDueAt: formatDateTime(deadline.firstDueAt),
    dueAt: formatDateTime(deadline.dueAt),
    pauses,
    calendarComplete: deadline.calendarComplete,
  }
}
