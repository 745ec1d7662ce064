import { addDays, type CivilDate, isCivilDate, readCivilDate } from '@/lib/core/civil-date'

export type OddQuestion = { unitId: string; from: CivilDate; to: CivilDate; problem: string | null }

const longestDays = 366

/** What the address asks for: by default this month, all units. What cannot be read is told, and this month stands in for it. */
export function readOddQuestion(search: Record<string, string | string[] | undefined>, today: CivilDate): OddQuestion {
  const one = (name: string) => (typeof search[name] === 'string' ? search[name] : '')
  const month = { from: `${today.slice(0, 8)}01`, to: today }
  const from = one('tu') ? readCivilDate(one('tu')) : month.from
  const to = one('den') ? readCivilDate(one('den')) : month.to
  const problem =
    !isCivilDate(from) || !isCivilDate(to)
      ? 'Ngày chưa đúng. Ví dụ: 05/09/2026'
      : to < from
        ? 'Ngày cuối phải sau ngày đầu.'
        : to > addDays(from, longestDays)
          ? 'Mỗi lần xem không quá một năm.'
          : null
  return { unitId: one('don-vi'), ...(problem ? month : { from, to }), problem }
}

export function oddSearch({ unitId, from, to }: Pick<OddQuestion, 'unitId' | 'from' | 'to'>): string {
  return `?${new URLSearchParams({ ...(unitId ? { 'don-vi': unitId } : {}), tu: from, den: to }).toString()}`
}
