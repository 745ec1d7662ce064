import { type CivilDate, isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { isId } from '@/lib/core/ids'

/** Which book is asked for: a unit's, of dossiers received from one day to another. */
export type RegisterQuestion = { unitId: string; from: CivilDate; to: CivilDate }

/** A row by which the next page begins. */
export type RegisterPlace = { at: Date; id: string }

export type RegisterProblems = Partial<Record<'tu' | 'den', string>>

type Search = Record<string, string | string[] | undefined>

/** What an address asks for; without dates it is the month of `today`. What is no date stands as it was typed, with a sentence about it. */
export function readRegisterQuestion(search: Search, today: CivilDate): RegisterQuestion & { problems: RegisterProblems } {
  const one = (name: string) => (typeof search[name] === 'string' ? search[name].slice(0, 60) : '')
  const from = readCivilDate(one('tu')) || `${today.slice(0, 8)}01`
  const to = readCivilDate(one('den')) || today
  const problems: RegisterProblems = {}
  if (!isCivilDate(from)) problems.tu = 'Ngày chưa đúng. Ví dụ: 05/09/2026'
  if (!isCivilDate(to)) problems.den = 'Ngày chưa đúng. Ví dụ: 05/09/2026'
  if (!problems.tu && !problems.den && from > to) problems.den = 'Ngày cuối phải bằng hoặc sau ngày đầu.'
  const unitId = one('don-vi')
  return { unitId: isId(unitId) ? unitId : '', from, to, problems }
}

export function registerSearch({ unitId, from, to }: RegisterQuestion, more: Record<string, string> = {}): string {
  return `?${new URLSearchParams({ 'don-vi': unitId, tu: from, den: to, ...more })}`
}

export const placeText = ({ at, id }: RegisterPlace): string => `${at.getTime()}-${id}`

export function readPlace(text: string | string[] | undefined): RegisterPlace | null {
  const [, ms, id] = /^(\d{1,14})-(.+)$/.exec(typeof text === 'string' ? text : '') ?? []
  return ms && id && isId(id) ? { at: new Date(Number(ms)), id } : null
}
