import { db } from '@/lib/db/client'
import { hashPassword } from '@/lib/staff/password-hash'
import { expect, test } from './support/fixtures'

const password = 'mưa rừng tháng bảy'

test('signing in without script keeps the login, leads back, and demands a password of one’s own', async ({ page, signInAs, context }) => {
  const { accountId, login } = await signInAs('Xã Bản Máy', 'RECEPTIONIST')
  await db.staffAccount.update({ where: { id: accountId }, data: { passwordHash: await hashPassword(password), mustChangePassword: true } })
  await context.clearCookies()

  await page.goto('/can-bo/phien')
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu').fill('không phải mật khẩu')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu chưa đúng')
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue(login)
  await expect(page.getByLabel('Mật khẩu')).toHaveValue('')

  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đổi mật khẩu')
  await page.goto('/can-bo/phien')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đổi mật khẩu')

  await page.getByLabel('Mật khẩu hiện tại').fill(password)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('matkhau123456')
  await page.getByLabel('Gõ lại mật khẩu mới').fill('matkhau123456')
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page.getByRole('alert')).toContainText('quá dễ đoán')

  await page.getByLabel('Mật khẩu hiện tại').fill(password)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('ruộng bậc thang vàng óng')
  await page.getByLabel('Gõ lại mật khẩu mới').fill('ruộng bậc thang vàng óng')
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page.getByRole('status')).toContainText('Đã đổi mật khẩu')

  await page.getByRole('button', { name: 'Đăng xuất mọi nơi' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập dành cho cán bộ')
  await page.goto('/can-bo/dang-nhap?tiep=//evil.example/can-bo')
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu').fill('ruộng bậc thang vàng óng')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/can-bo$/)
})
