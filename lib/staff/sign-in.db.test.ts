import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { resumeSession } from '@/lib/auth/sessions'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { cheapHash, makeStaff, makeUnit, opened, workMorning } from '@/lib/testing/staff'
import { changePassword, signIn as begin } from './sign-in'
import { lockMinutes, triesBeforeLock } from './tries'

useTestDatabase()

const password = 'con trâu đi trước'
const passwordHash = cheapHash(password)
let unitId: string
let accountId: string
let login: string

beforeAll(async () => {
  unitId = await makeUnit()
})

beforeEach(async () => {
  clock.moveTo(workMorning)
  ;({ accountId } = await makeStaff([{ unitId, role: 'RECEPTIONIST' }], { passwordHash }))
  ;({ login } = await db.staffAccount.findUniqueOrThrow({ where: { id: accountId } }))
})

afterEach(() => clock.moveTo(null))

const minutesLater = (minutes: number) => new Date(workMorning.getTime() + minutes * 60_000)
const refusal = (promise: Promise<unknown>): Promise<DomainError> =>
  promise.then(
    () => Promise.reject(new Error('it was accepted')),
    (error: unknown) => {
      if (error instanceof DomainError) return error
      throw error
    },
  )
const signIn = async (...given: Parameters<typeof begin>) => opened(await begin(...given))
const wrong = () => refusal(signIn({ login, password: 'không phải mật khẩu' }, null))

describe('signing in', () => {
  it('opens a session for the right password, however the login is written', async () => {
    const { sessionId, mustChangePassword } = await signIn({ login: ` ${login.toUpperCase()} `, password }, null)
    expect(mustChangePassword).toBe(false)
    expect(await resumeSession(sessionId, clock.now())).toMatchObject({ accountId, login, assignments: [{ unitId, role: 'RECEPTIONIST' }] })
  })

  it('gives a new session each time and ends the one the browser held', async () => {
    const first = await signIn({ login, password }, null)
    const second = await signIn({ login, password }, first.sessionId)
    expect(second.sessionId).not.toBe(first.sessionId)
    expect(await resumeSession(first.sessionId, clock.now())).toBeNull()
    expect(await resumeSession(second.sessionId, clock.now())).not.toBeNull()
  })

  it('answers an unknown login, a wrong password, a disabled, an invited and a locked account with the same words', async () => {
    const unknown = await refusal(signIn({ login: 'khong-co-ai', password }, null))
    expect(unknown.code).toBe('unauthenticated')
    const invited = await makeStaff([], { login: 'duoc-moi', passwordHash: null })
    expect(invited.accountId).toBeTruthy()
    const answers = [await wrong(), await refusal(signIn({ login: 'duoc-moi', password }, null))]
    await db.staffAccount.update({ where: { id: accountId }, data: { disabledAt: workMorning } })
    answers.push(await refusal(signIn({ login, password }, null)))
    await db.staffAccount.update({ where: { id: accountId }, data: { disabledAt: null, lockedUntil: minutesLater(5) } })
    answers.push(await refusal(signIn({ login, password }, null)))
    for (const answer of answers)
      expect({ code: answer.code, message: answer.message, fields: answer.fieldErrors }).toEqual({
        code: unknown.code,
        message: unknown.message,
        fields: undefined,
      })
  })
})

describe('lock-out', () => {
  it('shuts the account after ten wrong passwords for fifteen minutes, also for the right one, and writes it down', async () => {
    for (let i = 0; i < triesBeforeLock; i++) await wrong()
    await refusal(signIn({ login, password }, null))
    clock.moveTo(minutesLater(lockMinutes - 1))
    await refusal(signIn({ login, password }, null))
    clock.moveTo(minutesLater(lockMinutes + 1))
    await expect(signIn({ login, password }, null)).resolves.toBeTruthy()
    expect(
      await db.ledgerEvent.findMany({ where: { streamKind: 'staff', streamId: accountId }, select: { kind: true, actorKind: true } }),
    ).toEqual([{ kind: 'staff.locked', actorKind: 'SYSTEM' }])
  })

  it('counts guesses sent at once', async () => {
    await Promise.all(Array.from({ length: triesBeforeLock }, () => wrong()))
    await refusal(signIn({ login, password }, null))
  })

  it('forgets nine wrong passwords after a right one, and leaves other accounts alone', async () => {
    const other = await makeStaff([], { login: `khac-${accountId.slice(-6)}`, passwordHash })
    for (let i = 0; i < triesBeforeLock - 1; i++) await wrong()
    await signIn({ login, password }, null)
    for (let i = 0; i < triesBeforeLock - 1; i++) await wrong()
    await signIn({ login, password }, null)
    await expect(signIn({ login: `khac-${accountId.slice(-6)}`, password }, null)).resolves.toBeTruthy()
    expect(other.accountId).not.toBe(accountId)
  })

  it('does not throw out who is already in', async () => {
    const { sessionId } = await signIn({ login, password }, null)
    for (let i = 0; i < triesBeforeLock; i++) await wrong()
    expect(await resumeSession(sessionId, clock.now())).not.toBeNull()
  })
})

describe('changing the password', () => {
  it('ends every session, opens a new one and lifts the duty to change', async () => {
    await db.staffAccount.update({ where: { id: accountId }, data: { mustChangePassword: true } })
    const one = await signIn({ login, password }, null)
    const two = await signIn({ login, password }, null)
    expect(two.mustChangePassword).toBe(true)
    const signedIn = (await resumeSession(two.sessionId, clock.now()))!
    const { sessionId } = await changePassword(signedIn, { currentPassword: password, newPassword: 'mưa rừng tháng bảy' })
    expect(await resumeSession(one.sessionId, clock.now())).toBeNull()
    expect(await resumeSession(two.sessionId, clock.now())).toBeNull()
    expect(await resumeSession(sessionId, clock.now())).toMatchObject({ mustChangePassword: false })
    await wrong()
    await refusal(signIn({ login, password }, null))
    await expect(signIn({ login, password: 'mưa rừng tháng bảy' }, null)).resolves.toBeTruthy()
  })

  it.each([
    ['a wrong current password', { currentPassword: 'khong phai', newPassword: 'mưa rừng tháng bảy' }, 'currentPassword'],
    ['a short one', { currentPassword: password, newPassword: 'ngắn' }, 'newPassword'],
    ['the same one', { currentPassword: password, newPassword: password }, 'newPassword'],
  ])('refuses %s at its field', async (_name, input, field) => {
    const { sessionId } = await signIn({ login, password }, null)
    const signedIn = (await resumeSession(sessionId, clock.now()))!
    const error = await refusal(changePassword(signedIn, input))
    expect(Object.keys(error.fieldErrors ?? {})).toEqual([field])
    expect(await resumeSession(sessionId, clock.now())).not.toBeNull()
  })
})
