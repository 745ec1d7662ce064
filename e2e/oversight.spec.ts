import { clock } from '@/lib/core/clock'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { submitOnline } from './support/desk'
import { expect, test, unitIdOf } from './support/fixtures'
import { office, workingDayIn } from './support/practice'

const told = 'Xã Bản Nhùng'
const other = 'Xã Tả Sử Choóng'

test('a leader directs a commune, its head answers, the leader asks again and closes; nobody else finds it', async ({
  page,
  context,
  signInAs,
  expectAccessible,
}) => {
  const words = `Rà lại hồ sơ quá hạn ${Date.now()}`
  const unitId = await unitIdOf(told)
  await signInAs(office, 'LEADER')
  const leader = await context.cookies()
  await page.goto('/can-bo/chi-dao')
  await page.getByRole('link', { name: 'Gửi ý kiến chỉ đạo' }).click()
  await page.getByLabel('Đơn vị phải làm').selectOption({ label: told })
  await page.getByLabel('Về số liệu nào').fill('Quá hạn: 3')
  await page.getByLabel('Việc cần làm').fill(words)
  // A Sunday is refused, and what was written stays.
  await page.getByLabel('Trả lời trước hết ngày').fill('2027-01-03')
  await page.getByRole('button', { name: 'Gửi ý kiến chỉ đạo' }).click()
  await expect(page.getByText('Ngày này là ngày nghỉ').first()).toBeVisible()
  await expect(page.getByLabel('Việc cần làm')).toHaveValue(words)
  await expectAccessible(page)
  const dueOn = await workingDayIn(unitId, 5)
  await page.getByLabel('Trả lời trước hết ngày').fill(dueOn)
  await page.getByRole('button', { name: 'Gửi ý kiến chỉ đạo' }).click()
  await expect(page.getByText('Đã gửi ý kiến chỉ đạo.')).toBeVisible()
  const address = new URL(page.url()).pathname

  await signInAs(told, 'UNIT_HEAD')
  await page.goto('/can-bo/chi-dao')
  await expect(page.getByRole('navigation', { name: 'Việc của cán bộ' }).getByRole('link', { name: /Ý kiến chỉ đạo \d+/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: words }).click()
  await page.getByLabel('Đã làm gì, kết quả thế nào').fill('Đã trả hai hồ sơ.')
  await page.getByRole('button', { name: 'Gửi trả lời' }).click()
  await expect(page.getByText('Đã gửi trả lời.')).toBeVisible()
  const head = await context.cookies()

  await context.addCookies(leader)
  await page.goto(address)
  await page.locator('summary', { hasText: 'Chưa được, yêu cầu trả lời lại' }).click()
  await page.getByLabel('Vì sao chưa được').fill('Còn một hồ sơ.')
  await page.getByLabel('Trả lời lại trước hết ngày').fill(dueOn)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Yêu cầu trả lời lại' }).click()
  await expect(page.getByText('Đã yêu cầu trả lời lại.')).toBeVisible()

  await context.addCookies(head)
  await page.goto(address)
  await expect(page.getByText('Còn một hồ sơ.')).toBeVisible()
  await page.getByLabel('Đã làm gì, kết quả thế nào').fill('Đã trả cả ba.')
  await page.getByRole('button', { name: 'Gửi trả lời' }).click()
  await expect(page.getByText('Đã gửi trả lời.')).toBeVisible()

  await context.addCookies(leader)
  await page.goto(address)
  await page.getByRole('button', { name: 'Đồng ý, kết thúc' }).click()
  await expect(page.getByText('Đã kết thúc ý kiến chỉ đạo này.')).toBeVisible()

  await signInAs(other, 'UNIT_HEAD')
  expect((await page.request.get(address)).status()).toBe(404)
})

test('a head sees what is overdue and who holds it, directs from there, and reads the odd patterns', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { dossierId, requestId } = await submitOnline(told)
  await db.dossier.update({ where: { id: dossierId }, data: { answerDueAt: new Date(clock.now().getTime() - 86_400_000) } })
  await signInAs(told, 'UNIT_HEAD')
  await page.goto('/can-bo/giam-sat')
  const row = page.getByRole('row').filter({ hasText: groupCode(requestId) })
  await expect(row.getByText('quá', { exact: false })).toBeVisible()
  await expect(row.getByText('Chưa ai nhận')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1280, height: 900 })
  await row.getByRole('link', { name: /Chỉ đạo/ }).click()
  await expect(page.getByLabel('Đơn vị phải làm')).toHaveValue(await unitIdOf(told))
  await page.getByLabel('Việc cần làm').fill('Xem ngay hồ sơ này.')
  await page.getByLabel('Trả lời trước hết ngày').fill(await workingDayIn(await unitIdOf(told), 2))
  await page.getByRole('button', { name: 'Gửi ý kiến chỉ đạo' }).click()
  await expect(page).toHaveURL(/xong=gui/)
  await page.goto(`/can-bo/ho-so/${dossierId}`)
  await expect(page.getByRole('link', { name: 'Xem ngay hồ sơ này.' })).toBeVisible()

  await page.goto('/can-bo/giam-sat/bat-thuong')
  await expect(page.getByRole('heading', { name: told })).toBeVisible()
  await expectAccessible(page)
  const file = await page.request.get((await page.getByRole('link', { name: 'Tải bảng tính' }).getAttribute('href'))!)
  expect(file.headers()['content-type']).toContain('spreadsheetml')
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK')
})
