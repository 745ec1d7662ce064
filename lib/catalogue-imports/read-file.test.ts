import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { NationalLine } from '@/lib/procedures/national/lines'
import { sampleZip, type ZipEntry } from '@/lib/testing/file-samples'
import { formatOfName } from './format'
import { openExport } from './read-file'

const folder = mkdtempSync(join(tmpdir(), 'hsp-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(bytes: Buffer | string, name = 'tep.xlsx'): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function read(bytes: Buffer | string, format: 'JSONL' | 'XLSX') {
  const { records, ...rest } = await openExport(fileOf(bytes), format)
  const lines: NationalLine[] = []
  for await (const line of records) lines.push(line)
  return { ...rest, lines }
}
const readLines = (...records: unknown[]) =>
  read(records.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'), 'JSONL')

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** A cell given as text, or as XML. */
type Cell = string | { xml: string }
const columnName = (index: number) => String.fromCharCode(65 + index)

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell, at: string) =>
    typeof value === 'string' ? `<c r="${at}" t="inlineStr"><is><t>${escape(value)}</t></is></c>` : value.xml.replace('<c', `<c r="${at}"`)
  const body = rows
    .map((row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value, `${columnName(x)}${y + 1}`)).join('')}</row>`)
    .join('')
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`
}

function workbook(sheet: string, more: ZipEntry[] = [], change: Partial<ZipEntry> = {}): Buffer {
  const ns = 'http://schemas.openxmlformats.org'
  return sampleZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet, ...change },
    ...more,
  ])
}
const readSheet = (...rows: Cell[][]) => read(workbook(sheetXml(rows)), 'XLSX')

const headings = ['Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện']
const plain = { ma_thu_tuc: '1.000001', ten_thu_tuc: 'Thử', linh_vuc: 'Hộ tịch', cap_thuc_hien: 'Cấp xã' }

describe('a spreadsheet', () => {
  it('says the same as the lines of the portal', async () => {
    const { lines, total } = await readSheet(headings, Object.values(plain))
    expect(total).toBe(1)
    expect(lines).toMatchObject([{ ok: true, line: 2, code: '1.000001' }])
    const [line] = (await readLines(plain)).lines
    expect({ ...lines[0], line: 0 }).toEqual({ ...line, line: 0 })
  })

  it('takes the field names too, below a title, in any order, and names the columns that mean nothing', async () => {
    const { lines, ignoredColumns } = await readSheet(
      ['DANH MỤC THỦ TỤC'],
      ['STT', 'ten_thu_tuc', 'Ghi chú của sở', 'MÃ THỦ TỤC', 'Tên thủ tục', 'Tình trạng'],
      ['1', 'Thử', 'x', '1.000001', 'Tên khác', 'Còn hiệu lực'],
      [],
      ['2', 'Thử hai', 'x', '1.000002', '', 'Đã bãi bỏ'],
    )
    expect(ignoredColumns).toEqual(['Ghi chú của sở', 'Tên thủ tục'])
    expect(lines).toMatchObject([
      { ok: true, line: 3, code: '1.000001', content: { name: 'Thử' }, repealed: false },
      { ok: true, line: 5, code: '1.000002', content: { name: 'Thử hai' }, repealed: true },
    ])
  })

  it('shows of a formula the text it last had, works nothing out, and keeps what looks like one as text', async () => {
    const formula = { xml: '<c t="str"><f>HYPERLINK("https://evil.example","Bấm")</f><v>Bấm</v></c>' }
    const never = { xml: '<c t="str"><f>HYPERLINK("https://evil.example","Bấm")</f></c>' }
    const { lines } = await readSheet(
      headings,
      ['1.000001', formula, '=HYPERLINK("https://evil.example")', ''],
      ['1.000002', never, '', ''],
      [{ xml: '<c><v>1.000003</v></c>' }, 'Số', '', ''],
    )
    expect(lines).toMatchObject([
      { ok: true, content: { name: 'Bấm', field: '=HYPERLINK("https://evil.example")' } },
      { ok: false, line: 3, reason: 'Bản ghi không có tên thủ tục.' },
      { ok: true, code: '1.000003' },
    ])
    expect(JSON.stringify(lines[0])).not.toContain('"https://evil.example","Bấm"')
  })

  const bomb = '0'.repeat(60 * 1024 * 1024)
  const small = sheetXml([headings, Object.values(plain)])
  it.each([
    ['a bomb', workbook(bomb), /quá lớn/],
    ['a bomb that lies about its size', workbook(bomb, [], { claimed: 900_000 }), /bị hỏng/],
    ['parts that are too much together', workbook(small, [{ name: 'xl/media/a.bin', content: 'x', claimed: 2_000_000_000 }]), /quá lớn/],
    ['an archive inside', workbook(small, [{ name: 'xl/embeddings/a.zip', content: 'x' }]), /tệp nén khác/],
    ['a password', workbook(small, [{ name: 'xl/a.xml', content: 'x', flags: 1 }]), /mật khẩu/],
    [
      'too many parts',
      workbook(
        small,
        Array.from({ length: 300 }, (_, i) => ({ name: `xl/${i}.xml`, content: 'x' })),
      ),
      /nhiều hơn/,
    ],
    ['a path that leaves the folder', workbook(small, [{ name: '../a.xml', content: 'x' }]), /bị hỏng/],
    ['no workbook', sampleZip([{ name: 'a.xml', content: '<a/>' }]), /bị hỏng/],
    ['a container of another kind', Buffer.from('d0cf11e0a1b11ae1'.repeat(100), 'hex'), /bị hỏng/],
    ['half a file', workbook(small).subarray(0, 400), /bị hỏng/],
    [
      'no heading',
      workbook(
        sheetXml([
          ['a', 'b'],
          ['1.000001', 'Thử'],
        ]),
      ),
      /dòng tiêu đề/,
    ],
    ['only a heading', workbook(sheetXml([headings])), /không có thủ tục nào/],
    ['broken XML', workbook('<worksheet><sheetData><row'), /./],
    ['nothing', Buffer.alloc(0), /không có gì/],
  ])('with %s is refused in a sentence', async (_, bytes, sentence) => {
    await expect(read(bytes, 'XLSX')).rejects.toMatchObject({ name: 'DomainError', message: expect.stringMatching(sentence) })
  })

  it('that claims a cell at the end of the world ends nothing but its own reading', async () => {
    const sheet = sheetXml([headings, Object.values(plain)]).replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
    )
    await expect(read(workbook(sheet), 'XLSX')).rejects.toMatchObject({ name: 'DomainError' })
  })
})

