import { isId } from '@/lib/core/ids'
import type { BoardQuestion } from './freshness-board'
import { freshnessStates } from './freshness'

type Search = Record<string, string | string[] | undefined>

/** The board's filter as its address bears it; what cannot be read is left out. `toi` is the viewer. */
export function readBoardQuestion(asked: Search, accountId: string): BoardQuestion {
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 200) : '')
  const [field, unitId, who, state, page] = [one('linh-vuc'), one('don-vi'), one('nguoi'), one('trang-thai'), Number(one('trang'))]
  const owner = who === 'toi' ? accountId : who === 'chua-giao' ? 'NOBODY' : isId(who) ? who : undefined
  const known = freshnessStates.find((name) => name === state)
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    ...(field ? { field } : {}),
    ...(isId(unitId) ? { unitId } : {}),
    ...(owner ? { owner } : {}),
    ...(known ? { state: known } : {}),
    ...(one('can-lam') === '1' ? { asks: true } : {}),
  }
}

export function boardAddress({ field, unitId, owner, state, asks, page }: BoardQuestion): string {
  const search = new URLSearchParams({
    ...(field ? { 'linh-vuc': field } : {}),
    ...(unitId ? { 'don-vi': unitId } : {}),
    ...(owner ? { nguoi: owner === 'NOBODY' ? 'chua-giao' : owner } : {}),
    ...(state ? { 'trang-thai': state } : {}),
    ...(asks ? { 'can-lam': '1' } : {}),
    ...(page > 1 ? { trang: String(page) } : {}),
  })
  return search.size > 0 ? `/can-bo/thu-tuc/tinh-trang?${search}` : '/can-bo/thu-tuc/tinh-trang'
}
