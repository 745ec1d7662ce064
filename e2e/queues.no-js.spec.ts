import { db } from '@/lib/db/client'
import { desk } from './support/desk'
import { expect, makeOfficer, test } from './support/fixtures'
import { receivedAt } from './support/queues'

const quiet = 'Xã Chiến Phố'

test('without script a list is narrowed, ticked dossiers are taken, and each is answered for', async ({ page, signInAs }) => {
  const [one, two] = [await receivedAt(quiet), await receivedAt(quiet)]
  const officer = await signInAs(quiet, ...desk)
  await page.goto('/can-bo?hang=cho-thu-ly')
  await page.locator('summary', { hasText: 'Lọc danh sách' }).click()
  await page.getByLabel('Mã hồ sơ').fill(one.code.slice(-4))
  await page.getByRole('button', { name: 'Lọc' }).click()
  await expect(page).toHaveURL(/ma=/)
  await expect(page.getByRole('link', { name: two.code, exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Bỏ lọc' }).click()
  for (const { code } of [one, two]) await page.getByLabel(`Đánh dấu hồ sơ ${code}`).check()
  await db.dossier.update({ where: { id: two.dossierId }, data: { version: { increment: 1 } } })
  await page.getByRole('button', { name: 'Nhận giải quyết các hồ sơ đã đánh dấu' }).click()
  const outcome = page.getByRole('status').filter({ hasText: 'Đã nhận giải quyết' })
  await expect(outcome).toContainText(`Đã nhận giải quyết 1 hồ sơ: ${one.code}`)
  await expect(outcome).toContainText(`${two.code}: Vừa có người khác xử lý hồ sơ này`)
  await expect(page.getByLabel(`Đánh dấu hồ sơ ${one.code}`)).toHaveCount(0)
  await expect(page.getByLabel(`Đánh dấu hồ sơ ${two.code}`)).toBeVisible()
  expect((await db.dossier.findUniqueOrThrow({ where: { id: one.dossierId } })).assigneeId).toBe(officer.accountId)
  await db.dossier.update({ where: { id: two.dossierId }, data: { version: { decrement: 1 } } })
})

test('without script a head gives a dossier to a colleague, and a forgotten name is asked for', async ({ page, signInAs }) => {
  const { code, dossierId } = await receivedAt(quiet)
  const colleague = await makeOfficer(quiet, ['SPECIALIST'])
  await signInAs(quiet, 'UNIT_HEAD')
  await page.goto('/can-bo?hang=cho-thu-ly')
  await page.getByLabel(`Đánh dấu hồ sơ ${code}`).check()
  await page.getByRole('button', { name: 'Giao các hồ sơ đã đánh dấu' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('Hãy chọn người được giao')
  await expect(page.getByLabel(`Đánh dấu hồ sơ ${code}`)).toBeChecked()
  await page.getByLabel('Giao cho').selectOption(colleague.fullName)
  await page.getByRole('button', { name: 'Giao các hồ sơ đã đánh dấu' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã giao' })).toContainText(code)
  expect((await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).assigneeId).toBe(colleague.accountId)
})
