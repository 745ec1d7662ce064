import type { CivilDate } from '@/lib/core/civil-date'
import type { FormKind, FormSet } from './types'

/**
 * Which circular's forms hold on which days. TT 01/2018/TT-VPCP (in force 08/01/2019) guides NĐ 61/2018/NĐ-CP; TT 03/2025/TT-VPCP of 15/09/2025, whose
 * forms apply from that day, guides NĐ 118/2025/NĐ-CP.
 */
export const formSets: readonly FormSet[] = [
  {
    validFrom: '2019-01-08',
    validTo: '2025-09-14',
    source: 'Thông tư số 01/2018/TT-VPCP',
    forms: {
      RECEIPT: { number: 1, title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả' },
      SUPPLEMENT: { number: 2, title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ' },
      REFUSAL: { number: 3, title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ' },
      APOLOGY: { number: 4, title: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả' },
      CONTROL: { number: 5, title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ' },
      REGISTER: { number: 6, title: 'Sổ theo dõi hồ sơ' },
    },
  },
  {
    validFrom: '2025-09-15',
    validTo: null,
    source: 'Thông tư số 03/2025/TT-VPCP',
    forms: {
      RECEIPT: { number: 1, title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả' },
      SUPPLEMENT: { number: 2, title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ' },
      REFUSAL: { number: 3, title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ' },
      APOLOGY: { number: 4, title: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết' },
      STOP: { number: 5, title: 'Thông báo dừng giải quyết hồ sơ' },
      CONTROL: { number: 6, title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ' },
      REGISTER: { number: 7, title: 'Sổ theo dõi hồ sơ' },
    },
  },
]

/** What is printed where no circular lays the form down. */
const plainTitles: Record<FormKind, string> = {
  RECEIPT: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  SUPPLEMENT: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  REFUSAL: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
  APOLOGY: 'Thư xin lỗi và hẹn lại ngày trả kết quả',
  STOP: 'Thông báo dừng giải quyết hồ sơ',
  CONTROL: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
  REGISTER: 'Sổ theo dõi hồ sơ',
}

export type FormOn = {
  title: string
  /** "01" and the circular; null on a paper that no circular lays down. */
  mark: { number: string; source: string } | null
}

/** The form of a kind as it is laid down on the day of the document. */
export function formOn(kind: FormKind, date: CivilDate): FormOn {
  const set = formSets.find(({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo))
  const form = set?.forms[kind]
  if (!set || !form) return { title: plainTitles[kind], mark: null }
  return { title: form.title, mark: { number: String(form.number).padStart(2, '0'), source: set.source } }
}
