import 'server-only'
import { claimedAccount, holdsSecondStep, sealSecondStep } from '@/lib/auth/second-step-token'
import { openSession } from '@/lib/auth/sessions'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { holdAccount } from './accounts'
import { spendProof, wrongCode } from './second-factor'
import { countTry, lockMinutes, triesBeforeLock } from './tries'
import type { SecondFactorProof } from './types'

/** What comes of a right password: a session, or a token that lets the code be asked for. */
export type Entrance = { sessionId: string; mustChangePassword: boolean } | { secondStep: string }

type Account = { id: string; passwordHash: string | null; totpSince: Date | null; mustChangePassword: boolean }

/** The password was right: opens a session, or only the way to the second step where the account has one. */
export async function enter(tx: Tx, account: Account, at: Date): Promise<Entrance> {
  const { id, passwordHash, totpSince, mustChangePassword } = account
  if (totpSince && passwordHash) return { secondStep: sealSecondStep(id, passwordHash, at) }
  return { sessionId: await openSession(tx, id, at), mustChangePassword }
}

/** The account whose password was right a few minutes ago, by the token that `enter` gave; null once that is no longer worth anything. */
export async function findSecondStep(token: string | undefined): Promise<{ accountId: string; passwordHash: string } | null> {
  const accountId = claimedAccount(token)
  if (!token || !accountId) return null
  const account = await db.staffAccount.findUnique({
    where: { id: accountId, disabledAt: null, totpSince: { not: null } },
    select: { passwordHash: true },
  })
  return account?.passwordHash && holdsSecondStep(token, account.passwordHash, clock.now())
    ? { accountId, passwordHash: account.passwordHash }
    : null
}

/**
 * Opens the session for a code of the app or a recovery code. `codesLeft` is told when a recovery code was spent.
 * @throws DomainError `unauthenticated` when the password has to be given again, `invalid` for a wrong, a used or a too often tried code alike
 */
export async function passSecondStep(
  token: string | undefined,
  proof: SecondFactorProof,
  previousSessionId: string | null,
): Promise<{ sessionId: string; mustChangePassword: boolean; codesLeft: number | null }> {
  const at = clock.now()
  const given = await findSecondStep(token)
  if (!given) throw new DomainError('unauthenticated', 'Đã quá 10 phút từ lúc gõ mật khẩu. Hãy đăng nhập lại từ đầu.')
  const { accountId, passwordHash } = given
  const tries = await countTry(accountId, at, 'code')
  return transaction(async (tx) => {
    const account = await holdAccount(tx, accountId)
    const stands = account.passwordHash === passwordHash && !account.disabledAt && account.totpSince
    if (tries === 0 || !stands || !(await spendProof(tx, accountId, proof, at)))
      throw wrongCode(
        proof,
        `Mã chưa đúng hoặc đã dùng rồi. Đợi mã mới hiện trong ứng dụng rồi thử lại. Sai ${triesBeforeLock} lần thì tài khoản tạm khóa ${lockMinutes} phút.`,
      )
    await tx.staffAccount.update({ where: { id: accountId }, data: { failedSignIns: 0, lockedUntil: null } })
    if (previousSessionId) await tx.staffSession.updateMany({ where: { id: previousSessionId, revokedAt: null }, data: { revokedAt: at } })
    const codesLeft = proof.recoveryCode ? await tx.staffRecoveryCode.count({ where: { accountId, usedAt: null } }) : null
    return { sessionId: await openSession(tx, accountId, at), mustChangePassword: account.mustChangePassword, codesLeft }
  })
}
