import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { receiveDossier } from '@/lib/dossiers/reception'
import { startDossier } from '@/lib/dossiers/processing'
import { forgetEnv } from '@/lib/env'
import { closeJobs } from '@/lib/jobs/enqueue'
import { writeAlertDigest } from '@/lib/notifications/oversight-mail'
import { useTestDatabase } from '@/lib/testing/db'
import { makePracticeDesk, type PracticeDesk } from '@/lib/testing/practice-desk'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { readBoard } from './board'
import { escalate } from './escalate'
import { listPressing } from './pressing'

useTestDatabase()
afterAll(closeJobs)

let district: string
let desk: PracticeDesk
let other: PracticeDesk
let head: StaffViewer
let leader: StaffViewer
let supervisor: StaffViewer
let dossierId: string

const vn = (text: string) => new Date(`${text}+07:00`)
const letters = async () =>
  (await db.$queryRaw<{ data: { about: string; id: string } }[]>`SELECT data FROM pgboss.job WHERE name = 'outbox.deliver'`)
    .map(({ data }) => data)
    .filter((data) => data.about === 'alerts')
    .map((data) => data.id)

beforeAll(async () => {
  clock.moveTo(workMorning)
  district = await makeUnit('Huyện Hoàng Su Phì', { kind: 'DISTRICT' })
  desk = await makePracticeDesk('Xã Thực Hành', 'T.99901', { parentId: district })
  other = await makePracticeDesk('Xã Khác', 'T.99902', { parentId: district })
  head = await makeStaff([{ unitId: desk.unitId, role: 'UNIT_HEAD' }])
  leader = await makeStaff([{ unitId: desk.unitId, role: 'LEADER' }])
  supervisor = await makeStaff([{ unitId: district, role: 'SUPERVISOR' }])
  await db.staffAccount.updateMany({ where: { id: { in: [head.accountId, leader.accountId] } }, data: { email: 'can-bo@example.org' } })
  // Three working days from Monday morning: due on Thursday.
  const target = await desk.submit()
  dossierId = target.dossierId
  await receiveDossier(desk.officer, target)
  await startDossier(desk.officer, { dossierId, version: 2 })
  await receiveDossier(other.officer, await other.submit())
})
beforeEach(() => {
  Object.assign(process.env, { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'mot-cua@example.org' })
  forgetEnv()
})
afterEach(() => {
  clock.moveTo(null)
  for (const name of ['SMTP_URL', 'MAIL_FROM']) delete process.env[name]
  forgetEnv()
})

it('tells once when a dossier comes to be at risk and once when it is overdue, with one letter a day', async () => {
  clock.moveTo(vn('2026-09-08T09:05:00'))
  expect(await escalate()).toEqual({ alerts: 0, letters: 0 })
  clock.moveTo(vn('2026-09-09T09:05:00'))
  expect(await escalate()).toEqual({ alerts: 2, letters: 2 })
  expect((await letters()).toSorted()).toEqual([head.accountId, leader.accountId].toSorted())
  clock.moveTo(vn('2026-09-09T10:05:00'))
  expect(await escalate()).toEqual({ alerts: 0, letters: 0 })
  const letter = (await writeAlertDigest(head.accountId, 'Ủy ban thực hành'))!
  const { code } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
  expect(letter.text).toContain(`Sắp đến hạn: 1 (${code})`)
  expect(letter.text).not.toMatch(/Lù Thị|0900000456|002090000456|Xã Khác/)
  clock.moveTo(vn('2026-09-10T20:05:00'))
  expect(await escalate(), 'outside working time').toEqual({ alerts: 0, letters: 0 })
  clock.moveTo(vn('2026-09-11T09:05:00'))
  expect(await escalate()).toEqual({ alerts: 2, letters: 2 })
  expect(await db.dossierAlert.findMany({ where: { dossierId }, orderBy: { at: 'asc' }, select: { kind: true, unitId: true } })).toEqual([
    { kind: 'AT_RISK', unitId: desk.unitId },
    { kind: 'OVERDUE', unitId: desk.unitId },
  ])
  expect((await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).state, 'overdue is no state').toBe('IN_PROCESS')
})

it('shows heads their own unit and supervisors those below, per officer', async () => {
  clock.moveTo(vn('2026-09-11T09:10:00'))
  const mine = await readBoard(head)
  expect(mine.units.map((unit) => unit.id)).toEqual([desk.unitId])
  expect(mine.units[0]).toMatchObject({
    tally: { overdue: 1, atRisk: 0 },
    officers: [{ name: 'Người Thực Hành', overdue: 1, atRisk: 0 }],
    rows: [{ id: dossierId, time: 'quá 1 ngày làm việc', toldAt: '09:05 11/09/2026' }],
  })
  const all = await readBoard(supervisor)
  expect(all.units.map((unit) => unit.id).toSorted()).toEqual([desk.unitId, other.unitId].toSorted())
  expect(all.units.find((unit) => unit.id === other.unitId)).toMatchObject({ officers: [{ name: null }] })
  await expect(readBoard(desk.officer)).rejects.toMatchObject({ code: 'forbidden' })
})

it('tells anew when the whole is overdue after one of its steps was', async () => {
  clock.moveTo(vn('2026-09-11T10:05:00'))
  expect(await escalate()).toMatchObject({ alerts: 0 })
  const { dueAt } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
  await db.dossier.update({ where: { id: dossierId }, data: { stepDueAt: vn('2026-09-08T17:30:00') } })
  expect(await escalate(), 'the step').toMatchObject({ alerts: 1 })
  await db.dossier.update({ where: { id: dossierId }, data: { stepDueAt: null, dueAt: new Date(dueAt!.getTime() + 60_000) } })
  expect(await escalate(), 'the whole').toMatchObject({ alerts: 1 })
  await db.dossier.update({ where: { id: dossierId }, data: { dueAt } })
})

it('a paused clock does not press, and a submission that waits for its answer does', async () => {
  clock.moveTo(vn('2026-09-11T09:10:00'))
  const { dossierId: submitted } = await desk.submit()
  const watched = { holding: [desk.unitId], receiving: [] }
  await db.dossier.update({ where: { id: dossierId }, data: { pausedAt: vn('2026-09-09T08:00:00'), state: 'AWAITING_SUPPLEMENT' } })
  expect(await listPressing(db, watched)).toEqual([])
  clock.moveTo(vn('2026-09-14T09:30:00'))
  expect((await listPressing(db, watched)).map((row) => [row.id, row.kind])).toEqual([[submitted, 'OVERDUE']])
})
