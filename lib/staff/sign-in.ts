import 'server-only'
import { openSession, revokeSessionsOf, type SignedIn } from '@/lib/auth/sessions'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { recordStaffEvent } from './accounts'
import { hashPassword, verifyPassword } from './password-hash'
import { findPasswordProblem } from './password-rules'
import { enter, type Entrance } from './second-step'
import { countTry, lockMinutes, triesBeforeLock } from './tries'

/** One sentence for every reason, so that nobody learns which logins exist or are locked. */
const refused = () =>
  new DomainError(
    'unauthenticated',
    `Tên đăng nhập hoặc mật khẩu chưa đúng. Sai ${triesBeforeLock} lần thì tài khoản tạm khóa ${lockMinutes} phút. Nếu quên mật khẩu, hãy xin người quản trị mã mời mới.`,
  )

/**
 * Opens a session for the right password, or the way to the second step.
 * @throws DomainError `unauthenticated` for an unknown login, a wrong password, a locked or a disabled account alike
 */
export async function signIn(input: { login: string; password: string }, previousSessionId: string | null): Promise<Entrance> {
  const at = clock.now()
  const account = await db.staffAccount.findUnique({
    where: { login: input.login.trim().toLowerCase() },
    select: { id: true, passwordHash: true, mustChangePassword: true, totpSince: true },
  })
  // Side by side: the time taken is that of the hash, whether or not there was a row to count the try on.
  const [right, tries] = await Promise.all([
    verifyPassword(input.password, account?.passwordHash ?? null),
    account ? countTry(account.id, at) : Promise.resolve(0),
  ])
  if (!account || !right || tries === 0) throw refused()
  // Tries are forgotten once the code is right too: else whoever knows the password could guess codes without end.
  if (account.totpSince && tries >= triesBeforeLock) throw refused()
  return transaction(async (tx) => {
    const entrance = await enter(tx, account, at)
    if ('secondStep' in entrance) return entrance
    const { count } = await tx.staffAccount.updateMany({
      where: { id: account.id, passwordHash: account.passwordHash, disabledAt: null },
      data: { failedSignIns: 0, lockedUntil: null },
    })
    if (count === 0) throw refused()
    if (previousSessionId) await tx.staffSession.updateMany({ where: { id: previousSessionId, revokedAt: null }, data: { revokedAt: at } })
    return entrance
  })
}

/**
 * Sets a new password, ends every session of the account and opens a new one.
 * @throws DomainError `invalid` with the field at fault
 */
export async function changePassword(
  signedIn: SignedIn,
  input: { currentPassword: string; newPassword: string },
): Promise<{ sessionId: string }> {
  const at = clock.now()
  const { accountId } = signedIn
  const account = await db.staffAccount.findUniqueOrThrow({
    where: { id: accountId },
    select: { passwordHash: true, login: true, fullName: true },
  })
  const [right, tries] = await Promise.all([verifyPassword(input.currentPassword, account.passwordHash), countTry(accountId, at)])
  if (!right || tries === 0)
    throw fieldError('currentPassword', 'Mật khẩu hiện tại chưa đúng, hoặc đã sai quá nhiều lần. Hãy xem lại rồi thử lại sau ít phút.')
  if (input.newPassword.normalize('NFKC') === input.currentPassword.normalize('NFKC'))
    throw fieldError('newPassword', 'Mật khẩu mới phải khác mật khẩu hiện tại.')
  const problem = findPasswordProblem(input.newPassword, account)
  if (problem) throw fieldError('newPassword', problem)
  const passwordHash = await hashPassword(input.newPassword)
  return transaction(async (tx) => {
    const { count } = await tx.staffAccount.updateMany({
      where: { id: accountId, passwordHash: account.passwordHash, disabledAt: null },
      data: { passwordHash, mustChangePassword: false, failedSignIns: 0, lockedUntil: null },
    })
    if (count === 0) throw new DomainError('conflict', 'Mật khẩu vừa được đổi ở nơi khác. Hãy đăng nhập lại.')
    await revokeSessionsOf(tx, accountId, at)
    await recordStaffEvent(tx, { accountId, kind: 'staff.password_changed', at, actorId: accountId })
    return { sessionId: await openSession(tx, accountId, at) }
  })
}

function fieldError(field: string, sentence: string): DomainError {
  return new DomainError('invalid', 'Chưa đổi được mật khẩu. Xem lời nhắc ở từng mục.', { [field]: sentence })
}
