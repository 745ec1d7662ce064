import { db } from '@/lib/db/client'
import { hashPassword } from '@/lib/staff/password-hash'
import { authenticator } from './support/authenticator'
import { expect, makeOfficer, test } from './support/fixtures'

const password = 'ruộng bậc thang vàng óng'

test('without script the second factor is turned on, asked for, and got round with a recovery code', async ({ page }) => {
  const { accountId, login } = await makeOfficer('Xã Bản Máy', ['APPROVER'])
  await db.staffAccount.update({
    where: { id: accountId },
    data: { passwordHash: await hashPassword(password), totpSecret: null, totpSince: null },
  })
  const givePassword = async () => {
    await page.goto('/can-bo/phien')
    await page.getByLabel('Tên đăng nhập').fill(login)
    await page.getByLabel('Mật khẩu').fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
  }
  await givePassword()
  await expect(page).toHaveURL(/\/can-bo\/bao-mat$/)
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  const key = await page.locator('figure code').innerText()
  const phone = authenticator(key)
  await page.getByLabel('Mã trong ứng dụng').fill(phone(9))
  await page.getByRole('button', { name: 'Bật xác nhận hai bước' }).click()
  await expect(page.getByRole('alert')).toContainText('Mã chưa đúng')
  // The key that the phone already has is still the one that counts.
  expect(await page.locator('figure code').innerText()).toBe(key)
  await page.getByLabel('Mã trong ứng dụng').fill(phone())
  await page.getByRole('button', { name: 'Bật xác nhận hai bước' }).click()
  await expect(page.locator('ol li')).toHaveCount(10)
  const codes = await page.locator('ol li').allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.goto('/can-bo/phien')
  await expect(page.getByText('Còn 10 mã dự phòng')).toBeVisible()

  await page.getByRole('button', { name: 'Đăng xuất mọi nơi' }).click()
  await givePassword()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xác nhận hai bước')
  await page.getByLabel('Mã trong ứng dụng').fill(phone(9))
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Mã chưa đúng')
  await db.staffAccount.update({ where: { id: accountId }, data: { totpLastStep: null } })
  await page.getByLabel('Mã trong ứng dụng').fill(phone())
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page).toHaveURL(/\/can-bo\/phien$/)

  await page.getByRole('button', { name: 'Đăng xuất mọi nơi' }).click()
  await givePassword()
  await page.getByText('Không có điện thoại ở đây?').click()
  await page.getByLabel('Mã dự phòng').fill('0000 0000 0000')
  await page.getByRole('button', { name: 'Đăng nhập bằng mã dự phòng' }).click()
  await expect(page.getByRole('alert')).toContainText('Mã chưa đúng')
  await page.getByLabel('Mã dự phòng').fill(codes[4]!.toLowerCase())
  await page.getByRole('button', { name: 'Đăng nhập bằng mã dự phòng' }).click()
  await expect(page.getByText('Còn 9 mã dự phòng')).toBeVisible()
})
