import { describe, expect, it } from 'vitest'
import type { NationalParse } from './parse'
import { parseNationalRecord } from './parse'

const ways = 'Hình thức nộpThời gianPhí, lệ phíMô tả'
const papers = '--Tên giấy tờMẫu đơn, tờ khaiSố lượng'
const law = 'Tên văn bản pháp lýMã văn bản'

const complete = {
  ma_thu_tuc: '1.000001',
  detail_url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/0000',
  ten_thu_tuc: 'Cấp giấy thử nghiệm',
  so_quyet_dinh: '1/QĐ-BTP',
  cap_thuc_hien: 'Cấp xã',
  linh_vuc: 'Hộ tịch',
  doi_tuong_thuc_hien: 'Công dân Việt Nam',
  co_quan_thuc_hien: 'Ủy ban Nhân dân xã,\u00a0phường,\u00a0thị trấn.',
  trinh_tu_thuc_hien: 'Bước 1: Nộp hồ sơ.\r\nBước 2: Nhận kết quả.',
  cach_thuc_thuc_hien: `${ways}Trực tiếp3 Ngày làm việcKhông có thông tinTrực tuyến3 Ngày làm việcKhông có thông tin`,
  thanh_phan_ho_so: `${papers}Tờ khai theo mẫu1 bản chính`,
  can_cu_phap_ly: `${law}Luật Hộ tịch60/2014/QH13`,
  yeu_cau_dieu_kien: 'Không có thông tin',
  ket_qua_xu_ly: 'Giấy thử nghiệmMã: KQ.G15.000001Từ khóaKhông có thông tinMô tảKhông có thông tin',
}

function parse(fields: Record<string, unknown> = {}) {
  const result = parseNationalRecord({ ...complete, ...fields })
  if (!result.ok) throw new Error(result.reason)
  return result
}

const waysOf = (text: string, more: Record<string, unknown> = {}) => parse({ cach_thuc_thuc_hien: ways + text, ...more })
const papersOf = (text: string) => parse({ thanh_phan_ho_so: papers + text })
const lawOf = (text: string) => parse({ can_cu_phap_ly: law + text }).content.legalBases
const filingOf = (fields: Record<string, unknown>) => parse(fields).content.filing

describe('a record that is clear', () => {
  it('has no issues, is unverified and keeps every part', () => {
    const { code, content, issues } = parse()
    expect(issues).toEqual([])
    expect(code).toBe('1.000001')
    expect(content).toEqual({
      name: 'Cấp giấy thử nghiệm',
      field: 'Hộ tịch',
      levelText: 'Cấp xã',
      audiences: ['CITIZEN'],
      filing: 'HERE',
      instant: false,
      term: { amount: 3, unit: 'WORKING_DAY' },
      decision: '1/QĐ-BTP',
      decidedBy: 'Ủy ban Nhân dân xã, phường, thị trấn.',
      steps: 'Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.',
      channels: [
        { channel: 'COUNTER', term: { amount: 3, unit: 'WORKING_DAY' }, termText: '3 Ngày làm việc' },
        { channel: 'ONLINE', term: { amount: 3, unit: 'WORKING_DAY' }, termText: '3 Ngày làm việc' },
      ],
      papers: [{ key: 'to-khai-theo-mau', name: 'Tờ khai theo mẫu', kind: 'SUBMIT_ORIGINAL', required: true, originals: 1, copies: 0 }],
      fees: [],
      exemptions: [],
      results: [{ code: 'KQ.G15.000001', name: 'Giấy thử nghiệm' }],
      legalBases: [{ code: '60/2014/QH13', title: 'Luật Hộ tịch' }],
      portalUrl: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/0000',
      keywords: [],
      verification: 'UNVERIFIED',
      source: 'Cổng Dịch vụ công quốc gia, bản ghi 1.000001 (1/QĐ-BTP)',
      twoTierModel: false,
      notes: [],
    })
  })

  it('is the same from decomposed text', () => {
    const decomposed = Object.fromEntries(Object.entries(complete).map(([key, text]) => [key, text.normalize('NFD')]))
    expect(parse(decomposed)).toEqual(parse())
  })

  it('has issues exactly when it is partial, and they stand in its notes', () => {
    const { content, issues } = waysOf('Trực tuyến220 VNĐ')
    expect(issues).not.toEqual([])
    expect(content.verification).toBe('PARTIAL')
    expect(content.notes).toEqual(expect.arrayContaining(issues))
  })
})

