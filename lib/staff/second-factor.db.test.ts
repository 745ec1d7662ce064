import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { sealSecondStep, secondStepSeconds } from '@/lib/auth/second-step-token'
import { resumeSession, type SignedIn } from '@/lib/auth/sessions'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { cheapHash, makeStaff, makeUnit, opened, workMorning } from '@/lib/testing/staff'
import { acceptInvitation, inviteAgain } from './invitations'
import {
  confirmSecondFactor,
  getOwnSecondFactor,
  recoveryCodeCount,
  removeSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
  resetSecondFactorFromServer,
  startSecondFactor,
} from './second-factor'
import { openTotpKey, sealTotpKey } from './second-factor-key'
import { setSecondFactorRoles, staffRulesStream } from './second-factor-setting'
import { findSecondStep, passSecondStep } from './second-step'
import { unlockAccount } from './service'
import { signIn } from './sign-in'
import { hotp, stepOf, stepSeconds } from './totp'
import { lockMinutes, triesBeforeLock } from './tries'

useTestDatabase()

const password = 'con trâu đi trước'
const passwordHash = cheapHash(password)
let unitId: string
let admin: StaffViewer
let accountId: string
let login: string

beforeAll(async () => {
  unitId = await makeUnit()
  admin = await makeStaff([{ unitId, role: 'ADMINISTRATOR' }])
})

beforeEach(async () => {
  clock.moveTo(workMorning)
  await makePerson('SPECIALIST')
})

afterEach(() => clock.moveTo(null))

async function makePerson(...roles: Role[]) {
  ;({ accountId } = await makeStaff(
    roles.map((role) => ({ unitId, role })),
    { passwordHash },
  ))
  ;({ login } = await db.staffAccount.findUniqueOrThrow({ where: { id: accountId } }))
}

const later = (seconds: number) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1000))
const nextCode = () => {
  later(2 * stepSeconds)
  return codeAt(0)
}
/** What the app shows, `drift` time steps from now. */
async function codeAt(drift: number): Promise<string> {
  const { totpSecret } = await db.staffAccount.findUniqueOrThrow({ where: { id: accountId } })
  return hotp(openTotpKey(totpSecret!, accountId)!, stepOf(clock.now()) + drift)
}

const me = async (): Promise<SignedIn> => {
  const { sessionId } = opened(await signIn({ login, password }, null))
  return (await resumeSession(sessionId, clock.now()))!
}

async function turnOn(): Promise<{ signedIn: SignedIn; codes: string[] }> {
  const signedIn = await me()
  await startSecondFactor(signedIn)
  const codes = await confirmSecondFactor(signedIn, await codeAt(0))
  later(2 * stepSeconds)
  return { signedIn, codes }
}

async function giveToken(): Promise<string> {
  const entrance = await signIn({ login, password }, null)
  if (!('secondStep' in entrance)) throw new Error('no second step was asked for')
  return entrance.secondStep
}

const refusal = (promise: Promise<unknown>): Promise<DomainError> =>
  promise.then(
    () => Promise.reject(new Error('it was accepted')),
    (error: unknown) => {
      if (error instanceof DomainError) return error
      throw error
    },
  )
const kinds = async (streamId: string) =>
  (await db.ledgerEvent.findMany({ where: { streamKind: 'staff', streamId }, orderBy: { seq: 'asc' } })).map((event) => event.kind)
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

describe('enrolment', () => {
  it('shows a key, stores it sealed, and asks for it only after a right code', async () => {
    const signedIn = await me()
    expect(await getOwnSecondFactor(signedIn)).toEqual({ state: 'OFF', required: false })
    await startSecondFactor(signedIn)
    const started = await getOwnSecondFactor(signedIn)
    expect(started).toMatchObject({ state: 'STARTED', key: expect.stringMatching(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/) })
    const stored = JSON.stringify(await db.staffAccount.findUniqueOrThrow({ where: { id: accountId } }))
    expect(stored).not.toContain((started as { key: string }).key.replaceAll(' ', ''))
    // Not confirmed, it stands in nobody's way.
    expect(opened(await signIn({ login, password }, null)).sessionId).toBeTruthy()

    expect((await refusal(confirmSecondFactor(signedIn, wrong(await codeAt(0))))).fieldErrors).toHaveProperty('code')
    expect(await confirmSecondFactor(signedIn, await codeAt(0))).toHaveLength(recoveryCodeCount)
    expect(await getOwnSecondFactor(signedIn)).toMatchObject({ state: 'ON', since: expect.any(Date), codesLeft: recoveryCodeCount })
    expect(await kinds(accountId)).toEqual(['staff.second_factor_on', 'staff.recovery_codes_made'])
    await expect(startSecondFactor(signedIn)).rejects.toMatchObject({ code: 'conflict' })
    await expect(confirmSecondFactor(signedIn, await codeAt(1))).rejects.toMatchObject({ code: 'conflict' })
  })

  it('ends the sessions that were opened without it, but the one it was done in', async () => {
    const elsewhere = await me()
    const { signedIn } = await turnOn()
    expect(await resumeSession(elsewhere.sessionId, clock.now())).toBeNull()
    expect(await resumeSession(signedIn.sessionId, clock.now())).not.toBeNull()
  })

  it('seals a key for one account alone', () => {
    const sealed = sealTotpKey(Buffer.from('12345678901234567890'), accountId)
    expect(openTotpKey(sealed, accountId)?.toString()).toBe('12345678901234567890')
    expect(openTotpKey(sealed, admin.accountId)).toBeNull()
    expect(openTotpKey(`${sealed.slice(0, -2)}AA`, accountId)).toBeNull()
    expect(openTotpKey('', accountId)).toBeNull()
  })
})

