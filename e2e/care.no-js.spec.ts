import { clock } from '@/lib/core/clock'
import { civilDateOf } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import { receiveDossier } from '@/lib/dossiers/reception'
import { commune, desk, submitOnline } from './support/desk'
import { expect, test, unitIdOf } from './support/fixtures'
import { deskViewer } from './support/viewers'

test('without script a wrong reception is said right, with what was typed kept when something is missing', async ({ page, signInAs }) => {
  const { dossierId, name } = await submitOnline()
  await receiveDossier(await deskViewer(await unitIdOf(commune)), { dossierId, version: 1 })
  await signInAs(commune, ...desk)
  await page.goto(`/can-bo/ho-so/${dossierId}/sua-tiep-nhan`)
  await page.getByLabel('Điện thoại', { exact: false }).first().fill('12')
  await page.getByLabel('Lý do sửa').fill('Ghi sai số điện thoại')
  await page.getByRole('button', { name: 'Sửa và in lại giấy hẹn' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('Số điện thoại chưa đúng')
  await expect(page.getByLabel('Họ tên, hoặc tên doanh nghiệp')).toHaveValue(name)
  await expect(page.getByLabel('Lý do sửa')).toHaveValue('Ghi sai số điện thoại')
  await page.getByLabel('Điện thoại', { exact: false }).first().fill('0900 000 999')
  await page.getByRole('button', { name: 'Sửa và in lại giấy hẹn' }).click()
  await expect(page.getByRole('article')).toContainText('Giấy số 2')
  await expect(page.getByRole('article')).toContainText('0900000999')
})

test('without script one practises, leaves, and names who stands in', async ({ page, signInAs }) => {
  const colleague = await signInAs(commune, 'SPECIALIST')
  const me = await signInAs(commune, 'RECEPTIONIST')
  await page.goto('/can-bo/thuc-hanh')
  await page.locator('summary', { hasText: 'Hướng dẫn màn hình này' }).click()
  await expect(page.getByText('Dùng để tập làm mà không sợ sai.')).toBeVisible()
  await page.getByRole('button', { name: 'Bắt đầu thực hành' }).click()
  await expect(page.getByRole('region', { name: 'Đang thực hành' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.getByRole('region', { name: 'Đang thực hành' }).getByRole('button', { name: 'Thôi thực hành' }).click()
  await expect(page.getByText('Từ bây giờ là việc thật')).toBeVisible()
  await page.goto('/can-bo/vang-mat')
  await page.getByLabel('Người làm thay').selectOption({ value: colleague.accountId })
  await page.getByLabel('Lý do').fill('Tập huấn')
  await page.getByRole('button', { name: 'Giao làm thay' }).click()
  await expect(page.getByText('Đang làm thay').first()).toBeVisible()
  const today = civilDateOf(clock.now())
  expect(await db.delegation.findFirstOrThrow({ where: { fromId: me.accountId } })).toMatchObject({
    toId: colleague.accountId,
    validTo: today,
  })
})
