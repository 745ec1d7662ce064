import { readFileSync } from 'node:fs'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { expect, test } from './support/fixtures'
import { makePractice } from './support/practice'
import { deskViewer } from './support/viewers'

test('a supervisor finds who handled and who opened a dossier, and takes the list away', async ({ page, signInAs, expectAccessible }) => {
  const { dossier } = await makePractice(deskViewer)
  const { code } = await db.dossier.findUniqueOrThrow({ where: { id: dossier.id }, select: { code: true } })
  const supervisor = await signInAs('Huyện Hoàng Su Phì', 'SUPERVISOR')
  await page.goto('/can-bo')
  await page.getByRole('link', { name: 'Nhật ký' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhật ký')
  await expectAccessible(page)

  await page.getByLabel('Hồ sơ', { exact: true }).fill(code!)
  await page.getByRole('button', { name: 'Tìm trong nhật ký' }).click()
  await expect(page).toHaveURL(/ho-so=/)
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows.filter({ hasText: `tiếp nhận hồ sơ ${code}` })).toHaveCount(1)
  await expect(rows.filter({ hasText: `Người dân nộp hồ sơ ${code} qua mạng` })).toHaveCount(1)

  // Opening it from here is a reading, which then stands in the other list.
  await page.getByRole('link', { name: code! }).first().click()
  await expect(page).toHaveURL(new RegExp(`/can-bo/ho-so/${dossier.id}$`))
  await page.goBack()
  await page.getByRole('link', { name: 'Ai đã xem gì' }).click()
  await expect(rows.filter({ hasText: `${supervisor.fullName} mở hồ sơ ${code}` })).toHaveCount(1)
  await expectAccessible(page)

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải bảng này (CSV)' }).click()
  const file = readFileSync(await (await downloading).path(), 'utf8')
  expect(file).toMatch(/^\uFEFFLúc,Người làm,/)
  expect(file).toContain(`mở hồ sơ ${code}`)
  await expect.poll(() => db.readLog.count({ where: { kind: 'AUDIT_FILE', accountId: supervisor.accountId } })).toBe(1)
})

test('an administrator sees what changes accounts, page by page, and no deed on a dossier', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await makePractice(deskViewer)
  const { accountId, fullName } = await signInAs('Huyện Hoàng Su Phì', 'ADMINISTRATOR')
  const at = clock.now()
  await db.readLog.createMany({
    data: Array.from({ length: 60 }, () => ({ id: crypto.randomUUID(), at, accountId, kind: 'SEARCH' })),
  })
  await page.goto('/can-bo/nhat-ky')
  await expect(
    page
      .getByRole('main')
      .getByText(/giao vai trò/)
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('main').getByText(/tiếp nhận hồ sơ/)).toHaveCount(0)

  await page.goto('/can-bo/nhat-ky?xem=doc')
  await page.getByLabel('Cán bộ', { exact: true }).fill(fullName)
  await page.getByLabel('Loại việc').selectOption('Tìm hồ sơ')
  await page.getByRole('button', { name: 'Tìm trong nhật ký' }).click()
  const rows = page.getByRole('main').getByRole('listitem').filter({ hasText: 'tìm trong các hồ sơ' })
  await expect(rows).toHaveCount(50)
  await page.getByRole('link', { name: 'Cũ hơn' }).click()
  await expect(rows).toHaveCount(10)
  await expect(page.getByLabel('Cán bộ', { exact: true })).toHaveValue(fullName)

  await page.getByLabel('Từ ngày').fill('31/02/2026')
  await page.getByRole('button', { name: 'Tìm trong nhật ký' }).click()
  await expect(page.getByText('Ngày này không đúng.')).toBeVisible()
  await expect(page.getByLabel('Từ ngày')).toHaveValue('31/02/2026')
  await expectAccessible(page)
})

test('whoever only handles dossiers finds no log', async ({ page, signInAs, expectedConsole }) => {
  expectedConsole.push(/404/)
  await signInAs('Huyện Hoàng Su Phì', 'RECEPTIONIST', 'LEADER')
  expect((await page.goto('/can-bo/nhat-ky'))!.status()).toBe(404)
  await page.goto('/can-bo')
  await expect(page.getByRole('link', { name: 'Nhật ký' })).toHaveCount(0)
})

test('anyone finds the daily seals of the ledger and takes them away', async ({ page, expectAccessible }) => {
  await page.goto('/du-lieu-ca-nhan')
  await page.getByRole('link', { name: 'dấu niêm phong hằng ngày' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dấu niêm phong hằng ngày của sổ ghi')
  await expectAccessible(page)
  const kept = await db.setting.findMany({ where: { key: { startsWith: 'ledger.digest.' } }, orderBy: { key: 'asc' } })
  const text = await (await page.request.get('/so-cai/dau-niem-phong.txt')).text()
  expect(text).toBe(
    kept
      .map(({ key, value }) => {
        const { streams, hash } = value as { streams: number; hash: string }
        return `${key.slice(-10)} ${streams} ${hash}\n`
      })
      .join(''),
  )
})
