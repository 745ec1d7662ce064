import { formatMoney } from '@/lib/core/money'
import type {
  Audience,
  Channel,
  ExemptGroup,
  Fee,
  Filing,
  PaperKind,
  ProcedureContent,
  Term,
  VerificationState,
} from '@/lib/procedures/types'

/** "3 ngày làm việc", "trong ngày". */
export function termText(term: Term): string {
  switch (term.unit) {
    case 'SAME_DAY':
      return 'trong ngày'
    case 'WORKING_HOUR':
      return `${term.amount} giờ làm việc`
    case 'WORKING_DAY':
      return `${term.amount} ngày làm việc`
    case 'CALENDAR_DAY':
      return `${term.amount} ngày`
  }
}

/** The term as one short answer; absent when the source gives none. */
export function shortTerm(content: Pick<ProcedureContent, 'term' | 'termText'>): string | undefined {
  if (content.term) return termText(content.term)
  return content.termText && content.termText.length <= 80 ? content.termText : undefined
}

/** "8.000 đ một bản sao", "Miễn lệ phí" or the source's own words. */
export function feeText(fee: Fee): string {
  if (fee.amount === undefined) return fee.text ?? ''
  const amount = fee.amount === 0 ? 'Không thu' : formatMoney(fee.amount)
  return fee.per ? `${amount} một ${fee.per}` : amount
}

/** The fee as one short answer; absent when nothing certain is known. */
export function shortFee(content: Pick<ProcedureContent, 'fees' | 'feeText'>): string | undefined {
  const [first, ...others] = content.fees
  const text = first ? feeText(first) : content.feeText
  if (!text || text.length > 80) return undefined
  const differs = first?.caseName !== undefined && others.some((fee) => fee.kind === first.kind && feeText(fee) !== text)
  return differs ? `${text}, tùy trường hợp` : text
}

export const feeKindNames: Record<Fee['kind'], string> = { FEE: 'Phí', CHARGE: 'Lệ phí', UNKNOWN: 'Khoản thu' }

export const filingNames: Record<Filing, string> = {
  HERE: 'Nộp ở đây, tại quầy hoặc trên mạng',
  COUNTER_ONLY: 'Nộp ở đây, chỉ tại quầy',
  ELSEWHERE: 'Nộp ở cơ quan khác',
  PETITION: 'Khiếu nại, tố cáo',
}

export const exemptGroupNames: Record<ExemptGroup, string> = {
  DIFFICULT_COMMUNE: 'Người ở xã đặc biệt khó khăn',
  POOR_HOUSEHOLD: 'Hộ nghèo',
  NEAR_POOR_HOUSEHOLD: 'Hộ cận nghèo',
  ETHNIC_MINORITY: 'Người dân tộc thiểu số',
  MERIT: 'Người có công với cách mạng',
  CHILD: 'Trẻ em',
  ELDERLY: 'Người cao tuổi',
  DISABLED: 'Người khuyết tật',
  OTHER: 'Đối tượng khác',
}

export const channelNames: Record<Channel, string> = { COUNTER: 'Nộp tại quầy', ONLINE: 'Nộp trên mạng', POST: 'Gửi qua bưu điện' }

export const paperKindNames: Record<PaperKind, string> = {
  SUBMIT_ORIGINAL: 'Nộp bản chính',
  SUBMIT_COPY: 'Nộp bản sao',
  COPY_WITH_ORIGINAL: 'Nộp bản chụp, mang bản chính để đối chiếu',
  SHOW_ONLY: 'Mang theo để xuất trình',
  OFFICE_LOOKS_UP: 'Cơ quan tự tra cứu',
}

export const audienceNames: Record<Audience, string> = {
  CITIZEN: 'Người dân',
  BUSINESS: 'Doanh nghiệp',
  HOUSEHOLD_BUSINESS: 'Hộ kinh doanh',
  COOPERATIVE: 'Hợp tác xã',
  ORGANISATION: 'Tổ chức',
  FOREIGNER: 'Người nước ngoài',
  OFFICIAL: 'Cán bộ, công chức',
}

export const verificationNames: Record<VerificationState, string> = {
  VERIFIED: 'Đã đối chiếu',
  PARTIAL: 'Chưa đối chiếu hết',
  UNVERIFIED: 'Chưa đối chiếu',
}
