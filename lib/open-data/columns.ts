import { type CivilDate, formatCivilDate } from '@/lib/core/civil-date'
import { holdsOn, termInForce } from '@/lib/procedures/term-in-force'
import { audienceNames, channelNames, feeText, termText, verificationNames } from '@/lib/procedures/text'
import type { Fee, Filing, ProcedureContent, VerificationState } from '@/lib/procedures/types'
import { levelText } from '@/lib/procedures/where'
import type { Desk } from '@/lib/units/types'

/** A procedure in force, as a line of the table needs it. */
export type TableRow = {
  code: string
  version: number
  effectiveFrom: CivilDate
  decision?: string
  verification: VerificationState
  checkedOn?: CivilDate
  content: ProcedureContent
  receivers: Desk[]
  deciders: Desk[]
  page: string
}

type Column = { name: string; meaning: string; value: (row: TableRow, today: CivilDate) => string | undefined }

const filingNames: Record<Filing, string> = {
  HERE: 'Nộp tại đây',
  ELSEWHERE: 'Nộp nơi khác',
  COUNTER_ONLY: 'Chỉ nộp tại quầy',
  PETITION: 'Khiếu nại, tố cáo',
}

const several = (values: readonly string[]) => values.join(' | ')
const names = (units: readonly Desk[]) => several(units.map((unit) => unit.name))

function feesOf(kind: Fee['kind']): Column['value'] {
  return ({ content }, today) =>
    several(
      content.fees
        .filter((fee) => fee.kind === kind && holdsOn(fee, today))
        .map((fee) => {
          const when = [caseOf(fee, content), fee.channel && channelNames[fee.channel]].filter(Boolean).join('; ')
          return when ? `${feeText(fee)} (${when})` : feeText(fee)
        }),
    )
}

function caseOf({ caseName, cases }: Fee, content: ProcedureContent): string | undefined {
  return caseName ?? cases?.map((key) => content.cases?.find((one) => one.key === key)?.name ?? key).join(', ')
}

/** Columns of the CSV file, in this order. A name never changes its meaning; a new column comes last. */
export const columns: readonly Column[] = [
  { name: 'ma', meaning: 'Mã thủ tục hành chính.', value: ({ code }) => code },
  { name: 'ten', meaning: 'Tên thủ tục.', value: ({ content }) => content.name },
  { name: 'linh_vuc', meaning: 'Lĩnh vực.', value: ({ content }) => content.field },
  { name: 'cap', meaning: 'Cấp tiếp nhận; để trống khi chưa biết.', value: ({ content, receivers }) => levelText(content, receivers) },
  {
    name: 'doi_tuong',
    meaning: 'Ai làm thủ tục này.',
    value: ({ content }) => several(content.audiences.map((one) => audienceNames[one])),
  },
  { name: 'cach_nop', meaning: 'Nộp tại đây, nơi khác hay chỉ tại quầy.', value: ({ content }) => filingNames[content.filing] },
  { name: 'noi_nop_khac', meaning: 'Nơi nộp, khi nộp nơi khác.', value: ({ content }) => content.filingPlace },
  { name: 'don_vi_tiep_nhan', meaning: 'Các đơn vị đang tiếp nhận.', value: ({ receivers }) => names(receivers) },
  { name: 'don_vi_giai_quyet', meaning: 'Các đơn vị đang giải quyết.', value: ({ deciders }) => names(deciders) },
  {
    name: 'thoi_han',
    meaning: 'Thời hạn theo luật. Thủ tục có nhiều trường hợp thì xem giao diện lập trình.',
    value: ({ content }) => (content.term ? termText(content.term) : content.termText),
  },
  {
    name: 'thoi_han_rut_ngan',
    meaning: 'Thời hạn ngắn hơn do tỉnh hoặc huyện quyết định, đang áp dụng.',
    value: ({ content }, today) => {
      const { local } = termInForce(content, today)
      return local && termText(local.term)
    },
  },
  {
    name: 'quyet_dinh_rut_ngan',
    meaning: 'Quyết định rút ngắn thời hạn.',
    value: ({ content }, today) => termInForce(content, today).local?.decision,
  },
  { name: 'phi', meaning: 'Phí đang áp dụng.', value: feesOf('FEE') },
  { name: 'le_phi', meaning: 'Lệ phí đang áp dụng.', value: feesOf('CHARGE') },
  { name: 'khoan_thu_chua_ro', meaning: 'Khoản thu mà nguồn không nói rõ là phí hay lệ phí.', value: feesOf('UNKNOWN') },
  { name: 'muc_thu_bang_loi', meaning: 'Mức thu bằng lời của nguồn.', value: ({ content }) => content.feeText },
  {
    name: 'mien_giam',
    meaning: 'Ai được miễn, giảm; không ghi phần trăm là miễn hết.',
    value: ({ content }, today) =>
      several(
        content.exemptions.filter((one) => holdsOn(one, today)).map(({ who, percent }) => (percent ? `${who} (giảm ${percent}%)` : who)),
      ),
  },
  { name: 'giay_to', meaning: 'Thành phần hồ sơ.', value: ({ content }) => several(content.papers.map((paper) => paper.name)) },
  { name: 'ket_qua', meaning: 'Kết quả.', value: ({ content }) => several(content.results.map((result) => result.name)) },
  { name: 'can_cu_phap_ly', meaning: 'Căn cứ pháp lý.', value: ({ content }) => several(content.legalBases.map((basis) => basis.title)) },
  { name: 'ban', meaning: 'Số của bản đang hiệu lực.', value: ({ version }) => String(version) },
  {
    name: 'hieu_luc_tu',
    meaning: 'Ngày đầu bản này có hiệu lực trên trang.',
    value: ({ effectiveFrom }) => formatCivilDate(effectiveFrom),
  },
  { name: 'quyet_dinh_cong_bo', meaning: 'Quyết định công bố.', value: ({ decision }) => decision },
  {
    name: 'doi_chieu',
    meaning: 'Đã đối chiếu với văn bản công bố hay chưa.',
    value: ({ verification }) => verificationNames[verification],
  },
  { name: 'ngay_doi_chieu', meaning: 'Ngày đối chiếu gần nhất.', value: ({ checkedOn }) => checkedOn && formatCivilDate(checkedOn) },
  { name: 'nguon', meaning: 'Nguồn của thông tin.', value: ({ content }) => content.source },
  { name: 'trang', meaning: 'Trang cho người dân.', value: ({ page }) => page },
]
