import { formatCivilDate } from '@/lib/core/civil-date'
import type { PostingChange, PostingChangeKind } from './types'

export const changeKindNames: Record<PostingChangeKind, string> = {
  NEW: 'Mới',
  AMENDED: 'Sửa đổi',
  REPEALED: 'Bãi bỏ',
  RECEIVED_HERE: 'Bắt đầu nhận tại đây',
  NOT_HERE: 'Không nhận tại đây nữa',
}

/** "Sửa đổi từ 01/12/2026, theo Quyết định 12/QĐ-UBND". */
export function changeText({ kind, on, decision }: PostingChange): string {
  return `${changeKindNames[kind]} từ ${formatCivilDate(on)}${decision ? `, theo ${decision}` : ''}`
}
