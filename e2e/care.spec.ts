import type { BrowserContext } from '@playwright/test'
import { sealSessionId, sessionCookie } from '@/lib/auth/session-token'
import { openSession } from '@/lib/auth/sessions'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { lookupKey } from '@/lib/receipts/key'
import { deriveSecret } from '@/lib/receipts/lookup-secret'
import { commune, desk, submitOnline } from './support/desk'
import { expect, test, unitIdOf } from './support/fixtures'

test('a wrong reception is said right on the same day, the slip printed anew, and the old one shown void', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { dossierId, requestId, name } = await submitOnline()
  await signInAs(commune, ...desk)
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await page.getByRole('button', { name: 'Tiếp nhận và hẹn ngày trả' }).click()
  await expect(page.getByText('Đã tiếp nhận. Hồ sơ có mã')).toBeVisible()
  await page.locator('summary', { hasText: 'Sửa việc tiếp nhận' }).click()
  await page.getByRole('link', { name: /in lại giấy hẹn/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sửa việc tiếp nhận')
  await expectAccessible(page)
  // What stands is filled in; nothing else than what is said otherwise is to be typed.
  await expect(page.getByLabel('Họ tên, hoặc tên doanh nghiệp')).toHaveValue(name)
  await page.getByLabel('Lý do sửa').fill('Ghi sai tên')
  await page.getByRole('button', { name: 'Sửa và in lại giấy hẹn' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('Chưa có gì khác')
  await expect(page.getByLabel('Lý do sửa')).toHaveValue('Ghi sai tên')
  await page.getByLabel('Họ tên, hoặc tên doanh nghiệp').fill(`${name} Sửa`)
  await page.getByRole('button', { name: 'Sửa và in lại giấy hẹn' }).click()
  await expect(page.getByText('Đã sửa. Hãy in giấy số 2')).toBeVisible()
  await expect(page.getByRole('article')).toContainText('Giấy in trước không còn giá trị')
  await expect(page.getByRole('article')).toContainText(`${name} Sửa`)
  await expectAccessible(page)
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await page.locator('summary', { hasText: 'Đã sửa: Người yêu cầu' }).click()
  await expect(page.getByText('Trước khi sửa đã ghi')).toBeVisible()
  await page.locator('summary', { hasText: 'Viết ghi chú' }).click()
  await page.getByLabel('Ghi chú', { exact: true }).fill('Đã gọi điện báo giấy mới')
  await page.getByRole('button', { name: 'Lưu ghi chú' }).click()
  await expect(page.getByRole('region', { name: 'Ghi chú nội bộ' })).toContainText('Đã gọi điện báo giấy mới')
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)

  await page.goto('/tra-cuu')
  await page.getByLabel('Mã hồ sơ').fill(requestId)
  await page.getByLabel('Mã tra cứu').fill(deriveSecret(lookupKey(), dossierId, 1))
  await page.getByRole('button', { name: 'Tra cứu hồ sơ' }).click()
  await expect(page.getByText('Giấy hẹn đang dùng là giấy số 2')).toBeVisible()
  await expect(page.getByText('Đã gọi điện báo giấy mới')).toBeHidden()
  await expectAccessible(page)
})

test('a stranger to the product finishes a dossier in practice with the help texts alone, begins anew and leaves', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const officer = await signInAs(commune, 'SUPERVISOR')
  await page.goto('/can-bo')
  await page.getByRole('link', { name: 'Thực hành', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bắt đầu thực hành' }).click()
  const banner = page.getByRole('region', { name: 'Đang thực hành' })
  await expect(banner).toContainText('Đang thực hành, không tính.')
  await expectAccessible(page)
  const help = page.locator('summary', { hasText: 'Hướng dẫn màn hình này' })
  await help.click()
  await expect(page.getByText('chọn một việc trong danh sách “Việc nên thử”')).toBeVisible()
  await page.getByRole('link', { name: /^Mở Hàng chờ/ }).click()

  // "Chọn một hàng, rồi bấm mã của hồ sơ ở trên cùng": the made-up dossiers wait to be received.
  await help.click()
  await expect(page.getByText('bấm mã của hồ sơ ở trên cùng')).toBeVisible()
  await expectAccessible(page)
  await page.locator('main a[href^="/can-bo/ho-so/"]').first().click()
  // "Nhìn khung viền xanh Việc tiếp theo … bấm nút trong khung", until there is nothing more to do.
  await help.click()
  await expect(page.getByText('Nhìn khung viền xanh')).toBeVisible()
  const next = page.locator('section', { has: page.getByRole('heading', { level: 2, name: /./ }) }).filter({ hasText: 'Việc tiếp theo' })
  const done = next.first()
  for (const [button, fill] of [
    ['Tiếp nhận và hẹn ngày trả', null],
    ['Nhận giải quyết hồ sơ này', null],
    ['Ghi kết quả giải quyết', ['Số văn bản kết quả', '/TH']],
    ['Xác nhận đã có kết quả tại quầy', null],
    ['Ghi nhận đã trả kết quả', null],
  ] as const) {
    if (fill) {
      await done.getByRole('radio', { name: 'Đồng ý giải quyết', exact: true }).check()
      await done.getByLabel(fill[0]).fill(fill[1])
    }
    await done
      .getByRole('button', { name: new RegExp(`^${button}`) })
      .first()
      .click()
    await expect(page.locator('[role=status]').first()).toBeVisible()
  }
  await expect(done).toContainText('Không còn việc phải làm')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^TH-/)

  await banner.getByRole('link', { name: 'Việc nên thử' }).click()
  await page.getByRole('button', { name: 'Làm lại từ đầu' }).click()
  await expect(page.getByText('Đã làm lại từ đầu')).toBeVisible()
  await banner.getByRole('button', { name: 'Thôi thực hành' }).click()
  await expect(page.getByText('Từ bây giờ là việc thật')).toBeVisible()
  await expect(banner).toBeHidden()
  const rounds = await db.unitPeriod.findMany({
    where: { kind: 'PRACTICE', unit: { dossiers: { some: { assigneeId: officer.accountId } } } },
    orderBy: { unitId: 'asc' },
  })
  expect(rounds).toHaveLength(2)
})

/** An officer comes back to this browser. */
async function returns(context: BrowserContext, url: string, accountId: string): Promise<void> {
  const { name, options } = sessionCookie()
  const value = await sealSessionId(await transaction((tx) => openSession(tx, accountId, clock.now())))
  await context.clearCookies({ name })
  await context.addCookies([{ name, value, url, httpOnly: options.httpOnly, secure: options.secure, sameSite: 'Lax' }])
}

test('who is away names a colleague, who does the work and is written down as standing in', async ({
  page,
  context,
  baseURL,
  signInAs,
  expectAccessible,
}) => {
  const { dossierId } = await submitOnline()
  const absent = await signInAs(commune, ...desk)
  const colleague = await signInAs(commune, 'SUPERVISOR')
  const unitId = await unitIdOf(commune)
  await signInAs(commune, 'UNIT_HEAD')
  await page.goto('/can-bo/phien')
  await page.getByRole('link', { name: 'Vắng mặt, làm thay' }).click()
  await expectAccessible(page)
  const person = (id: string) => ({ value: id })
  await page.getByLabel('Người vắng mặt').selectOption(person(absent.accountId))
  await page.getByLabel('Người làm thay').selectOption(person(absent.accountId))
  await page.getByLabel('Lý do').fill('Nghỉ phép')
  await page.getByRole('button', { name: 'Giao làm thay' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('phải là người khác')
  await expect(page.getByLabel('Lý do')).toHaveValue('Nghỉ phép')
  await page.getByLabel('Người làm thay').selectOption(person(colleague.accountId))
  await page.getByRole('button', { name: 'Giao làm thay' }).click()
  await expect(page.getByRole('row', { name: new RegExp(absent.fullName) }).first()).toContainText('Đang làm thay')
  await expectAccessible(page)

  const stood = await db.delegation.findFirstOrThrow({ where: { fromId: absent.accountId, unitId } })
  expect(stood.toId).toBe(colleague.accountId)
  await returns(context, baseURL!, colleague.accountId)
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await expect(page.getByText('Đang làm thay:')).toBeVisible()
  await page.getByRole('button', { name: 'Tiếp nhận và hẹn ngày trả' }).click()
  await expect(page.getByText(`thay mặt ${absent.fullName}`)).toBeVisible()
  await page.goto('/can-bo/vang-mat')
  await page
    .getByRole('row', { name: new RegExp(absent.fullName) })
    .first()
    .getByRole('button', { name: 'Kết thúc ngay' })
    .click()
  await expect(page.getByText('Đã kết thúc.')).toBeVisible()
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await expect(page.getByRole('button', { name: 'Nhận giải quyết hồ sơ này' })).toBeHidden()
})