describe('terms', () => {
  it.each([
    ['Trực tiếp7 NgàyKhông có thông tin', { amount: 7, unit: 'CALENDAR_DAY' }],
    ['Trực tiếp7 Ngày làm việcKhông có thông tin', { amount: 7, unit: 'WORKING_DAY' }],
    ['Trực tiếp4 Giờ làm việcKhông có thông tin', { amount: 4, unit: 'WORKING_HOUR' }],
    ['Trực tiếp5 Ngày làm việcMiễn phí05 (năm) ngày làm việc, kể từ ngày nhận đủ hồ sơ', { amount: 5, unit: 'WORKING_DAY' }],
    ['Trực tiếpKhông có thông tinMiễn phí05 ngày làm việc kể từ ngày nhận được hồ sơ đầy đủ', { amount: 5, unit: 'WORKING_DAY' }],
    [
      'Trực tiếp1Miễn phíTrả kết quả ngay trong ngày; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo',
      { amount: 0, unit: 'SAME_DAY' },
    ],
  ])('%s', (text, term) => {
    const { content, issues } = waysOf(text)
    expect(content.term).toEqual(term)
    expect(issues).toEqual([])
  })

  it.each([
    ['hours of the clock', 'Trực tiếp8 GiờKhông có thông tin', '8 Giờ'],
    ['no unit', 'Trực tiếp3Miễn phí', '3 (nguồn không ghi đơn vị)'],
    ['the default number', 'Trực tiếp1Miễn phí', '1 (nguồn không ghi đơn vị)'],
    ['the default day', 'Trực tiếp1 NgàyMiễn phí', '1 Ngày'],
    ['months', 'Trực tiếp2 ThángMiễn phí', '2 Tháng'],
    ['another unit in the description', 'Trực tiếp7 NgàyMiễn phí07 ngày làm việc, kể từ ngày nhận đủ hồ sơ', '7 Ngày'],
    ['another unit, and steps', 'Trực tiếp7 NgàyMiễn phí07 ngày làm việc, kể từ ngày nhận đủ hồ sơ (xã: 04 ngày)', '7 Ngày'],
    ['words', 'Trực tiếpKhông phải trả kết quảMiễn phíTại trụ sở', 'Không phải trả kết quả'],
    ['term and fee run together', 'Trực tuyến220 VNĐ', '220 VNĐ (thời hạn và mức thu in dính liền)'],
  ])('keeps text and marks it: %s', (_, text, termText) => {
    const { content, issues } = waysOf(text)
    expect(content.term).toBeUndefined()
    expect(content.termText).toBe(termText)
    expect(issues).toHaveLength(1)
  })

  it('chooses none when channels differ', () => {
    const { content, issues } = waysOf('Trực tiếp3 Ngày làm việcKhông có thông tinTrực tuyến2 Ngày làm việcKhông có thông tin')
    expect(content.term).toBeUndefined()
    expect(content.termText).toBe('Trực tiếp: 3 Ngày làm việc\nTrực tuyến: 2 Ngày làm việc')
    expect(content.channels.map(({ term }) => term?.amount)).toEqual([3, 2])
    expect(issues).toEqual(['Thời hạn các dòng (cách nộp hoặc trường hợp) không giống nhau; chưa chọn thời hạn chung.'])
  })

  it('says that ten more days at the counter in land matters belong to the place, not to the counter', () => {
    const { content, issues } = waysOf('Trực tuyến7 NgàyKhông có thông tinTrực tiếp17 NgàyKhông có thông tin', { linh_vuc: 'Đất đai' })
    expect(content.term).toBeUndefined()
    expect(issues[0]).toContain('miền núi')
  })

  it('reads same-day wording from the steps, and is then done at once', () => {
    const steps = 'Hồ sơ hợp lệ thì giải quyết; nếu tiếp nhận hồ sơ sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo.'
    const { content } = waysOf('Trực tiếp1Miễn phí', { trinh_tu_thuc_hien: steps })
    expect(content.term).toEqual({ amount: 0, unit: 'SAME_DAY' })
    expect(content.instant).toBe(true)
  })

  it('does not take a channel named in a sentence for a row', () => {
    const { content } = waysOf('Trực tuyến2 Ngày làm việcKhông có thông tinNộp Trực tuyến hoặc Trực tiếp tại trụ sở.')
    expect(content.channels).toHaveLength(1)
    expect(content.channels[0]?.description).toBe('Nộp Trực tuyến hoặc Trực tiếp tại trụ sở.')
  })
})

