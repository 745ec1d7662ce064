import type { CivilDate } from '@/lib/core/civil-date'
import { formatMoney } from '@/lib/core/money'
import type {
  Audience,
  Channel,
  Exemption,
  ExemptGroup,
  Fee,
  Filing,
  PaperKind,
  Term,
  VerificationState,
  VersionChange,
} from '@/lib/procedures/types'
import { termInForce } from './term-in-force'

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

/** The term that the appointment uses, as one short answer; absent when the source gives none. */
export function shortTerm(content: Parameters<typeof termInForce>[0], date: CivilDate, caseKey?: string): string | undefined {
  const inWords = (key?: string) => {
    const { term, text } = termInForce(content, date, key)
    if (term) return termText(term)
    return text && text.length <= 80 ? text : undefined
  }
  const own = inWords(caseKey)
  if (caseKey !== undefined || !content.cases?.length) return own
  const ofCases = new Set(content.cases.map((one) => inWords(one.key)))
  if (ofCases.size > 1) return own ? `${own}, tùy trường hợp` : undefined
  return [...ofCases][0]
}

/** "8.000 đ một bản sao", "Miễn lệ phí" or the source's own words. */
export function feeText(fee: Fee): string {
  if (fee.amount === undefined) return fee.text ?? ''
  const amount = fee.amount === 0 ? 'Không thu' : formatMoney(fee.amount)
  return fee.per ? `${amount} một ${fee.per}` : amount
}

/** "2,5 ngày làm việc" */
export function savedText(days: number): string {
  return `${String(days).replace('.', ',')} ngày làm việc`
}

/** Who need not pay and how much of it: "Người thuộc hộ nghèo: giảm 50% lệ phí". */
export function exemptionText({ who, covers, percent = 100 }: Exemption): string {
  const what = covers === 'FEE' ? 'phí' : covers === 'CHARGE' ? 'lệ phí' : 'phí, lệ phí'
  return percent === 100 ? (covers ? `${who}: không phải nộp ${what}` : who) : `${who}: giảm ${percent}% ${what}`
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

export const changeNames: Record<VersionChange, string> = {
  NEW: 'Công bố mới',
  AMENDED: 'Sửa đổi, bổ sung',
  EDITORIAL: 'Sửa câu chữ, nội dung không đổi',
  REPEALED: 'Bãi bỏ',
}

export const verificationNames: Record<VerificationState, string> = {
  VERIFIED: 'Đã đối chiếu',
  PARTIAL: 'Chưa đối chiếu hết',
  UNVERIFIED: 'Chưa đối chiếu',
}
