import type { Audience, ProcedureContent } from '../types'
import { splitChannelTable } from './channel-table'
import { readFees } from './fees'
import { readFiling } from './filing'
import { splitLegalBases } from './legal-bases'
import { readPapers } from './papers'
import type { NationalRecord } from './record'
import { readNationalRecord } from './record'
import { splitResults } from './results'
import { readTerms } from './term'

export type NationalParse =
  | { ok: true; code: string; content: ProcedureContent; issues: string[] }
  | { ok: false; code?: string; reason: string }

const procedureCode = /^(\d{1,2}\.\d{6})(?:\.\d{3}\.\d{2}\.\d{2}\.\p{Lu}\d{2})?$/u

/**
 * One record of the national portal as a procedure. Never throws. `issues` are sentences for editors, one for each thing not fully
 * understood; a record with issues is `PARTIAL`, any other `UNVERIFIED`, since an import verifies nothing.
 */
export function parseNationalRecord(raw: unknown): NationalParse {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { ok: false, reason: 'Dòng này không phải một bản ghi thủ tục.' }
  const given = (raw as Record<string, unknown>)['ma_thu_tuc']
  const record = readNationalRecord(raw)
  const { fields } = record
  const printedCode = fields.ma_thu_tuc.replace(/\s/g, '')
  const code = procedureCode.exec(printedCode)?.[1]
  if (typeof given !== 'string' || printedCode === '') return { ok: false, reason: 'Bản ghi không có mã thủ tục.' }
  if (!code)
    return {
      ok: false,
      code: printedCode.slice(0, 40),
      reason: `Mã thủ tục “${printedCode.slice(0, 40)}” không đúng dạng, ví dụ 1.001193.`,
    }
  if (fields.ten_thu_tuc === '' || typeof (raw as Record<string, unknown>)['ten_thu_tuc'] !== 'string')
    return { ok: false, code, reason: 'Bản ghi không có tên thủ tục.' }
  const { content, issues } = contentOf(record, code, raw)
  if (printedCode !== code) issues.push(`Mã in trong nguồn là “${printedCode}”; phần đuôi của địa phương đã bỏ.`)
  return {
    ok: true,
    code,
    content: {
      ...content,
      verification: issues.length > 0 ? 'PARTIAL' : 'UNVERIFIED',
      notes: [...issues, ...content.notes],
    },
    issues,
  }
}

function contentOf({ fields, unknown }: NationalRecord, code: string, raw: object): { content: ProcedureContent; issues: string[] } {
  const land = /đất đai/iu.test(fields.linh_vuc)
  const table = splitChannelTable(fields.cach_thuc_thuc_hien)
  const terms = readTerms(table.rows, fields.trinh_tu_thuc_hien, land)
  const fees = readFees(table.rows, [fields.trinh_tu_thuc_hien, fields.thanh_phan_ho_so, fields.yeu_cau_dieu_kien])
  const papers = readPapers(fields.thanh_phan_ho_so)
  const law = splitLegalBases(fields.can_cu_phap_ly)
  const results = splitResults(fields.ket_qua_xu_ly)
  const agencies = namesIn(fields.co_quan_thuc_hien, fields.co_quan_co_tham_quyen)
  const name = fields.ten_thu_tuc.replace(/\s+/g, ' ')
  const filing = readFiling({
    name,
    field: fields.linh_vuc,
    level: fields.cap_thuc_hien,
    decision: fields.so_quyet_dinh,
    agencies,
    channels: table.rows.map(({ channel }) => channel),
  })
  const audience = readAudiences(fields.doi_tuong_thuc_hien)
  const wrong = Object.entries(raw).filter(([, value]) => value !== null && value !== undefined && typeof value !== 'string')
  const remarks = [
    table.rest && `Cách thức thực hiện: ${table.rest}`,
    law.rest,
    results.description,
    fields.dia_chi_tiep_nhan && `Địa chỉ tiếp nhận hồ sơ: ${fields.dia_chi_tiep_nhan}`,
    fields.co_quan_duoc_uy_quyen && `Cơ quan được ủy quyền: ${fields.co_quan_duoc_uy_quyen}`,
    fields.co_quan_phoi_hop && `Cơ quan phối hợp: ${fields.co_quan_phoi_hop}`,
    fields.thu_tuc_lien_quan && `Thủ tục liên quan: ${fields.thu_tuc_lien_quan}`,
    fields.co_quan_thuc_hien && fields.co_quan_co_tham_quyen && `Cơ quan thực hiện: ${fields.co_quan_thuc_hien}`,
    ...unknown.map(({ key, text }) => `${key}: ${text}`),
  ].filter((line) => line !== '')
  const issues = [
    ...terms.issues,
    ...fees.issues,
    ...papers.issues,
    ...law.issues,
    ...(audience.unknown ? [`Đối tượng thực hiện chưa rõ: “${audience.unknown}”.`] : []),
    ...(filing.issue ? [filing.issue] : []),
    ...(table.rest ? ['Chưa tách được bảng cách thức thực hiện; giữ nguyên văn.'] : []),
    ...(fields.linh_vuc ? [] : ['Nguồn không ghi lĩnh vực.']),
    ...wrong.map(([key]) => `Trường “${key}” không phải chữ; đã đổi thành chữ.`),
    ...unknown.map(({ key }) => `Nguồn có trường lạ “${key}”; giữ nguyên văn.`),
  ]
  const instant = terms.term?.unit === 'SAME_DAY' && filing.filing !== 'ELSEWHERE' && filing.filing !== 'PETITION'
  const url = portalUrl(fields.detail_url)
  const content: ProcedureContent = {
    name,
    field: fields.linh_vuc,
    ...(fields.cap_thuc_hien && { levelText: fields.cap_thuc_hien }),
    audiences: audience.audiences,
    filing: filing.filing,
    ...(filing.filingPlace && { filingPlace: filing.filingPlace }),
    instant,
    ...(terms.term && { term: terms.term }),
    ...(terms.termText && { termText: terms.termText }),
    ...(fields.so_quyet_dinh && { decision: fields.so_quyet_dinh }),
    ...((fields.co_quan_co_tham_quyen || fields.co_quan_thuc_hien) && {
      decidedBy: fields.co_quan_co_tham_quyen || fields.co_quan_thuc_hien,
    }),
    ...(fields.trinh_tu_thuc_hien && { steps: fields.trinh_tu_thuc_hien }),
    ...(fields.yeu_cau_dieu_kien && { conditions: fields.yeu_cau_dieu_kien }),
    channels: terms.channels.map((channel, i) => ({
      ...channel,
      ...(fees.byRow[i] && { feeText: fees.byRow[i] }),
    })),
    papers: papers.papers,
    ...(papers.text && { papersText: papers.text }),
    ...(papers.sets !== undefined && { sets: papers.sets }),
    fees: fees.fees,
    exemptions: fees.exemptions,
    ...(fees.feeText && { feeText: fees.feeText }),
    results: results.results,
    legalBases: law.bases,
    ...(url && { portalUrl: url }),
    keywords: results.keywords,
    verification: 'UNVERIFIED',
    source: `Cổng Dịch vụ công quốc gia, bản ghi ${code}${fields.so_quyet_dinh ? ` (${fields.so_quyet_dinh})` : ''}`,
    twoTierModel: isTwoTier(fields),
    ...(remarks.length > 0 && { remarks: remarks.join('\n') }),
    notes: [...new Set(fees.remarks), ...(fields.loai_thu_tuc ? [`Loại thủ tục: ${fields.loai_thu_tuc}`] : [])],
  }
  return { content, issues: [...new Set(issues)] }
}

