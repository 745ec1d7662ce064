import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { actsFor, type Role, type StaffViewer } from '@/lib/auth/roles'
import { openSession, resumeSession } from '@/lib/auth/sessions'
import { listWatchedBy } from '@/lib/alerts/watchers'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { startDossier } from '@/lib/dossiers/processing'
import { getDossierDetail } from '@/lib/dossiers/queries'
import { receiveDossier } from '@/lib/dossiers/reception'
import { useTestDatabase } from '@/lib/testing/db'
import { makePracticeDesk, type PracticeDesk } from '@/lib/testing/practice-desk'
import { makeStaff, makeUnit, viewerWith, workMorning } from '@/lib/testing/staff'
import { delegate, endDelegation, listDelegationChoices, listDelegations, type NewDelegation } from './delegations'
import { listHolders } from './heads'
import { endRight } from './service'

useTestDatabase()

let desk: PracticeDesk
beforeAll(async () => {
  clock.moveTo(workMorning)
  desk = await makePracticeDesk('Xã Thực Hành', 'T.01')
})
afterEach(async () => {
  clock.moveTo(workMorning)
  await db.delegation.deleteMany()
})

const staff = (...roles: Role[]) => makeStaff(roles.map((role) => ({ unitId: desk.unitId, role })))
const absence = (from: StaffViewer, to: StaffViewer, over: Partial<NewDelegation> = {}): NewDelegation => ({
  fromId: from.accountId,
  toId: to.accountId,
  unitId: desk.unitId,
  validFrom: '2026-09-07',
  validTo: '2026-09-09',
  reason: 'Nghỉ phép',
  ...over,
})
/** The person as the next request sees them. */
async function now({ accountId, fullName }: StaffViewer) {
  const id = await transaction((tx) => openSession(tx, accountId, clock.now()))
  const signedIn = (await resumeSession(id, clock.now()))!
  const viewer: StaffViewer = { kind: 'staff', accountId, sessionId: id, fullName, assignments: signedIn.assignments }
  return { ...signedIn, viewer }
}
const rolesOf = async (person: StaffViewer) => (await now(person)).assignments.map(({ role }) => role)

test('for the days of the absence the colleague carries the roles there, and no longer', async () => {
  const [absent, colleague] = [await staff('SPECIALIST', 'UNIT_HEAD'), await staff('SPECIALIST')]
  await delegate(absent, absence(absent, colleague, { validFrom: '2026-09-08' }))
  expect(await rolesOf(colleague)).toEqual(['SPECIALIST'])
  clock.moveTo(new Date('2026-09-08T08:00:00+07:00'))
  const during = await now(colleague)
  expect(during.assignments.map(({ role, behalfOf }) => [role, behalfOf])).toEqual([
    ['SPECIALIST', undefined],
    ['SPECIALIST', absent.accountId],
    ['UNIT_HEAD', absent.accountId],
  ])
  expect(actsFor(during.viewer)).toEqual([absent.accountId])
  clock.moveTo(new Date('2026-09-10T08:00:00+07:00'))
  expect(await rolesOf(colleague)).toEqual(['SPECIALIST'])
})

test('what is done with a carried role names whom it was done for, and what one may do oneself does not', async () => {
  const [absent, colleague] = [await staff('SPECIALIST'), await staff('RECEPTIONIST')]
  await delegate(absent, absence(absent, colleague))
  const { dossierId } = await desk.submit()
  const { viewer } = await now(colleague)
  await receiveDossier(viewer, { dossierId, version: 1 })
  await startDossier(viewer, { dossierId, version: 2 })
  const { events } = await getDossierDetail(viewer, dossierId)
  expect(events.map((event) => (event.data as { behalfOf?: string }).behalfOf)).toEqual([undefined, undefined, absent.accountId])
  expect(events.at(-1)).toMatchObject({ actorId: colleague.accountId, behalfName: absent.fullName })
})

