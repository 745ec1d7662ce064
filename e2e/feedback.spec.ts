import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { db } from '@/lib/db/client'
import { expect, test } from './support/fixtures'

const office = 'Huyện Hoàng Su Phì'

const practicePhoto = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a8' } })
    .jpeg()
    .toBuffer()

/** Sends feedback as a person does and answers both codes of the receipt. */
async function send(page: Page, over: { slug?: string; about?: string; email?: string; title?: string } = {}) {
  await page.goto(`/phan-anh/gui?loai=${over.slug ?? 'viec-dia-phuong'}`)
  await page.getByLabel('Chuyện gì?').fill(over.title ?? 'Đường vào thôn thực hành sạt lở')
  await page.getByLabel('Kể rõ sự việc').fill('Sạt lở từ tuần trước.\nXe máy không đi được.')
  if (over.about) await page.locator('select[name=aboutUnitId]').selectOption({ label: over.about })
  await page.getByLabel('Ảnh kèm theo').setInputFiles({ name: 'anh-duong.jpg', mimeType: 'image/jpeg', buffer: await practicePhoto() })
  await page.getByLabel('Họ và tên').fill('Vàng Thực Hành')
  await page.getByRole('textbox', { name: /^Số điện thoại/ }).fill('0900 000 001')
  if (over.email) await page.getByLabel('Thư điện tử').fill(over.email)
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click()
  await expect(page).toHaveURL(/\/phan-anh\/bien-nhan\/PA/)
  const [code, secret] = await page.locator('code').allInnerTexts()
  return { code: code!, secret: secret! }
}

async function lookUp(page: Page, code: string, secret: string) {
  await page.goto('/phan-anh/tra-cuu')
  await page.getByLabel('Mã phản ánh').fill(code)
  await page.getByLabel('Mã bí mật').fill(secret)
  await page.getByRole('button', { name: 'Xem trả lời' }).click()
}

test('the first question leads complaints and denunciations away and keeps nothing', async ({ page, expectAccessible }) => {
  await page.goto('/phan-anh')
  await expectAccessible(page)
  await expect(page.locator('main').getByRole('textbox')).toHaveCount(0)
  for (const name of ['Khiếu nại', 'Tố cáo']) {
    await page.goto('/phan-anh')
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click()
    await expect(page).toHaveURL(/\/khieu-nai-to-cao/)
    await expect(page.locator('main').getByRole('textbox')).toHaveCount(0)
  }
})

test('feedback goes to the focal point, is assigned, answered and closed; the sender reads the answer and is told by mail', async ({
  page,
  browser,
  signInAs,
  mailTo,
  expectAccessible,
}) => {
  const email = 'nguoi-gui@example.org'
  await page.goto('/phan-anh/gui?loai=viec-dia-phuong')
  await expectAccessible(page)
  const { code, secret } = await send(page, { email })
  await expectAccessible(page)
  const sender = await browser.newContext()
  const atHome = await sender.newPage()
  await lookUp(atHome, code.toLowerCase(), secret.replaceAll('-', ' '))
  await expect(atHome.getByText('Đã gửi, chờ phân công')).toBeVisible()
  await expectAccessible(atHome)

  const clerk = await signInAs(office, 'SPECIALIST')
  expect((await page.request.get('/can-bo/phan-anh')).status()).toBe(404)

  await signInAs(office, 'FOCAL_POINT')
  await page.goto('/can-bo/phan-anh')
  await expectAccessible(page)
  await page.getByRole('row').filter({ hasText: code }).getByRole('link').click()
  await expectAccessible(page)
  const photo = page.getByRole('img', { name: 'Ảnh 1 người dân gửi' })
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640)
  await page.getByLabel('Người xem xét').selectOption(clerk.accountId)
  await page.getByRole('button', { name: 'Giao xem xét' }).click()
  await expect(page.getByRole('status')).toContainText('Đã giao')
  await page.getByLabel('Câu trả lời').fill('Xã đã cho máy xúc dọn đường.')
  await page.getByRole('button', { name: 'Gửi trả lời' }).click()
  await expect(page.getByRole('status')).toContainText('Đã gửi trả lời')
  await page.getByRole('button', { name: 'Kết thúc phản ánh' }).click()
  await expect(page.getByRole('status')).toContainText('Đã kết thúc')

  await atHome.reload()
  await expect(atHome.getByText('Xã đã cho máy xúc dọn đường.')).toBeVisible()
  await sender.close()
  const mail = await mailTo(email)
  expect(mail.raw).not.toContain('Vàng')
  expect(mail.raw).not.toContain(secret)
})

