import { formatMoney } from '@/lib/core/money'
import { tidyText } from '@/lib/core/text'
import type { TierOffering } from './offering'
import { legalBasesOf } from './seed-row-law'
import type { Audience, Filing, ProcedureContent, Term } from './types'

export const rowColumns = [
  'code',
  'name',
  'field',
  'level',
  'audience',
  'days',
  'fee',
  'verified',
  'source',
  'decision',
  'legal',
  'online',
  'level_2018_2025',
  'notes',
] as const

/** A line of the catalogue's fact table, all cells as text. */
export type ProcedureRow = Record<(typeof rowColumns)[number], string>

type MappedRow = { code: string; content: ProcedureContent; offering: TierOffering }

/** Fields whose dossiers the police, the army or the land office receive, never a desk of the district. */
const elsewhereByField: [RegExp, string][] = [
  [
    /^(Cấp, quản lý căn cước|Đăng ký, quản lý cư trú|Đăng ký, quản lý phương tiện|Quản lý xuất nhập cảnh|Định danh và xác thực|Phòng cháy)/,
    'Cơ quan Công an',
  ],
  [/^Quân sự/, 'Ban Chỉ huy quân sự xã, thị trấn hoặc huyện'],
  [/^Đăng ký biện pháp bảo đảm/, 'Chi nhánh Văn phòng đăng ký đất đai'],
]

/**
 * Makes a procedure of a row. Nothing is guessed: a term is a term only when the cell has one number with one unit, and a
 * fee stays text, because the national portal prints "Miễn phí" and "1" where nothing was entered.
 *
 * Verification. `VERIFIED` tells a citizen that a person has compared the facts with the law in force here. No row can say
 * that of itself: even a row marked "yes" means only that code and name were seen in a public source, which was written for
 * the two-tier model of 2025. So such a row is `PARTIAL`, every other row `UNVERIFIED`, and `VERIFIED` is given by hand.
 */
export function mapProcedureRow(row: ProcedureRow): MappedRow {
  const notes: string[] = []
  const verification = row.verified.startsWith('yes') ? 'PARTIAL' : 'UNVERIFIED'
  if (verification === 'UNVERIFIED') notes.push('Mã, tên và các thông tin khác ghi theo hiểu biết chung, phải đối chiếu trước khi dùng.')

  const name = row.name.replace(/\s*\((?:mã [^)]*|phân cấp huyện)\)/g, '')
  const oldCode = /\((mã [^)]*)\)/.exec(row.name)?.[1]
  if (oldCode) notes.push(`Mã cũ (${oldCode}): có thể đã được thay bằng mã khác.`)

  const place = filingPlaceOf(row)
  const filing = filingOf(row, place)
  const offering: TierOffering = place ? { receivedBy: [], decidedBy: 'OTHER' } : offeringOf(row.level_2018_2025 || row.level)
  if (row.level_2018_2025.includes('recalled')) notes.push('Cấp giải quyết ghi theo hiểu biết chung, phải đối chiếu.')

  const days = readDays(row.days)
  if (days.note) notes.push(days.note)
  const fee = readFee(row.fee)
  if (fee.note) notes.push(fee.note)
  if (filing === 'HERE') notes.push('Chưa có danh sách giấy tờ của thủ tục này.')

  return {
    code: row.code,
    offering,
    content: {
      name: tidyText(name),
      field: tidyText(row.field),
      levelText: levelTextOf(offering),
      audiences: audiencesOf(row.audience),
      filing,
      ...(place && { filingPlace: place }),
      instant: days.term?.unit === 'SAME_DAY',
      ...(days.term && { term: days.term }),
      ...(days.text && { termText: days.text }),
      ...(row.decision && { decision: tidyText(row.decision) }),
      channels: [],
      papers: [],
      fees: [],
      exemptions: [],
      ...(fee.text && { feeText: fee.text }),
      results: [],
      legalBases: legalBasesOf(row.legal),
      keywords: [],
      verification,
      source: sourceOf(row.source),
      twoTierModel: /2026-07|2025-2026/.test(`${row.source} ${row.level}`) || /\/202[56]\//.test(row.legal),
      notes,
    },
  }
}

/** Marks of where a cell comes from, in brackets at its end; they are not words for citizens. */
const provenance = /\s*\((?:recalled|verified|crawl|TB \d)[^)]*\)/g

