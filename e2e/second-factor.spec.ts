import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { hashPassword } from '@/lib/staff/password-hash'
import { digestOfRecoveryCode, sealTotpKey } from '@/lib/staff/second-factor-key'
import { hotp, stepOf } from '@/lib/staff/totp'
import { authenticator } from './support/authenticator'
import { expect, makeOfficer, test } from './support/fixtures'

const office = 'Huyện Hoàng Su Phì'
const commune = 'Xã Bản Máy'
const password = 'mưa rừng tháng bảy'

/** Practice data: someone who has a password of their own and no second factor yet. */
async function makePerson(unitName: string, ...roles: Parameters<typeof makeOfficer>[1]) {
  const officer = await makeOfficer(unitName, roles)
  const email = `${officer.accountId}@example.org`
  await db.staffAccount.update({
    where: { id: officer.accountId },
    data: { passwordHash: await hashPassword(password), totpSecret: null, totpSince: null, email },
  })
  await db.staffSession.deleteMany({ where: { accountId: officer.accountId } })
  return { ...officer, email }
}

async function givePassword(page: Page, login: string) {
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByLabel('Mật khẩu').press('Enter')
}

/** The key in the phone of someone who has turned it on already. */
const key = Buffer.from('12345678901234567890')
const shownKey = (page: Page) => page.locator('figure code').innerText()
const codeField = (page: Page) => page.getByLabel('Mã trong ứng dụng').first()

