import { makePublished } from './support/catalogue'
import { expect, test } from './support/fixtures'

test('a check, an owner and an offering are written without script, and what was typed is kept', async ({ page, signInAs }) => {
  const mark = Math.random().toString(36).slice(2, 8)
  const code = await makePublished(mark)
  const { fullName } = await signInAs('Huyện Hoàng Su Phì', 'CATALOGUE_EDITOR')
  await page.goto('/can-bo/thu-tuc/tinh-trang')
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Thực hành' })
  await page.getByRole('combobox', { name: 'Người phụ trách' }).selectOption({ label: 'Chưa giao ai' })
  await page.getByRole('button', { name: 'Lọc' }).click()
  await expect(page).toHaveURL(/nguoi=chua-giao/)
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(360)
  await page.goto(`/can-bo/thu-tuc/${code}/doi-chieu`)
  await page.getByRole('combobox', { name: 'Người phụ trách' }).selectOption({ label: fullName })
  await page.getByRole('button', { name: 'Lưu người phụ trách' }).click()
  await expect(page.getByRole('status')).toContainText('Đã lưu người phụ trách')
  await page.getByLabel('Đã đối chiếu với văn bản nào').fill('Công báo thực hành')
  await page.getByRole('button', { name: 'Tôi đã so từng mục và thấy đúng' }).click()
  await expect(page.getByRole('status')).toContainText('Đã ghi lần đối chiếu')

  await page.goto(`/can-bo/thu-tuc/${code}/noi-nhan`)
  await page.getByLabel('Nơi tiếp nhận').selectOption({ label: 'Xã Bản Máy' })
  await page.getByLabel('Áp dụng từ ngày').fill('1/1/2020')
  await page.getByLabel('Theo quyết định, nghị quyết').fill('Quyết định thực hành')
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click()
  await expect(page.getByRole('alert').first()).toContainText('sớm nhất là hôm nay')
  await expect(page.getByLabel('Nơi tiếp nhận')).toHaveValue(/.{36}/)
  await expect(page.getByLabel('Theo quyết định, nghị quyết')).toHaveValue('Quyết định thực hành')
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(360)
})

test('the list of changes and the freshness of the catalogue are read without script', async ({ page }) => {
  for (const path of ['/thu-tuc/thay-doi', '/thu-tuc/tinh-trang', '/du-lieu-mo']) {
    await page.goto(path)
    expect(await page.locator('html').evaluate((html) => html.scrollWidth), path).toBeLessThanOrEqual(360)
  }
  await page.goto('/thu-tuc')
  await page.getByRole('link', { name: /Độ mới của thông tin/ }).click()
  await expect(page.getByText(/% *đã đối chiếu đúng hạn|đã đối chiếu đúng hạn/).first()).toBeVisible()
})