describe('fees', () => {
  it.each([
    ['Trực tiếp2 Ngày làm việc100,000 VNĐ(Phí thẩm định: 100.000 đồng/lần)', { kind: 'FEE', amount: 100_000, per: 'lần' }],
    ['Trực tiếp2 Ngày làm việc20,000 VNĐ(Lệ phí: 20.000 đồng/thẻ)', { kind: 'CHARGE', amount: 20_000, per: 'thẻ' }],
    ['Trực tiếpKhông có thông tin50,000 Việt Nam Đồng(/giao dịch)', { kind: 'UNKNOWN', amount: 50_000, per: 'giao dịch' }],
    ['Trực tiếp3 Ngày làm việcLệ phí : 50.000 Đồng', { kind: 'CHARGE', amount: 50_000 }],
    ['Trực tiếpKhông có thông tin8,000 VNĐ', { kind: 'UNKNOWN', amount: 8000 }],
  ])('%s', (text, fee) => {
    const { content, issues } = waysOf(text)
    expect(content.fees).toEqual([fee])
    expect(issues).toEqual([])
  })

  it('keeps a fee that differs by channel with its channel', () => {
    const { content } = waysOf('Trực tiếp2 Ngày20,000 VNĐTrực tuyến2 Ngày10,000 VNĐ')
    expect(content.fees).toEqual([
      { kind: 'UNKNOWN', amount: 20_000, channel: 'COUNTER' },
      { kind: 'UNKNOWN', amount: 10_000, channel: 'ONLINE' },
    ])
  })

  it('never makes an amount of "Miễn phí"', () => {
    const { content, issues } = waysOf('Trực tiếp2 NgàyMiễn phíTrực tuyến2 NgàyMiễn phí(Không thu lệ phí)')
    expect(content.fees).toEqual([])
    expect(issues).toEqual([])
    expect(content.notes.join()).toContain('Miễn phí')
  })

  it.each([
    ['free beside the province', 'Trực tiếp2 NgàyMiễn phí(Mức lệ phí do HĐND tỉnh quy định)', 'Mức lệ phí do HĐND tỉnh quy định'],
    ['thousands lost', 'Trực tiếp15 Ngày20 VNĐ(20.000 đ/tờ khai)', '20 VNĐ (20.000 đ/tờ khai)'],
    ['two amounts', 'Trực tiếp3 Ngày5,000 VNĐ(cá nhân thu 7.000 đồng/lần)', '5,000 VNĐ (cá nhân thu 7.000 đồng/lần)'],
    ['conditions', 'Trực tiếp3 Ngày2,000 VNĐ(2.000 đồng/trang, tối đa theo bản)', '2,000 VNĐ (2.000 đồng/trang, tối đa theo bản)'],
    ['another currency', 'Trực tiếp3 Ngày10 USD(/bản)', '10 USD (/bản)'],
  ])('keeps text and marks it: %s', (_, text, feeText) => {
    const { content, issues } = waysOf(text)
    expect(content.fees).toEqual([])
    expect(content.feeText).toBe(feeText)
    expect(issues).toHaveLength(1)
  })

  it('names who is exempt in the words of the source, and asks an editor', () => {
    const { content, issues } = waysOf('Trực tiếp2 NgàyMiễn phí(Miễn lệ phí cho người thuộc hộ nghèo; người khuyết tật.)')
    expect(content.exemptions).toEqual([{ who: 'người thuộc hộ nghèo; người khuyết tật' }])
    expect(issues).toContain('Có nội dung về miễn, giảm phí hoặc lệ phí; cần người đối chiếu.')
  })
})