function namesIn(...lists: string[]): string[] {
  const names = lists.flatMap((list) => list.split(/,\s+(?=\p{Lu})/u)).map((name) => name.trim().replace(/\.$/, ''))
  return [...new Set(names)].filter(Boolean)
}

const audienceWords: [RegExp, Audience][] = [
  [/tổ chức \(không bao gồm doanh nghiệp, htx\)/giu, 'ORGANISATION'],
  [/doanh nghiệp có vốn đầu tư nước ngoài/giu, 'BUSINESS'],
  [/doanh nghiệp việt nam/giu, 'BUSINESS'],
  [/cán bộ, công chức, viên chức/giu, 'OFFICIAL'],
  [/người việt nam định cư ở nước ngoài/giu, 'CITIZEN'],
  [/hộ kinh doanh/giu, 'HOUSEHOLD_BUSINESS'],
  [/liên hiệp hợp tác xã|hợp tác xã|htx/giu, 'COOPERATIVE'],
  [/doanh nghiệp/giu, 'BUSINESS'],
  [/tổ chức nước ngoài/giu, 'ORGANISATION'],
  [/người nước ngoài|cá nhân nước ngoài/giu, 'FOREIGNER'],
  [/công dân việt nam|công dân|cá nhân/giu, 'CITIZEN'],
  [/tổ chức/giu, 'ORGANISATION'],
]

function readAudiences(text: string): { audiences: Audience[]; unknown: string } {
  const audiences = new Set<Audience>()
  let rest = text
  for (const [pattern, audience] of audienceWords) {
    const next = rest.replace(pattern, '')
    if (next !== rest) audiences.add(audience)
    rest = next
  }
  return { audiences: [...audiences], unknown: rest.replace(/[\s,;.]+/g, ' ').trim() }
}

const twoTierWords =
  /chính quyền địa phương (?:02|2|hai) cấp|mô hình (?:02|2|hai) cấp|trung tâm phục vụ hành chính công (?:cấp )?(?:xã|phường)|đặc khu/iu
const lawOf2025 = /\/(?:202[5-9]|20[3-9]\d)\/(?:NĐ|TT|QĐ|NQ|QH)/u

/** Written for the two-tier model: it cites law numbered 2025 or later, or speaks of the two tiers, their special zones or the communes' new service centres. */
function isTwoTier(fields: NationalRecord['fields']): boolean {
  return lawOf2025.test(fields.can_cu_phap_ly) || Object.values(fields).some((text) => twoTierWords.test(text))
}

function portalUrl(text: string): string | undefined {
  return /^https:\/\/(?:[\w-]+\.)*dichvucong\.gov\.vn\/\S+$/u.test(text) ? text : undefined
}
