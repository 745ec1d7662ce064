import { civilDateOf } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import type { Term } from '@/lib/procedures/types'
import { extendedByTerm, extendedTo, firstDue, resumedDue } from './due'
import type { Due } from './due'
import type { Calendar } from './types'
import { isCalendarComplete, isWorkingDay } from './working-day'

/** What an extension grants: more of a term, or a new moment. */
export type Extension = { term: Term; newDueAt?: never } | { newDueAt: Date; term?: never }

/** One row of the deadline ledger of a dossier. `approver` is the id of who decided. */
export type DeadlineEvent =
  | { kind: 'started'; at: Date; term: Term }
  | { kind: 'paused'; at: Date; reason: string }
  | { kind: 'resumed'; at: Date }
  | ({ kind: 'extended'; at: Date; reason: string; approver: string } & Extension)
  | { kind: 'finished'; at: Date }
  | { kind: 'stopped'; at: Date }

export type Deadline = {
  term: Term
  startedAt: Date
  /** The appointment as printed at reception. */
  firstDueAt: Date
  /** The first appointment moved by pauses only. Lateness is against it. */
  appointmentAt: Date
  /** The appointment that holds now: moved by pauses and by the extension. While paused, as it stood at the pause. */
  dueAt: Date
  paused: boolean
  pausedSince?: Date
  extended: boolean
  finishedAt?: Date
  stoppedAt?: Date
  /** False when a year between start and appointment has no listed holidays, so that only weekends were taken off. */
  calendarComplete: boolean
}

export const deadlineRefusals = {
  not_started: 'Hồ sơ chưa được tiếp nhận nên chưa tính thời hạn.',
  already_started: 'Thời hạn của hồ sơ đã bắt đầu tính rồi.',
  already_paused: 'Thời hạn của hồ sơ đang tạm dừng rồi.',
  not_paused: 'Thời hạn của hồ sơ không tạm dừng nên không thể tính tiếp.',
  paused: 'Thời hạn của hồ sơ đang tạm dừng. Hãy cho tính tiếp trước.',
  already_extended: 'Hồ sơ chỉ được hẹn lại một lần.',
  ended: 'Hồ sơ đã kết thúc nên không đổi được thời hạn.',
  out_of_order: 'Thời điểm ghi nhận sớm hơn lần ghi nhận trước.',
  bad_term: 'Thời hạn phải là một số nguyên lớn hơn 0.',
  no_reason: 'Hãy ghi lý do.',
  no_approver: 'Hãy ghi người cho phép hẹn lại.',
  not_later: 'Ngày hẹn mới phải sau ngày hẹn cũ và sau hôm nay.',
  day_off: 'Ngày hẹn mới phải là ngày làm việc.',
} as const
export type DeadlineRefusal = keyof typeof deadlineRefusals

/** A sequence of events that cannot have happened. */
export class DeadlineError extends DomainError {
  constructor(readonly reason: DeadlineRefusal) {
    super('conflict', deadlineRefusals[reason])
  }
}

type Clock = {
  term: Term
  startedAt: Date
  firstDueAt: Date
  appointment: Due
  due: Due
  extended: boolean
  pausedSince?: Date
  finishedAt?: Date
  stoppedAt?: Date
}

/** Replays the ledger of one dossier, oldest event first. Throws `DeadlineError` for a sequence that cannot be. */
export function deriveDeadline(events: readonly DeadlineEvent[], calendar: Calendar): Deadline {
  const [first, ...rest] = events
  if (!first || first.kind !== 'started') throw new DeadlineError('not_started')
  checkTerm(first.term)
  const due = firstDue(first.at, first.term, calendar)
  let clock: Clock = { term: first.term, startedAt: first.at, firstDueAt: due.at, appointment: due, due, extended: false }
  let last = first.at
  for (const event of rest) {
    if (event.at < last) throw new DeadlineError('out_of_order')
    clock = apply(clock, event, calendar)
    last = event.at
  }
  const { appointment, due: current, ...facts } = clock
  return {
    ...facts,
    appointmentAt: appointment.at,
    dueAt: current.at,
    paused: clock.pausedSince !== undefined,
    calendarComplete: isCalendarComplete(civilDateOf(clock.startedAt), civilDateOf(current.at), calendar),
  }
}

function apply(clock: Clock, event: DeadlineEvent, calendar: Calendar): Clock {
  if (clock.finishedAt || clock.stoppedAt) throw new DeadlineError('ended')
  switch (event.kind) {
    case 'started':
      throw new DeadlineError('already_started')
    case 'paused':
      if (clock.pausedSince) throw new DeadlineError('already_paused')
      if (!event.reason.trim()) throw new DeadlineError('no_reason')
      return { ...clock, pausedSince: event.at }
    case 'resumed': {
      const { pausedSince, ...running } = clock
      if (!pausedSince) throw new DeadlineError('not_paused')
      return {
        ...running,
        appointment: resumedDue(clock.appointment, pausedSince, event.at, calendar),
        due: resumedDue(clock.due, pausedSince, event.at, calendar),
      }
    }
    case 'extended':
      if (clock.pausedSince) throw new DeadlineError('paused')
      if (clock.extended) throw new DeadlineError('already_extended')
      if (!event.reason.trim()) throw new DeadlineError('no_reason')
      if (!event.approver.trim()) throw new DeadlineError('no_approver')
      return { ...clock, extended: true, due: extendedDue(clock.due, event, calendar) }
    case 'finished':
      if (clock.pausedSince) throw new DeadlineError('paused')
      return { ...clock, finishedAt: event.at }
    case 'stopped':
      return { ...clock, stoppedAt: event.at }
  }
}

function extendedDue(due: Due, event: { at: Date } & Extension, calendar: Calendar): Due {
  if (event.term) {
    checkTerm(event.term)
    if (event.term.unit === 'SAME_DAY') throw new DeadlineError('bad_term')
    return extendedByTerm(due, event.at, event.term, calendar)
  }
  if (!isWorkingDay(civilDateOf(event.newDueAt), calendar)) throw new DeadlineError('day_off')
  const next = extendedTo(due, event.newDueAt, calendar)
  if (next.at <= due.at || next.at <= event.at) throw new DeadlineError('not_later')
  return next
}

function checkTerm(term: Term): void {
  const isRight = term.unit === 'SAME_DAY' ? term.amount === 0 : Number.isSafeInteger(term.amount) && term.amount > 0
  if (!isRight) throw new DeadlineError('bad_term')
}
