import type { Page } from '@playwright/test'
import { addDays, civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { makeDraft, makePublished } from './support/catalogue'
import { expect, test } from './support/fixtures'
import { office } from './support/practice'

const mark = () => Math.random().toString(36).slice(2, 8)
const amount = (page: Page) => page.getByLabel('Mức thu (đồng)')
const steps = (page: Page) => page.getByRole('textbox', { name: 'Các bước' })
const alerts = (page: Page) => page.getByRole('main').getByRole('alert')
const saved = (page: Page) => expect(page.getByText(/^Đã lưu lúc \d\d:\d\d$/)).toBeVisible()
const in10Days = () => formatCivilDate(addDays(civilDateOf(clock.now()), 10))

test('an editor changes a fee, sees what differs, undoes and redoes it; a second person publishes it', async ({
  page,
  browser,
  signInAs,
  expectAccessible,
}) => {
  const code = await makePublished(mark())
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto(`/thu-tuc/${code}`)
  await expect(reader.getByRole('main')).toContainText('8.000 đ')

  // Holding the right to approve is not enough: whoever writes is not the one who publishes.
  await signInAs(office, 'CATALOGUE_EDITOR', 'APPROVER')
  await page.goto(`/can-bo/thu-tuc?tim=${code}`)
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Thủ tục thực hành/ }).click()
  await page.getByRole('button', { name: 'Soạn bản mới' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soạn nội dung')
  await amount(page).fill('10.000')
  await saved(page)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(amount(page)).toHaveValue('8.000')
  await page.getByRole('button', { name: 'Làm lại' }).click()
  await expect(amount(page)).toHaveValue('10.000')

  await page.getByRole('button', { name: 'Thêm giấy tờ' }).click()
  await expect(page.locator('[id="papers.1.name"]')).toBeFocused()
  await page.keyboard.type('Ảnh chân dung')
  await saved(page)
  await page.getByRole('button', { name: 'Lên giấy tờ 2' }).click()
  await expect(page.locator('[id="papers.0.name"]')).toHaveValue('Ảnh chân dung')
  await page.getByRole('button', { name: 'Bỏ giấy tờ 1' }).click()
  await expect(page.locator('[id="papers.0.name"]')).toHaveValue('Tờ khai')

  await page.getByRole('link', { name: 'Chỗ khác nhau' }).first().click()
  await expect(page.getByRole('deletion')).toContainText('8.000 đ')
  await expect(page.getByRole('insertion')).toContainText('10.000 đ')
  await expect(page.getByRole('main')).toContainText('khác ở 1 mục')
  await expectAccessible(page)
  await page.goto(`/can-bo/thu-tuc/${code}/xem-truoc`)
  await expect(page.getByText('Bản nháp, người dân chưa thấy')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('10.000 đ')

  await page.goto(`/can-bo/thu-tuc/${code}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(alerts(page).first()).toContainText('Ghi một câu cho người dân')
  await page.getByLabel('Một câu cho người dân').fill('Lệ phí đổi từ 8.000 đ thành 10.000 đ.')
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(page.getByText('Đã gửi duyệt.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Duyệt/ })).toHaveCount(0)
  await reader.reload()
  await expect(reader.getByRole('main')).not.toContainText('10.000 đ')

  await signInAs(office, 'APPROVER')
  await page.goto('/can-bo/thu-tuc/duyet')
  const waiting = page.getByRole('listitem').filter({ has: page.locator(`a[href="/can-bo/thu-tuc/${code}"]`) })
  await expect(waiting.getByRole('insertion')).toContainText('10.000 đ')
  await expectAccessible(page)
  await waiting.getByLabel('Đã đối chiếu với văn bản nào').fill('Nghị quyết thực hành')
  await waiting.getByRole('button', { name: 'Duyệt và công bố ngay' }).click()
  await expect(page.getByText('Đã duyệt.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Bản 2' })).toBeVisible()
  await expect(async () => {
    await reader.reload()
    await expect(reader.getByRole('main')).toContainText('10.000 đ', { timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await reader.context().close()
})

test('what is approved for a later day is not shown before, and can be taken back until then', async ({ page, signInAs }) => {
  const name = mark()
  const { code } = await makeDraft(name, 'IN_REVIEW', addDays(civilDateOf(clock.now()), 10))
  await signInAs(office, 'APPROVER')
  await page.goto(`/can-bo/thu-tuc/${code}`)
  await page.getByRole('button', { name: `Duyệt và công bố từ ${in10Days()}` }).click()
  await expect(page.getByText(`Bản mới sẽ tự công bố từ ${in10Days()}`)).toBeVisible()
  expect((await page.request.get(`/thu-tuc/${code}`)).status()).toBe(404)
  await page.locator('summary', { hasText: 'Rút lại bản này' }).click()
  await page.getByLabel('Vì sao rút lại').fill('Ghi nhầm ngày.')
  await page.getByRole('button', { name: 'Rút lại bản chưa có hiệu lực' }).click()
  await expect(page.getByText('Lý do rút: Ghi nhầm ngày.')).toBeVisible()
})

test('an approver gives a draft back with a reason, and its editor reads it', async ({ page, signInAs }) => {
  const { code } = await makeDraft(mark(), 'IN_REVIEW')
  await signInAs(office, 'APPROVER')
  await page.goto(`/can-bo/thu-tuc/${code}`)
  await page.locator('summary', { hasText: 'Trả lại người soạn' }).click()
  await page.getByLabel('Cần sửa gì').fill('Ghi lại thời hạn.')
  await page.getByRole('button', { name: 'Trả lại người soạn' }).click()
  await expect(page.getByText('Đã trả lại người soạn.')).toBeVisible()
  await signInAs(office, 'CATALOGUE_EDITOR')
  await page.goto(`/can-bo/thu-tuc/${code}/soan`)
  await expect(page.getByRole('main')).toContainText('Ghi lại thời hạn.')
})

test('a procedure is retired like it is published: proposed by one, approved by another', async ({ page, signInAs }) => {
  const code = await makePublished(mark())
  expect((await page.request.get(`/thu-tuc/${code}`)).status()).toBe(200)
  await signInAs(office, 'CATALOGUE_EDITOR')
  await page.goto(`/can-bo/thu-tuc/${code}`)
  await page.getByRole('button', { name: 'Đề nghị bãi bỏ' }).click()
  await page.getByLabel('Quyết định bãi bỏ').fill('Quyết định thực hành số 9')
  await page.getByLabel('Vì sao bãi bỏ').fill('Luật mới không còn thủ tục này.')
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(page.getByText('Đã gửi duyệt.')).toBeVisible()
  await signInAs(office, 'APPROVER')
  await page.goto(`/can-bo/thu-tuc/${code}`)
  await page.getByRole('button', { name: 'Duyệt bãi bỏ ngay' }).click()
  await expect(page.getByText('Thủ tục đã bãi bỏ từ')).toBeVisible()
  await page.goto(`/can-bo/thu-tuc?trang-thai=REPEALED&tim=${code}`)
  await expect(page.getByText('1 thủ tục khớp')).toBeVisible()
})

test('who saves what somebody else saved meanwhile is told so, and keeps what was typed', async ({ page, context, signInAs }) => {
  await signInAs(office, 'CATALOGUE_EDITOR')
  const { code } = await makeDraft(mark())
  const other = await context.newPage()
  for (const tab of [page, other]) await tab.goto(`/can-bo/thu-tuc/${code}/soan`)
  await amount(other).fill('9.000')
  await saved(other)
  await steps(page).fill('Đến quầy, lấy số.')
  await expect(alerts(page)).toContainText('vừa được lưu ở nơi khác')
  await expect(steps(page)).toHaveValue('Đến quầy, lấy số.')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(alerts(page).first()).toContainText('vừa được lưu ở nơi khác')
  await expect(steps(page)).toHaveValue('Đến quầy, lấy số.')
})

test('what cannot be read is said at the field while the rest stays', async ({ page, signInAs }) => {
  await signInAs(office, 'CATALOGUE_EDITOR')
  const { code } = await makeDraft(mark())
  await page.goto(`/can-bo/thu-tuc/${code}/soan`)
  await amount(page).fill('tám nghìn')
  await expect(alerts(page)).toContainText('Ghi số tiền bằng đồng')
  await expect(amount(page)).toBeFocused()
  await expect(amount(page)).toHaveValue('tám nghìn')
  await amount(page).fill('8.500')
  await saved(page)
  await expect(alerts(page)).toHaveCount(0)
})