describe('papers', () => {
  it.each([
    ['Đơn đề nghị1 bản chính', 'SUBMIT_ORIGINAL', 1, 0],
    ['Giấy phép0 bản chính,1 bản sao', 'SUBMIT_COPY', 0, 1],
    ['Hóa đơn thương mại:1 bản chính', 'SUBMIT_ORIGINAL', 1, 0],
    ['- Bản sao quyết định;1 bản chính', 'SUBMIT_COPY', 0, 1],
    ['Vận tải đơn: 01 bản chụp;0 bản chính', 'SUBMIT_COPY', 0, 1],
    ['Bản sao kèm bản chính để đối chiếu0 bản chính,1 bản sao', 'COPY_WITH_ORIGINAL', 0, 1],
    ['Dự thảo giao dịch. Khi cần thì nộp bản sao và xuất trình bản chính để đối chiếu1 bản chính', 'SUBMIT_ORIGINAL', 1, 0],
    ['Xuất trình thẻ căn cước1 bản chính', 'SHOW_ONLY', 1, 0],
    ['Giấy khai sinh do cơ quan tiếp nhận tra cứu trong cơ sở dữ liệu0 bản chính', 'OFFICE_LOOKS_UP', 0, 0],
  ])('%s', (text, kind, originals, copies) => {
    expect(papersOf(text).content.papers).toEqual([expect.objectContaining({ kind, originals, copies })])
  })

  it('tells quantities in a name from the quantity of the row', () => {
    const { content } = papersOf(
      'Giấy phép: 01 bản chính nếu nộp một lần (1 bản chính)1 bản chínhHợp đồng 01 bản chính- phụ lục1 bản chínhTờ trình năm 20251 bản chínhMẫu 011 bản chính',
    )
    expect(content.papers.map(({ name, originals }) => [name, originals])).toEqual([
      ['Giấy phép: 01 bản chính nếu nộp một lần (1 bản chính)', 1],
      ['Hợp đồng 01 bản chính- phụ lục', 1],
      ['Tờ trình năm 2025', 1],
      ['Mẫu 01', 1],
    ])
  })

  it.each([
    ['Đơn đề nghị (mẫu 01)Mau don 01.docx1 bản chính', 'Đơn đề nghị (mẫu 01)', 'Mau don 01.docx'],
    ['Đơn theo Nghị định số 40/2026/NĐ-CPMau14.docx1 bản chính', 'Đơn theo Nghị định số 40/2026/NĐ-CP', 'Mau14.docx'],
    ['Tờ khai, ngày 25/01/2026Mẫu số 03.docx1 bản chính', 'Tờ khai, ngày 25/01/2026', 'Mẫu số 03.docx'],
    ['Đơn xin;1.donxin.doc1 bản chính', 'Đơn xin', '1.donxin.doc'],
    ['Biên bản theo pháp luật2. 02.MGTH.docx1 bản chính', 'Biên bản theo pháp luật', '2. 02.MGTH.docx'],
  ])('parts the file of the form: %s', (text, name, template) => {
    expect(papersOf(text).content.papers).toEqual([expect.objectContaining({ name, template })])
  })

  it('puts the heading of each table on its papers as their case', () => {
    const text =
      'Trường hợp mới:Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn A1 bản chính' +
      'Trường hợp đổi:Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn B1 bản chính' +
      '* Giấy tờ phải xuất trình:Tên giấy tờMẫu đơn, tờ khaiSố lượngHộ chiếu1 bản chính'
    const { content } = parse({ thanh_phan_ho_so: text })
    expect(content.papers.map(({ name, caseName, kind }) => [name, caseName, kind])).toEqual([
      ['Đơn A', 'Trường hợp mới', 'SUBMIT_ORIGINAL'],
      ['Đơn B', 'Trường hợp đổi', 'SUBMIT_ORIGINAL'],
      ['Hộ chiếu', undefined, 'SHOW_ONLY'],
    ])
    expect(content.papersText).toBe('* Giấy tờ phải xuất trình:')
  })

  it('does not take remarks for papers, and reads the number of sets', () => {
    const { content } = papersOf(
      'Tờ khai1 bản chínhSố lượng hồ sơ: 02 (bộ).1 bản chínhTrường hợp đã có dữ liệu thì không phải tải lên0 bản chính',
    )
    expect(content.papers).toHaveLength(1)
    expect(content.sets).toBe(2)
    expect(content.papersText).toContain('không phải tải lên')
    expect(
      papersOf('Người tiếp nhận kiểm tra hồ sơ1 bản chínhCá nhân nêu trong đơn tự khai0 bản chínhĐối với dự án, hồ sơ gồm:1 bản chính')
        .content.papers,
    ).toEqual([])
  })

  it('keeps a list without a table as text', () => {
    const { content, issues } = parse({ thanh_phan_ho_so: 'Bước 2. Nộp hồ sơ cho cơ quan.' })
    expect(content.papers).toEqual([])
    expect(content.papersText).toBe('Bước 2. Nộp hồ sơ cho cơ quan.')
    expect(issues).toEqual(['Chưa tách được bảng thành phần hồ sơ; giữ nguyên văn.'])
  })

  it('marks papers with both an original and a copy, and papers with neither', () => {
    expect(papersOf('Giấy chứng nhận1 bản chính,1 bản sao').issues).toHaveLength(1)
    expect(papersOf('Chứng từ khác0 bản chính').issues).toHaveLength(1)
  })

  it('is not required when the name has a condition', () => {
    expect(papersOf('Tài liệu khác (nếu có)1 bản chính').content.papers[0]?.required).toBe(false)
  })

  it('gives keys that do not hang on the order, and never two alike', () => {
    const long = 'Giấy tờ chứng minh quyền sử dụng đất theo quy định của pháp luật '
    const forward = papersOf(`Đơn1 bản chính${long}A1 bản chính${long}B1 bản chínhĐơn1 bản chính`).content.papers
    const backward = papersOf(`${long}B1 bản chính${long}A1 bản chínhĐơn1 bản chínhĐơn1 bản chính`).content.papers
    expect(new Set(forward.map(({ key }) => key)).size).toBe(4)
    expect(forward.map(({ key }) => key).toSorted()).toEqual(backward.map(({ key }) => key).toSorted())
    for (const { key } of forward) expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })
})

