import { civilDateOf, instantAt } from '@/lib/core/civil-date'
import type { TermUnit } from '@/lib/procedures/types'
import type { Deadline } from './deadline'
import { daysBetween } from './due'
import type { Calendar } from './types'
import { nextWorkingDay, workingDaysBetween } from './working-day'
import { addWorkingMinutes, workingMinutesBetween } from './working-time'

/** Open dossiers: IN_TIME, AT_RISK, OVERDUE, PAUSED. Finished ones: EARLY, ON_TIME, LATE. */
export const latenessStates = ['IN_TIME', 'AT_RISK', 'OVERDUE', 'PAUSED', 'EARLY', 'ON_TIME', 'LATE', 'STOPPED'] as const
export type LatenessState = (typeof latenessStates)[number]

/** Amounts left until the first appointment moved by pauses, negative after it; measured now, or when the clock paused, finished or was stopped. */
export type Lateness = {
  state: LatenessState
  unit: TermUnit
  workingMinutesLeft: number
  /** 0: due on that very day. */
  workingDaysLeft: number
  calendarDaysLeft: number
}

/** An apology must reach the one-stop desk a working day before the appointment; hour and same-day terms warn two hours before. */
const riskDays = 1
const riskMinutes = 120

/** How the dossier stands against its first appointment; an extension removes no lateness, and a pause hides none that came before it. */
export function lateness(deadline: Deadline, now: Date, calendar: Calendar): Lateness {
  const due = deadline.appointmentAt
  const measured = deadline.finishedAt ?? deadline.stoppedAt ?? deadline.pausedSince ?? now
  const from = civilDateOf(measured)
  const to = civilDateOf(due)
  const left = {
    unit: deadline.term.unit,
    workingMinutesLeft: workingMinutesBetween(measured, due, calendar),
    workingDaysLeft: workingDaysBetween(from, to, calendar),
    calendarDaysLeft: daysBetween(from, to),
  }
  return { state: stateOf(deadline, measured > due, left), ...left }
}

/** What `lateness` calls at risk, as instants: an open dossier that is not overdue is at risk when it is due before the one that fits its term. */
export function riskBounds(now: Date, calendar: Calendar): { days: Date; hours: Date } {
  let day = civilDateOf(now)
  for (let ahead = 0; ahead <= riskDays; ahead++) day = nextWorkingDay(day, calendar)
  const days = instantAt(day)
  const hours = addWorkingMinutes(now, riskMinutes + 1, calendar)
  return { days: days > hours ? days : hours, hours }
}

function stateOf(deadline: Deadline, isOver: boolean, left: Omit<Lateness, 'state'>): LatenessState {
  if (deadline.stoppedAt) return 'STOPPED'
  if (deadline.finishedAt) return isOver ? 'LATE' : left.workingDaysLeft > 0 ? 'EARLY' : 'ON_TIME'
  if (isOver) return 'OVERDUE'
  if (deadline.paused) return 'PAUSED'
  const isCountedInHours = left.unit === 'WORKING_HOUR' || left.unit === 'SAME_DAY'
  const isClose = isCountedInHours ? left.workingMinutesLeft <= riskMinutes : left.workingDaysLeft <= riskDays
  return isClose ? 'AT_RISK' : 'IN_TIME'
}
