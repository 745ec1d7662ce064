import { foldVietnamese } from '@/lib/core/text'

/** Headings that offices write, for the field names of the national portal. Compared without marks and capitals. */
const headings: Record<string, readonly string[]> = {
  ma_thu_tuc: ['Mã thủ tục', 'Mã TTHC', 'Mã số', 'Mã số thủ tục', 'Mã'],
  detail_url: ['Đường dẫn', 'Liên kết', 'Địa chỉ trang'],
  ten_thu_tuc: ['Tên thủ tục', 'Tên TTHC', 'Tên thủ tục hành chính'],
  so_quyet_dinh: ['Số quyết định', 'Quyết định công bố', 'Số quyết định công bố'],
  cap_thuc_hien: ['Cấp thực hiện'],
  loai_thu_tuc: ['Loại thủ tục'],
  linh_vuc: ['Lĩnh vực'],
  doi_tuong_thuc_hien: ['Đối tượng thực hiện', 'Đối tượng'],
  co_quan_co_tham_quyen: ['Cơ quan có thẩm quyền', 'Cơ quan có thẩm quyền quyết định'],
  dia_chi_tiep_nhan: ['Địa chỉ tiếp nhận', 'Địa chỉ tiếp nhận hồ sơ', 'Nơi tiếp nhận'],
  co_quan_duoc_uy_quyen: ['Cơ quan được ủy quyền'],
  co_quan_phoi_hop: ['Cơ quan phối hợp'],
  thu_tuc_lien_quan: ['Thủ tục liên quan'],
  trinh_tu_thuc_hien: ['Trình tự thực hiện', 'Trình tự'],
  cach_thuc_thuc_hien: ['Cách thức thực hiện', 'Cách thức'],
  thanh_phan_ho_so: ['Thành phần hồ sơ', 'Hồ sơ'],
  can_cu_phap_ly: ['Căn cứ pháp lý'],
  co_quan_thuc_hien: ['Cơ quan thực hiện'],
  yeu_cau_dieu_kien: ['Yêu cầu, điều kiện', 'Yêu cầu, điều kiện thực hiện', 'Điều kiện'],
  ket_qua_xu_ly: ['Kết quả thực hiện', 'Kết quả xử lý', 'Kết quả'],
  trang_thai: ['Trạng thái', 'Tình trạng', 'Tình trạng hiệu lực'],
}

const fold = (text: string) => foldVietnamese(text.replaceAll('_', ' '))
const fieldByHeading = new Map(Object.entries(headings).flatMap(([field, words]) => [field, ...words].map((word) => [fold(word), field])))

/** Says nothing about a procedure and is passed over in silence. */
const silent = new Set(['formality id', 'stt', 'tt', 'so thu tu', ''])

export type Columns = {
  /** The field of each column; null is passed over. */
  fields: (string | null)[]
  ignored: string[]
}

/** What a row says about the columns below it; null when it is no heading, which has at least a code and a name. */
export function columnsOf(row: readonly string[]): Columns | null {
  const found = row.map((cell) => fieldByHeading.get(fold(cell)) ?? null)
  // The first of two columns with the same meaning counts.
  const fields = found.map((field, index) => (field !== null && found.indexOf(field) === index ? field : null))
  if (!fields.includes('ma_thu_tuc') || !fields.includes('ten_thu_tuc')) return null
  const ignored = row.filter((cell, index) => fields[index] === null && !silent.has(fold(cell))).map((cell) => cell.slice(0, 80))
  return { fields, ignored: ignored.slice(0, 50) }
}