describe('legal bases', () => {
  it.each([
    ['Luật 54/2014/QH1354/2014/QH13', [['54/2014/QH13', 'Luật 54/2014/QH13']]],
    ['Luật số 43/2024/QH15 ngày 29/6/202443/2024/QH15', [['43/2024/QH15', 'Luật số 43/2024/QH15 ngày 29/6/2024']]],
    ['Luật Quy hoạch số 47/2024/QH1547/2024/QH15', [['47/2024/QH15', 'Luật Quy hoạch số 47/2024/QH15']]],
    ['Luật Hòa giải ở cơ sở năm 201335/2013/QH13', [['35/2013/QH13', 'Luật Hòa giải ở cơ sở năm 2013']]],
    [
      'Về xuất cảnhLuật 47/2014/QH13Thông tư về mẫu53/2016/TT-BCA',
      [
        ['Luật 47/2014/QH13', 'Về xuất cảnh'],
        ['53/2016/TT-BCA', 'Thông tư về mẫu'],
      ],
    ],
    [
      'QUY TRÌNH CHI TRẢ2222/QĐ-BHXHQUY ĐỊNH CHI TIẾT12/2025/TT-BNVTHÔNG TƯ VỀ Y TẾ25/2025/TT-BYT',
      [
        ['2222/QĐ-BHXH', 'QUY TRÌNH CHI TRẢ'],
        ['12/2025/TT-BNV', 'QUY ĐỊNH CHI TIẾT'],
        ['25/2025/TT-BYT', 'THÔNG TƯ VỀ Y TẾ'],
      ],
    ],
    [
      'Sửa đổi Nghị định số 126/2020/NĐ-CP ngày 19/10/202091/2022/NĐ-CP',
      [['91/2022/NĐ-CP', 'Sửa đổi Nghị định số 126/2020/NĐ-CP ngày 19/10/2020']],
    ],
    [
      'Quy định cắt giảm66.7/2025/NQ-CPQuyết định về mẫu24/2021/QĐ-TTgThông tư liên tịch01/2014/NQLT-CP-UBTƯMTTQVN',
      [
        ['66.7/2025/NQ-CP', 'Quy định cắt giảm'],
        ['24/2021/QĐ-TTg', 'Quyết định về mẫu'],
        ['01/2014/NQLT-CP-UBTƯMTTQVN', 'Thông tư liên tịch'],
      ],
    ],
  ])('%s', (text, pairs) => {
    expect(lawOf(text).map(({ code, title }) => [code, title])).toEqual(pairs)
  })

  it('keeps what no code closes as a title, and marks it', () => {
    const { content, issues } = parse({ can_cu_phap_ly: `${law}Luật Hộ tịch60/2014/QH13Công văn hướng dẫn` })
    expect(content.legalBases[1]).toEqual({ title: 'Công văn hướng dẫn' })
    expect(issues).toHaveLength(1)
  })
})