test('a wrong secret and an unknown code get one answer', async ({ page }) => {
  const { code } = await send(page)
  const answers: string[] = []
  for (const typed of [code, 'PA00-0000-00']) {
    await lookUp(page, typed, 'SAIS-AISA-ISAI-SAIS')
    const summary = page.getByRole('alert').filter({ hasText: 'Chưa mở được' })
    await expect(summary).toBeVisible()
    answers.push(await summary.innerText())
    await expect(page.getByLabel('Mã phản ánh')).toHaveValue(typed)
  }
  expect(answers[0]).toBe(answers[1])
})

test('a scanned receipt brings both codes in the fragment, and leaves none in the address', async ({ page }) => {
  const { code, secret } = await send(page)
  await page.goto('about:blank')
  await page.goto(`/phan-anh/tra-cuu#${code}.${secret}`)
  await expect(page.getByLabel('Mã phản ánh')).toHaveValue(code)
  await expect(page).toHaveURL('/phan-anh/tra-cuu')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã gửi, chờ phân công')).toBeVisible()
})

test('a report of conduct reaches nobody of the reported unit, page, photo and list alike', async ({ page, signInAs }) => {
  const about = 'Xã Bản Luốc'
  const title = `Cán bộ thực hành ${Date.now()}`
  await send(page, { slug: 'can-bo', about, title })
  const { id, attachments } = await db.feedback.findFirstOrThrow({ where: { title }, include: { attachments: true } })
  const urls = [`/can-bo/phan-anh/${id}`, `/can-bo/tep-phan-anh/${attachments[0]!.id}`, '/can-bo/phan-anh']
  for (const url of urls) {
    await page.context().clearCookies()
    await page.goto(url)
    await expect(page).toHaveURL(/\/can-bo\/dang-nhap/)
  }
  const reported = await signInAs(about, 'RECEPTIONIST', 'SPECIALIST')
  for (const url of urls) {
    const answer = await page.request.get(url)
    expect(answer.status()).toBe(404)
    expect(await answer.text()).not.toContain(title)
  }
  await signInAs(office, 'FOCAL_POINT')
  await page.goto(urls[0]!)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  expect(await page.getByLabel('Người xem xét').locator(`option[value="${reported.accountId}"]`).count()).toBe(0)
})

test('sent by keyboard alone; a double press sends once', async ({ page }) => {
  const title = `Bàn phím ${Date.now()}`
  await page.goto('/phan-anh/gui?loai=quy-dinh')
  await page.getByLabel('Chuyện gì?').focus()
  await page.keyboard.type(title)
  await page.keyboard.press('Tab')
  await page.keyboard.type('Thủ tục thực hành phải nộp hai lần.')
  await page.getByLabel('Họ và tên').focus()
  await page.keyboard.type('Giàng')
  await page.keyboard.press('Tab')
  await page.keyboard.type('0900000002')
  const button = page.getByRole('button', { name: 'Gửi phản ánh' })
  await button.focus()
  await button.evaluate((element: HTMLButtonElement) => {
    element.click()
    element.click()
  })
  await expect(page).toHaveURL(/\/phan-anh\/bien-nhan\//)
  expect(await db.feedback.count({ where: { title } })).toBe(1)
})