test('a leader is led to the second factor, turns it on by keyboard, and can work from then on', async ({
  page,
  expectAccessible,
  mailTo,
}) => {
  const leader = await makePerson(commune, 'LEADER')
  await page.goto('/can-bo/tim')
  await givePassword(page, leader.login)
  await expect(page).toHaveURL(/\/can-bo\/bao-mat$/)
  await expect(page.getByText('Vai trò của ông/bà cần xác nhận hai bước')).toBeVisible()
  await expectAccessible(page)
  for (const path of ['/can-bo', '/can-bo/tim', '/can-bo/phien']) {
    await page.goto(path)
    await expect(page).toHaveURL(/\/can-bo\/bao-mat$/)
  }

  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await expect(page.getByRole('img', { name: /Mã QR chứa khóa/ })).toBeVisible()
  await expectAccessible(page)
  const phone = authenticator(await shownKey(page))
  expect(await page.getByRole('link', { name: 'Mở trong ứng dụng tạo mã' }).getAttribute('href')).toContain(
    (await shownKey(page)).replaceAll(' ', ''),
  )
  await expect(codeField(page)).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(codeField(page)).toHaveAttribute('inputmode', 'numeric')
  await codeField(page).fill('12345')
  await codeField(page).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa bật được' })).toBeFocused()
  await expectAccessible(page)
  await codeField(page).fill(phone())
  await codeField(page).press('Enter')
  await expect(page.getByRole('status')).toContainText('Mã dự phòng chỉ hiện một lần này')
  await expect(page.getByText('Vai trò của ông/bà cần xác nhận hai bước')).toHaveCount(0)
  await expect(page.locator('ol li')).toHaveCount(10)
  const codes = await page.locator('ol li').allInnerTexts()
  expect(codes).toHaveLength(10)
  await expectAccessible(page)
  expect((await mailTo(leader.email)).raw).toContain('Auto-Submitted')

  await page.getByRole('link', { name: 'Đã cất mã, vào làm việc' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hàng chờ')
  await page.goto('/can-bo/bao-mat')
  await expect(page.getByText(codes[0]!)).toHaveCount(0)
  await expect(page.getByText('Còn 10 mã dự phòng')).toBeVisible()
  await expectAccessible(page)
})

test('whoever has it comes in by keyboard with password and code, and with the password alone nowhere', async ({
  page,
  expectAccessible,
}) => {
  const { accountId, login } = await makePerson(commune, 'LEADER')
  await db.staffAccount.update({ where: { id: accountId }, data: { totpSecret: sealTotpKey(key, accountId), totpSince: clock.now() } })
  const phone = (drift = 0) => hotp(key, stepOf(clock.now()) + drift)
  await page.goto('/can-bo/tim')
  await givePassword(page, login)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xác nhận hai bước')
  await expect(codeField(page)).toBeFocused()
  await expectAccessible(page)
  // The password alone opens nothing.
  await page.goto('/can-bo/tim')
  await expect(page).toHaveURL(/\/can-bo\/dang-nhap\?tiep=/)
  await givePassword(page, login)
  await expect(codeField(page)).toBeFocused()
  await page.keyboard.type(phone(9))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa đăng nhập được' })).toBeFocused()
  await expect(codeField(page)).toHaveValue('')
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(codeField(page)).toBeFocused()
  await page.keyboard.type(phone())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/can-bo\/tim$/)
})

test('without the phone a recovery code opens the desk, and near the last of them new ones are asked for', async ({
  page,
  expectAccessible,
}) => {
  const { accountId, login } = await makePerson(commune, 'SPECIALIST')
  const codes = ['AAAA-AAAA-AAAA', 'BBBB-BBBB-BBBB', 'CCCC-CCCC-CCCC']
  await db.staffAccount.update({ where: { id: accountId }, data: { totpSecret: sealTotpKey(key, accountId), totpSince: clock.now() } })
  await db.staffRecoveryCode.createMany({
    data: codes.map((code) => ({
      id: randomUUID(),
      accountId,
      codeHash: digestOfRecoveryCode(accountId, code),
      createdAt: clock.now(),
    })),
  })
  await page.goto('/can-bo')
  await givePassword(page, login)
  await page.getByText('Không có điện thoại ở đây?').click()
  await page.getByLabel('Mã dự phòng').fill('DDDD-DDDD-DDDD')
  await page.getByRole('button', { name: 'Đăng nhập bằng mã dự phòng' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa đăng nhập được' })).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Mã dự phòng').fill(codes[1]!.toLowerCase())
  await page.getByRole('button', { name: 'Đăng nhập bằng mã dự phòng' }).click()
  await expect(page.getByText('Chỉ còn 2 mã dự phòng.')).toBeVisible()
  await expectAccessible(page)

  await page.locator('summary', { hasText: 'Tạo mã dự phòng mới' }).click()
  await codeField(page).fill(hotp(key, stepOf(clock.now())))
  await page.getByRole('button', { name: 'Tạo mã dự phòng mới' }).click()
  await expect(page.locator('ol li')).toHaveCount(10)
  expect(await db.staffRecoveryCode.count({ where: { accountId, usedAt: null } })).toBe(10)
})

test('an officer whose role does not demand it may turn it on and off again', async ({ page, signInAs, expectAccessible }) => {
  const { accountId } = await signInAs(commune, 'RECEPTIONIST')
  await db.staffAccount.update({ where: { id: accountId }, data: { passwordHash: await hashPassword(password) } })
  await page.goto('/can-bo/phien')
  await page.getByRole('link', { name: 'Bật xác nhận hai bước' }).click()
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await expect(page.locator('figure code')).toBeVisible()
  const phone = authenticator(await shownKey(page))
  await codeField(page).fill(phone())
  await page.getByRole('button', { name: 'Bật xác nhận hai bước' }).click()
  await expect(page.locator('ol li')).toHaveCount(10)
  await page.goto('/can-bo/phien')
  await expect(page.getByText('Còn 10 mã dự phòng')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /đổi điện thoại/ }).click()
  await page.locator('summary', { hasText: 'Đổi sang điện thoại khác' }).click()
  await page.getByLabel('Mã trong ứng dụng').last().fill(phone(7))
  await page.getByRole('button', { name: 'Tắt bằng mã trong ứng dụng' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa tắt được' })).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Mã trong ứng dụng').last().fill(phone(1))
  await page.getByRole('button', { name: 'Tắt bằng mã trong ứng dụng' }).click()
  await expect(page.getByRole('status')).toContainText('Đã tắt xác nhận hai bước')
})

test('an administrator resets a colleague’s second factor, whose sessions end and who is written to', async ({
  page,
  browser,
  signInAs,
  mailTo,
  expectAccessible,
}) => {
  const colleague = await makePerson(commune, 'SPECIALIST')
  const other = await (await browser.newContext()).newPage()
  await other.goto('/can-bo/phien')
  await givePassword(other, colleague.login)
  await expect(other).toHaveURL(/\/can-bo\/phien$/)
  await db.staffAccount.update({
    where: { id: colleague.accountId },
    data: { totpSecret: 'practice', totpSince: clock.now(), lockedUntil: new Date(clock.now().getTime() + 600_000) },
  })

  const admin = await signInAs(office, 'ADMINISTRATOR')
  await page.goto(`/can-bo/nhan-su/${admin.accountId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.fullName)
  await expect(page.getByText('Xóa xác nhận hai bước')).toHaveCount(0)

  await page.goto(`/can-bo/nhan-su/${colleague.accountId}`)
  await page.getByRole('button', { name: 'Mở khóa ngay' }).click()
  await expect(page.getByRole('status')).toContainText('Đã mở khóa tài khoản')
  await page.locator('summary', { hasText: 'Xóa xác nhận hai bước' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Xóa xác nhận hai bước' }).click()
  await expect(page.getByRole('status')).toContainText('Đã xóa xác nhận hai bước')
  await expect(page.getByText('Chưa bật', { exact: true })).toBeVisible()
  await mailTo(colleague.email)

  await other.goto('/can-bo/phien')
  await expect(other).toHaveURL(/\/can-bo\/dang-nhap\?tiep=/)
  await givePassword(other, colleague.login)
  await expect(other).toHaveURL(/\/can-bo\/phien$/)
  await other.context().close()
})

test('an administrator sees which roles demand it and who still has to turn it on', async ({ page, signInAs, expectAccessible }) => {
  const late = await makePerson(commune, 'APPROVER')
  await signInAs(office, 'ADMINISTRATOR')
  await page.goto('/can-bo/cai-dat')
  await page.getByRole('link', { name: /xác nhận hai bước/ }).click()
  await expect(page.getByRole('link', { name: late.fullName })).toBeVisible()
  await expect(page.getByLabel('Duyệt công bố')).toBeChecked()
  await expect(page.getByLabel('Tiếp nhận và trả kết quả')).not.toBeChecked()
  await expectAccessible(page)
  // As it is: other journeys go on beside this one.
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('status')).toContainText('Đã lưu')
  await expect(page.getByLabel('Duyệt công bố')).toBeChecked()
})

test('an invitation goes to the person’s mail as a link that works once', async ({ page, browser, signInAs, mailTo }) => {
  await signInAs(office, 'ADMINISTRATOR')
  await page.goto('/can-bo/nhan-su/moi')
  const login = `qua.thu.${Date.now().toString(36)}`
  const email = `${login}@example.org`
  await page.getByLabel('Họ và tên').fill('Lù Thị Thực Hành')
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Đơn vị').selectOption({ label: commune })
  await page.getByLabel(/Công chức một cửa cấp xã/).check()
  await page.getByLabel('Quyết định').fill('Số 15/QĐ-TH ngày 05/09/2026 (thực hành)')
  await page.getByRole('button', { name: 'Tạo tài khoản và cấp mã mời' }).click()
  await expect(page.getByText('Đường dẫn cũng được gửi vào thư điện tử')).toBeVisible()
  const code = await page.locator('figure code').innerText()

  const { raw } = await mailTo(email)
  const body = raw.slice(raw.indexOf('\r\n\r\n'))
  const text = /base64/i.test(raw) ? Buffer.from(body, 'base64').toString() : body.replace(/=\r\n/g, '').replaceAll('=3D', '=')
  const link = /http:\/\/\S+\/can-bo\/loi-moi#\S+/.exec(text)?.[0] ?? ''
  expect(link).toContain(code)
  // Neither what is queued nor what stands in the table gives the code away.
  const stored = JSON.stringify([
    await db.staffInvitation.findMany({}),
    await db.$queryRaw`SELECT "data" FROM pgboss.job WHERE name = 'outbox.deliver'`,
  ])
  expect(stored).not.toContain(code)
  expect(stored).not.toContain(code.replaceAll('-', ''))

  const colleague = await (await browser.newContext()).newPage()
  await colleague.goto(link)
  await expect(colleague.getByLabel('Mã mời')).toHaveValue(code)
  await colleague.getByLabel('Mật khẩu mới', { exact: true }).fill(password)
  await colleague.getByLabel('Gõ lại mật khẩu mới').fill(password)
  await colleague.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click()
  await expect(colleague.getByText(login)).toBeVisible()
  await colleague.context().close()
})
