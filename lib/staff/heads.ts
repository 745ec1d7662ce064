import 'server-only'
import type { Role } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import type { Tx } from '@/lib/db/client'

/** Accounts in use that hold one of the roles in one of the units today, with where. */
export function listHolders(
  tx: Tx,
  unitIds: readonly string[],
  roles: readonly Role[],
): Promise<{ accountId: string; unitId: string; role: string }[]> {
  const today = civilDateOf(clock.now())
  return tx.staffAssignment.findMany({
    where: {
      unitId: { in: [...unitIds] },
      role: { in: [...roles] },
      validFrom: { lte: today },
      OR: [{ validTo: null }, { validTo: { gte: today } }],
      account: { disabledAt: null },
    },
    select: { accountId: true, unitId: true, role: true },
  })
}
