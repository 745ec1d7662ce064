import { expect, it } from 'vitest'
import { drawQr } from '@/lib/receipts/qr'
import { textOfPdf } from '@/lib/testing/pdf-text'
import type { PdfDocument } from './document'
import { qrNode } from './qr'
import { renderPdf } from './render'

const all = 'ăắằẳẵặ âấầẩẫậ đ êếềểễệ ôốồổỗộ ơớờởỡợ ưứừửữự ýỳỷỹỵ íìỉĩị úùủũụ ẹẻẽ ọỏõ'
const document = (content: PdfDocument['content']): PdfDocument => ({
  title: 'Tệp thử',
  author: 'Ủy ban nhân dân',
  madeAt: new Date('2026-11-23T09:30:00Z'),
  page: 'A4',
  margins: [20, 20, 20, 20],
  letters: 11,
  runningHead: 'Đầu trang',
  foot: 'In lúc 16:30',
  content,
})

it('keeps every Vietnamese letter with its marks, also when it is copied out, decomposed letters too', async () => {
  const words = `u i e o a ${all} ${all.toUpperCase()}`
  const { pages } = await textOfPdf(await renderPdf(document([{ text: words }, { text: words.normalize('NFD'), bold: true }])))
  expect(pages[0]).toContain(words)
  expect(pages[0]!.split(words)).toHaveLength(3)
})

it('says what it is, in which language, on every page', async () => {
  const bytes = await renderPdf(document([{ text: 'một' }, { text: 'hai', pageBreak: 'before' }]))
  const { pages, info, language } = await textOfPdf(bytes)
  expect(pages).toHaveLength(2)
  expect(info).toMatchObject({ Title: 'Tệp thử', Author: 'Ủy ban nhân dân', CreationDate: 'D:20261123093000Z' })
  expect(language).toBe('vi')
  expect(pages[0]).not.toContain('Đầu trang')
  expect(pages[1]).toContain('Đầu trang')
  expect(pages.map((page) => /Trang \d\/\d/.exec(page)?.[0])).toEqual(['Trang 1/2', 'Trang 2/2'])
  expect(pages[0]).toContain('In lúc 16:30')
})

it('embeds its letters, only those that are used', async () => {
  const bytes = await renderPdf(document([{ text: 'một' }]))
  expect(bytes.length).toBeLessThan(40_000)
  expect(bytes.toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+NotoSans-Regular/)
})

it('names no file and no address that a text asks for', async () => {
  await expect(renderPdf(document([{ image: '/etc/hostname' }]))).rejects.toThrow()
  await expect(renderPdf(document([{ image: 'http://localhost/x.png' }]))).rejects.toThrow()
  // A failed one stands in nobody's way.
  expect((await textOfPdf(await renderPdf(document([{ text: 'sau đó' }])))).pages[0]).toContain('sau đó')
})

it('draws the code that was asked for, at least 25 mm wide', () => {
  const node = qrNode('http://localhost:3000/thu-tuc/1.001193', 25)
  const { path, size } = drawQr('http://localhost:3000/thu-tuc/1.001193')
  expect(node.svg).toContain(path)
  expect(((Number(node.width) * size) / (size + 8) / 72) * 25.4).toBeCloseTo(25, 5)
})

it('leaves the thread that answers requests free', async () => {
  let turns = 0
  let drawing = true
  const turn = () => {
    turns++
    if (drawing) setImmediate(turn)
  }
  setImmediate(turn)
  const paragraphs = Array.from({ length: 1000 }, (_, index) => ({ text: `${index} ${all}` }))
  await renderPdf(document(paragraphs))
  drawing = false
  // Drawn on this thread, it would let only a handful of turns pass.
  expect(turns).toBeGreaterThan(1000)
})
