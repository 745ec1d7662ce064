import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { readCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { confirmResult, decideDossier, startDossier } from '@/lib/dossiers/processing'
import { receiveDossier } from '@/lib/dossiers/reception'
import { storeIncoming } from '@/lib/uploads/service'
import { fillBirthForm } from './support/birth-form'
import { expect, practicePdf, test, unitIdOf } from './support/fixtures'

const pdf = (name: string, pages: number) => ({ name, mimeType: 'application/pdf', buffer: practicePdf(pages) })

test('from the procedure to the receipt and the state, with a reload, a double click and the back button', async ({
  page,
  browser,
  expectAccessible,
}) => {
  await page.goto('/thu-tuc/1.001193')
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).first().click()
  await fillBirthForm(page)
  await page.reload()
  await expect(page.getByLabel('Họ và tên', { exact: true })).toHaveValue('Lù Thị Thực Hành')
  await expect(page.locator('[name="answer-gioi-tinh"][value="Nam"]')).toBeChecked()

  await page.locator('[name="paper-giay-chung-sinh"]').setInputFiles(pdf('Giấy chứng sinh.pdf', 2))
  await expect(page.getByText('Đã nhận tệp Giấy chứng sinh.pdf.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Gỡ tệp Giấy chứng sinh.pdf' })).toBeVisible()
  await expect(page.getByLabel('Quê quán của trẻ')).toHaveValue('Hoàng Su Phì')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Xem lại trước khi nộp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xem lại trước khi nộp')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Sửa Số điện thoại', exact: true }).click()
  await expect(page.locator('#phone')).toHaveValue('0912 345 678')
  await page.locator('#phone').fill('0987 654 321')
  await page.getByRole('button', { name: 'Xem lại trước khi nộp' }).click()
  await expect(page.getByRole('main')).toContainText('0987 654 321')

  await page.getByRole('button', { name: 'Nộp hồ sơ' }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nộp hồ sơ')
  const receipt = page.url()
  const [id = '', secret = ''] = await page.locator('figure code').allTextContents()
  expect(await db.dossier.count({ where: { requestId: readCode(id) } })).toBe(1)
  await expectAccessible(page)
  // What the back button shows: submitted is submitted.
  await page.goto('/nop-ho-so/1.001193/kiem-tra')
  await expect(page).toHaveURL(receipt)

  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(receipt)
  await expect(stranger).toHaveURL(/\/tra-cuu\?loi=bien-nhan$/)
  await expect(stranger.getByText(secret)).toHaveCount(0)
  // What a scanned receipt opens: both codes in the fragment, which leaves the address at once.
  await stranger.goto(`/tra-cuu#${id}.${secret}`)
  await expect(stranger.getByLabel('Mã tra cứu')).toHaveValue(secret)
  expect(new URL(stranger.url()).hash).toBe('')
  await stranger.getByRole('button', { name: 'Tra cứu hồ sơ' }).click()
  await expect(stranger.getByText('Hôm nay: Mới nộp, chờ tiếp nhận')).toBeVisible()
  await expectAccessible(stranger)

  const other = await (await browser.newContext()).newPage()
  await other.goto(stranger.url())
  await expect(other).toHaveURL(/\/tra-cuu\?loi=het-gio$/)
  await stranger.context().close()
  await other.context().close()
})

test('what a choice makes needless is not asked, and what it makes necessary is', async ({ page }) => {
  await page.goto('/nop-ho-so/1.001193')
  await expect(page.getByLabel('Họ và tên', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Mã số thuế hoặc số đăng ký hộ kinh doanh')).toBeHidden()
  await page.getByLabel('Doanh nghiệp, hợp tác xã').check()
  await expect(page.getByLabel('Họ và tên', { exact: true })).toBeHidden()
  await expect(page.getByLabel('Mã số thuế hoặc số đăng ký hộ kinh doanh')).toBeVisible()
  await expect(page.getByLabel('Họ và tên người nộp thay')).toBeHidden()
  await page.getByLabel('Người khác nộp thay').check()
  await expect(page.getByLabel('Họ và tên người nộp thay')).toBeVisible()
})

test('mistakes are summed up with links to their fields', async ({ page, expectAccessible }) => {
  await page.goto('/nop-ho-so/1.001193')
  await fillBirthForm(page)
  await page.locator('#birthDate').fill('31/02/1990')
  // The browser would stop it: this is the answer to one that does not.
  await page.locator('#mau-ho-so').evaluate((form: HTMLFormElement) => (form.noValidate = true))
  await page.getByRole('button', { name: 'Xem lại trước khi nộp' }).click()
  const summary = page.getByRole('alert').first()
  await expect(summary).toBeFocused()
  await expectAccessible(page)
  await summary.getByRole('link', { name: /“Ngày sinh” chưa đúng/ }).click()
  await expect(page.locator('#birthDate')).toBeFocused()
  await expect(page.locator('#birthDate')).toHaveValue('31/02/1990')
})

test('papers that are shown or looked up are listed, never asked as a file', async ({ page }) => {
  await page.goto('/nop-ho-so/1.001193')
  const names = await page.locator('input[type=file]').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name))
  expect(names).toEqual(['paper-to-khai', 'paper-giay-chung-sinh', 'paper-bien-ban-tre-bi-bo-roi', 'paper-van-ban-uy-quyen'])
  const list = page.getByRole('heading', { name: 'Mang theo để xuất trình' }).locator('..')
  await expect(list).toContainText('Căn cước')
  await expect(page.getByRole('heading', { name: 'Cơ quan tự tra cứu' }).locator('..')).toContainText('Giấy chứng nhận kết hôn')
})