test('a carried role is not handed on, and rights over the installation are not carried', async () => {
  const [head, deputy, third] = [await staff('UNIT_HEAD', 'ADMINISTRATOR'), await staff('SPECIALIST'), await staff('REGISTRY')]
  await delegate(head, absence(head, deputy))
  const { viewer } = await now(deputy)
  expect(viewer.assignments.map(({ role }) => role)).toEqual(['SPECIALIST', 'UNIT_HEAD'])
  // Not as the head's stand-in for somebody else; and what the deputy hands over is only what is theirs.
  await expect(delegate(viewer, absence(desk.officer, third))).rejects.toMatchObject({ code: 'forbidden' })
  await db.delegation.create({
    data: { ...absence(viewer, third), id: crypto.randomUUID(), createdAt: clock.now(), createdById: viewer.accountId },
  })
  expect(await rolesOf(third)).toEqual(['REGISTRY', 'SPECIALIST'])
})

test('a role that is not used without a second factor is not carried without one', async () => {
  const [leader, colleague] = [await staff('LEADER'), await staff('UNIT_HEAD')]
  expect(await now(colleague)).toMatchObject({ mustAddSecondFactor: false })
  await delegate(viewerWith(desk.unitId, 'ADMINISTRATOR'), absence(leader, colleague))
  expect(await now(colleague)).toMatchObject({ mustAddSecondFactor: true })
})

test('oneself, the head of the unit and an administrator say who stands in; nobody else', async () => {
  const [absent, colleague] = [await staff('SPECIALIST'), await staff('RECEPTIONIST')]
  await expect(delegate(colleague, absence(absent, colleague))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(delegate(viewerWith('0'.repeat(32), 'UNIT_HEAD'), absence(absent, colleague))).rejects.toMatchObject({ code: 'forbidden' })
  const head = await staff('UNIT_HEAD')
  await delegate(head, absence(absent, colleague))
  const [row] = await listDelegations(head)
  expect(row).toMatchObject({ when: 'NOW', mayEnd: true, validTo: '2026-09-09' })
  const stranger = await makeStaff([])
  expect(await listDelegations(stranger)).toEqual([])
  await expect(endDelegation(stranger, row!.id)).rejects.toMatchObject({ code: 'not_found' })
  await endDelegation(colleague, row!.id)
  expect(await rolesOf(colleague)).toEqual(['RECEPTIONIST'])
  await expect(endDelegation(head, row!.id)).rejects.toMatchObject({ code: 'not_found' })
  const told = await db.ledgerEvent.findMany({ where: { streamId: absent.accountId }, orderBy: { seq: 'asc' } })
  expect(told.map(({ kind, actorId }) => [kind, actorId])).toEqual([
    ['staff.delegated', head.accountId],
    ['staff.delegation_ended', colleague.accountId],
  ])
  const [own] = await listDelegationChoices(absent)
  expect(own!.absent.map(({ id }) => id)).toEqual([absent.accountId])
  expect(own!.colleagues.map(({ id }) => id)).toContain(colleague.accountId)
})

test.each([
  ['oneself', { toId: 'SELF' }, 'toId'],
  ['somebody of another unit', { toId: 'OUTSIDE' }, 'toId'],
  ['days that are over', { validFrom: '2026-09-06' }, 'validFrom'],
  ['an end before the beginning', { validTo: '2026-09-06' }, 'validTo'],
  ['a year', { validTo: '2027-09-07' }, 'validTo'],
])('%s is refused with a word on the field', async (_, over: Partial<NewDelegation>, field) => {
  const [absent, colleague] = [await staff('SPECIALIST'), await staff('RECEPTIONIST')]
  const outside = await makeStaff([])
  const toId = over.toId === 'SELF' ? absent.accountId : over.toId === 'OUTSIDE' ? outside.accountId : colleague.accountId
  const refused = delegate(absent, { ...absence(absent, colleague), ...over, toId })
  await expect(refused).rejects.toMatchObject({ code: 'invalid', fieldErrors: { [field]: expect.any(String) as string } })
})

test('one stand-in at a time, and none who is away too', async () => {
  const [one, two, three] = [await staff('SPECIALIST'), await staff('SPECIALIST'), await staff('SPECIALIST')]
  await delegate(one, absence(one, two))
  await expect(delegate(one, absence(one, three, { validFrom: '2026-09-09', validTo: '2026-09-12' }))).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(delegate(three, absence(three, one))).rejects.toMatchObject({ fieldErrors: { toId: /vắng/ } })
  await delegate(one, absence(one, three, { validFrom: '2026-09-10', validTo: '2026-09-12' }))
})

test('whoever stands in for somebody is not away in those days before another one does', async () => {
  const [absent, deputy, third] = [await staff('SPECIALIST'), await staff('SPECIALIST'), await staff('SPECIALIST')]
  const elsewhere = await makeUnit('Xã Kia Thực Hành')
  for (const { accountId } of [deputy, third]) {
    await db.staffAssignment.create({
      data: { id: crypto.randomUUID(), accountId, unitId: elsewhere, role: 'SPECIALIST', validFrom: '2020-01-01' },
    })
  }
  await delegate(absent, absence(absent, deputy))
  const away = (over: Partial<NewDelegation> = {}) => delegate(deputy, absence(deputy, third, { validFrom: '2026-09-09', ...over }))
  for (const unitId of [desk.unitId, elsewhere]) {
    await expect(away({ unitId })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(`làm thay ${absent.fullName} từ 07/09/2026 đến 09/09/2026`) as string,
    })
  }
  await away({ validFrom: '2026-09-11', validTo: '2026-09-11' })
  const [row] = await db.delegation.findMany({ where: { fromId: absent.accountId } })
  await endDelegation(absent, row!.id)
  await away({ validTo: '2026-09-10' })
  await delegate(absent, absence(absent, third))
  expect((await now(third)).viewer.assignments.filter(({ behalfOf }) => behalfOf)).toHaveLength(1)
})

