import { expect, test } from './support/fixtures'

test('an editor writes, publishes and withdraws a notice; people see it only in between', async ({
  page,
  browser,
  signInAs,
  expectAccessible,
}) => {
  await signInAs('Huyện Hoàng Su Phì', 'CONTENT_EDITOR')
  const title = `Nghỉ tiếp dân ngày thực hành ${Math.random().toString(36).slice(2, 8)}`
  await page.goto('/can-bo/thong-bao/moi')
  await page.getByLabel('Tiêu đề').fill(title)
  await page.getByLabel('Nội dung').fill('Bộ phận một cửa nghỉ buổi sáng.\n\n- Hồ sơ gấp: gọi điện.\n- Buổi chiều làm việc bình thường.')
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await expectAccessible(page)

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto('/tin-tuc')
  await expect(reader.getByText(title)).toHaveCount(0)

  await page.getByRole('button', { name: 'Đăng lên trang' }).click()
  await expect(page.getByText('Đã đăng lên trang.')).toBeVisible()
  await expect(async () => {
    await reader.goto('/tin-tuc')
    await reader.getByRole('link', { name: title }).click({ timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(reader.getByRole('main').getByRole('listitem').filter({ hasText: 'Hồ sơ gấp' })).toBeVisible()
  const address = reader.url()
  await reader.goto('/')
  await expect(reader.getByRole('link', { name: title })).toBeVisible()

  await page.getByRole('button', { name: 'Gỡ khỏi trang' }).click()
  await expect(page.getByText('Đã gỡ khỏi trang.')).toBeVisible()
  await expect.poll(async () => (await reader.goto(address))!.status(), { timeout: 15_000 }).toBe(404)
  await reader.context().close()
})

test('what is missing in a notice is said, and what was typed is kept', async ({ page, signInAs }) => {
  await signInAs('Huyện Hoàng Su Phì', 'CONTENT_EDITOR')
  await page.goto('/can-bo/thong-bao/moi')
  await page.getByLabel('Tiêu đề').fill('Chỉ có tiêu đề')
  await page
    .locator('form')
    .filter({ hasText: 'Lưu bản nháp' })
    .evaluate((form: HTMLFormElement) => (form.noValidate = true))
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Hãy điền mục này.')
  await expect(page.getByLabel('Tiêu đề')).toHaveValue('Chỉ có tiêu đề')
})

test('whoever receives dossiers finds no editor', async ({ page, signInAs, expectedConsole }) => {
  expectedConsole.push(/404/)
  await signInAs('Huyện Hoàng Su Phì', 'RECEPTIONIST')
  for (const path of ['/can-bo/thong-bao', '/can-bo/thong-bao/moi']) expect((await page.goto(path))!.status()).toBe(404)
})
