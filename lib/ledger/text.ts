import { formatCivilDate, formatDateTime } from '@/lib/core/civil-date'
import type { Damage } from './types'

const faults: Record<Exclude<Damage['what'], 'DIGEST'>, string> = {
  CONTENT: 'nội dung đã bị đổi sau khi ghi',
  MISSING: 'dòng này đã mất',
  LINK: 'dòng này không nối với dòng trước nó',
}

/** One damage in words an operator can look for: stream, row, time, what is wrong. */
export function describeDamage(damage: Damage): string {
  if (damage.what === 'DIGEST') {
    const { day, streamsThen, streamsNow } = damage
    return `dấu niêm phong ngày ${formatCivilDate(day)} không khớp: khi đó có ${streamsThen} chuỗi, nay tính lại được ${streamsNow} chuỗi`
  }
  const { what, streamKind, streamId, seq, at } = damage
  const when = what === 'MISSING' ? `dòng đứng vào chỗ đó ghi lúc ${formatDateTime(at)}` : `ghi lúc ${formatDateTime(at)}`
  return `chuỗi ${streamKind} ${streamId}, dòng số ${seq} (${when}): ${faults[what]}`
}
