import 'server-only'
import { randomBytes } from 'node:crypto'
import { needsSecondFactor } from '@/lib/auth/second-factor-roles'
import { revokeSessionsOf, type SignedIn } from '@/lib/auth/sessions'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { groupCode, newId, randomCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { OperatorError } from '@/lib/core/operator-error'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { queueStaffMail } from '@/lib/notifications/queue'
import { drawQr } from '@/lib/receipts/qr'
import { assertAdministrator, holdAccount, recordStaffEvent } from './accounts'
import { digestOfRecoveryCode, openTotpKey, sealTotpKey } from './second-factor-key'
import { base32, findStep, keyUri } from './totp'
import { countTry } from './tries'
import type { OwnSecondFactor, SecondFactorProof } from './types'

export const recoveryCodeCount = 10
/** 160 bits, as RFC 4226 recommends. */
const keyBytes = 20

/** What the person who asks has by way of a second factor, also before they may do anything else. */
export async function getOwnSecondFactor({ accountId, assignments }: SignedIn): Promise<OwnSecondFactor> {
  const [account, codesLeft, required] = await Promise.all([
    db.staffAccount.findUniqueOrThrow({ where: { id: accountId }, select: { login: true, totpSecret: true, totpSince: true } }),
    db.staffRecoveryCode.count({ where: { accountId, usedAt: null } }),
    needsSecondFactor(assignments),
  ])
  if (account.totpSince) return { state: 'ON', required, since: account.totpSince, codesLeft }
  const key = account.totpSecret && openTotpKey(account.totpSecret, accountId)
  if (!key) return { state: 'OFF', required }
  const uri = keyUri({ issuer: new URL(env().SITE_URL).hostname, login: account.login, key })
  return { state: 'STARTED', required, uri, qr: drawQr(uri), key: base32(key).replace(/(.{4})(?=.)/g, '$1 ') }
}

/** Makes the key that the app is given. Asked again, it makes another: a key that was shown and not confirmed is worth nothing. */
export async function startSecondFactor({ accountId }: SignedIn): Promise<void> {
  const { count } = await db.staffAccount.updateMany({
    where: { id: accountId, totpSince: null },
    data: { totpSecret: sealTotpKey(randomBytes(keyBytes), accountId), totpLastStep: null },
  })
  if (count === 0) throw alreadyOn()
}

/**
 * Turns the second factor on, once a right code shows that the app has the key. Sessions that were opened without one end. Answers the recovery codes,
 * which are told this once.
 * @throws DomainError `invalid`, `conflict`
 */
export async function confirmSecondFactor({ accountId, sessionId }: SignedIn, code: string): Promise<string[]> {
  const at = clock.now()
  return transaction(async (tx) => {
    const account = await holdAccount(tx, accountId)
    if (account.totpSince) throw alreadyOn()
    if (!account.totpSecret) throw new DomainError('conflict', 'Chưa có mã QR nào đang chờ. Hãy bấm “Bắt đầu” trước.')
    const step = stepIn(account.totpSecret, accountId, code, at, null)
    if (step === null) throw wrongCode({ code }, 'Mã chưa đúng. Xem lại: giờ trên điện thoại phải đúng, và gõ mã đang hiện trong ứng dụng.')
    await tx.staffAccount.update({ where: { id: accountId }, data: { totpSince: at, totpLastStep: step } })
    await revokeSessionsOf(tx, accountId, at, sessionId)
    await recordStaffEvent(tx, { accountId, kind: 'staff.second_factor_on', at, actorId: accountId })
    await queueStaffMail(tx, accountId, 'staff.second_factor_on')
    return makeRecoveryCodes(tx, accountId, at)
  })
}

/** New recovery codes in place of all earlier ones. */
export async function renewRecoveryCodes(signedIn: SignedIn, proof: SecondFactorProof): Promise<string[]> {
  return prove(signedIn, proof, (tx, at) => makeRecoveryCodes(tx, signedIn.accountId, at))
}

/** Turns it off, to go to another phone or to do without where the role allows it. */
export async function removeSecondFactor(signedIn: SignedIn, proof: SecondFactorProof): Promise<void> {
  const { accountId } = signedIn
  await prove(signedIn, proof, async (tx, at) => {
    await clearSecondFactor(tx, accountId)
    await recordStaffEvent(tx, { accountId, kind: 'staff.second_factor_off', at, actorId: accountId })
    await queueStaffMail(tx, accountId, 'staff.second_factor_off')
  })
}

/** Takes a colleague's second factor away who lost phone and codes. Their sessions end, and they are written to. Never one's own. */
export async function resetSecondFactor(viewer: StaffViewer, accountId: string): Promise<void> {
  assertAdministrator(viewer)
  if (accountId === viewer.accountId) {
    const sentence =
      'Không thể tự xóa xác nhận hai bước của mình ở đây. Hãy dùng trang Tài khoản của tôi, hoặc nhờ một người quản trị khác.'
    throw new DomainError('conflict', sentence)
  }
  const at = clock.now()
  await transaction(async (tx) => {
    const account = await holdAccount(tx, accountId)
    if (!account.totpSince) throw new DomainError('conflict', 'Người này chưa bật xác nhận hai bước. Hãy tải lại trang.')
    await clearSecondFactor(tx, accountId)
    const count = await revokeSessionsOf(tx, accountId, at)
    await recordStaffEvent(tx, { accountId, kind: 'staff.second_factor_reset', at, actorId: viewer.accountId, data: { sessions: count } })
    await queueStaffMail(tx, accountId, 'staff.second_factor_reset')
  })
}

/**
 * The same from the server's own console, for an administrator whom no other one can help. Answers the name.
 * @throws OperatorError
 */
export async function resetSecondFactorFromServer(login: string): Promise<string> {
  const at = clock.now()
  return transaction(async (tx) => {
    const known = await tx.staffAccount.findUnique({ where: { login: login.trim().toLowerCase() }, select: { id: true } })
    if (!known) throw new OperatorError(`Không có tài khoản nào tên đăng nhập là ${login}.`)
    const account = await holdAccount(tx, known.id)
    if (!account.totpSince) throw new OperatorError(`Tài khoản ${account.login} chưa bật xác nhận hai bước nên không có gì để gỡ.`)
    await clearSecondFactor(tx, account.id)
    const count = await revokeSessionsOf(tx, account.id, at)
    await recordStaffEvent(tx, { accountId: account.id, kind: 'staff.second_factor_reset', at, actorId: null, data: { sessions: count } })
    await queueStaffMail(tx, account.id, 'staff.second_factor_reset')
    return account.fullName
  })
}

export async function clearSecondFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.staffAccount.update({ where: { id: accountId }, data: { totpSecret: null, totpSince: null, totpLastStep: null } })
  await tx.staffRecoveryCode.deleteMany({ where: { accountId } })
}

