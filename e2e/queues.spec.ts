import { db } from '@/lib/db/client'
import { desk, submitOnline } from './support/desk'
import { expect, makeOfficer, test, unitIdOf } from './support/fixtures'
import { receivedAt } from './support/queues'

/** Communes that no other journey works in. */
const quiet = 'Xã Bản Nhùng'
const other = 'Xã Hồ Thầu'

test('the queues of an officer are those of the roles, each row names its next step, and an empty one says so', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { code } = await receivedAt(quiet)
  await signInAs(quiet, ...desk)
  await page.goto('/can-bo?hang=cho-thu-ly')
  const queues = page.getByRole('navigation', { name: 'Các hàng chờ' })
  await expect(queues.getByRole('link', { name: /^Chưa ai nhận/ })).toHaveAttribute('aria-current', 'page')
  // Queues in which nobody stands are folded away.
  await queues.getByText(/hàng đang trống/).click()
  await expect(queues.getByRole('link', { name: /^Chờ duyệt, ký, cấp số \(0/ })).toBeVisible()
  const row = page.getByRole('row', { name: code })
  await expect(row).toContainText('Việc tiếp theo: Nhận giải quyết')
  await expect(row).toContainText(/Còn \d+ ngày làm việc/i)
  await expectAccessible(page)
  await queues.getByRole('link', { name: /^Chờ chuyển/ }).click()
  await expect(page.getByText('Không có hồ sơ nào chờ chuyển.')).toBeVisible()

  await signInAs(quiet, 'RECEPTIONIST')
  await page.goto('/can-bo?hang=cho-thu-ly')
  await queues.getByText(/hàng đang trống/).click()
  await expect(queues.getByRole('link', { name: /^Chờ trả/ })).toBeVisible()
  await expect(queues.getByRole('link', { name: /^Chưa ai nhận/ })).toHaveCount(0)
  // A queue of other roles leads to one of one's own.
  await expect(queues.locator('[aria-current=page]')).toHaveCount(1)
})

test('filters stand in the address, and are taken off again', async ({ page, signInAs, expectAccessible }) => {
  const [one, two] = [await receivedAt(quiet), await receivedAt(quiet)]
  await signInAs(quiet, ...desk)
  await page.goto('/can-bo?hang=dang-giai-quyet')
  await page.locator('summary', { hasText: 'Lọc danh sách' }).click()
  await page.getByLabel('Mã hồ sơ').fill(one.code.slice(-9))
  await page.getByLabel('Cách nộp').selectOption('Qua mạng')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Lọc' }).press('Enter')
  await expect(page).toHaveURL(/kenh=qua-mang/)
  await expect(page.getByRole('link', { name: one.code, exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: two.code, exact: true })).toHaveCount(0)
  await expect(page.getByLabel('Cách nộp')).toHaveValue('qua-mang')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Bỏ lọc' }).click()
  await expect(page.getByRole('link', { name: two.code, exact: true })).toBeVisible()
})

test('several dossiers are taken at once, and each is answered for', async ({ page, signInAs, expectAccessible }) => {
  const [one, two] = [await receivedAt(quiet), await receivedAt(quiet)]
  const officer = await signInAs(quiet, ...desk)
  await page.goto('/can-bo?hang=cho-thu-ly')
  const take = page.getByRole('button', { name: 'Nhận giải quyết các hồ sơ đã đánh dấu' })
  await take.click()
  await expect(page.locator('[role=alert]').first()).toContainText('đánh dấu ít nhất một hồ sơ')
  for (const { code } of [one, two]) await page.getByLabel(`Đánh dấu hồ sơ ${code}`).check()
  // Meanwhile a colleague takes the second one.
  const colleague = await makeOfficer(quiet, desk)
  await db.dossier.update({ where: { id: two.dossierId }, data: { version: { increment: 1 } } })
  await take.click()
  const outcome = page.getByRole('status').filter({ hasText: 'Đã nhận giải quyết' })
  await expect(outcome).toContainText(`Đã nhận giải quyết 1 hồ sơ: ${one.code}`)
  await expect(outcome).toContainText(`${two.code}: Vừa có người khác xử lý hồ sơ này`)
  await expectAccessible(page)
  // The list is read again at once.
  await expect(page.getByLabel(`Đánh dấu hồ sơ ${one.code}`)).toHaveCount(0)
  expect(await db.dossier.findUniqueOrThrow({ where: { id: one.dossierId }, select: { state: true, assigneeId: true } })).toEqual({
    state: 'IN_PROCESS',
    assigneeId: officer.accountId,
  })
  expect(colleague.accountId).not.toBe(officer.accountId)
  await db.dossier.update({ where: { id: two.dossierId }, data: { version: { decrement: 1 } } })
})

test('a head gives ticked dossiers to a colleague', async ({ page, signInAs }) => {
  const { code, dossierId } = await receivedAt(quiet)
  const colleague = await makeOfficer(quiet, ['SPECIALIST'])
  await signInAs(quiet, 'UNIT_HEAD')
  await page.goto('/can-bo?hang=cho-thu-ly')
  await page.getByLabel(`Đánh dấu hồ sơ ${code}`).check()
  // Forgotten: nothing ticked is lost.
  await page.getByRole('button', { name: 'Giao các hồ sơ đã đánh dấu' }).click()
  await expect(page.locator('[role=alert]').first()).toContainText('Hãy chọn người được giao')
  await expect(page.getByLabel(`Đánh dấu hồ sơ ${code}`)).toBeChecked()
  await page.getByLabel('Giao cho').selectOption(colleague.fullName)
  await page.getByRole('button', { name: 'Giao các hồ sơ đã đánh dấu' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã giao' })).toContainText(code)
  expect((await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).assigneeId).toBe(colleague.accountId)
})

test('what stands in the queues of another unit is found by no address', async ({ page, signInAs, context }) => {
  const { code } = await receivedAt(quiet)
  const { requestId } = await submitOnline(quiet)
  await signInAs(other, ...desk)
  const unitId = await unitIdOf(quiet)
  for (const search of [`hang=dang-giai-quyet&don-vi=${unitId}`, `hang=dang-giai-quyet&ma=${code}`, `hang=cho-tiep-nhan&ma=${requestId}`]) {
    await page.goto(`/can-bo?${search}`)
    await expect(page.getByRole('heading', { name: 'Hàng chờ' })).toBeVisible()
    for (const text of [code, requestId]) await expect(page.getByRole('link', { name: text, exact: true })).toHaveCount(0)
    const api = await context.request.get(`/api/v1/desk/queue?${search}`)
    expect(((await api.json()) as { rows: unknown[] }).rows).toEqual([])
  }
})
