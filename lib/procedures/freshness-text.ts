import { formatCivilDate } from '@/lib/core/civil-date'
import type { Freshness, FreshnessState } from './freshness'

export const freshnessNames: Record<FreshnessState, string> = {
  CHECKED: 'Đã đối chiếu trong 90 ngày',
  DUE: 'Đến hạn đối chiếu lại',
  UNVERIFIED: 'Chưa đối chiếu',
  REPEALED_STILL_SHOWN: 'Luật đã bãi bỏ, còn đăng',
  COMING: 'Sắp có hiệu lực',
}

/** As heads of columns. */
export const freshnessShortNames: Record<FreshnessState, string> = {
  CHECKED: 'Đã đối chiếu',
  DUE: 'Đến hạn',
  UNVERIFIED: 'Chưa đối chiếu',
  REPEALED_STILL_SHOWN: 'Đã bãi bỏ, còn đăng',
  COMING: 'Sắp có',
}

/** The next thing to do about it, for staff. */
export function nextActionText({ state, asks, holdsUntil }: Freshness, hasOwner: boolean): string {
  if (state === 'REPEALED_STILL_SHOWN') return 'Lập đề nghị bãi bỏ'
  if (state === 'COMING') return 'Chờ đến ngày có hiệu lực'
  if (!asks) return holdsUntil ? `Đối chiếu lại trước ${formatCivilDate(holdsUntil)}` : ''
  if (!hasOwner) return 'Giao người phụ trách'
  if (state === 'CHECKED') return `Đối chiếu lại, còn đến ${formatCivilDate(holdsUntil!)}`
  return state === 'DUE' ? 'Đối chiếu lại' : 'Đối chiếu lần đầu'
}
