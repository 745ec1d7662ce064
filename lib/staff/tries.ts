import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { queueStaffMail } from '@/lib/notifications/queue'
import { recordStaffEvent } from './accounts'

export const triesBeforeLock = 10
export const lockMinutes = 15

/**
 * Counts a try before its outcome is known, so that guesses sent at once cannot outrun the lock. Answers how many there were since the last success; at
 * `triesBeforeLock` the account is locked from now on. 0: it was locked or disabled already.
 *
 * @param step what is guessed: a wrong code means that someone knows the password, and the person is told of it when the account locks
 */
export async function countTry(accountId: string, at: Date, step: 'password' | 'code' = 'password'): Promise<number> {
  return transaction(async (tx) => {
    const { count } = await tx.staffAccount.updateMany({
      where: { id: accountId, disabledAt: null, passwordHash: { not: null }, OR: [{ lockedUntil: null }, { lockedUntil: { lte: at } }] },
      data: { failedSignIns: { increment: 1 }, lockedUntil: null },
    })
    if (count === 0) return 0
    const { failedSignIns } = await tx.staffAccount.findUniqueOrThrow({ where: { id: accountId }, select: { failedSignIns: true } })
    if (failedSignIns >= triesBeforeLock) await lock(tx, accountId, at, step)
    return failedSignIns
  })
}

async function lock(tx: Tx, accountId: string, at: Date, step: 'password' | 'code'): Promise<void> {
  await tx.staffAccount.update({
    where: { id: accountId },
    data: { failedSignIns: 0, lockedUntil: new Date(at.getTime() + lockMinutes * 60_000) },
  })
  await recordStaffEvent(tx, { accountId, kind: 'staff.locked', at, actorId: null, data: { minutes: lockMinutes, step } })
  if (step === 'code') await queueStaffMail(tx, accountId, 'staff.locked')
}
