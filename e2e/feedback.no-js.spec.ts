import sharp from 'sharp'
import { db } from '@/lib/db/client'
import { expect, test } from './support/fixtures'

test('without script, on a narrow screen: a mistake keeps all that was typed and the photo; sent, looked up, answered', async ({
  page,
  signInAs,
}) => {
  // Asked again while the next page is still arriving.
  const fits = () =>
    expect(async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)).toPass({
      timeout: 10_000,
    })
  await page.goto('/phan-anh')
  await fits()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Thái độ/ })
    .click()
  await fits()
  const title = `Không chữ ký ${Date.now()}`
  await page.getByLabel('Chuyện gì?').fill(title)
  await page.getByLabel('Kể rõ sự việc').fill('Dòng một\nDòng hai')
  await page.getByLabel('Họ và tên').fill('Lù Thực Hành')
  await page.getByRole('checkbox', { name: /đồng ý công khai/ }).check()
  const photo = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#a55' } })
    .png()
    .toBuffer()
  await page.getByLabel('Ảnh kèm theo').setInputFiles({ name: 'ảnh chụp.png', mimeType: 'image/png', buffer: photo })
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click()

  // Neither phone nor address nor e-mail.
  await expect(page.getByRole('link', { name: /một cách liên lạc/ })).toBeVisible()
  expect(page.url()).not.toMatch(/Kh%C3|L%C3/)
  await fits()
  await expect(page.getByLabel('Chuyện gì?')).toHaveValue(title)
  await expect(page.getByLabel('Kể rõ sự việc')).toHaveValue(/Dòng một\s+Dòng hai/)
  await expect(page.getByRole('checkbox', { name: /đồng ý công khai/ })).toBeChecked()
  await expect(page.getByText('Bỏ ảnh ảnh chụp.png')).toBeVisible()
  await page.getByRole('textbox', { name: /^Địa chỉ/ }).fill('Thôn thực hành')
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click()
  await expect(page).toHaveURL(/\/phan-anh\/bien-nhan\/PA/)
  await fits()
  const [code, secret] = await page.locator('main code').allInnerTexts()
  expect(
    await db.feedback.findFirst({ where: { title }, select: { mayPublish: true, _count: { select: { attachments: true } } } }),
  ).toEqual({
    mayPublish: true,
    _count: { attachments: 1 },
  })
  // Nothing of what was typed stays behind in the drafts.
  const drafts = JSON.stringify(await db.feedbackDraft.findMany())
  expect(drafts).not.toContain(title)

  await signInAs('Huyện Hoàng Su Phì', 'FOCAL_POINT')
  await page.goto('/can-bo/phan-anh')
  await page.getByRole('link', { name: title }).click()
  await page.getByLabel('Người xem xét').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Giao xem xét' }).click()
  await page.getByLabel('Câu trả lời').fill('Văn phòng đã nhắc cán bộ.')
  await page.getByRole('button', { name: 'Gửi trả lời' }).click()
  await expect(page.getByText('Đã gửi trả lời')).toBeVisible()

  await page.goto('/phan-anh/tra-cuu')
  await page.getByLabel('Mã phản ánh').fill(code!)
  await page.getByLabel('Mã bí mật').fill('SAI')
  await page.getByRole('button', { name: 'Xem trả lời' }).click()
  await expect(page.getByText('chưa đúng').first()).toBeVisible()
  await expect(page.getByLabel('Mã phản ánh')).toHaveValue(code!)
  await page.getByLabel('Mã bí mật').fill(secret!)
  await page.getByRole('button', { name: 'Xem trả lời' }).click()
  await expect(page.getByText('Văn phòng đã nhắc cán bộ.')).toBeVisible()
  await fits()
})

test('without script: a file that is no photo is told at its field, the rest stays', async ({ page }) => {
  await page.goto('/phan-anh/gui?loai=quy-dinh')
  await page.getByLabel('Chuyện gì?').fill('Chuyện thực hành')
  await page.getByLabel('Kể rõ sự việc').fill('Nội dung thực hành')
  await page.getByLabel('Họ và tên').fill('Lù')
  await page.getByLabel('Số điện thoại').fill('0900000003')
  await page.getByLabel('Ảnh kèm theo').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a photo at all') })
  await page.getByRole('button', { name: 'Gửi phản ánh' }).click()
  await expect(page).toHaveURL(/sua=1/)
  await expect(page.locator('#photos-loi')).toBeVisible()
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Lù')
})
