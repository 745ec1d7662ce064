import { formatDateTime } from '@/lib/core/civil-date'
import type { SignatureFinding, SignatureReport } from './types'

/** What a check found, in one sentence; null where there is nothing to say. */
export function signatureSentence(report: SignatureReport | null): string | null {
  if (!report || report.state === 'NONE') return null
  if (report.state === 'FAILED') return 'Chưa kiểm tra được chữ ký số trong tệp này.'
  return report.signatures.map(findingSentence).join(' ')
}

function findingSentence({ state, signer, organisation, signedAt, after, chain, inForce, weak }: SignatureFinding): string {
  const who = [signer, organisation].filter(Boolean).join(', ') || 'không rõ tên'
  if (state === 'UNREADABLE') return 'Có chữ ký số thuộc loại chưa đọc được.'
  if (state === 'BROKEN') return `Chữ ký số của ${who} KHÔNG hợp lệ: nội dung đã bị thay đổi.`
  const parts = [`Đã ký số bởi ${who}${signedAt ? `, lúc ${formatDateTime(new Date(signedAt))} theo giờ người ký ghi` : ''}; chữ ký hợp lệ`]
  if (after === 'CHANGED') parts.push('tệp có phần được thêm vào SAU KHI KÝ, phần đó không được ký')
  if (after === 'SIGNED') parts.push('sau đó tệp được thêm phần khác và người khác ký tiếp, phần thêm vào không thuộc chữ ký này')
  if (weak) parts.push('thuật toán ký đã lạc hậu, không nên tin một mình chữ ký này')
  if (inForce === null) parts.push('chưa xác định được chứng thư còn hạn lúc ký')
  if (inForce === false) parts.push('chứng thư không còn hạn lúc ký')
  if (chain === 'NOT_CHECKED') parts.push('chưa kiểm tra được nơi cấp chứng thư')
  if (chain === 'UNKNOWN') parts.push('nơi cấp chứng thư không thuộc danh sách tin cậy')
  return `${parts.join('; ')}.`
}
