import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { commune, desk, lastingProcedure, submitOnline } from './support/desk'
import { expect, practicePdf, test, unitIdOf } from './support/fixtures'

test('without script a dossier is received, decided with a file, and handed over', async ({ page, signInAs }) => {
  const { dossierId, requestId } = await submitOnline()
  await signInAs(commune, ...desk)
  await page.goto('/can-bo?hang=cho-tiep-nhan')
  await page.getByRole('link', { name: `Xem và tiếp nhận: hồ sơ ${requestId}` }).click()
  await page.getByRole('button', { name: 'Tiếp nhận và hẹn ngày trả' }).click()
  await expect(page.getByText('Đã tiếp nhận. Hồ sơ có mã và ngày hẹn trả.')).toBeVisible()
  await page.getByRole('button', { name: 'Nhận giải quyết hồ sơ này' }).click()

  await page
    .getByLabel(/^Tệp kết quả/)
    .setInputFiles({ name: 'lạ.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ practice') })
  await page.getByRole('button', { name: 'Gửi tệp đã chọn' }).click()
  await expect(page.getByText('Có tệp chưa nhận được')).toBeVisible()
  await page.getByLabel(/^Tệp kết quả/).setInputFiles({ name: 'Kết quả.pdf', mimeType: 'application/pdf', buffer: practicePdf() })
  await page.getByRole('button', { name: 'Gửi tệp đã chọn' }).click()
  await expect(page.getByRole('link', { name: 'Kết quả.pdf' })).toBeVisible()
  await expect(page.getByText('Có tệp chưa nhận được')).toHaveCount(0)
  await page.getByLabel('Không đồng ý giải quyết').check()
  await page.getByLabel('Số văn bản kết quả').fill('7/TB-UBND')
  await page.getByRole('button', { name: 'Ghi kết quả giải quyết' }).click()
  await expect(page.locator('[role=alert]')).toContainText('lý do không đồng ý')
  await expect(page.getByLabel('Số văn bản kết quả')).toHaveValue('7/TB-UBND')
  await expect(page.getByRole('link', { name: 'Kết quả.pdf' })).toBeVisible()
  await page.getByLabel('Lời cho người dân').fill('Chưa đủ điều kiện thực hành.')
  await page.getByRole('button', { name: 'Ghi kết quả giải quyết' }).click()
  await expect(page.getByText('Đã ghi kết quả.')).toBeVisible()
  await page.getByRole('button', { name: 'Xác nhận đã có kết quả tại quầy' }).click()
  await page.getByRole('button', { name: 'Ghi nhận đã trả kết quả' }).click()
  await expect(page.getByText('Đã trả kết quả. Hồ sơ kết thúc.')).toBeVisible()
  expect(
    await db.dossier.findUniqueOrThrow({
      where: { id: dossierId },
      select: { state: true, outcome: true, attachments: { where: { purpose: 'RESULT' }, select: { name: true } } },
    }),
  ).toEqual({ state: 'RETURNED', outcome: 'REFUSED', attachments: [{ name: 'Kết quả.pdf' }] })
})

test('without script a person is taken in with a scan, and found again', async ({ page, signInAs }) => {
  const { code } = await lastingProcedure(await unitIdOf(commune))
  await signInAs(commune, ...desk)
  await page.goto(`/can-bo/quay?thu-tuc=${code}`)
  await page.getByLabel(/^Bản quét/).setInputFiles({ name: 'Bản quét.pdf', mimeType: 'application/pdf', buffer: practicePdf() })
  await page.getByRole('button', { name: 'Gửi tệp đã chọn' }).click()
  await expect(page.getByRole('link', { name: 'Bản quét.pdf' })).toBeVisible()
  const name = `Lò Thực Hành ${randomUUID().slice(0, 6)}`
  await page.getByLabel('Họ tên, hoặc tên doanh nghiệp').fill(name)
  await page.getByLabel('Điện thoại', { exact: false }).first().fill('12')
  await page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' }).click()
  await expect(page.locator('[role=alert]')).toContainText('Số điện thoại chưa đúng')
  await expect(page.getByLabel('Họ tên, hoặc tên doanh nghiệp')).toHaveValue(name)
  await page.getByLabel('Điện thoại', { exact: false }).first().fill('0900 000 999')
  await page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' }).click()
  await expect(page.getByRole('heading', { name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả' })).toBeVisible()
  await expect(page.locator('article')).toContainText('Bản quét.pdf')
  await page.goto('/can-bo/tim')
  await page.getByLabel('Tìm theo').fill(name)
  await page.getByRole('button', { name: 'Tìm hồ sơ' }).click()
  await expect(page.getByText('Tìm thấy 1 hồ sơ')).toBeVisible()
})