describe('results and the end of the page', () => {
  it('splits results at their codes, keeps real keywords and the description, drops the menus', () => {
    const { content } = parse({
      ket_qua_xu_ly:
        'Giấy AMã: KQ.G12.001049Giấy BMã: 000.00.00.G04-KQ0257Thông báoTừ khóahộ kinh doanh, cá nhânMô tảNơi cư trú.Chọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Tỉnh/ Thành phố --Nộp hồ sơ',
    })
    expect(content.results).toEqual([
      { code: 'KQ.G12.001049', name: 'Giấy A' },
      { code: '000.00.00.G04-KQ0257', name: 'Giấy B' },
      { name: 'Thông báo' },
    ])
    expect(content.keywords).toEqual(['hộ kinh doanh', 'cá nhân'])
    expect(content.remarks).toBe('Nơi cư trú.')
    expect(JSON.stringify(content)).not.toContain('Chọn')
  })
})

describe('who, where and when', () => {
  it.each([
    ['police', { co_quan_thuc_hien: 'Công an cấp Xã', linh_vuc: 'Đăng ký, quản lý cư trú' }, 'ELSEWHERE'],
    ['customs', { co_quan_thuc_hien: 'Chi cục Hải quan khu vực', linh_vuc: 'Hải quan' }, 'ELSEWHERE'],
    ['tax, office not printed', { co_quan_thuc_hien: 'Không có thông tin', linh_vuc: 'Thuế' }, 'ELSEWHERE'],
    ['land office', { co_quan_thuc_hien: 'Chi nhánh Văn phòng đăng ký đất đai', linh_vuc: 'Đất đai' }, 'ELSEWHERE'],
    [
      'land office or commune',
      { co_quan_thuc_hien: 'Văn phòng đăng ký đất đai, Chủ tịch Ủy ban nhân dân xã', linh_vuc: 'Đất đai' },
      'COUNTER_ONLY',
    ],
    ['complaint', { ten_thu_tuc: 'Giải quyết khiếu nại lần đầu' }, 'PETITION'],
    ['denunciation', { ten_thu_tuc: 'Giải quyết tố cáo' }, 'PETITION'],
    ['certification', { linh_vuc: 'Chứng thực' }, 'COUNTER_ONLY'],
    ['counter only', { cach_thuc_thuc_hien: `${ways}Trực tiếp3 Ngày làm việcKhông có thông tin` }, 'COUNTER_ONLY'],
    ['commune by level, online', { co_quan_thuc_hien: 'Không có thông tin' }, 'HERE'],
    ['another province', { so_quyet_dinh: '226/QĐ-UBND' }, 'COUNTER_ONLY'],
    ['province only', { cap_thuc_hien: 'Cấp tỉnh', co_quan_thuc_hien: 'Sở Tư pháp', linh_vuc: 'Luật sư' }, 'ELSEWHERE'],
  ])('%s', (_, fields, filing) => {
    expect(filingOf(fields)).toBe(filing)
  })

  it('names the printed office as the place', () => {
    expect(parse({ co_quan_thuc_hien: 'Công an cấp Xã', linh_vuc: 'Đăng ký, quản lý cư trú' }).content.filingPlace).toBe('Công an cấp Xã')
  })

  it('maps audiences and marks one it does not know', () => {
    const all =
      'Tổ chức (không bao gồm doanh nghiệp, HTX), Công dân Việt Nam, Doanh nghiệp, Hợp tác xã, Người nước ngoài, Cán bộ, công chức, viên chức'
    expect(parse({ doi_tuong_thuc_hien: all }).content.audiences.toSorted()).toEqual([
      'BUSINESS',
      'CITIZEN',
      'COOPERATIVE',
      'FOREIGNER',
      'OFFICIAL',
      'ORGANISATION',
    ])
    expect(parse({ doi_tuong_thuc_hien: 'Công dân Việt Nam, Già làng' }).issues).toEqual(['Đối tượng thực hiện chưa rõ: “Già làng”.'])
  })

  it.each([
    ['law of 2025', { can_cu_phap_ly: `${law}Nghị định118/2025/NĐ-CP` }, true],
    ['two tiers', { trinh_tu_thuc_hien: 'Theo mô hình chính quyền địa phương 02 cấp.' }, true],
    ["a commune's centre", { trinh_tu_thuc_hien: 'Nộp tại Trung tâm Phục vụ hành chính công cấp xã.' }, true],
    ['older law', {}, false],
  ])('says whether it was written for two tiers: %s', (_, fields, twoTier) => {
    expect(parse(fields).content.twoTierModel).toBe(twoTier)
  })

  it('takes no link that leads elsewhere', () => {
    expect(parse({ detail_url: 'https://dichvucong.gov.vn.example.com/x' }).content.portalUrl).toBeUndefined()
  })
})

