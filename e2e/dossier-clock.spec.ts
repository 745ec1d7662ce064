import type { Page } from '@playwright/test'
import { db } from '@/lib/db/client'
import { lookupKey } from '@/lib/receipts/key'
import { deriveSecret } from '@/lib/receipts/lookup-secret'
import { commune, submitOnline } from './support/desk'
import { expect, test, unitIdOf } from './support/fixtures'
import { workingDayIn } from './support/practice'

const worker = ['RECEPTIONIST', 'SPECIALIST'] as const

async function openTracking(page: Page, requestId: string, id: string) {
  await page.goto('/tra-cuu')
  await page.getByLabel('Mã hồ sơ').fill(requestId)
  await page.getByLabel('Mã tra cứu').fill(deriveSecret(lookupKey(), id, 1))
  await page.getByRole('button', { name: 'Tra cứu hồ sơ' }).click()
}

test('a submission is mended before it is received, and a fee stops the clock until it is paid', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { dossierId, requestId } = await submitOnline()
  await signInAs(commune, ...worker)
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await page.locator('summary', { hasText: 'Yêu cầu sửa trước khi tiếp nhận' }).click()
  const ask = page.locator('form', { has: page.getByRole('button', { name: 'Gửi yêu cầu sửa' }) })
  // Nothing is asked yet: the form says so and keeps what is chosen.
  await ask.getByRole('button', { name: 'Gửi yêu cầu sửa' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('Hãy ghi cần bổ sung gì')
  await ask.getByLabel('Vì sao').first().selectOption({ label: 'Mờ, không đọc được' })
  await expectAccessible(page)
  await ask.getByRole('button', { name: 'Gửi yêu cầu sửa' }).click()
  await expect(page.getByText('Đã gửi yêu cầu sửa')).toBeVisible()
  await openTracking(page, requestId, dossierId)
  await expect(page.getByRole('heading', { name: 'Cần sửa trước khi tiếp nhận' })).toBeVisible()
  await expect(page.getByText('Mờ, không đọc được')).toBeVisible()

  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await page.getByRole('button', { name: 'Ghi nhận đã sửa' }).click()
  await page.getByRole('button', { name: 'Tiếp nhận và hẹn ngày trả' }).click()
  await page.getByRole('button', { name: 'Nhận giải quyết hồ sơ này' }).click()
  await page.locator('summary', { hasText: 'Yêu cầu nộp phí, lệ phí' }).click()
  const demand = page.locator('form', { has: page.getByRole('button', { name: 'Gửi yêu cầu nộp' }) })
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await demand.getByLabel('Số tiền (đ)').first().fill('tám nghìn')
  await demand.getByRole('button', { name: 'Gửi yêu cầu nộp' }).click()
  await expect(demand.getByLabel('Số tiền (đ)').first()).toHaveValue('tám nghìn')
  await expect(demand.getByText('Số tiền ghi bằng số').first()).toBeVisible()
  await demand.getByLabel('Số tiền (đ)').first().fill('8.000')
  await demand.getByRole('button', { name: 'Gửi yêu cầu nộp' }).click()
  await expect(page.getByText('Đã gửi yêu cầu nộp phí, lệ phí')).toBeVisible()
  await expectAccessible(page)

  const unitId = await unitIdOf(commune)
  const bank = { bankCode: '970499', bankAccount: '0012345678', bankHolder: 'DON VI THUC HANH' }
  const { count } = await db.unitContact.updateMany({ where: { unitId }, data: bank })
  expect(count).toBeLessThanOrEqual(1)
  await openTracking(page, requestId, dossierId)
  await expect(page.getByText('Đang chờ nộp')).toBeVisible()
  await expect(page.getByText('8.000 đ').first()).toBeVisible()
  // No payment provider is turned on.
  await expect(page.getByText('Thanh toán trực tuyến')).toHaveCount(0)
  await expectAccessible(page)

  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await page.getByLabel('Số biên lai hoặc số giao dịch').first().fill('0001234')
  await page.getByRole('button', { name: 'Ghi nhận đã nộp' }).click()
  await expect(page.getByText('Thời hạn tính tiếp')).toBeVisible()
  await page.goto('/can-bo/quay/so-thu')
  await expect(page.getByRole('row', { name: /0001234/ })).toContainText('8.000 đ')
  await expectAccessible(page)
})

test('an apology is drafted by the specialist and signed by the head, who may also stop a dossier', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { dossierId, requestId } = await submitOnline()
  const unitId = await unitIdOf(commune)
  await signInAs(commune, ...worker)
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await page.getByRole('button', { name: 'Tiếp nhận và hẹn ngày trả' }).click()
  await page.getByRole('button', { name: 'Nhận giải quyết hồ sơ này' }).click()
  await page.locator('summary', { hasText: 'Soạn thư xin lỗi và hẹn lại' }).click()
  await page.getByLabel('Phải xác minh thêm').check()
  await page.getByLabel('Ngày hẹn mới').fill(await workingDayIn(unitId, 60))
  await page.getByLabel('Lời xin lỗi và giải thích').fill('Xin lỗi ông/bà, cần xác minh thực hành.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Trình lãnh đạo ký' }).click()
  await expect(page.getByText('Hẹn cũ vẫn giữ')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ký và gửi người dân' })).toHaveCount(0)
  await openTracking(page, requestId, dossierId)
  await expect(page.getByText('cần xác minh thực hành')).toHaveCount(0)

  await signInAs(commune, 'UNIT_HEAD')
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await expect(page.getByRole('heading', { name: 'Xem và ký thư xin lỗi, hẹn lại' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ký và gửi người dân' }).click()
  await expect(page.getByText('Đã ký.')).toBeVisible()
  await openTracking(page, requestId, dossierId)
  await expect(page.getByText('cần xác minh thực hành')).toBeVisible()
  await expect(page.getByText('Hẹn lần đầu')).toBeVisible()

  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await page.locator('summary', { hasText: 'Dừng giải quyết' }).click()
  await page.getByLabel('Lý do dừng').fill('Quy định thực hành đã thay đổi.')
  await page.getByRole('button', { name: 'Dừng giải quyết' }).click()
  await expect(page.getByText('Đã dừng giải quyết. Người dân thấy lý do')).toBeVisible()
})