describe('lines', () => {
  it('with script, control characters and marks that turn the text are text', async () => {
    const name = '<script>alert(1)</script> \u0000Thử\u202e\ud800 <img src=x onerror=alert(1)>'
    const { lines } = await readLines({ ...plain, ten_thu_tuc: name })
    expect(lines).toMatchObject([{ ok: true, content: { name: '<script>alert(1)</script> Thử <img src=x onerror=alert(1)>' } }])
  })

  it('that are too long, too deep or too many fields say so and stop nothing', async () => {
    const deep = JSON.parse('['.repeat(100) + ']'.repeat(100)) as unknown
    const { lines } = await readLines(
      { ...plain, trinh_tu_thuc_hien: 'x'.repeat(1024 * 1024) },
      { ...plain, trinh_tu_thuc_hien: deep },
      `{"ma_thu_tuc":"1.000009","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      { ...plain, ...Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`x${i}`, ''])) },
      '{"ma_thu_tuc"',
      plain,
      plain,
    )
    expect(lines.map(({ line, code, ...rest }) => [line, code, 'reason' in rest ? rest.reason : ''])).toEqual([
      [1, '1.000001', 'Trường “trinh_tu_thuc_hien” dài quá 100.000 ký tự nên bản ghi không được đọc.'],
      [2, '1.000001', 'Bản ghi lồng nhau quá 10 tầng nên không được đọc.'],
      [3, '1.000009', 'Bản ghi lồng nhau quá 10 tầng nên không được đọc.'],
      [4, '1.000001', 'Bản ghi có 204 trường, nhiều hơn mức 100 nên không được đọc.'],
      [5, undefined, 'Dòng này không phải JSON đọc được.'],
      [6, '1.000001', ''],
      [7, '1.000001', 'Mã 1.000001 đã có ở dòng 6; dòng này không được nhập.'],
    ])
  })

  it.each([
    ['nothing', '', /không có gì/],
    ['empty lines', '\n\n \n', /không có thủ tục nào/],
    ['a picture', Buffer.from([0x89, 0x50, 0, 0, 1]), /không phải JSONL/],
    ['more than is read', Buffer.alloc(30 * 1024 * 1024 + 1, 'x'), /30 MB/],
    ['too many records', '{}\n'.repeat(20_001), /20\.000/],
  ])('of %s are refused in a sentence', async (_, bytes, sentence) => {
    await expect(read(bytes, 'JSONL')).rejects.toMatchObject({ name: 'DomainError', message: expect.stringMatching(sentence) })
  })
})

it('a name says which kind of file it is, and another kind is none', () => {
  expect(['a.jsonl', 'A.XLSX', 'a.ndjson', 'a.xls', 'a.xlsx.exe', 'a', 'a.json'].map(formatOfName)).toEqual([
    'JSONL',
    'XLSX',
    'JSONL',
    null,
    null,
    null,
    null,
  ])
})
