import { controlCharacters, tidyText } from '@/lib/core/text'

/** What the portal prints in an empty cell. */
export const noInformation = 'Không có thông tin'

const fieldNames = [
  'ma_thu_tuc',
  'detail_url',
  'ten_thu_tuc',
  'so_quyet_dinh',
  'cap_thuc_hien',
  'loai_thu_tuc',
  'linh_vuc',
  'doi_tuong_thuc_hien',
  'co_quan_co_tham_quyen',
  'dia_chi_tiep_nhan',
  'co_quan_duoc_uy_quyen',
  'co_quan_phoi_hop',
  'thu_tuc_lien_quan',
  'trinh_tu_thuc_hien',
  'cach_thuc_thuc_hien',
  'thanh_phan_ho_so',
  'can_cu_phap_ly',
  'co_quan_thuc_hien',
  'yeu_cau_dieu_kien',
  'ket_qua_xu_ly',
] as const

/** A technical key of the portal, and whether the record still holds, which is asked elsewhere. */
const ignoredKeys = new Set(['formality_id', 'trang_thai', 'tinh_trang'])

export type FieldName = (typeof fieldNames)[number]

/** The known fields as tidy text (`''`: absent), and what the record holds beside them. */
export type NationalRecord = {
  fields: Record<FieldName, string>
  unknown: { key: string; text: string }[]
}

/** Half characters and those that are none, which no database keeps. */
const unkept = /[\ufffe\uffff]|\p{Cs}/gu
/** Marks without width, and marks that turn the direction of text so that it reads otherwise than it is. */
const invisible = /[\u200b-\u200d\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Text of the portal made regular; lines are kept. */
export function tidyLines(text: string): string {
  return tidyText(text.replace(/\r\n?/g, '\n').replace(controlCharacters, ' ').replace(unkept, ' ').replace(invisible, ''))
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
}

/** The page's own buttons and menus, which the copy took along after the last field. */
const pageChrome = /Chọn cơ quan thực hiện\s*Tỉnh\/ ?Thành phố[\s\S]*$/u

/** A single value, or `''` when the portal has none. */
function tidyField(value: unknown): string {
  const text = tidyLines(textOf(value)).replace(pageChrome, '').trim()
  return text === noInformation ? '' : text
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('\n')
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return 'không đọc được'
  }
}

export function readNationalRecord(raw: object): NationalRecord {
  const entries = new Map(Object.entries(raw))
  const fields = Object.fromEntries(fieldNames.map((name) => [name, tidyField(entries.get(name))])) as Record<FieldName, string>
  const unknown = [...entries]
    .filter(([key]) => !(fieldNames as readonly string[]).includes(key) && !ignoredKeys.has(key))
    .map(([key, value]) => ({ key: tidyLines(key), text: tidyField(value) }))
    .filter(({ text }) => text !== '')
  return { fields, unknown }
}
