import { createHash } from 'node:crypto'
import { db } from '@/lib/db/client'
import { samplePdfOfSize } from '@/lib/testing/file-samples'
import { expect, practicePdf, test } from './support/fixtures'
import { openWeakLink } from './support/weak-link'

const form = '/nop-ho-so/1.001193'
const paper = '[name="paper-giay-chung-sinh"]'

test.describe('over a link that drops', () => {
  test.use({ expectedConsole: [/Failed to load resource|api\/ingest/] })

  test('a file cut at 60 % goes on from there and is whole', async ({ page, baseURL }) => {
    const link = await openWeakLink(baseURL!)
    try {
      const bytes = samplePdfOfSize(8_000_000)
      const ranges: string[] = []
      page.on('request', (request) => {
        if (request.method() === 'PUT') ranges.push(request.headers().range ?? '')
      })
      await page.goto(link.origin + form)
      await page.waitForLoadState('networkidle')
      link.dropAfter(4_800_000, 3_000)
      await page.locator(paper).setInputFiles({ name: 'Giấy tờ lớn.pdf', mimeType: 'application/pdf', buffer: bytes })
      await expect(page.getByText('Mất mạng, đang chờ gửi tiếp')).toBeVisible()
      await expect(page.getByText('Đã nhận tệp Giấy tờ lớn.pdf.')).toBeVisible({ timeout: 40_000 })
      expect(ranges[0]).toBe('bytes=0-')
      expect(Number(/^bytes=(\d+)-$/.exec(ranges.at(-1)!)![1])).toBeGreaterThan(4_000_000)
      const { id } = await newestOf('Giấy tờ lớn.pdf')
      const row = await db.attachment.findUniqueOrThrow({ where: { id } })
      expect(row).toMatchObject({ status: 'ARRIVED', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    } finally {
      link.close()
    }
  })

  test('a file that was announced and never arrives is not in the form', async ({ page, baseURL }) => {
    const link = await openWeakLink(baseURL!)
    try {
      await page.goto(link.origin + form)
      await page.waitForLoadState('networkidle')
      link.dropAfter(300_000, 60_000)
      await page.locator(paper).setInputFiles({ name: 'Không tới.pdf', mimeType: 'application/pdf', buffer: samplePdfOfSize(2_000_000) })
      await expect(page.getByText('Mất mạng, đang chờ gửi tiếp')).toBeVisible()
      expect(await newestOf('Không tới.pdf')).toMatchObject({ status: 'ANNOUNCED', dossierId: null })
      await page.goto(baseURL! + form)
      await expect(page.locator(paper)).toBeVisible()
      await expect(page.getByText('Không tới.pdf')).toHaveCount(0)
    } finally {
      link.close()
    }
  })
})

test.describe('what is refused', () => {
  test.use({ expectedConsole: [/status of 400/] })

  test('is told in place, and what arrived can be taken back', async ({ page, expectAccessible }) => {
    await page.goto(form)
    await page.waitForLoadState('networkidle')
    await page.locator(paper).setInputFiles([
      { name: 'tốt.pdf', mimeType: 'application/pdf', buffer: practicePdf(2) },
      { name: 'xấu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('không phải PDF') },
    ])
    await expect(page.getByRole('button', { name: 'Gỡ tệp tốt.pdf' })).toBeVisible()
    await expect(page.getByText('Loại tệp này không nhận được.').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Gỡ tệp tốt.pdf' }).click()
    await expect(page.getByText('Đã gỡ tệp tốt.pdf.')).toBeVisible()
    await page.reload()
    await expect(page.getByText('tốt.pdf')).toHaveCount(0)
  })
})

async function newestOf(name: string) {
  return db.attachment.findFirstOrThrow({ where: { name }, orderBy: { createdAt: 'desc' } })
}
