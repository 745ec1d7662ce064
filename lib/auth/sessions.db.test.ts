import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { openSession, resumeSession, revokeSession, revokeSessionsOf } from './sessions'

useTestDatabase()

const after = (minutes: number) => new Date(workMorning.getTime() + minutes * 60_000)
let unitId: string
let accountId: string

beforeAll(async () => {
  unitId = await makeUnit()
  ;({ accountId } = await makeStaff([{ unitId, role: 'SPECIALIST' }]))
})

const open = () => transaction((tx) => openSession(tx, accountId, workMorning))

describe('a session', () => {
  it('ends 30 minutes after it was last used', async () => {
    const id = await open()
    expect(await resumeSession(id, after(29))).not.toBeNull()
    expect(await resumeSession(id, after(58))).not.toBeNull()
    expect(await resumeSession(id, after(88))).toBeNull()
  })

  it('falls idle also while a page asks by itself', async () => {
    const id = await open()
    for (let minute = 5; minute < 30; minute += 5) expect(await resumeSession(id, after(minute), { seen: false })).not.toBeNull()
    expect(await resumeSession(id, after(30), { seen: false })).toBeNull()
  })

  it('ends 10 hours after signing in, however busy', async () => {
    const id = await open()
    for (let minute = 20; minute < 600; minute += 20) expect(await resumeSession(id, after(minute))).not.toBeNull()
    expect(await resumeSession(id, after(599))).not.toBeNull()
    expect(await resumeSession(id, after(600))).toBeNull()
  })

  it('ends when revoked, alone or with all others of the account', async () => {
    const [a, b, c] = [await open(), await open(), await open()]
    await revokeSession(a, after(1))
    expect(await resumeSession(a, after(1))).toBeNull()
    expect(await resumeSession(b, after(1))).not.toBeNull()
    await transaction((tx) => revokeSessionsOf(tx, accountId, after(2), c))
    expect(await resumeSession(b, after(2))).toBeNull()
    expect(await resumeSession(c, after(2))).not.toBeNull()
  })

  it('ends with its account', async () => {
    const other = await makeStaff([])
    const id = await transaction((tx) => openSession(tx, other.accountId, workMorning))
    expect(await resumeSession(id, after(1))).not.toBeNull()
    await db.staffAccount.update({ where: { id: other.accountId }, data: { disabledAt: workMorning } })
    expect(await resumeSession(id, after(1))).toBeNull()
  })

  it('is not written at every request', async () => {
    const id = await open()
    await resumeSession(id, new Date(workMorning.getTime() + 30_000))
    expect((await db.staffSession.findUniqueOrThrow({ where: { id } })).lastSeenAt).toEqual(workMorning)
    await resumeSession(id, after(2))
    expect((await db.staffSession.findUniqueOrThrow({ where: { id } })).lastSeenAt).toEqual(after(2))
  })

  it('carries the roles whose period holds today, in Viet Nam', async () => {
    const viewer = await makeStaff([])
    const right = (role: string, validFrom: string, validTo: string | null) => ({
      id: crypto.randomUUID(),
      accountId: viewer.accountId,
      unitId,
      role,
      validFrom,
      validTo,
    })
    await db.staffAssignment.createMany({
      data: [
        right('REGISTRY', '2026-01-01', '2026-09-07'),
        right('LEADER', '2026-01-01', '2026-09-06'),
        right('SUPERVISOR', '2026-09-08', null),
        right('SPECIALIST', '2026-09-07', null),
        right('WIZARD', '2026-01-01', null),
      ],
    })
    const rolesAt = async (at: string) => {
      const id = await transaction((tx) => openSession(tx, viewer.accountId, new Date(at)))
      return (await resumeSession(id, new Date(at)))?.assignments.map((one) => one.role).toSorted()
    }
    expect(await rolesAt('2026-09-06T16:59:00Z')).toEqual(['LEADER', 'REGISTRY'])
    expect(await rolesAt('2026-09-06T17:01:00Z')).toEqual(['REGISTRY', 'SPECIALIST'])
    expect(await rolesAt('2026-09-07T17:01:00Z')).toEqual(['SPECIALIST', 'SUPERVISOR'])
  })

  it('is not found under an id that was never given', async () => {
    expect(await resumeSession(crypto.randomUUID(), workMorning)).toBeNull()
  })
})
