import type { RevocationReason } from './types'

export const revocationReasonNames: Record<RevocationReason, string> = {
  MISTAKE: 'Văn bản có sai sót',
  REPLACED: 'Đã cấp văn bản khác thay thế',
  UNLAWFUL: 'Cấp không đúng quy định',
  UNTRUE_PAPERS: 'Giấy tờ trong hồ sơ không đúng sự thật',
  JUDGEMENT: 'Theo bản án, quyết định của cơ quan có thẩm quyền',
  OTHER: 'Lý do khác',
}

/** Number in a register of certification or civil status, as it is spoken of. */
export function bookText({ book, bookNumber }: { book: string | null; bookNumber: number | null }): string | null {
  return book === null ? null : `Số ${bookNumber}, quyển ${book}`
}
