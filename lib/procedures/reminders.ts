import 'server-only'
import { addDays, civilDateOf } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { isMailSetUp } from '@/lib/mail/send'
import { queueReminder } from '@/lib/notifications/queue'
import { listFreshness } from './freshness-queries'

/** A procedure is not named again in a reminder for so many days. */
const quietDays = 14

/**
 * Leaves one message for each owner with procedures that ask for a check and of which nothing was said lately. Owners without an address are left for the
 * board, and nothing is marked as said. Answers how many messages there are.
 */
export async function remindOwners(at: Date): Promise<number> {
  if (!isMailSetUp()) return 0
  const today = civilDateOf(at)
  const owners = await db.staffAccount.findMany({
    where: { disabledAt: null, email: { gt: '' }, procedures: { some: {} } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  let reminded = 0
  for (const { id: ownerId } of owners) {
    const asking = (await listFreshness({ ownerId })).filter((row) => row.freshness.asks).map((row) => row.code)
    if (asking.length === 0) continue
    reminded += await transaction(async (tx) => {
      // Whoever sets the day writes: a second worker on the same morning finds nothing left.
      const { count } = await tx.procedure.updateMany({
        where: { code: { in: asking }, ownerId, OR: [{ remindedOn: null }, { remindedOn: { lte: addDays(today, -quietDays) } }] },
        data: { remindedOn: today },
      })
      if (count === 0) return 0
      await queueReminder(tx, ownerId, today)
      return 1
    })
  }
  return reminded
}
