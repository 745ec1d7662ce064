import { formatCivilDate } from '@/lib/core/civil-date'
import { verificationNames } from '@/lib/procedures/text'
import type { LawEnd, PostedText, PostingChange, PostingChangeKind } from './types'

export const changeKindNames: Record<PostingChangeKind, string> = {
  NEW: 'Mới',
  AMENDED: 'Sửa đổi',
  REPEALED: 'Bãi bỏ',
  ENDED_BY_LAW: 'Hết hiệu lực theo luật',
  RECEIVED_HERE: 'Bắt đầu nhận tại đây',
  NOT_HERE: 'Không nhận tại đây nữa',
}

/** "Sửa đổi từ 01/12/2026, theo Quyết định 12/QĐ-UBND". */
export function changeText({ kind, on, decision }: PostingChange): string {
  return `${changeKindNames[kind]} từ ${formatCivilDate(on)}${decision ? `, theo ${decision}` : ''}`
}

/** "Mã thủ tục 1.001193 · bản 2, từ 24/11/2026 · Chưa đối chiếu": what a reader must know before trusting a text. */
export function standingText({ code, content, verification, versionNumber, effectiveFrom, effectiveTo, endedByLaw }: PostedText): string {
  return [
    `Mã thủ tục ${code}`,
    `bản ${versionNumber}, từ ${formatCivilDate(effectiveFrom)}${effectiveTo ? ` đến hết ${formatCivilDate(effectiveTo)}` : ''}`,
    verificationNames[verification],
    ...(endedByLaw ? [lawEndText(endedByLaw)] : []),
    ...(content.twoTierModel ? ['văn bản nguồn theo mô hình từ 01/07/2025'] : []),
  ].join(' · ')
}

/** "hết hiệu lực theo luật từ 01/01/2027 (Nghị định 1/2026)" */
export function lawEndText({ on, by }: LawEnd): string {
  return `hết hiệu lực theo luật từ ${formatCivilDate(on)}${by ? ` (${by})` : ''}`
}
