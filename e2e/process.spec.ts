import { randomUUID } from 'node:crypto'
import { civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { lookupKey } from '@/lib/receipts/key'
import { deriveSecret } from '@/lib/receipts/lookup-secret'
import { expect, test } from './support/fixtures'
import { commune, neighbour, office } from './support/practice'
import { makeLinkedProcedure, receiveAt } from './support/workflows'

test('a decision’s process is entered, a dossier follows it from unit to unit with an opinion on the way, and the person sees where it is', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  test.setTimeout(180_000)
  const department = await db.unitPeriod.findFirstOrThrow({ where: { kind: 'DEPARTMENT', validTo: null }, orderBy: { name: 'asc' } })
  const { code, versionId } = await makeLinkedProcedure(randomUUID().slice(0, 8), commune, department.name)
  const today = formatCivilDate(civilDateOf(clock.now()))

  await signInAs(office, 'CATALOGUE_EDITOR')
  await page.goto('/can-bo/quy-trinh/moi')
  await page.getByLabel('Mã thủ tục').fill(code)
  await page.getByLabel('Đơn vị').selectOption({ label: commune })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByLabel('Số quyết định').fill('120/QĐ-TH')
  await page.getByLabel('Ngày quyết định').fill(today)
  await page.getByLabel('Áp dụng từ ngày').fill(today)
  const step = (number: number) => page.getByRole('group', { name: `Bước ${number}`, exact: true })
  await step(1).getByLabel('Thời hạn của bước').fill('0,5')
  await step(2).getByLabel('Tên bước').fill('Trả lời')
  await step(2).getByLabel('Ở đơn vị').selectOption({ label: 'Nơi nhận hồ sơ' })
  await step(2).getByLabel('Thời hạn của bước').fill('1')
  await expect(page.getByText('Các bước cộng lại: 1,5 trên 3 của thủ tục.')).toBeVisible()
  await page.getByRole('button', { name: 'Thêm bước' }).click()
  await step(3).getByLabel('Tên bước').fill('Thẩm tra')
  await step(3).getByRole('button', { name: 'Chuyển lên bước 3' }).click()
  await expect(step(2).getByLabel('Tên bước')).toHaveValue('Thẩm tra')
  await expect(step(3).getByLabel('Thời hạn của bước')).toHaveValue('1')
  await step(2).getByLabel('Thời hạn của bước').fill('2')
  await page.getByRole('button', { name: 'Lưu quy trình' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('cộng lại là 3,5')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 900 })
  await step(2).getByLabel('Thời hạn của bước').fill('1,5')
  await page.getByRole('button', { name: 'Kiểm tra, chưa lưu' }).click()
  await expect(page.getByText('Các bước khớp với thời hạn')).toBeVisible()
  await page.getByRole('button', { name: 'Lưu quy trình' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await expect(page.getByRole('row', { name: /2\. Thẩm tra/ })).toContainText('1,5 ngày làm việc')
  await expectAccessible(page)
  await page.goto('/can-bo/quy-trinh')
  await expect(page.getByRole('row', { name: new RegExp(code) })).toContainText('120/QĐ-TH')
  await expectAccessible(page)

  const id = await receiveAt(commune, versionId)
  await signInAs(commune, 'RECEPTIONIST')
  await page.goto(`/can-bo/ho-so/${id}/giay-hen`)
  const dates = page.getByRole('table', { name: 'Hẹn của từng đơn vị' })
  await expect(dates.getByRole('row')).toHaveCount(4)
  await expect(dates.getByRole('row', { name: new RegExp(department.name) })).toContainText('1,5 ngày làm việc')
  await page.goto(`/can-bo/ho-so/${id}`)
  await expect(page.getByRole('heading', { name: 'Chuyển hồ sơ sang bước tiếp theo' })).toBeVisible()
  await page.getByLabel('Lời nhắn cho người nhận').fill('Bản giấy gửi theo chuyến chiều.')
  await page.getByRole('button', { name: 'Chuyển hồ sơ' }).click()
  await expect(page.getByText('Đã chuyển hồ sơ sang bước tiếp theo.')).toBeVisible()
  await expect(page.getByText('Chưa xác nhận đã nhận')).toBeVisible()

  await signInAs(department.name, 'SPECIALIST')
  await page.goto(`/can-bo/ho-so/${id}`)
  await page.getByRole('button', { name: 'Nhận giải quyết hồ sơ này' }).click()
  await signInAs(neighbour, 'SPECIALIST')
  await signInAs(department.name, 'SPECIALIST')
  await page.goto(`/can-bo/ho-so/${id}`)
  await page.locator('summary', { hasText: 'Lấy ý kiến đơn vị khác' }).click()
  await page.getByLabel('Đơn vị được hỏi').selectOption({ label: neighbour })
  await page.getByLabel('Cần hỏi điều gì').fill('Đất có tranh chấp không?')
  await page.getByRole('button', { name: 'Gửi hỏi ý kiến' }).click()
  await expect(page.getByText('Đang chờ', { exact: true })).toBeVisible()
  await expectAccessible(page)

  await expect(page.getByRole('heading', { name: 'Chờ đơn vị khác cho ý kiến' })).toBeVisible()

  await signInAs(neighbour, 'SPECIALIST')
  await page.goto(`/can-bo/ho-so/${id}`)
  await page.getByLabel('Đồng ý', { exact: true }).check()
  await page.getByLabel('Nội dung ý kiến').fill('Không có tranh chấp.')
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await expect(page.getByText('Không có tranh chấp.')).toBeVisible()

  const { fullName } = await signInAs(department.name, 'SPECIALIST', 'UNIT_HEAD')
  await page.goto(`/can-bo/ho-so/${id}`)
  await page.locator('summary', { hasText: 'Giao người giải quyết' }).click()
  await page.getByLabel('Người giải quyết', { exact: true }).selectOption({ label: fullName })
  await page.getByRole('button', { name: 'Giao hồ sơ' }).click()
  await expect(page.getByText('Đã giao người giải quyết.')).toBeVisible()
  await page.getByRole('button', { name: 'Chuyển hồ sơ' }).click()
  await signInAs(commune, 'RECEPTIONIST', 'SPECIALIST')
  await page.goto(`/can-bo/ho-so/${id}`)
  await page.getByRole('button', { name: 'Tôi đã nhận hồ sơ này' }).click()
  await expect(page.getByText('Đã xác nhận nhận hồ sơ.')).toBeVisible()
  await expect(page.getByText('Đang ở bước này')).toBeVisible()
  await expectAccessible(page)

  const { code: dossierCode } = await db.dossier.findUniqueOrThrow({ where: { id }, select: { code: true } })
  await page.goto('/tra-cuu')
  await page.getByLabel('Mã hồ sơ').fill(dossierCode!)
  await page.getByLabel('Mã tra cứu').fill(deriveSecret(lookupKey(), id, 1))
  await page.getByRole('button', { name: 'Tra cứu hồ sơ' }).click()
  await expect(page.getByText(`Hồ sơ đang ở ${commune}, bước 3 trong 3 bước: Trả lời.`)).toBeVisible()
})
