import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { forgetEnv } from '@/lib/env'
import { closeJobs } from '@/lib/jobs/enqueue'
import { listEvents } from '@/lib/ledger/queries'
import { writeDirectiveMail } from '@/lib/notifications/oversight-mail'
import { useTestDatabase } from '@/lib/testing/db'
import { makePracticeDesk, type PracticeDesk } from '@/lib/testing/practice-desk'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { countDirectivesWaiting, findDirective, listDirectives, listDirectivesOn, listInstructedUnits } from './queries'
import { answerDirective, closeDirective, giveDirective, sendBackDirective } from './service'

useTestDatabase()
afterAll(closeJobs)

const nothing = { dossierId: null, figure: null, text: 'Kiểm tra ngay', dueOn: '2026-09-09' }
let district: string
let commune: PracticeDesk
let leader: StaffViewer
let head: StaffViewer
let stranger: StaffViewer

beforeAll(async () => {
  district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT' })
  commune = await makePracticeDesk('Xã Thực Hành', 'T.99901', { parentId: district })
  leader = await makeStaff([{ unitId: district, role: 'LEADER' }])
  head = await makeStaff([{ unitId: commune.unitId, role: 'UNIT_HEAD' }])
  stranger = await makeStaff([{ unitId: await makeUnit('Xã Khác', { parentId: district }), role: 'UNIT_HEAD' }])
})
beforeEach(() => clock.moveTo(workMorning))
afterEach(() => {
  clock.moveTo(null)
  for (const name of ['SMTP_URL', 'MAIL_FROM']) delete process.env[name]
  forgetEnv()
})

const give = (input: Partial<Parameters<typeof giveDirective>[1]> = {}) =>
  giveDirective(leader, { ...nothing, unitId: commune.unitId, figure: 'Quá hạn: 3', ...input })

it('goes to the unit below, is answered there, sent back, answered again and closed, and the ledger keeps no words', async () => {
  const id = await give()
  expect(await findDirective(head, id)).toMatchObject({ side: 'RECEIVED', state: 'OPEN', figure: 'Quá hạn: 3', actions: ['answer'] })
  await answerDirective(head, { id, version: 0, answer: 'Đã xong hai' })
  await sendBackDirective(leader, { id, version: 1, reason: 'Còn một', dueOn: '2026-09-10' })
  await answerDirective(head, { id, version: 2, answer: 'Đã xong cả ba' })
  await closeDirective(leader, { id, version: 3 })
  expect(await findDirective(leader, id)).toMatchObject({
    state: 'CLOSED',
    dueOn: '2026-09-10',
    answer: { text: 'Đã xong cả ba' },
    rounds: [{ answer: 'Đã xong hai', reason: 'Còn một' }],
    actions: [],
  })
  const events = await listEvents(db, 'directive', id)
  expect(events.map((event) => event.kind)).toEqual([
    'directive.given',
    'directive.answered',
    'directive.sent_back',
    'directive.answered',
    'directive.closed',
  ])
  expect(JSON.stringify(events)).not.toMatch(/Kiểm tra|Đã xong|Còn một|Quá hạn/)
})