describe('dirt', () => {
  const reject = (raw: unknown): NationalParse => parseNationalRecord(raw)
  it.each([
    null,
    1,
    'x',
    [],
    [complete],
    {},
    { ...complete, ma_thu_tuc: '' },
    { ...complete, ma_thu_tuc: 1.000001 },
    { ...complete, ten_thu_tuc: ' ' },
    { ...complete, ten_thu_tuc: ['a'] },
    { ...complete, ma_thu_tuc: 'abc' },
  ])('rejects %j with a reason', (raw) => {
    const result = reject(raw)
    expect(result.ok).toBe(false)
    expect(!result.ok && result.reason.length).toBeGreaterThan(0)
  })

  it('takes wrong types as text and marks them', () => {
    const { content, issues } = parse({ yeu_cau_dieu_kien: ['Đủ 18 tuổi', 'Có mặt'] })
    expect(content.conditions).toBe('Đủ 18 tuổi\nCó mặt')
    expect(issues).toEqual(['Trường “yeu_cau_dieu_kien” không phải chữ; đã đổi thành chữ.'])
  })

  it('keeps a field that it does not know', () => {
    const { content, issues } = parse({ ghi_chu: 'Theo mùa vụ' })
    expect(content.remarks).toContain('Theo mùa vụ')
    expect(issues).toHaveLength(1)
  })

  it('cuts the local tail of a code', () => {
    expect(parse({ ma_thu_tuc: ' 1.000001.000.00.00.H22 ' }).code).toBe('1.000001')
  })
})