/** Takes a code of the app or a recovery code, which by that is spent. False: it is none, or no longer. The account must be held. */
export async function spendProof(tx: Tx, accountId: string, { code, recoveryCode }: SecondFactorProof, at: Date): Promise<boolean> {
  if (recoveryCode) {
    const { count } = await tx.staffRecoveryCode.updateMany({
      where: { accountId, codeHash: digestOfRecoveryCode(accountId, recoveryCode), usedAt: null },
      data: { usedAt: at },
    })
    if (count === 0) return false
    const left = await tx.staffRecoveryCode.count({ where: { accountId, usedAt: null } })
    await recordStaffEvent(tx, { accountId, kind: 'staff.recovery_code_used', at, actorId: accountId, data: { left } })
    return true
  }
  const account = await tx.staffAccount.findUniqueOrThrow({ where: { id: accountId }, select: { totpSecret: true, totpLastStep: true } })
  const step = account.totpSecret && code ? stepIn(account.totpSecret, accountId, code, at, account.totpLastStep) : null
  if (step === null) return false
  await tx.staffAccount.update({ where: { id: accountId }, data: { totpLastStep: step } })
  return true
}

export function wrongCode(proof: SecondFactorProof, sentence: string): DomainError {
  return new DomainError('invalid', sentence, { [proof.recoveryCode === undefined ? 'code' : 'recoveryCode']: sentence })
}

/** Does `work` for whoever shows a code, counted like a try to sign in. */
async function prove<T>({ accountId }: SignedIn, proof: SecondFactorProof, work: (tx: Tx, at: Date) => Promise<T>): Promise<T> {
  const at = clock.now()
  const tries = await countTry(accountId, at, 'code')
  return transaction(async (tx) => {
    const account = await holdAccount(tx, accountId)
    if (!account.totpSince) throw new DomainError('conflict', 'Xác nhận hai bước chưa bật. Hãy tải lại trang.')
    if (tries === 0 || !(await spendProof(tx, accountId, proof, at)))
      throw wrongCode(proof, 'Mã chưa đúng hoặc đã dùng rồi, hoặc đã sai quá nhiều lần. Đợi mã mới hiện trong ứng dụng rồi thử lại.')
    await tx.staffAccount.update({ where: { id: accountId }, data: { failedSignIns: 0, lockedUntil: null } })
    return work(tx, at)
  })
}

async function makeRecoveryCodes(tx: Tx, accountId: string, at: Date): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => randomCode(12))
  await tx.staffRecoveryCode.deleteMany({ where: { accountId } })
  await tx.staffRecoveryCode.createMany({
    data: codes.map((code) => ({ id: newId(at.getTime()), accountId, codeHash: digestOfRecoveryCode(accountId, code), createdAt: at })),
  })
  await recordStaffEvent(tx, { accountId, kind: 'staff.recovery_codes_made', at, actorId: accountId, data: { count: codes.length } })
  return codes.map(groupCode)
}

function stepIn(totpSecret: string, accountId: string, code: string, at: Date, lastStep: number | null): number | null {
  const key = openTotpKey(totpSecret, accountId)
  return key && findStep(key, code, at, lastStep)
}

function alreadyOn(): DomainError {
  return new DomainError('conflict', 'Xác nhận hai bước đã bật rồi. Hãy tải lại trang.')
}
