import { addDays, civilDateOf, minuteOfDay } from '@/lib/core/civil-date'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Term, TermUnit } from '@/lib/procedures/types'
import type { Calendar } from './types'
import { addWorkingDays, endOfWorkingDay, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-day'
import { addWorkingMinutes, addWorkingMs, workingMsBetween } from './working-time'

/** An appointment and what is needed to move it. `day` is the last day of the term, before it is moved off a day off. */
export type Due = { unit: TermUnit; day: CivilDate; at: Date }

/** From this local minute on, what would be answered the same day is due the next working day (wording of the national catalogue, for instance 1.001193). */
const sameDayLimit = 15 * 60

/** Working minutes in which an online submission must be accepted, sent back for completion or refused. */
const answerMinutes = 8 * 60

/**
 * The appointment given at reception. Day terms begin on the day after reception and end with the working day (BLDS 2015 Điều 147–148); hour terms
 * begin at once, or at the next opening.
 */
export function firstDue(at: Date, term: Term, calendar: Calendar): Due {
  const day = civilDateOf(at)
  switch (term.unit) {
    case 'WORKING_HOUR':
      return hourDue(addWorkingMinutes(at, term.amount * 60, calendar))
    case 'WORKING_DAY':
      return dayDue(term.unit, addWorkingDays(day, term.amount, calendar), calendar)
    case 'CALENDAR_DAY':
      return dayDue(term.unit, addDays(day, term.amount), calendar)
    case 'SAME_DAY':
      return sameDayDue(term.unit, at, calendar)
  }
}

/**
 * The appointment after a pause. A pause that begins when the appointment is over moves nothing.
 * Hours: the working time left at the pause runs on from the resumption. Days are counted whole: those left after the day of the pause run on from the
 * day after the resumption, and when none is left the dossier is due as a same-day one resumed at that moment. A pause within one day, or (working
 * days) one that costs no working time, moves nothing. Never earlier than before.
 */
export function resumedDue(due: Due, pausedAt: Date, resumedAt: Date, calendar: Calendar): Due {
  if (pausedAt >= due.at) return due
  const next = runOn(due, pausedAt, resumedAt, calendar)
  return next.at > due.at ? next : due
}

function runOn(due: Due, pausedAt: Date, resumedAt: Date, calendar: Calendar): Due {
  if (due.unit === 'WORKING_HOUR') return hourDue(addWorkingMs(resumedAt, workingMsBetween(pausedAt, due.at, calendar), calendar))
  const from = civilDateOf(pausedAt)
  const to = civilDateOf(resumedAt)
  if (from === to) return due
  if (due.unit === 'CALENDAR_DAY') {
    const daysLeft = daysBetween(from, due.day)
    return daysLeft > 0 ? dayDue(due.unit, addDays(to, daysLeft), calendar) : sameDayDue(due.unit, resumedAt, calendar)
  }
  if (workingMsBetween(pausedAt, resumedAt, calendar) === 0) return due
  const daysLeft = workingDaysBetween(from, due.day, calendar)
  return daysLeft > 0 ? dayDue(due.unit, addWorkingDays(to, daysLeft, calendar), calendar) : sameDayDue(due.unit, resumedAt, calendar)
}

/** `due` put off by a term, which runs from the appointment, or from `at` when that is later. */
export function extendedByTerm(due: Due, at: Date, term: Term, calendar: Calendar): Due {
  const from = at > due.at ? at : due.at
  const day = civilDateOf(from)
  if (term.unit === 'WORKING_HOUR') return hourDue(addWorkingMinutes(from, term.amount * 60, calendar))
  return dayDue(term.unit, term.unit === 'CALENDAR_DAY' ? addDays(day, term.amount) : addWorkingDays(day, term.amount, calendar), calendar)
}

/** `due` put off to a moment on a working day; a term in days is due at the end of that day. */
export function extendedTo(due: Due, newDueAt: Date, calendar: Calendar): Due {
  return due.unit === 'WORKING_HOUR' ? hourDue(newDueAt) : dayDue(due.unit, civilDateOf(newDueAt), calendar)
}

/** When an online submission must be answered. */
export function answerDueAt(submittedAt: Date, calendar: Calendar): Date {
  return addWorkingMinutes(submittedAt, answerMinutes, calendar)
}

function hourDue(at: Date): Due {
  return { unit: 'WORKING_HOUR', day: civilDateOf(at), at }
}

function dayDue(unit: TermUnit, day: CivilDate, calendar: Calendar): Due {
  const last = isWorkingDay(day, calendar) ? day : nextWorkingDay(day, calendar)
  return { unit, day, at: endOfWorkingDay(last, calendar) }
}

function sameDayDue(unit: TermUnit, at: Date, calendar: Calendar): Due {
  const day = civilDateOf(at)
  const isInTime = isWorkingDay(day, calendar) && minuteOfDay(at) < sameDayLimit
  return dayDue(unit, isInTime ? day : nextWorkingDay(day, calendar), calendar)
}

/** Calendar days from `from` to `to`. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
