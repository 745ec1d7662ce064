import type { CivilDate } from '@/lib/core/civil-date'
import type { LocalTerm, ProcedureContent, Term } from './types'

/** A working day has eight working hours, as the terms of decisions count. */
const hoursOfWorkingDay = 8

export type TermInForce = {
  /** For the appointment: the local one in its period, else the legal one. Absent when the source gives none for certain. */
  term?: Term
  /** The legal term, when known. */
  legal?: Term
  /** The source's own words, when they give no certain term. */
  text?: string
  /** The decision that shortens it, while it holds. */
  local?: LocalTerm
}

/** Whether something with an optional first and last day holds on `date`. */
export function holdsOn({ from, to }: { from?: CivilDate; to?: CivilDate }, date: CivilDate): boolean {
  return (from === undefined || from <= date) && (to === undefined || date <= to)
}

/** The term of a procedure, or of one of its cases, on a day. A case's own term stands in place of the procedure's. */
export function termInForce(
  content: Pick<ProcedureContent, 'term' | 'termText' | 'localTerm' | 'cases' | 'instant'>,
  date: CivilDate,
  caseKey?: string,
): TermInForce {
  const own = content.cases?.find((one) => one.key === caseKey)
  const stands = own?.term || own?.termText ? own : own?.localTerm ? { ...content, localTerm: own.localTerm } : content
  const legal = stands.term ?? (content.instant && !stands.termText ? { amount: 0, unit: 'SAME_DAY' as const } : undefined)
  const local = stands.localTerm && holdsOn(stands.localTerm, date) ? stands.localTerm : undefined
  const term = local?.term ?? legal
  return { ...(term && { term }), ...(legal && { legal }), ...(stands.termText && { text: stands.termText }), ...(local && { local }) }
}

/**
 * How many working days the local term saves against the legal one; halves are possible. Null when the two cannot be compared: calendar days are never
 * turned into working days.
 */
export function workingDaysSaved(legal: Term, local: Term): number | null {
  const hours = (term: Term): number | null =>
    term.unit === 'WORKING_DAY' ? term.amount * hoursOfWorkingDay : term.unit === 'WORKING_HOUR' ? term.amount : null
  const [from, to] = [hours(legal), hours(local)]
  return from === null || to === null ? null : (from - to) / hoursOfWorkingDay
}