it('no other unit sees it, answers it or is counted in', async () => {
  const id = await give()
  expect(await findDirective(stranger, id)).toBeNull()
  expect((await listDirectives(stranger)).map((row) => row.id)).not.toContain(id)
  expect(await countDirectivesWaiting(stranger)).toBe(0)
  await expect(answerDirective(stranger, { id, version: 0, answer: 'x' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(closeDirective(head, { id, version: 0 })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(answerDirective(leader, { id, version: 0, answer: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
})

it('nobody instructs a unit that is not theirs or below, nor without the role', async () => {
  await expect(giveDirective(head, { ...nothing, unitId: district })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(giveDirective(commune.officer, { ...nothing, unitId: commune.unitId })).rejects.toMatchObject({ code: 'forbidden' })
  expect((await listInstructedUnits(head)).map((unit) => unit.id)).toEqual([commune.unitId])
})

it('is due on a working day, not before today', async () => {
  for (const dueOn of ['2026-09-12', '2026-09-04', '2028-01-05'])
    await expect(give({ dueOn })).rejects.toMatchObject({ code: 'invalid', fieldErrors: { dueOn: expect.any(String) } })
})

it('about a dossier it goes to a unit of the dossier, by someone who sees the dossier, and the one in charge answers', async () => {
  const { dossierId } = await commune.submit()
  await expect(give({ dossierId })).rejects.toMatchObject({ code: 'not_found' })
  const id = await giveDirective(head, { ...nothing, dossierId, unitId: commune.unitId })
  expect((await listDirectivesOn(commune.officer, dossierId)).map((row) => row.id)).toEqual([id])
  await db.dossier.update({ where: { id: dossierId }, data: { assigneeId: commune.officer.accountId } })
  const colleague = await makeStaff([{ unitId: commune.unitId, role: 'SPECIALIST' }])
  await expect(answerDirective(colleague, { id, version: 0, answer: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
  await answerDirective(commune.officer, { id, version: 0, answer: 'Đang làm' })
})

it('of two answers at once one wins, the other is told', async () => {
  const id = await give()
  const second = await makeStaff([{ unitId: commune.unitId, role: 'LEADER' }])
  const answers = await Promise.allSettled([head, second].map((who) => answerDirective(who, { id, version: 0, answer: 'Xong' })))
  expect(answers.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(answers.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
})

it('overdue stands on top for both sides and counts for the author too', async () => {
  const waiting = await Promise.all([countDirectivesWaiting(leader), countDirectivesWaiting(head)])
  const late = await give({ dueOn: '2026-09-10' })
  expect(await countDirectivesWaiting(leader)).toBe(waiting[0])
  expect(await countDirectivesWaiting(head)).toBe(waiting[1] + 1)
  await give({ dueOn: '2026-10-01' })
  clock.moveTo(new Date('2026-09-11T08:00:00+07:00'))
  for (const who of [leader, head]) {
    const rows = await listDirectives(who)
    expect(rows.find((row) => row.id === late)).toMatchObject({ overdue: true })
    const firstInTime = rows.findIndex((row) => !row.overdue)
    expect(rows.slice(firstInTime).some((row) => row.overdue)).toBe(false)
  }
  expect(await countDirectivesWaiting(leader)).toBeGreaterThan(waiting[0])
})

it('heads get a letter without a word of it', async () => {
  Object.assign(process.env, { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'mot-cua@example.org' })
  forgetEnv()
  await db.staffAccount.update({ where: { id: head.accountId }, data: { email: 'lanh-dao@example.org' } })
  const id = await give()
  const jobs = await db.$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job WHERE name = 'outbox.deliver'`
  expect(jobs.map(({ data }) => data)).toEqual([{ about: 'directive', id, event: 'directive.given', to: head.accountId }])
  const letter = (await writeDirectiveMail({ id, event: 'directive.given', to: head.accountId }, 'Ủy ban thực hành'))!
  expect(letter.to).toBe('lanh-dao@example.org')
  expect(letter.text).toContain(`/can-bo/chi-dao/${id}`)
  expect(letter.text).toContain('09/09/2026')
  expect(`${letter.subject} ${letter.text}`).not.toMatch(/Kiểm tra|Quá hạn: 3/)
  await closeDirective(leader, { id, version: 0 })
  expect(await writeDirectiveMail({ id, event: 'directive.given', to: head.accountId }, 'Ủy ban thực hành')).toBeNull()
})

it('given or answered while standing in it names for whom, who is its author too', async () => {
  const carrying = (viewer: StaffViewer, absent: StaffViewer) => ({
    ...viewer,
    assignments: [...viewer.assignments, ...absent.assignments.map((one) => ({ ...one, behalfOf: absent.accountId }))],
  })
  const deputy = await makeStaff([{ unitId: district, role: 'UNIT_HEAD' }])
  const clerk = await makeStaff([{ unitId: district, role: 'SPECIALIST' }])
  const own = await giveDirective(carrying(deputy, leader), { ...nothing, unitId: commune.unitId })
  const id = await giveDirective(carrying(clerk, leader), { ...nothing, unitId: commune.unitId })
  await answerDirective(carrying(commune.officer, head), { id, version: 0, answer: 'Đã xong' })
  const behalf = async (stream: string) =>
    (await listEvents(db, 'directive', stream)).map(({ data }) => (data as { behalfOf?: string }).behalfOf)
  // Own roles come first: the deputy heads the district, the officer is a specialist of the commune.
  expect(await behalf(own)).toEqual([undefined])
  expect(await behalf(id)).toEqual([leader.accountId, undefined])
  expect(await findDirective(leader, own)).toBeNull()
  expect(await findDirective(leader, id)).toMatchObject({
    side: 'GIVEN',
    author: `${clerk.fullName} (thay mặt ${leader.fullName})`,
    actions: ['sendBack', 'close'],
  })
  const waiting = await countDirectivesWaiting(leader)
  expect(await countDirectivesWaiting({ ...leader, practice: true, assignments: [] })).toBe(0)
  await sendBackDirective(leader, { id, version: 1, reason: 'Còn một', dueOn: '2026-09-10' })
  expect(await countDirectivesWaiting(leader)).toBe(waiting - 1)
  const watcher = await makeStaff([{ unitId: commune.unitId, role: 'REGISTRY' }])
  await answerDirective(carrying(watcher, head), { id, version: 2, answer: 'Đã xong cả' })
  expect((await behalf(id)).at(-1)).toBe(head.accountId)
  await closeDirective(leader, { id, version: 3 })
  expect(await findDirective(clerk, id)).toMatchObject({ side: 'GIVEN', state: 'CLOSED' })
})
