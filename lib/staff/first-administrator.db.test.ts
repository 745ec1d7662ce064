import { afterEach, beforeEach, expect, it } from 'vitest'
import { resumeSession } from '@/lib/auth/sessions'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { makeStaff, makeUnit, opened, workMorning } from '@/lib/testing/staff'
import { ensureFirstAdministrator } from './first-administrator'
import { changePassword, signIn } from './sign-in'

useTestDatabase()

beforeEach(() => clock.moveTo(workMorning))
afterEach(() => clock.moveTo(null))

it('needs units', async () => {
  await expect(ensureFirstAdministrator()).rejects.toThrow('Chưa có đơn vị nào')
  expect(await db.staffAccount.count()).toBe(0)
})

it('is made once, in the highest unit with a desk, gets a new password at each start until one was chosen, and then none', async () => {
  const province = await makeUnit('Tỉnh Thực Hành', { kind: 'PROVINCE' })
  const commune = await makeUnit('Xã Thực Hành', { agencyCode: '001.002' })
  const district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT', agencyCode: '001', parentId: province })
  await db.unitPeriod.updateMany({ where: { unitId: commune }, data: { parentId: district } })

  const first = (await ensureFirstAdministrator())!
  expect(first.login).toBe('quantri')
  const second = (await ensureFirstAdministrator())!
  expect(second.password).not.toBe(first.password)
  await expect(signIn(first, null)).rejects.toMatchObject({ code: 'unauthenticated' })
  const { sessionId, mustChangePassword } = opened(await signIn(second, null))
  expect(mustChangePassword).toBe(true)
  const signedIn = (await resumeSession(sessionId, clock.now()))!
  expect(signedIn.assignments).toEqual([{ unitId: district, role: 'ADMINISTRATOR' }])
  await changePassword(signedIn, { currentPassword: second.password, newPassword: 'con trâu đi trước' })

  expect(await ensureFirstAdministrator()).toBeNull()
  expect(await db.staffAccount.count()).toBe(1)
  expect(await db.staffAssignment.count()).toBe(1)
  await expect(signIn({ login: 'quantri', password: 'con trâu đi trước' }, null)).resolves.toBeTruthy()
}, 60_000)

it('comes back when nobody can administer any more', async () => {
  await db.staffAccount.updateMany({ data: { disabledAt: workMorning } })
  const back = (await ensureFirstAdministrator())!
  await expect(signIn(back, null)).resolves.toMatchObject({ mustChangePassword: true })
})

it('stays shut when someone else administers', async () => {
  const { unitId } = await db.staffAssignment.findFirstOrThrow({})
  await makeStaff([{ unitId, role: 'ADMINISTRATOR' }])
  expect(await ensureFirstAdministrator()).toBeNull()
})