describe('the second step', () => {
  it('opens a session for the right code, and no session before it', async () => {
    const { signedIn } = await turnOn()
    const before = await db.staffSession.count({ where: { accountId } })
    const token = await giveToken()
    expect(await db.staffSession.count({ where: { accountId } })).toBe(before)
    const { sessionId, codesLeft } = await passSecondStep(token, { code: await codeAt(0) }, signedIn.sessionId)
    expect(codesLeft).toBeNull()
    expect(await resumeSession(sessionId, clock.now())).toMatchObject({ accountId })
    expect(await resumeSession(signedIn.sessionId, clock.now())).toBeNull()
  })

  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('of a clock %i steps off is taken: %s', async (drift, taken) => {
    await turnOn()
    const passed = passSecondStep(await giveToken(), { code: await codeAt(drift) }, null)
    if (taken) await expect(passed).resolves.toBeTruthy()
    else await expect(passed).rejects.toMatchObject({ code: 'invalid' })
  })

  it('takes a code once, also when it is sent twice at once or after a later one', async () => {
    await turnOn()
    const token = await giveToken()
    const earlier = await codeAt(-1)
    const code = await codeAt(0)
    const answers = await Promise.allSettled([passSecondStep(token, { code }, null), passSecondStep(token, { code }, null)])
    expect(answers.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(passSecondStep(token, { code }, null)).rejects.toMatchObject({ code: 'invalid' })
    await expect(passSecondStep(token, { code: earlier }, null)).rejects.toMatchObject({ code: 'invalid' })
    await expect(passSecondStep(token, { code: await nextCode() }, null)).resolves.toBeTruthy()
  })

  it('does not take the code that enrolment took', async () => {
    const signedIn = await me()
    await startSecondFactor(signedIn)
    const code = await codeAt(0)
    await confirmSecondFactor(signedIn, code)
    await expect(passSecondStep(await giveToken(), { code }, null)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is asked for only with a token that is ours, young, and of the present password', async () => {
    await turnOn()
    const token = await giveToken()
    expect(await findSecondStep(token)).toMatchObject({ accountId })
    const [, until = '', signed = ''] = token.split('.')
    expect(await findSecondStep(`${admin.accountId}.${until}.${signed}`)).toBeNull()
    expect(await findSecondStep(`${accountId}.${Number(until) + 1}.${signed}`)).toBeNull()
    expect(await findSecondStep(sealSecondStep(accountId, 'another hash', clock.now()))).toBeNull()
    for (const none of [undefined, '', 'x', '..', `${accountId}..`]) expect(await findSecondStep(none)).toBeNull()
    await db.staffAccount.update({ where: { id: accountId }, data: { disabledAt: workMorning } })
    expect(await findSecondStep(token)).toBeNull()
    await db.staffAccount.update({ where: { id: accountId }, data: { disabledAt: null } })
    later(secondStepSeconds - 60)
    expect(await findSecondStep(token)).not.toBeNull()
    later(60)
    await expect(passSecondStep(token, { code: await codeAt(0) }, null)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('counts wrong codes with wrong passwords, and a right password in between forgives none', async () => {
    await turnOn()
    for (let i = 0; i < 4; i++) {
      const error = await refusal(passSecondStep(await giveToken(), { code: wrong(await codeAt(0)) }, null))
      expect(error.fieldErrors).toHaveProperty('code')
    }
    const token = await giveToken()
    // Eight tries at codes and passwords so far, and one more password: the tenth locks.
    await refusal(passSecondStep(token, { code: wrong(await codeAt(0)) }, null))
    const locked = await refusal(passSecondStep(token, { code: await codeAt(0) }, null))
    expect(locked.fieldErrors).toHaveProperty('code')
    await expect(signIn({ login, password }, null)).rejects.toMatchObject({ code: 'unauthenticated' })
    expect((await kinds(accountId)).at(-1)).toBe('staff.locked')

    later(lockMinutes * 60 + 1)
    await expect(passSecondStep(await giveToken(), { code: await codeAt(0) }, null)).resolves.toBeTruthy()
    expect(await db.staffAccount.findUniqueOrThrow({ where: { id: accountId } })).toMatchObject({ failedSignIns: 0, lockedUntil: null })
  })

  it('refuses guesses sent at once, and says the same of a locked account as of a wrong code', async () => {
    await turnOn()
    const token = await giveToken()
    const code = wrong(await codeAt(0))
    const answers = await Promise.all(Array.from({ length: triesBeforeLock + 5 }, () => refusal(passSecondStep(token, { code }, null))))
    expect(new Set(answers.map((one) => one.message)).size).toBe(1)
    const right = await refusal(passSecondStep(token, { code: await codeAt(0) }, null))
    expect(right.message).toBe(answers[0]!.message)
    await unlockAccount(admin, accountId)
    await expect(passSecondStep(token, { code: await codeAt(0) }, null)).resolves.toBeTruthy()
    expect((await kinds(accountId)).slice(-2)).toEqual(['staff.locked', 'staff.unlocked'])
  })

  it('does not tell of a locked account whether the password was right', async () => {
    await turnOn()
    await db.staffAccount.update({ where: { id: accountId }, data: { lockedUntil: new Date(clock.now().getTime() + 60_000) } })
    const [right, other] = [
      await refusal(signIn({ login, password }, null)),
      await refusal(signIn({ login, password: 'không phải mật khẩu' }, null)),
    ]
    expect([right.code, right.message, right.fieldErrors]).toEqual([other.code, other.message, other.fieldErrors])
  })

  it('stands also behind an invitation that replaces a forgotten password', async () => {
    await turnOn()
    const { code } = await inviteAgain(admin, accountId)
    const entrance = await acceptInvitation({ code, newPassword: 'mưa rừng tháng bảy' })
    if (!('secondStep' in entrance)) throw new Error('the invitation alone opened the account')
    await expect(passSecondStep(entrance.secondStep, { code: await codeAt(0) }, null)).resolves.toBeTruthy()
  })
})

describe('recovery codes', () => {
  it('work once each, however they are written, and are counted down', async () => {
    const { codes } = await turnOn()
    const recoveryCode = codes[0]!
    expect(recoveryCode).toMatch(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/)
    const typed = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')} `
    const { sessionId, codesLeft } = await passSecondStep(await giveToken(), { recoveryCode: typed }, null)
    expect(codesLeft).toBe(recoveryCodeCount - 1)
    expect(await resumeSession(sessionId, clock.now())).not.toBeNull()
    const again = await refusal(passSecondStep(await giveToken(), { recoveryCode }, null))
    expect(again.fieldErrors).toHaveProperty('recoveryCode')
    expect((await kinds(accountId)).filter((kind) => kind === 'staff.recovery_code_used')).toHaveLength(1)
  })

  it('work once also when sent twice at once, and for their own account alone', async () => {
    const { codes } = await turnOn()
    const token = await giveToken()
    const recoveryCode = codes[3]!
    const answers = await Promise.allSettled([passSecondStep(token, { recoveryCode }, null), passSecondStep(token, { recoveryCode }, null)])
    expect(answers.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await makePerson('SPECIALIST')
    await turnOn()
    await expect(passSecondStep(await giveToken(), { recoveryCode: codes[4]! }, null)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('are not stored', async () => {
    const { codes } = await turnOn()
    const stored = JSON.stringify([
      await db.staffRecoveryCode.findMany({ where: { accountId } }),
      await db.ledgerEvent.findMany({ where: { streamId: accountId } }),
    ])
    for (const code of codes) {
      expect(stored).not.toContain(code)
      expect(stored).not.toContain(code.replaceAll('-', ''))
    }
  })

  it('are made anew for a right code only, and the earlier ones end', async () => {
    const { signedIn, codes } = await turnOn()
    await expect(renewRecoveryCodes(signedIn, { code: wrong(await codeAt(0)) })).rejects.toMatchObject({ code: 'invalid' })
    const fresh = await renewRecoveryCodes(signedIn, { code: await codeAt(0) })
    expect(fresh).toHaveLength(recoveryCodeCount)
    await expect(passSecondStep(await giveToken(), { recoveryCode: codes[0]! }, null)).rejects.toMatchObject({ code: 'invalid' })
    await expect(passSecondStep(await giveToken(), { recoveryCode: fresh[0]! }, null)).resolves.toBeTruthy()
  })
})

describe('turning it off', () => {
  it('asks for a code, counts wrong ones, and leaves nothing behind', async () => {
    const { signedIn, codes } = await turnOn()
    for (let i = 0; i < triesBeforeLock; i++) await refusal(removeSecondFactor(signedIn, { recoveryCode: '0000-0000-0000' }))
    await expect(removeSecondFactor(signedIn, { code: await codeAt(0) })).rejects.toMatchObject({ code: 'invalid' })
    later(lockMinutes * 60 + 1)
    await removeSecondFactor(signedIn, { recoveryCode: codes[0]! })
    expect(await getOwnSecondFactor(signedIn)).toEqual({ state: 'OFF', required: false })
    expect(await db.staffRecoveryCode.count({ where: { accountId } })).toBe(0)
    expect(opened(await signIn({ login, password }, null)).sessionId).toBeTruthy()
    expect((await kinds(accountId)).at(-1)).toBe('staff.second_factor_off')
  })

  it('is done for a colleague by an administrator, never for oneself, and ends their sessions', async () => {
    const { signedIn } = await turnOn()
    const token = await giveToken()
    const nobody: StaffViewer = { ...admin, assignments: [{ unitId, role: 'LEADER' }] }
    await expect(resetSecondFactor(nobody, accountId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(resetSecondFactor({ ...admin, accountId }, accountId)).rejects.toMatchObject({ code: 'conflict' })
    await resetSecondFactor(admin, accountId)
    expect(await resumeSession(signedIn.sessionId, clock.now())).toBeNull()
    expect(await findSecondStep(token)).toBeNull()
    expect(await db.staffRecoveryCode.count({ where: { accountId } })).toBe(0)
    expect(opened(await signIn({ login, password }, null)).sessionId).toBeTruthy()
    expect((await kinds(accountId)).at(-1)).toBe('staff.second_factor_reset')
    await expect(resetSecondFactor(admin, accountId)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('at the server’s console', () => {
  it('is taken from somebody whom nobody else can help, and the ledger says that the system did it', async () => {
    const { signedIn } = await turnOn()
    await expect(resetSecondFactorFromServer('khong.co')).rejects.toThrow('Không có tài khoản')
    expect(await resetSecondFactorFromServer(` ${login.toUpperCase()} `)).toBe('Người Thực Hành')
    expect(await resumeSession(signedIn.sessionId, clock.now())).toBeNull()
    expect(opened(await signIn({ login, password }, null)).sessionId).toBeTruthy()
    const last = await db.ledgerEvent.findFirstOrThrow({ where: { streamId: accountId }, orderBy: { seq: 'desc' } })
    expect(last).toMatchObject({ kind: 'staff.second_factor_reset', actorKind: 'SYSTEM', actorId: null })
    await expect(resetSecondFactorFromServer(login)).rejects.toThrow('chưa bật')
  })
})

describe('roles that demand it', () => {
  it('lead to enrolment and let nothing else be done until then', async () => {
    expect((await me()).mustAddSecondFactor).toBe(false)
    await makePerson('LEADER')
    expect((await me()).mustAddSecondFactor).toBe(true)
    const { signedIn } = await turnOn()
    expect(await resumeSession(signedIn.sessionId, clock.now())).toMatchObject({ mustAddSecondFactor: false })
  })

  it('are set by an administrator, and hold for sessions that are open', async () => {
    const specialist = await me()
    const demands = async ({ sessionId }: SignedIn) => (await resumeSession(sessionId, clock.now()))?.mustAddSecondFactor
    await expect(setSecondFactorRoles({ ...admin, assignments: [] }, [])).rejects.toMatchObject({ code: 'forbidden' })
    await setSecondFactorRoles(admin, ['SPECIALIST', 'ADMINISTRATOR'])
    expect(await demands(specialist)).toBe(true)
    await makePerson('LEADER')
    const leader = await me()
    expect(await demands(leader)).toBe(false)
    await setSecondFactorRoles(admin, [])
    expect(await demands(specialist)).toBe(false)
    await setSecondFactorRoles(admin, [])
    const events = await db.ledgerEvent.findMany({ where: { streamKind: 'staff', streamId: staffRulesStream }, orderBy: { seq: 'asc' } })
    expect(events.map(({ data }) => (data as { roles: string[] }).roles)).toEqual([['SPECIALIST', 'ADMINISTRATOR'], []])
    await db.setting.deleteMany({})
    expect(await demands(leader)).toBe(true)
  })
})
