import { makeDraft, makePublished } from './support/catalogue'
import { expect, practicePdf, test } from './support/fixtures'
import { office } from './support/practice'

test('a draft is written, sent and approved without script', async ({ page, signInAs }) => {
  const code = await makePublished(Math.random().toString(36).slice(2, 8))
  await signInAs(office, 'CATALOGUE_EDITOR')
  await page.goto(`/can-bo/thu-tuc/${code}`)
  await page.getByRole('button', { name: 'Soạn bản mới' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soạn nội dung')

  const steps = page.getByRole('textbox', { name: 'Các bước' })
  await steps.fill('Đến quầy.\nLấy số.')
  await page.getByLabel('Mức thu (đồng)').fill('tám nghìn')
  await page.getByRole('button', { name: 'Thêm giấy tờ' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Ghi số tiền bằng đồng')
  await expect(steps).toHaveValue('Đến quầy.\nLấy số.')
  await expect(page.getByLabel('Mức thu (đồng)')).toHaveValue('tám nghìn')

  await page.getByLabel('Mức thu (đồng)').fill('9.000')
  await page.getByRole('button', { name: 'Thêm giấy tờ' }).click()
  await page.locator('[id="papers.1.name"]').fill('Ảnh chân dung')
  await page.getByRole('button', { name: 'Lên giấy tờ 2' }).click()
  await expect(page.locator('[id="papers.0.name"]')).toHaveValue('Ảnh chân dung')
  await expect(steps).toHaveValue('Đến quầy.\nLấy số.')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.locator('[id="papers.0.name"]')).toHaveValue('Tờ khai')
  await page.getByRole('button', { name: 'Làm lại' }).click()
  await expect(page.locator('[id="papers.0.name"]')).toHaveValue('Ảnh chân dung')

  await page.goto(`/can-bo/thu-tuc/${code}`)
  await page.getByLabel('Một câu cho người dân').fill('Thêm ảnh chân dung.')
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(page.getByText('Đã gửi duyệt.')).toBeVisible()

  await signInAs(office, 'APPROVER')
  await page.goto(`/can-bo/thu-tuc/${code}`)
  await page.getByRole('button', { name: 'Duyệt và công bố ngay' }).click()
  await expect(page.getByText('Đã duyệt.')).toBeVisible()
  await page.goto(`/thu-tuc/${code}`)
  await expect(page.getByRole('main')).toContainText('Ảnh chân dung')
})

test('a form to fill in is sent up, stands in the draft, and is nobody else’s before it is published', async ({
  page,
  browser,
  signInAs,
}) => {
  await signInAs(office, 'CATALOGUE_EDITOR')
  const { code } = await makeDraft(Math.random().toString(36).slice(2, 8))
  await page.goto(`/can-bo/thu-tuc/${code}/soan`)
  await page.locator('details', { hasText: 'Tệp mẫu để tải về' }).locator('summary').click()
  await page.getByRole('link', { name: 'Gửi tệp lên tệp mẫu để tải về' }).click()
  await page
    .getByLabel('Tệp', { exact: true })
    .setInputFiles({ name: 'trang.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') })
  await page.getByRole('button', { name: 'Gửi tệp' }).click()
  await expect(page.getByRole('alert')).toContainText('Loại tệp này không nhận được')
  await page
    .getByLabel('Tệp', { exact: true })
    .setInputFiles({ name: 'Mẫu tờ khai.pdf', mimeType: 'application/pdf', buffer: practicePdf() })
  await page.getByRole('button', { name: 'Gửi tệp' }).click()
  await expect(page.getByText('Đã nhận tệp.')).toBeVisible()
  const link = page.getByRole('link', { name: 'Mẫu tờ khai.pdf' })
  await expect(link).toBeVisible()
  const address = (await link.getAttribute('href'))!
  expect((await page.request.get(address)).headers()).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
  })
  const reader = await browser.newContext()
  expect((await reader.request.get(new URL(address, page.url()).href)).status()).toBe(404)
  await reader.close()
})
