import { expect, practicePdf, test } from './support/fixtures'
import { fillBirthForm } from './support/birth-form'

const pdf = (name: string, pages: number) => ({ name, mimeType: 'application/pdf', buffer: practicePdf(pages) })

test('without script a form with mistakes comes back whole, with its file, and goes through', async ({ page }) => {
  await page.goto('/thu-tuc/1.001193')
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).first().click()
  await page.getByLabel('Người khác nộp thay').check()
  await page.getByLabel('Họ và tên', { exact: true }).fill('Sìn')
  await page.locator('[name="paper-giay-chung-sinh"]').setInputFiles(pdf('Giấy chứng sinh.pdf', 2))
  await page.getByRole('button', { name: 'Gửi trước các tệp đã chọn' }).click()
  await expect(page.getByText('Giấy chứng sinh.pdf').first()).toBeVisible()
  await expect(page.getByLabel('Họ và tên', { exact: true })).toHaveValue('Sìn')

  await fillBirthForm(page)
  // What the browser lets pass and the office does not.
  await page.getByLabel('Ngày sinh', { exact: true }).fill('31/02/1990')
  await page.getByRole('button', { name: 'Xem lại trước khi nộp' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toContainText('“Ngày sinh” chưa đúng')
  await expect(summary).toContainText('Hãy điền “Họ và tên người nộp thay”')
  await expect(page.getByText('Giấy chứng sinh.pdf').first()).toBeVisible()
  await expect(page.getByLabel('Họ, chữ đệm, tên của trẻ')).toHaveValue('Lù Seo Mẫu')

  await page.getByLabel('Ngày sinh', { exact: true }).fill('5/9/1990')
  await page.getByLabel('Họ và tên người nộp thay').fill('Vàng Thị Mẫu')
  await page.getByLabel('Người nộp thay là gì của người đứng tên?').fill('Vợ')
  await page.getByLabel('Số điện thoại người nộp thay').fill('0911 111 111')
  await page.getByRole('button', { name: 'Xem lại trước khi nộp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xem lại trước khi nộp')
  await expect(page.getByRole('main')).toContainText('05/09/1990')

  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nộp hồ sơ')
  await expect(page.getByRole('main')).toContainText('Giấy chứng sinh.pdf')
  await expect(page.getByRole('main')).toContainText('2 trang')
  const receipt = page.url()
  const [id = '', secret = ''] = await page.locator('figure code').allTextContents()

  await page.goBack()
  expect(page.url()).toMatch(/kiem-tra|bien-nhan/)
  const button = page.getByRole('button', { name: 'Nộp hồ sơ' })
  if (await button.isVisible()) await button.click()
  await expect(page).toHaveURL(receipt)

  await page.getByRole('link', { name: 'Tra cứu hồ sơ' }).first().click()
  await page.getByLabel('Mã hồ sơ').fill(id.toLowerCase())
  await page.getByLabel('Mã tra cứu').fill('0000-0000-0000-0000')
  await page.getByRole('button', { name: 'Tra cứu hồ sơ' }).click()
  await expect(page.getByRole('alert')).toContainText('Không tìm thấy hồ sơ với hai mã này')
  await expect(page.getByLabel('Mã hồ sơ')).toHaveValue(id.toLowerCase())
  await page.getByLabel('Mã tra cứu').fill(secret)
  await page.getByRole('button', { name: 'Tra cứu hồ sơ' }).click()
  await expect(page.getByText('Hôm nay: Mới nộp, chờ tiếp nhận')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('without script a file can be taken back', async ({ page }) => {
  await page.goto('/nop-ho-so/1.001193')
  await page.locator('[name="paper-giay-chung-sinh"]').setInputFiles([pdf('một.pdf', 1), pdf('hai.pdf', 1)])
  await page.getByRole('button', { name: 'Gửi trước các tệp đã chọn' }).click()
  await page.getByRole('button', { name: 'Gỡ tệp một.pdf' }).click()
  await expect(page.getByRole('button', { name: 'Gỡ tệp hai.pdf' })).toBeVisible()
  await expect(page.getByText('một.pdf')).toHaveCount(0)
})

test('a file that cannot be taken is named, and the rest is kept', async ({ page }) => {
  await page.goto('/nop-ho-so/1.001193')
  await page.getByLabel('Họ và tên', { exact: true }).fill('Sìn')
  await page
    .locator('[name="paper-giay-chung-sinh"]')
    .setInputFiles([pdf('được.pdf', 1), { name: 'virus.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ practice') }])
  await page.getByRole('button', { name: 'Gửi trước các tệp đã chọn' }).click()
  await expect(page.getByRole('alert')).toContainText('Loại tệp này không nhận được')
  await expect(page.getByText('được.pdf').first()).toBeVisible()
  await expect(page.getByLabel('Họ và tên', { exact: true })).toHaveValue('Sìn')
})