function readDays(cell: string): { term?: Term; text?: string; note?: string } {
  const recalled = cell.includes('(recalled') ? 'Thời hạn ghi theo hiểu biết chung, phải đối chiếu.' : undefined
  const bare = tidyText(cell.replace(provenance, ''))
  const noUnit = /^(\d+) \(đơn vị không ghi trên DVCQG\)$/.exec(bare)
  if (noUnit) {
    const note = `Nguồn ghi thời hạn “${noUnit[1]}” mà không ghi đơn vị.`
    return Number(noUnit[1]) <= 1 ? { note } : { text: `${noUnit[1]} (nguồn không ghi là ngày hay ngày làm việc)`, note }
  }
  if (/^trong ngày(?:; (?:nhận )?sau 15 giờ (?:→|thì) ngày làm việc tiếp theo)?$/i.test(bare)) {
    return { term: { amount: 0, unit: 'SAME_DAY' }, note: recalled }
  }
  const counted = /^0?(\d+) (ngày làm việc|ngày|giờ làm việc)$/i.exec(bare)
  const amount = Number(counted?.[1])
  if (counted && amount > 0) {
    const unit = counted[2]?.toLowerCase()
    return {
      term: { amount, unit: unit === 'ngày' ? 'CALENDAR_DAY' : unit === 'ngày làm việc' ? 'WORKING_DAY' : 'WORKING_HOUR' },
      note: recalled,
    }
  }
  return bare ? { text: bare, note: recalled } : {}
}

function readFee(cell: string): { text?: string; note?: string } {
  const bare = tidyText(cell.replace(provenance, ''))
  if (bare === '') return {}
  if (bare === 'Miễn phí' || bare === 'không') {
    return { note: `Nguồn ghi “${bare}”; đó có thể là giá trị mặc định, không phải mức thu thật.` }
  }
  if (bare === 'HĐND tỉnh') return { text: 'Theo nghị quyết của Hội đồng nhân dân tỉnh' }
  if (/^\d+\/\d{4}\/TT-BTC$/.test(bare)) return { text: `Theo Thông tư ${bare}` }
  const amount = /^([\d,]+) (?:Việt Nam Đồng|VNĐ)$/.exec(bare)
  if (amount?.[1]) {
    const dong = Number(amount[1].replaceAll(',', ''))
    return dong < 1000 ? { note: `Nguồn ghi mức thu “${bare}”, có vẻ sai.` } : { text: formatMoney(dong) }
  }
  return { text: bare }
}

function filingPlaceOf(row: ProcedureRow): string | undefined {
  if (row.source.includes('/bo-cong-an/')) return 'Cơ quan Công an'
  if (/VPĐKĐĐ/.test(`${row.level} ${row.level_2018_2025}`)) return 'Chi nhánh Văn phòng đăng ký đất đai'
  if (/CHQS/.test(row.level_2018_2025)) return 'Ban Chỉ huy quân sự xã, thị trấn hoặc huyện'
  return elsewhereByField.find(([field]) => field.test(row.field))?.[1]
}

function filingOf(row: ProcedureRow, place: string | undefined): Filing {
  if (place) return 'ELSEWHERE'
  if (/^(Khiếu nại|Tố cáo|Xử lý đơn)/.test(row.field)) return 'PETITION'
  if (row.field === 'Chứng thực') return 'COUNTER_ONLY'
  return row.online === 'có' ? 'HERE' : 'COUNTER_ONLY'
}

function offeringOf(level: string): TierOffering {
  const tiers = level.toLowerCase()
  if (tiers.includes('xã-huyện-tỉnh')) return { receivedBy: ['COMMUNE'], decidedBy: 'PROVINCE' }
  const district = tiers.includes('huyện')
  const commune = tiers.includes('xã')
  if (district && commune) return { receivedBy: ['COMMUNE', 'DISTRICT'], decidedBy: 'RECEIVER' }
  return district ? { receivedBy: ['DISTRICT'], decidedBy: 'DISTRICT' } : { receivedBy: ['COMMUNE'], decidedBy: 'COMMUNE' }
}

function levelTextOf({ receivedBy, decidedBy }: TierOffering): string | undefined {
  if (receivedBy.length === 2) return 'Cấp huyện, cấp xã'
  if (decidedBy === 'PROVINCE') return 'Cấp tỉnh'
  if (receivedBy.length === 0) return undefined
  return receivedBy[0] === 'DISTRICT' ? 'Cấp huyện' : 'Cấp xã'
}

function audiencesOf(cell: string): Audience[] {
  const known: [string, Audience][] = [
    ['cá nhân', 'CITIZEN'],
    ['tổ chức', 'ORGANISATION'],
    ['hộ KD', 'HOUSEHOLD_BUSINESS'],
    ['cán bộ', 'OFFICIAL'],
  ]
  return known.filter(([word]) => cell.includes(word)).map(([, audience]) => audience)
}

function sourceOf(cell: string): string {
  if (cell.includes('crawl of dichvucong.gov.vn')) return 'Cổng Dịch vụ công quốc gia, bản ghi tháng 07/2026'
  if (cell.includes('BangNiemYet')) return 'Bảng niêm yết công khai của một xã năm 2026 (chỉ mã và tên)'
  if (cell.includes('ThuTucHanhChinh')) return 'Bản công khai thủ tục hành chính của Bộ Quốc phòng'
  if (cell.includes('ketnoi.json')) return 'Mã dùng trong hệ thống một cửa của một tỉnh khác; tên ghi theo hiểu biết chung'
  return 'Ghi theo hiểu biết chung, chưa đối chiếu'
}