test('what the unit took over from another is stood in for as well', async () => {
  const former = await makeUnit('Xã Cũ', { validTo: '2026-06-30' })
  await db.unitSuccession.create({ data: { fromId: former, toId: desk.unitId, on: '2026-07-01', source: 'thực hành' } })
  const [absent, colleague] = [await staff('SPECIALIST'), await staff('RECEPTIONIST')]
  await delegate(absent, absence(absent, colleague))
  const { assignments } = await now(colleague)
  expect(assignments.filter(({ behalfOf }) => behalfOf).map(({ unitId, role }) => [unitId, role])).toEqual([
    [desk.unitId, 'SPECIALIST'],
    [former, 'SPECIALIST'],
  ])
  await db.unitSuccession.deleteMany()
})

test('whoever works there no longer carries nothing any more', async () => {
  const [absent, colleague] = [await staff('SPECIALIST'), await staff('SPECIALIST')]
  const elsewhere = await makeUnit('Xã Khác Thực Hành')
  await db.staffAssignment.create({
    data: { id: crypto.randomUUID(), accountId: colleague.accountId, unitId: elsewhere, role: 'REGISTRY', validFrom: '2020-01-01' },
  })
  await delegate(absent, absence(absent, colleague))
  await db.staffAssignment.updateMany({ where: { accountId: colleague.accountId, unitId: desk.unitId }, data: { validTo: '2026-09-07' } })
  expect(await rolesOf(colleague)).toContain('SPECIALIST')
  clock.moveTo(new Date('2026-09-08T08:00:00+07:00'))
  expect((await now(colleague)).assignments).toEqual([{ unitId: elsewhere, role: 'REGISTRY' }])
})

test('with the last role of either side in the unit ends what was given away or taken on there, and is written down', async () => {
  const administrator = await makeStaff([{ unitId: await makeUnit('Huyện Thực Hành'), role: 'ADMINISTRATOR' }])
  for (const side of ['from', 'to'] as const) {
    const pair = { from: await staff('SPECIALIST', 'REGISTRY'), to: await staff('SPECIALIST', 'REGISTRY') }
    await delegate(pair.from, absence(pair.from, pair.to))
    const [first, last] = await db.staffAssignment.findMany({ where: { accountId: pair[side].accountId } })
    const ended = async () => (await db.delegation.findFirstOrThrow({ where: { fromId: pair.from.accountId } })).endedAt !== null
    await endRight(administrator, first!.id, '2026-09-06')
    expect(await ended()).toBe(false)
    // Works there until tomorrow, so stands in until tomorrow.
    await endRight(administrator, last!.id, '2026-09-08')
    expect(await ended()).toBe(false)
    await endRight(administrator, last!.id, '2026-09-06')
    expect(await ended()).toBe(true)
    const [event] = await db.ledgerEvent.findMany({ where: { streamId: pair.from.accountId, kind: 'staff.delegation_ended' } })
    expect(event).toMatchObject({ actorId: administrator.accountId, unitId: desk.unitId })
  }
})

