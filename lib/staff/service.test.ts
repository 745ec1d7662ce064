import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { openSession, resumeSession } from '@/lib/auth/sessions'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { makeStaff, makeUnit, opened, viewerWith, workMorning } from '@/lib/testing/staff'
import { acceptInvitation, inviteAgain, invitationDays } from './invitations'
import { disableAccount, enableAccount, endOwnSessions, endRight, endSessionsOf, giveRights, inviteStaff } from './service'
import { signIn } from './sign-in'

useTestDatabase()

const newPassword = 'con trâu đi trước'
let unitId: string
let admin: StaffViewer
let serial = 0

const person = () => ({
  login: `can.bo.${(serial += 1)}`,
  fullName: 'Vàng Thị Thử',
  position: null,
  email: null,
  unitId,
  roles: ['RECEPTIONIST', 'SPECIALIST'] as const,
  validFrom: '2026-09-01',
  validTo: null,
  decision: '12/QĐ-UBND',
})
const daysLater = (days: number) => new Date(workMorning.getTime() + days * 86_400_000)
const eventsOf = async (accountId: string) =>
  (await db.ledgerEvent.findMany({ where: { streamKind: 'staff', streamId: accountId }, orderBy: { seq: 'asc' } })).map(
    (event) => event.kind,
  )

beforeAll(async () => {
  unitId = await makeUnit()
  admin = await makeStaff([{ unitId, role: 'ADMINISTRATOR' }])
})
beforeEach(() => clock.moveTo(workMorning))
afterEach(() => clock.moveTo(null))

