import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NationalLine } from './lines'
import { parseNationalLines } from './lines'
import { parseNationalRecord } from './parse'

const record = (code: string, name = 'Cấp giấy thử nghiệm') =>
  JSON.stringify({ ma_thu_tuc: code, ten_thu_tuc: name, cap_thuc_hien: 'Cấp xã' })

async function read(lines: AsyncIterable<string> | Iterable<string>): Promise<NationalLine[]> {
  const out: NationalLine[] = []
  for await (const line of parseNationalLines(lines)) out.push(line)
  return out
}

describe('lines of a file', () => {
  it('answers every line that is not empty, in order, whatever is broken', async () => {
    const out = await read([
      `\ufeff${record('1.000001')}\r`,
      '',
      '{"ma_thu_tuc": "1.000002", "ten_thu',
      'null',
      '[]',
      record('1.000003', ''),
      record('1.000001', 'Tên khác'),
      '['.repeat(200_000),
      record('1.000004'),
    ])
    expect(out.map(({ line, ok }) => [line, ok])).toEqual([
      [1, true],
      [3, false],
      [4, false],
      [5, false],
      [6, false],
      [7, false],
      [8, false],
      [9, true],
    ])
    for (const one of out) if (!one.ok) expect(one.reason).toMatch(/\p{L}+ .*\.$/u)
    expect(out[5]).toMatchObject({ code: '1.000001', reason: 'Mã 1.000001 đã có ở dòng 1; dòng này không được nhập.' })
  })

  it('reads a stream as well', async () => {
    async function* stream() {
      yield record('1.000001')
      yield record('1.000002')
    }
    expect(await read(stream())).toHaveLength(2)
  })
})

const fixtures = readFileSync(new URL('fixtures.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, string>)

const printed = [
  'ten_thu_tuc',
  'so_quyet_dinh',
  'linh_vuc',
  'co_quan_co_tham_quyen',
  'co_quan_thuc_hien',
  'dia_chi_tiep_nhan',
  'trinh_tu_thuc_hien',
  'cach_thuc_thuc_hien',
  'thanh_phan_ho_so',
  'can_cu_phap_ly',
  'yeu_cau_dieu_kien',
  'ket_qua_xu_ly',
]
const labels =
  /Chọn cơ quan thực hiện\s*Tỉnh[\s\S]*$|Hình thức nộpThời gianPhí, lệ phíMô tả|Tên giấy tờMẫu đơn, tờ khaiSố lượng|Tên văn bản pháp lýMã văn bản|Từ khóa|Mô tả|Không có thông tin|Mã:|Trực tiếp|Trực tuyến|Dịch vụ bưu chính|\d ?bản (?:chính|sao)/gu

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Whether the word, or the glued words that it was made of, stand in `known`. */
function standsIn(word: string, known: Set<string>): boolean {
  if (known.has(word)) return true
  for (let i = 1; i < word.length; i++) if (known.has(word.slice(0, i)) && standsIn(word.slice(i), known)) return true
  return false
}

describe('real records', () => {
  it.each(fixtures.map((raw) => [raw['ma_thu_tuc'], raw] as const))('%s loses no word', (_, raw) => {
    const result = parseNationalRecord(raw)
    if (!result.ok) throw new Error(result.reason)
    const known = new Set(
      textsIn(result.content)
        .join('\n')
        .match(/\p{L}+/gu),
    )
    const words = printed.flatMap(
      (field) =>
        (raw[field] ?? '')
          .normalize('NFC')
          .replace(labels, ' ')
          .match(/\p{L}+/gu) ?? [],
    )
    expect(words.length).toBeGreaterThan(20)
    expect(words.filter((word) => !standsIn(word, known) && !/^(?:Ngày|Giờ)/u.test(word))).toEqual([])
  })

  it.each(fixtures.map((raw) => [raw['ma_thu_tuc'], raw] as const))('%s is read alike twice and is never verified', (_, raw) => {
    const once = parseNationalRecord(raw)
    expect(parseNationalRecord(structuredClone(raw))).toEqual(once)
    if (!once.ok) throw new Error(once.reason)
    expect(once.content.verification).toBe(once.issues.length > 0 ? 'PARTIAL' : 'UNVERIFIED')
    for (const fee of once.content.fees) expect(fee.amount).not.toBe(0)
    const keys = once.content.papers.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('anything', () => {
  it('never throws, and answers with a record or a reason', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const result = parseNationalRecord(raw)
        expect(result.ok || result.reason.length > 0).toBe(true)
      }),
    )
  })

  it('never throws on pieces of real tables in any order, and never guesses an amount of 0', () => {
    const pieces = fixtures.flatMap((raw) =>
      ['cach_thuc_thuc_hien', 'thanh_phan_ho_so', 'can_cu_phap_ly', 'ket_qua_xu_ly'].flatMap((field) =>
        (raw[field] ?? '').split(/(?<=[\p{Ll}\d])(?=\p{Lu})/u),
      ),
    )
    const soup = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string(), fc.constantFrom('Trực tiếp', '1', 'Miễn phí', '1 bản chính', '(')))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(soup, soup, soup, soup, (ways, papers, law, end) => {
        const result = parseNationalRecord({
          ma_thu_tuc: '1.000001',
          ten_thu_tuc: 'Tên',
          cach_thuc_thuc_hien: `Hình thức nộpThời gianPhí, lệ phíMô tả${ways}`,
          thanh_phan_ho_so: `--Tên giấy tờMẫu đơn, tờ khaiSố lượng${papers}`,
          can_cu_phap_ly: `Tên văn bản pháp lýMã văn bản${law}`,
          ket_qua_xu_ly: end,
        })
        if (!result.ok) throw new Error(result.reason)
        expect(result.content.fees.every(({ amount }) => amount !== 0)).toBe(true)
        expect(result.content.verification).not.toBe('VERIFIED')
      }),
    )
  })
})
