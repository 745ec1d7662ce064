import { db } from '@/lib/db/client'
import { checkCodeOf } from '@/lib/results/check-code'
import { makeChained, town } from './support/chain'
import { expect, test } from './support/fixtures'

test('a decision goes through four hands by keyboard, and anybody can check what came out', async ({
  page,
  browser,
  signInAs,
  expectAccessible,
}) => {
  const { id, code } = await makeChained('TO_DRAFT')
  await signInAs(town, 'SPECIALIST')
  await page.goto(`/can-bo/ho-so/${id}`)
  await expect(page.getByRole('heading', { name: 'Thẩm định và trình dự thảo kết quả' })).toBeVisible()
  await page.getByRole('radio', { name: 'Đồng ý giải quyết', exact: true }).press('Space')
  await page.getByLabel('Lời cho người dân').first().fill('Mời ông/bà đến nhận.')
  await page.getByRole('button', { name: 'Trình dự thảo kết quả' }).press('Enter')
  await expect(page.getByText('Đã trình dự thảo.')).toBeVisible()

  await signInAs(town, 'UNIT_HEAD')
  await page.goto('/can-bo/ky')
  await expectAccessible(page)
  const row = page.getByRole('listitem').filter({ hasText: code }).first()
  await expect(row).toContainText('Mời ông/bà đến nhận.')
  await row.getByRole('checkbox').press('Space')
  await page.getByRole('button', { name: 'Duyệt, ký các việc đã đánh dấu' }).press('Enter')
  await expect(page.getByText('Đã duyệt, ký 1 trên 1 việc')).toBeVisible()

  await signInAs(town, 'LEADER')
  await page.goto(`/can-bo/ho-so/${id}`)
  await page.getByRole('button', { name: 'Ký kết quả' }).press('Enter')
  await expect(page.getByText('Đã ký. Văn thư sẽ cấp số')).toBeVisible()

  await signInAs(town, 'REGISTRY')
  await page.goto(`/can-bo/ho-so/${id}`)
  await page.getByLabel('Số văn bản kết quả').fill('/QĐ-TH')
  await page.getByRole('button', { name: 'Cấp số, phát hành' }).press('Enter')
  await expect(page.getByText('Đã cấp số.')).toBeVisible()
  const result = await db.result.findFirstOrThrow({ where: { dossierId: id } })
  expect(result.number).toMatch(/^\d+\/QĐ-TH$/)

  await page.goto(`/can-bo/ket-qua?so=${encodeURIComponent(result.number)}`)
  await expect(page.getByRole('row').filter({ hasText: code })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/can-bo/ket-qua/${result.id}/to-kiem-tra`)
  await expect(page.getByRole('img', { name: 'Mã QR để kiểm tra kết quả' })).toBeVisible()

  const address = `/ket-qua/${checkCodeOf(result.id)}`
  await page.goto(address)
  await expectAccessible(page)
  // Whoever checks has no session and perhaps no script.
  const stranger = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })).newPage()
  await stranger.goto(new URL(address, page.url()).href)
  await expect(stranger.getByText('Văn bản có thật và chưa bị thu hồi')).toBeVisible()
  await expect(stranger.getByText(result.number)).toBeVisible()
  await expect(stranger.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/)
  await stranger.goto(new URL('/ket-qua', page.url()).href)
  await stranger.getByLabel('Mã kiểm tra').fill('0000-0000-0000-0000')
  await stranger.getByRole('button', { name: 'Kiểm tra' }).click()
  await expect(stranger.getByText('Không có kết quả nào mang mã này')).toBeVisible()
  await stranger.context().close()

  await signInAs(town, 'LEADER')
  await page.goto(`/can-bo/ho-so/${id}`)
  await page.getByText('Thu hồi kết quả', { exact: true }).first().click()
  await page.getByRole('radio', { name: 'Văn bản có sai sót' }).check()
  await page.getByLabel('Lời cho người dân').fill('Ghi sai tên, sẽ cấp lại.')
  await page.getByRole('button', { name: 'Thu hồi kết quả' }).click()
  await expect(page.getByText('Đã thu hồi kết quả.')).toBeVisible()
  await page.goto(address)
  await expect(page.getByText('Không còn giá trị: đã bị thu hồi')).toBeVisible()
})
