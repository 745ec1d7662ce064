import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '@/lib/auth/roles'
import { civilDateOf, formatCivilDate, weekdayOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { takeIn } from '@/lib/dossiers/reception'
import { expect, makeOfficer, test, unitIdOf } from './support/fixtures'
import { makeMerger, makeUnit } from './support/mergers'
import { commune, office, procedureOf } from './support/practice'

const decision = 'Số 7/QĐ-TH ngày 01/01/2026 (thực hành)'
const desk = ['RECEPTIONIST', 'SPECIALIST'] as const

/** Two communes and a department of their own, with an officer, and the procedure they receive. */
async function makePlace() {
  const mark = randomUUID().slice(0, 6)
  const parentId = await unitIdOf(office)
  const names = { old: `Xã Cũ ${mark}`, heir: `Xã Kế ${mark}`, lost: `Xã Lẻ ${mark}` }
  const unit = (name: string) =>
    makeUnit(name, { parentId, kind: 'COMMUNE', hasDesk: true, deskName: `Một cửa ${name}`, agencyCode: `T${name.slice(3, 5)}${mark}` })
  const [oldId, heirId, lostId] = [await unit(names.old), await unit(names.heir), await unit(names.lost)]
  const { versionId } = await procedureOf(await unitIdOf(commune))
  const { procedureId } = await db.procedureVersion.findUniqueOrThrow({ where: { id: versionId } })
  for (const unitId of [oldId, lostId])
    await db.offering.create({ data: { id: randomUUID(), procedureId, unitId, validFrom: '2020-01-01' } })
  const officer = await makeOfficer(names.old, desk)
  const receive = async (unitId: string, address: string) => {
    const viewer: StaffViewer = { kind: 'staff', ...officer, assignments: [{ unitId, role: 'RECEPTIONIST' }] }
    const parties = [{ role: 'OWNER' as const, kind: 'INDIVIDUAL' as const, fullName: 'Lù Thị Thực Hành', address }]
    const intake = { transactionId: randomUUID(), versionId, unitId, resultMethod: 'COUNTER' as const, parties, papers: [], files: [] }
    return takeIn(viewer, intake)
  }
  return { mark, names, oldId, heirId, lostId, officer, receive }
}

test('an administrator previews a merger, decides what no rule places, runs it and grants rights anew', async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const { mark, names, oldId, heirId, lostId, officer, receive } = await makePlace()
  const follows = await receive(oldId, 'Thôn 1')
  const undecided = await receive(lostId, 'Hà Nội')
  await makeMerger(mark, oldId, {
    plan: {
      begins: [],
      renames: [],
      rules: [{ field: null, to: 'ADDRESS' }],
      ends: [
        { unitId: oldId, successorId: heirId },
        { unitId: lostId, successorId: null },
      ],
    },
  })
  await signInAs(office, 'ADMINISTRATOR')
  await page.goto('/can-bo/sap-xep')
  await expectAccessible(page)
  await page.getByRole('link', { name: `Sắp xếp thực hành ${mark}` }).click()
  await expect(page.getByRole('row', { name: new RegExp(`${names.old} ${names.heir} Theo nơi kế thừa 1`) })).toBeVisible()
  await expect(page.getByText('Còn 1 hồ sơ chưa có nơi đến')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Chạy cuộc sắp xếp' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: officer.fullName }).first()).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel(new RegExp(undecided.code)).check()
  await page.getByLabel('Nơi đến của các hồ sơ đã đánh dấu').selectOption({ label: names.heir })
  await page.getByRole('button', { name: 'Lưu nơi đến' }).click()
  await expect(page.getByRole('status')).toContainText('Đã lưu nơi đến')
  expect(await db.dossier.findUniqueOrThrow({ where: { id: undecided.dossierId } })).toMatchObject({ unitId: lostId })

  await page.getByRole('button', { name: 'Chạy cuộc sắp xếp' }).click()
  await expect(page.getByRole('status')).toContainText('Đã chạy xong')
  await expect(page.getByText('2 hồ sơ đã chuyển.')).toBeVisible()
  for (const { dossierId, code } of [follows, undecided])
    expect(await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).toMatchObject({ unitId: heirId, handlingUnitId: heirId, code })
  await expectAccessible(page)

  for (const right of await page.getByRole('checkbox', { name: new RegExp(officer.fullName) }).all()) await right.check()
  await page.getByLabel('Theo quyết định').fill('Không có số')
  await page.getByRole('button', { name: 'Giao lại' }).click()
  await expect(page.getByText('Ghi cả số và ngày của quyết định').first()).toBeVisible()
  await page.getByLabel('Theo quyết định').fill(decision)
  await page.getByRole('button', { name: 'Giao lại' }).click()
  await expect(page.getByText('Mọi vai trò đã kết thúc đều đã được giao lại.')).toBeVisible()
  await page.goto(`/can-bo/nhan-su/${officer.accountId}`)
  await expect(page.getByRole('row', { name: new RegExp(`${names.heir}.*${decision.replace(/[()]/g, '.')}`) }).first()).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(`${names.old}.*đã kết thúc`) }).first()).toBeVisible()
  await page.goto(`/can-bo/nhan-su?don-vi=${oldId}`)
  await expect(page.getByRole('table', { name: new RegExp(`vai trò ở ${names.old} `) })).toContainText(officer.fullName)
  await expectAccessible(page)

  // In public, the old address leads to the successor.
  await expect(async () => {
    await page.goto(`/xa-thi-tran/xa-cu-${mark}`)
    await expect(page.getByText(`đã nhập vào xã Kế ${mark}`)).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expectAccessible(page)
  await page.getByRole('link', { name: `Đến trang xã Kế ${mark}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names.heir)
})

test('a merger is entered on the screen, and forgotten while it has not run', async ({ page, signInAs, expectAccessible }) => {
  const { mark, names } = await makePlace()
  await signInAs(office, 'ADMINISTRATOR')
  await page.goto('/can-bo/sap-xep/moi')
  await expectAccessible(page)
  await page.getByLabel('Tên gọi', { exact: true }).fill(`Nhập xã thực hành ${mark}`)
  await page.getByLabel('Có hiệu lực từ ngày').fill('2030-01-01')
  await page.getByLabel('Theo nghị quyết').fill('Nghị quyết thực hành')
  await page.getByRole('checkbox', { name: names.old }).check()
  await page.getByRole('button', { name: 'Lưu và xem trước' }).click()
  await expect(page.getByText('hoặc ghi tên đơn vị mới').first()).toBeVisible()
  await page.getByLabel('Đơn vị kế thừa').selectOption({ label: names.heir })
  await page.getByRole('button', { name: 'Lưu và xem trước' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Nhập xã thực hành ${mark}`)
  await expect(page.getByText('Chạy được từ ngày 01/01/2030.')).toBeVisible()
  await page.getByText('Bỏ cuộc sắp xếp này').first().click()
  await page.getByRole('button', { name: 'Bỏ cuộc sắp xếp này' }).click()
  await expect(page.getByRole('status')).toContainText('Đã bỏ')
})

test('who is on duty today is written at the desk and read in public', async ({ page, signInAs, expectAccessible }) => {
  const { mark, names } = await makePlace()
  const officer = await signInAs(names.heir, ...desk)
  const today = civilDateOf(clock.now())
  await page.goto('/can-bo/truc')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Người trực, ${names.heir}`)
  await page
    .getByRole('group', { name: new RegExp(formatCivilDate(today)) })
    .getByLabel(officer.fullName)
    .check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu người trực' }).click()
  await expect(page.getByRole('status')).toContainText('Đã lưu')
  await expect(page.locator(`input[name="d${weekdayOf(today)}"]`)).toBeChecked()
  await expect(async () => {
    await page.goto(`/xa-thi-tran/xa-ke-${mark}`)
    await expect(page.getByText(`Người trực hôm nay: ${officer.fullName}`)).toBeVisible({ timeout: 1000 })
  }).toPass()
})