describe('an invitation', () => {
  it('lets the person set a password once and signs them in with the given roles', async () => {
    const { accountId, code, login } = await inviteStaff(admin, person())
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    const { sessionId } = opened(await acceptInvitation({ code: code.toLowerCase().replaceAll('-', ' '), newPassword }))
    expect((await resumeSession(sessionId, clock.now()))?.assignments).toHaveLength(2)
    await expect(signIn({ login, password: newPassword }, null)).resolves.toMatchObject({ mustChangePassword: false })
    await expect(acceptInvitation({ code, newPassword: 'một câu khác hẳn' })).rejects.toMatchObject({ code: 'invalid' })
    expect(await eventsOf(accountId)).toEqual([
      'staff.account_created',
      'staff.role_given',
      'staff.role_given',
      'staff.invited',
      'staff.invitation_used',
    ])
  })

  it('is taken once when two use it at the same time', async () => {
    const { code } = await inviteStaff(admin, person())
    const results = await Promise.allSettled([acceptInvitation({ code, newPassword }), acceptInvitation({ code, newPassword })])
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('holds seven days', async () => {
    const { code } = await inviteStaff(admin, person())
    clock.moveTo(new Date(daysLater(invitationDays).getTime() + 60_000))
    await expect(acceptInvitation({ code, newPassword })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is not used up by a bad password', async () => {
    const { code } = await inviteStaff(admin, person())
    await expect(acceptInvitation({ code, newPassword: 'ngắn' })).rejects.toMatchObject({
      fieldErrors: { newPassword: expect.any(String) },
    })
    await expect(acceptInvitation({ code, newPassword })).resolves.toBeTruthy()
  })

  it('given again withdraws the one before, keeps the old password until it is used, and then ends the sessions', async () => {
    const { accountId, code: first, login } = await inviteStaff(admin, person())
    const { code: second } = await inviteAgain(admin, accountId)
    await expect(acceptInvitation({ code: first, newPassword })).rejects.toMatchObject({ code: 'invalid' })
    const { sessionId } = opened(await acceptInvitation({ code: second, newPassword }))
    const { code: third } = await inviteAgain(admin, accountId)
    await expect(signIn({ login, password: newPassword }, null)).resolves.toBeTruthy()
    await acceptInvitation({ code: third, newPassword: 'mưa rừng tháng bảy' })
    expect(await resumeSession(sessionId, clock.now())).toBeNull()
  })

  it('stores no code', async () => {
    const { code, accountId } = await inviteStaff(admin, person())
    const stored = JSON.stringify([
      await db.staffInvitation.findMany({ where: { accountId } }),
      await db.ledgerEvent.findMany({ where: { streamId: accountId } }),
    ])
    expect(stored).not.toContain(code)
    expect(stored).not.toContain(code.replaceAll('-', ''))
  })
})

describe('accounts', () => {
  it('have a login of their own', async () => {
    const one = person()
    await inviteStaff(admin, one)
    await expect(inviteStaff(admin, { ...person(), login: one.login })).rejects.toMatchObject({
      code: 'conflict',
      fieldErrors: { login: expect.any(String) },
    })
  })

  it('are shut and opened: sessions end and codes stop working at once', async () => {
    const { accountId, code, login } = await inviteStaff(admin, person())
    const { sessionId } = opened(await acceptInvitation({ code, newPassword }))
    const { code: unused } = await inviteAgain(admin, accountId)
    await disableAccount(admin, accountId)
    expect(await resumeSession(sessionId, clock.now())).toBeNull()
    await expect(signIn({ login, password: newPassword }, null)).rejects.toMatchObject({ code: 'unauthenticated' })
    await enableAccount(admin, accountId)
    expect(await resumeSession(sessionId, clock.now())).toBeNull()
    await expect(acceptInvitation({ code: unused, newPassword })).rejects.toMatchObject({ code: 'invalid' })
    await expect(signIn({ login, password: newPassword }, null)).resolves.toBeTruthy()
    expect((await eventsOf(accountId)).slice(-2)).toEqual(['staff.disabled', 'staff.enabled'])
  })

  it('cannot shut themselves out', async () => {
    await expect(disableAccount(admin, admin.accountId)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('lose their sessions when an administrator says so, and only the own ones when they do', async () => {
    const [one, two] = [await makeStaff([]), await makeStaff([])]
    const open = (viewer: StaffViewer) => transaction((tx) => openSession(tx, viewer.accountId, clock.now()))
    const [a, b, c] = [await open(one), await open(one), await open(two)]
    await endOwnSessions(two, a)
    expect(await resumeSession(a, clock.now())).not.toBeNull()
    await endOwnSessions(one, a)
    expect(await resumeSession(a, clock.now())).toBeNull()
    expect(await resumeSession(b, clock.now())).not.toBeNull()
    expect(await endSessionsOf(admin, one.accountId)).toBe(1)
    expect(await resumeSession(b, clock.now())).toBeNull()
    expect(await resumeSession(c, clock.now())).not.toBeNull()
  })
})

describe('rights', () => {
  const right = { roles: ['REGISTRY'] as const, validFrom: '2026-09-07', validTo: null, decision: null }

  it('are given for a period, once at a time', async () => {
    const { accountId } = await makeStaff([])
    await giveRights(admin, accountId, { ...right, unitId, validTo: '2026-09-30' })
    await expect(giveRights(admin, accountId, { ...right, unitId, validFrom: '2026-09-30' })).rejects.toMatchObject({
      fieldErrors: { roles: expect.any(String) },
    })
    await giveRights(admin, accountId, { ...right, unitId, validFrom: '2026-10-01' })
    expect(await db.staffAssignment.count({ where: { accountId } })).toBe(2)
  })

  it('need a unit that exists on the first day, and an end after the start', async () => {
    const { accountId } = await makeStaff([])
    const gone = await makeUnit('Xã đã sáp nhập', { validTo: '2019-12-31' })
    await expect(giveRights(admin, accountId, { ...right, unitId: gone })).rejects.toMatchObject({
      fieldErrors: { unitId: expect.any(String) },
    })
    await expect(giveRights(admin, accountId, { ...right, unitId, validTo: '2026-09-06' })).rejects.toMatchObject({
      fieldErrors: { validTo: expect.any(String) },
    })
  })

  it('end on a day, yesterday at the earliest', async () => {
    const { accountId } = await makeStaff([{ unitId, role: 'REGISTRY' }])
    const { id } = await db.staffAssignment.findFirstOrThrow({ where: { accountId } })
    await expect(endRight(admin, id, '2026-09-05')).rejects.toMatchObject({ fieldErrors: { lastDay: expect.any(String) } })
    await endRight(admin, id, '2026-09-06')
    expect(await db.staffAssignment.findUniqueOrThrow({ where: { id } })).toMatchObject({ validTo: '2026-09-06' })
    await expect(endRight(admin, id, '2026-12-31')).rejects.toMatchObject({ code: 'not_found' })
    expect(await eventsOf(accountId)).toEqual(['staff.role_ended'])
  })

  it('leave at least one administrator', async () => {
    const { id } = await db.staffAssignment.findFirstOrThrow({ where: { accountId: admin.accountId } })
    await expect(endRight(admin, id, '2026-09-07')).rejects.toMatchObject({ code: 'conflict' })
    const second = await makeStaff([{ unitId, role: 'ADMINISTRATOR' }])
    await disableAccount(admin, second.accountId)
    await expect(endRight(admin, id, '2026-09-07')).rejects.toMatchObject({ code: 'conflict' })
  })

  it('leave one administrator when two remove each other at the same time', async () => {
    const [a, b] = [admin, await makeStaff([{ unitId, role: 'ADMINISTRATOR' }])]
    const results = await Promise.allSettled([disableAccount(a, b.accountId), disableAccount(b, a.accountId)])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    await db.staffAccount.updateMany({ where: { id: admin.accountId }, data: { disabledAt: null } })
  })

  it.each(['RECEPTIONIST', 'UNIT_HEAD', 'LEADER', 'SUPERVISOR', 'APPROVER'] as const)('are no business of %s', async (role) => {
    const viewer = viewerWith(unitId, role)
    const { accountId } = await makeStaff([{ unitId, role: 'REGISTRY' }])
    const { id } = await db.staffAssignment.findFirstOrThrow({ where: { accountId } })
    const tries = [
      inviteStaff(viewer, person()),
      inviteAgain(viewer, accountId),
      giveRights(viewer, accountId, { ...right, unitId }),
      endRight(viewer, id, '2026-09-07'),
      disableAccount(viewer, accountId),
      enableAccount(viewer, accountId),
      endSessionsOf(viewer, accountId),
    ]
    for (const result of await Promise.allSettled(tries))
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
    expect(await eventsOf(accountId)).toEqual([])
  })
})
