import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { instantAt } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { findField } from '@/lib/procedures/queries'
import type { ProcedureContent } from '@/lib/procedures/types'
import { readMade } from '@/lib/storage/made'
import { madeResponse } from '@/lib/storage/made-response'
import { useTestDatabase } from '@/lib/testing/db'
import { textOfPdf } from '@/lib/testing/pdf-text'
import { practiceContent, publishContent } from '@/lib/testing/procedures'
import { useTestStore } from '@/lib/testing/store'
import { seedDatabase } from '@/prisma/seed/seed-database'
import { findFieldSetFile, listSetLinks } from './queries'

useTestDatabase()
useTestStore()

const dangerous = [
  '=1+2',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://x","x")',
  '<script>alert(1)</script>',
  `dài ${'á'.repeat(40_000)}`,
]

beforeAll(async () => {
  clock.moveTo(instantAt('2026-01-05', 480))
  await seedDatabase()
  clock.moveTo(instantAt('2026-03-02', 540))
  for (const [index, words] of dangerous.entries()) await publish(`9.00000${index}`, words)
})
afterAll(() => clock.moveTo(null))

async function publish(code: string, words: string, more: Partial<ProcedureContent> = {}): Promise<void> {
  const content = practiceContent({
    name: words,
    term: { amount: 3, unit: 'WORKING_DAY' },
    steps: words,
    papers: [{ key: 'to-khai', name: words, kind: 'SUBMIT_ORIGINAL', required: true, originals: 1, copies: 2, note: words }],
    fees: [{ kind: 'FEE', amount: 1_234_000, per: 'bản', caseName: words }],
    exemptions: [{ who: words, percent: 50 }],
    results: [{ name: words }],
    legalBases: [{ title: words }],
    ...more,
  })
  await publishContent(code, content)
}

async function sheets(slug: string): Promise<Map<string, unknown[][]>> {
  const file = (await findFieldSetFile(slug, 'xlsx'))!
  const read = await readXlsxFile(await readMade(file), { trim: false })
  return new Map(read.map(({ sheet, data }) => [sheet, data as unknown[][]]))
}

it('puts every procedure of a field into both files', async () => {
  const { procedures } = (await findField('ho-tich'))!
  expect(procedures.length).toBeGreaterThan(20)
  const { pages, info } = await textOfPdf(await readMade((await findFieldSetFile('ho-tich', 'pdf'))!))
  const text = pages.join(' ')
  for (const { code } of procedures) expect(text).toContain(`Mã thủ tục ${code} ·`)
  expect(text).toContain('Lập lúc 09:00 02/03/2026')
  expect(text).toContain('Giấy chứng sinh')
  expect(info.Title).toBe('Bộ thủ tục lĩnh vực Hộ tịch')
  const rows = (await sheets('ho-tich')).get('Thủ tục')!
  expect(rows.slice(1).map(([code]) => code)).toEqual(procedures.map(({ code }) => code))
  expect(await findFieldSetFile('khong-co', 'pdf')).toBeNull()
})

it('has typed cells: what looks like a formula is text, an amount is a number', async () => {
  const file = (await findFieldSetFile('thuc-hanh', 'xlsx'))!
  const bytes = await readMade(file)
  expect(bytes.toString('latin1')).not.toContain('vbaProject')
  const read = await sheets('thuc-hanh')
  const names = read
    .get('Thủ tục')!
    .slice(1)
    .map((row) => String(row[1]).replace(/^\s+/, '').slice(0, 12))
  expect(new Set(names)).toEqual(new Set(dangerous.map((words) => words.trim().slice(0, 12))))
  for (const row of read.get('Thủ tục')!.slice(1)) expect(typeof row[1]).toBe('string')
  for (const row of read.get('Phí, lệ phí')!.slice(1)) expect(row[3]).toBe(1_234_000)
  for (const row of read.get('Giấy tờ')!.slice(1)) expect(row.slice(5, 7)).toEqual([1, 2])
  for (const row of read.get('Miễn, giảm')!.slice(1)) expect(row[3]).toBe(50)
  const longest = read
    .get('Thủ tục')!
    .flat()
    .map((value) => String(value).length)
  expect(Math.max(...longest)).toBe(32_767)
})

it('holds no formula in any part of the file', async () => {
  const { default: yauzl } = await import('yauzl')
  const bytes = await readMade((await findFieldSetFile('thuc-hanh', 'xlsx'))!)
  const parts = await new Promise<string[]>((resolve, reject) => {
    const texts: string[] = []
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure)
          let text = ''
          stream.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => (texts.push(text), zip.readEntry()))
        })
      })
      zip.on('end', () => resolve(texts))
      zip.readEntry()
    })
  })
  expect(parts.length).toBeGreaterThan(5)
  for (const part of parts) expect(part).not.toMatch(/<f[ >]|<script/)
})

it('is the same file until something in it changes, and says so to whoever has it', async () => {
  const first = (await findFieldSetFile('thuc-hanh', 'xlsx'))!
  clock.moveTo(instantAt('2026-03-03', 540))
  expect((await findFieldSetFile('thuc-hanh', 'xlsx'))!.key).toBe(first.key)
  const find = () => findFieldSetFile('thuc-hanh', 'xlsx')
  const answer = await madeResponse(new Request('http://localhost/x'), find)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('last-modified')).toMatch(/^Mon, 02 Mar 2026 02:0\d:\d\d GMT$/)
  const etag = answer.headers.get('etag')!
  const again = await madeResponse(new Request('http://localhost/x', { headers: { 'if-none-match': `W/${etag}` } }), find)
  expect([again.status, await again.text()]).toEqual([304, ''])
  await publish('9.000000', 'Tên mới')
  const changed = await madeResponse(new Request('http://localhost/x', { headers: { 'if-none-match': etag } }), find)
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(etag)
  expect((await madeResponse(new Request('http://localhost/x'), async () => null)).status).toBe(404)
})

it('says on the page what each file weighs', async () => {
  // Whoever comes while a long one is still being made sees no size; the next sees it.
  await findFieldSetFile('thuc-hanh', 'pdf')
  const links = await listSetLinks('thuc-hanh')
  expect(links.map(({ format, date }) => [format, date])).toEqual([
    ['pdf', '03/03/2026'],
    ['xlsx', '03/03/2026'],
  ])
  const file = (await findFieldSetFile('thuc-hanh', 'pdf'))!
  expect(links[0]!.size).toBe((await readMade(file)).byteLength)
})