test('a procedure of the counter shows where to go in the place of a form', async ({ page, expectAccessible }) => {
  await page.goto('/nop-ho-so/2.000815')
  await expect(page.getByRole('main')).toContainText('Việc này làm tại quầy')
  await expect(page.locator('main form')).toHaveCount(0)
  await expectAccessible(page)
})

test.describe('an unknown procedure', () => {
  test.use({ expectedConsole: [/404/] })
  test('is not found', async ({ page }) => {
    expect((await page.goto('/nop-ho-so/9.999999'))?.status()).toBe(404)
  })
})

test('the person reads the answer and fetches the result; nobody else does', async ({ page, request, signInAs, expectAccessible }) => {
  const { accountId, fullName } = await signInAs('Xã Bản Máy')
  const unitId = await unitIdOf('Xã Bản Máy')
  const roles = ['RECEPTIONIST', 'SPECIALIST'] as const
  const officer: StaffViewer = {
    kind: 'staff',
    accountId,
    sessionId: accountId,
    fullName,
    assignments: roles.map((role) => ({ unitId, role })),
  }
  await page.goto('/nop-ho-so/1.001193')
  await fillBirthForm(page)
  await page.locator('[name="paper-giay-chung-sinh"]').setInputFiles(pdf('a.pdf', 1))
  await expect(page.getByText('Đã nhận tệp a.pdf.')).toBeVisible()
  await page.getByRole('button', { name: 'Xem lại trước khi nộp' }).click()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nộp hồ sơ')
  const [id = '', secret = ''] = await page.locator('figure code').allTextContents()
  const target = async () => {
    const dossier = await db.dossier.findUniqueOrThrow({ where: { requestId: readCode(id) }, select: { id: true, version: true } })
    return { dossierId: dossier.id, version: dossier.version }
  }
  const { code } = await receiveDossier(officer, await target())
  await startDossier(officer, await target())

  await page.goto('/tra-cuu')
  await page.getByLabel('Mã hồ sơ').fill(code)
  await page.getByLabel('Mã tra cứu').fill(secret)
  await page.getByRole('button', { name: 'Tra cứu hồ sơ' }).click()
  await expect(page.getByText('Hôm nay: Đang giải quyết')).toBeVisible()
  await expect(page.getByText('Hẹn trả kết quả').first()).toBeVisible()

  const bytes = practicePdf(1)
  const result = await storeIncoming(
    Readable.from([bytes]),
    { name: 'Giấy khai sinh.pdf', declaredType: '', purpose: 'RESULT', uploaderId: accountId },
    clock.now(),
  )
  await decideDossier(officer, {
    ...(await target()),
    outcome: 'GRANTED',
    number: '01/2026',
    text: 'Đã ghi vào sổ hộ tịch.',
    resultFileIds: [result.id],
  })
  await page.reload()
  await expect(page.getByText('Đã ghi vào sổ hộ tịch.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Tải Giấy khai sinh.pdf' })).toHaveCount(0)
  await confirmResult(officer, await target())
  await page.reload()
  const link = page.getByRole('link', { name: 'Tải Giấy khai sinh.pdf' })
  await expect(link).toBeVisible()
  await expectAccessible(page)
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('Giấy khai sinh.pdf')
  expect(readFileSync(await download.path()).equals(bytes)).toBe(true)

  const address = await link.getAttribute('href')
  const denied = await request.get(address!, { maxRedirects: 0 })
  expect(denied.status()).toBe(303)
  const paper = await db.attachment.findFirstOrThrow({
    where: { dossier: { requestId: readCode(id) }, purpose: 'PAPER' },
    select: { id: true },
  })
  const own = await page.context().request.get(address!.replace(result.id, paper.id), { maxRedirects: 0 })
  expect(own.status()).toBe(404)
})
