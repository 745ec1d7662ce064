import { randomUUID } from 'node:crypto'
import { civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { expect, test } from './support/fixtures'
import { commune, office } from './support/practice'
import { makeLinkedProcedure, receiveAt } from './support/workflows'

test('rows of a process are added, moved and taken away without script, and what was typed stays', async ({ page, signInAs }) => {
  const { code, versionId } = await makeLinkedProcedure(randomUUID().slice(0, 8), commune, commune)
  const today = formatCivilDate(civilDateOf(clock.now()))
  await signInAs(office, 'ADMINISTRATOR')
  await page.goto(`/can-bo/quy-trinh/moi?thu-tuc=${code}`)
  await page.getByLabel('Đơn vị').selectOption({ label: commune })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByLabel('Số quyết định').fill('121/QĐ-TH')
  const step = (number: number) => page.getByRole('group', { name: `Bước ${number}`, exact: true })
  await step(1).getByLabel('Thời hạn của bước').fill('0,5')
  await page.getByRole('button', { name: 'Thêm bước' }).click()
  await expect(page.getByLabel('Số quyết định')).toHaveValue('121/QĐ-TH')
  await step(3).getByLabel('Tên bước').fill('Xác minh')
  await step(3).getByLabel('Thời hạn của bước').fill('1')
  await step(3).getByLabel('Có ý kiến của đơn vị khác').check()
  await step(3).getByRole('button', { name: 'Chuyển lên bước 3' }).click()
  await expect(step(2).getByLabel('Tên bước')).toHaveValue('Xác minh')
  await expect(step(2).getByLabel('Có ý kiến của đơn vị khác')).toBeChecked()
  await page.getByRole('button', { name: 'Thêm bước' }).click()
  await step(4).getByRole('button', { name: 'Bỏ bước 4' }).click()
  await expect(step(4)).toHaveCount(0)
  await page.getByRole('button', { name: 'Lưu quy trình' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('ngày của quyết định')
  await expect(step(2).getByLabel('Có ý kiến của đơn vị khác')).toBeChecked()
  await page.getByLabel('Ngày quyết định').fill(today)
  await page.getByLabel('Áp dụng từ ngày').fill(today)
  await step(3).getByLabel('Thời hạn của bước').fill('1,5')
  await page.getByRole('button', { name: 'Lưu quy trình' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()

  // The desk does the next step itself: nothing to pass on.
  const id = await receiveAt(commune, versionId)
  await signInAs(commune, 'RECEPTIONIST', 'SPECIALIST')
  await page.goto(`/can-bo/ho-so/${id}`)
  await page.getByRole('button', { name: 'Nhận giải quyết hồ sơ này' }).click()
  await page.getByRole('button', { name: 'Chuyển hồ sơ' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('ý kiến của đơn vị khác')
})