describe('who approves, signs or publishes', () => {
  test.each(['LEADER', 'APPROVER'] as const)('%s: the head of the unit does not name the stand-in, and is not offered to', async (role) => {
    const [absent, other, head] = [await staff(role), await staff('LEADER'), await staff('UNIT_HEAD')]
    for (const to of [head, other]) await expect(delegate(head, absence(absent, to))).rejects.toMatchObject({ code: 'forbidden' })
    const absentFor = async (viewer: StaffViewer) => (await listDelegationChoices(viewer))[0]!.absent.map(({ id }) => id)
    expect(await absentFor(head)).not.toContain(absent.accountId)
    expect(await absentFor(other)).toContain(absent.accountId)
    await delegate(other, absence(absent, head))
    expect(await rolesOf(head)).toEqual(['UNIT_HEAD', role])
  })

  test('a role that begins within the absence counts too', async () => {
    const [absent, head, other] = [await staff('SPECIALIST'), await staff('UNIT_HEAD'), await staff('SPECIALIST')]
    await db.staffAssignment.create({
      data: { id: crypto.randomUUID(), accountId: absent.accountId, unitId: desk.unitId, role: 'LEADER', validFrom: '2026-09-09' },
    })
    await expect(delegate(head, absence(absent, other))).rejects.toMatchObject({ code: 'forbidden' })
    await delegate(head, absence(absent, other, { validTo: '2026-09-08' }))
  })

  test.each([
    ['UNIT_HEAD', 'LEADER'],
    ['LEADER', 'LEADER'],
    ['APPROVER', 'LEADER'],
    ['LEADER', 'ADMINISTRATOR'],
  ] as const)('nobody makes themselves the stand-in of a %s, also not as %s', async (role, as) => {
    const [absent, viewer] = [await staff(role), await staff('UNIT_HEAD', as)]
    await expect(delegate(viewer, absence(absent, viewer))).rejects.toMatchObject({ fieldErrors: { toId: expect.any(String) as string } })
    await delegate(viewer, absence(absent, await staff('LEADER')))
  })

  test.each([
    ['LEADER', ['RECEPTIONIST', 'SPECIALIST', 'REGISTRY', 'SUPERVISOR', 'APPROVER'], 'UNIT_HEAD'],
    ['UNIT_HEAD', ['RECEPTIONIST', 'REGISTRY', 'SUPERVISOR', 'CONTENT_EDITOR'], 'SPECIALIST'],
    ['APPROVER', ['RECEPTIONIST', 'SPECIALIST', 'CONTENT_EDITOR', 'CATALOGUE_EDITOR'], 'APPROVER'],
  ] as const)('%s is not stood in for by %j', async (role, unfit, fit) => {
    const absent = await staff(role)
    const colleague = await staff(...unfit)
    await expect(delegate(absent, absence(absent, colleague))).rejects.toMatchObject({
      fieldErrors: { toId: expect.any(String) as string },
    })
    const able = await staff('RECEPTIONIST', fit)
    await delegate(absent, absence(absent, able))
    expect((await now(able)).assignments.at(-1)).toMatchObject({ role, behalfOf: absent.accountId })
    // Not for longer than they are somebody who may.
    await db.staffAssignment.updateMany({ where: { accountId: able.accountId, role: fit }, data: { validTo: '2026-09-06' } })
    expect(await rolesOf(able)).toEqual(['RECEPTIONIST'])
  })
})

test('whoever stands in for a head is among those who are told, as long as they may carry it', async () => {
  const [head, colleague] = [await staff('UNIT_HEAD', 'SPECIALIST'), await staff('SPECIALIST')]
  await delegate(head, absence(head, colleague, { validFrom: '2026-09-08' }))
  const told = async () => (await listHolders(db, [desk.unitId], ['UNIT_HEAD'])).filter((one) => one.accountId === colleague.accountId)
  const watched = () => listWatchedBy(db, colleague.accountId)
  expect([await told(), await watched()]).toEqual([[], { holding: [], receiving: [] }])
  clock.moveTo(new Date('2026-09-08T08:00:00+07:00'))
  expect(await told()).toEqual([{ accountId: colleague.accountId, unitId: desk.unitId, role: 'UNIT_HEAD' }])
  expect(await watched()).toEqual({ holding: [desk.unitId], receiving: [] })
  await db.staffAssignment.updateMany({ where: { accountId: colleague.accountId }, data: { role: 'RECEPTIONIST' } })
  expect([await told(), await watched()]).toEqual([[], { holding: [], receiving: [] }])
})
