import { beforeAll, expect, test } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { makeStaff, makeUnit, viewerWith, workMorning } from '@/lib/testing/staff'
import { listUnitsNow } from '@/lib/units/queries'
import { disableAccount, endRight } from '@/lib/staff/service'
import { copyDutyWeek, setDutyWeek } from './service'

useTestDatabase()

let unitId: string
let head: StaffViewer
let officer: StaffViewer
const monday = '2026-09-07'
const none: string[][] = [[], [], [], [], [], [], []]

beforeAll(async () => {
  clock.moveTo(workMorning)
  unitId = await makeUnit('Xã Thực Hành', { hasDesk: true })
  head = await makeStaff([{ unitId, role: 'UNIT_HEAD' }])
  officer = await makeStaff([{ unitId, role: 'RECEPTIONIST' }])
})

const shown = async () => (await listUnitsNow()).find((unit) => unit.id === unitId)?.onDuty

test('nobody is invented; who is entered is shown by name and position on that day alone', async () => {
  expect(await shown()).toBeUndefined()
  await setDutyWeek(head, { unitId, monday, days: none.with(0, [officer.accountId]).with(2, [head.accountId]) })
  await db.staffAccount.update({ where: { id: officer.accountId }, data: { position: 'Công chức thực hành', email: 'a@example.vn' } })
  expect(await shown()).toEqual([{ fullName: 'Người Thực Hành', position: 'Công chức thực hành' }])
  clock.moveTo(new Date('2026-09-08T08:00:00+07:00'))
  expect(await shown()).toBeUndefined()
})

test('a day that is over stays, people from elsewhere and other desks are refused', async () => {
  clock.moveTo(new Date('2026-09-08T08:00:00+07:00'))
  await setDutyWeek(officer, { unitId, monday, days: none.with(1, [officer.accountId]) })
  const days = await db.dutyDay.findMany({ where: { unitId }, orderBy: { date: 'asc' } })
  expect(days.map((day) => day.date)).toEqual(['2026-09-07', '2026-09-08'])
  const stranger = await makeStaff([{ unitId: await makeUnit('Xã Thực Hành Hai', { hasDesk: true }), role: 'RECEPTIONIST' }])
  await expect(setDutyWeek(officer, { unitId, monday, days: none.with(3, [stranger.accountId]) })).rejects.toMatchObject({
    code: 'invalid',
  })
  for (const viewer of [stranger, viewerWith(unitId, 'SPECIALIST')])
    await expect(setDutyWeek(viewer, { unitId, monday, days: none })).rejects.toMatchObject({ code: 'forbidden' })
})

test('who has left the unit is not named any more, and the page is told so at once', async () => {
  clock.moveTo(workMorning)
  const administrator = await makeStaff([{ unitId: await makeUnit('Huyện Thực Hành'), role: 'ADMINISTRATOR' }])
  const elsewhere = await makeUnit('Xã Thực Hành Ba', { hasDesk: true })
  const [left, shut] = [await makeStaff([{ unitId, role: 'REGISTRY' }]), await makeStaff([{ unitId, role: 'REGISTRY' }])]
  await db.staffAssignment.create({
    data: { id: crypto.randomUUID(), accountId: left.accountId, unitId: elsewhere, role: 'REGISTRY', validFrom: '2020-01-01' },
  })
  const days = none.with(0, [officer.accountId, left.accountId, shut.accountId])
  await setDutyWeek(head, { unitId, monday, days })
  expect(await shown()).toHaveLength(3)
  const { id } = await db.staffAssignment.findFirstOrThrow({ where: { accountId: left.accountId, unitId } })
  for (const [goes, stay] of [
    [() => endRight(administrator, id, '2026-09-06'), 2],
    [() => disableAccount(administrator, shut.accountId), 1],
  ] as const) {
    await db.cacheTag.deleteMany()
    await goes()
    expect(await shown()).toHaveLength(stay)
    expect((await db.cacheTag.findMany()).map(({ tag }) => tag)).toEqual(['units'])
  }
  await setDutyWeek(head, { unitId, monday, days: none.with(0, [officer.accountId]).with(1, [officer.accountId]) })
})

test('last week is copied with those who still work there', async () => {
  await db.staffAccount.update({ where: { id: head.accountId }, data: { disabledAt: clock.now() } })
  await db.dutyDay.create({ data: { unitId, date: '2026-09-09', accountId: head.accountId } })
  await copyDutyWeek(officer, { unitId, monday: '2026-09-14' })
  const days = await db.dutyDay.findMany({ where: { unitId, date: { gte: '2026-09-14' } }, orderBy: { date: 'asc' } })
  expect(days.map((day) => [day.date, day.accountId])).toEqual([
    ['2026-09-14', officer.accountId],
    ['2026-09-15', officer.accountId],
  ])
  await expect(copyDutyWeek(officer, { unitId, monday: '2026-10-05' })).rejects.toMatchObject({ code: 'conflict' })
})
