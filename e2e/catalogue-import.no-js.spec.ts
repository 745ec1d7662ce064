import { linesOf, practiceRecord, publishRecords } from './support/export-file'
import { expect, test } from './support/fixtures'
import { office } from './support/practice'

test('without script an export is brought, looked at again until it is read, and decided', async ({ page, signInAs }) => {
  const mark = Math.random().toString(36).slice(2, 8)
  const records = ['a', 'b'].map((letter) => practiceRecord(`${mark} ${letter}`))
  await publishRecords(records)
  const changed = records.map((record) => ({ ...record, trinh_tu_thuc_hien: 'Người dân nộp hồ sơ trong 20 ngày.' }))
  await signInAs(office, 'CATALOGUE_EDITOR')
  await page.goto('/can-bo/thu-tuc/nhap')
  await page
    .getByLabel('Tệp danh mục')
    .setInputFiles({ name: 'xuat.jsonl', mimeType: 'application/octet-stream', buffer: Buffer.from(linesOf(changed)) })
  await page.getByRole('button', { name: 'Gửi tệp và so sánh' }).click()
  await expect(async () => {
    const again = page.getByRole('link', { name: 'Xem lại' })
    if (await again.isVisible()) await again.click()
    await expect(page.getByText('Đã đọc xong')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  const address = page.url()

  await signInAs(office, 'APPROVER')
  await page.goto(address)
  await page.getByRole('button', { name: `Chấp nhận và công bố ${records[0]!['ten_thu_tuc']}` }).click()
  await expect(page.getByRole('status')).toContainText('Đã chấp nhận')
  await page.getByText('Bỏ qua…').click()
  await page.getByLabel('Vì sao bỏ qua').fill('Chưa áp dụng')
  await page.getByRole('button', { name: 'Bỏ qua mục này' }).click()
  await expect(page.getByRole('status')).toContainText('Đã bỏ qua')
  await expect(page.getByText('Không còn mục nào chờ trong nhóm này.')).toBeVisible()
})
