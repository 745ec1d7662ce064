import { expect, test, unitIdOf } from './support/fixtures'

const office = 'Huyện Hoàng Su Phì'
const password = 'con trâu đi trước'

test('an administrator invites a colleague, who sets a password and comes back by it', async ({
  page,
  browser,
  signInAs,
  expectAccessible,
}) => {
  await signInAs(office, 'ADMINISTRATOR')
  await page.goto('/can-bo/nhan-su/moi')
  await expectAccessible(page)
  const login = `thuc.hanh.${Date.now().toString(36)}`
  await page.getByLabel('Họ và tên').fill('Lù Thị Thực Hành')
  await page.getByLabel('Tên đăng nhập').fill('Tên Sai')
  await page.getByLabel('Đơn vị').selectOption({ label: 'Xã Bản Máy' })
  await page.getByLabel(/Công chức một cửa cấp xã/).check()
  await page.getByLabel('Quyết định').fill('Số 15/QĐ-TH ngày 05/09/2026 (thực hành)')
  await page.getByRole('button', { name: 'Tạo tài khoản và cấp mã mời' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa mời được' })).toBeFocused()
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Lù Thị Thực Hành')
  await expect(page.getByLabel('Đơn vị')).toHaveValue(await unitIdOf('Xã Bản Máy'))
  await expect(page.getByLabel(/Công chức một cửa cấp xã/)).toBeChecked()
  await expectAccessible(page)

  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByRole('button', { name: 'Tạo tài khoản và cấp mã mời' }).click()
  const code = await page.locator('figure code').innerText()
  await expectAccessible(page)

  const colleague = await (await browser.newContext()).newPage()
  await colleague.goto(`/can-bo/loi-moi#${code}`)
  await expect(colleague.getByLabel('Mã mời')).toHaveValue(code)
  expect(colleague.url()).not.toContain(code)
  await colleague.getByLabel('Mật khẩu mới', { exact: true }).fill(password)
  await colleague.getByLabel('Gõ lại mật khẩu mới').fill(password)
  await colleague.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click()
  await expect(colleague.getByText(login)).toBeVisible()
  await expectAccessible(colleague)

  const before = await colleague.context().cookies()
  await colleague.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập dành cho cán bộ')
  // The old cookie is worth nothing once the session row is revoked.
  await colleague.context().addCookies(before)
  await colleague.goto('/can-bo/phien')
  await colleague.getByLabel('Tên đăng nhập').fill(login)
  await colleague.getByLabel('Mật khẩu').fill(password)
  await colleague.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(colleague).toHaveURL(/\/can-bo\/phien$/)
  await colleague.context().close()

  await page.goto(`/can-bo/nhan-su?tim=${login}`)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Lù Thị Thực Hành' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lù Thị Thực Hành')
  await expectAccessible(page)
})

test('the set-up list shrinks as the administrator fills in what is known', async ({ page, signInAs, expectAccessible }) => {
  await signInAs(office, 'ADMINISTRATOR')
  await page.goto('/can-bo/cai-dat')
  await expectAccessible(page)
  await page.getByRole('button', { name: /Đã hoàn tất cài đặt/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Còn thiếu' })).toBeVisible()
  await page.getByRole('link', { name: 'Xã Bản Máy' }).click()
  await page.getByLabel('Điện thoại', { exact: false }).first().fill('không có')
  await page.getByRole('button', { name: 'Lưu thông tin liên hệ' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Số điện thoại' })).toBeVisible()
  await page.getByLabel('Điện thoại', { exact: false }).first().fill('0000 000 000')
  await page.getByRole('button', { name: 'Lưu thông tin liên hệ' }).click()
  await expect(page.getByRole('status')).toHaveText(/Đã lưu thông tin liên hệ/)
  await page.getByLabel('Thứ Hai đến thứ Sáu').fill('7h30 đến 11h30, 13h30 đến 17h')
  await page.getByRole('button', { name: 'Lưu giờ làm việc' }).click()
  await expect(page.getByText('Thứ Hai đến Thứ Sáu: 07:30–11:30, 13:30–17:00')).toBeVisible()
  await expectAccessible(page)
})

test.describe('the pages of administrators', () => {
  test.use({ expectedConsole: [/404/] })
  test('are not found by others, and lead a stranger to sign in and back', async ({ page, signInAs }) => {
    const paths = [
      '/can-bo/nhan-su',
      '/can-bo/nhan-su/moi',
      `/can-bo/nhan-su/${crypto.randomUUID()}`,
      '/can-bo/cai-dat',
      `/can-bo/cai-dat/${await unitIdOf(office)}`,
    ]
    for (const path of paths) {
      await page.goto(path)
      await expect(page).toHaveURL(`/can-bo/dang-nhap?tiep=${encodeURIComponent(path)}`)
    }
    await signInAs('Xã Bản Máy', 'RECEPTIONIST', 'SPECIALIST', 'LEADER', 'SUPERVISOR')
    for (const path of paths) {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Không tìm thấy trang/)
      await expect(page.getByText('Mời người mới')).toHaveCount(0)
    }
  })
})

test('a form that could not be sent says so and keeps what was typed', async ({ page, context, signInAs, expectedConsole }) => {
  expectedConsole.push(/ERR_INTERNET_DISCONNECTED/)
  await signInAs(office, 'ADMINISTRATOR')
  await page.goto('/can-bo/nhan-su/moi')
  await page.getByLabel('Họ và tên').fill('Lù Thị Thực Hành')
  await page.getByLabel('Tên đăng nhập').fill(`mat.mang.${Date.now().toString(36)}`)
  await page.getByLabel('Đơn vị').selectOption({ label: 'Xã Bản Máy' })
  await page.getByLabel(/Công chức một cửa cấp xã/).check()
  await page.getByLabel('Quyết định').fill('Số 15/QĐ-TH ngày 05/09/2026 (thực hành)')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Tạo tài khoản và cấp mã mời' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa gửi được' })).toBeVisible()
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Lù Thị Thực Hành')
  await expect(page.getByLabel('Đơn vị')).toHaveValue(await unitIdOf('Xã Bản Máy'))
  await expect(page.getByLabel(/Công chức một cửa cấp xã/)).toBeChecked()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Tạo tài khoản và cấp mã mời' }).click()
  await expect(page.locator('figure code')).toBeVisible()
})
