import 'server-only'
import { readSecondFactorRoles, secondFactorRolesKey } from '@/lib/auth/second-factor-roles'
import { type Role, roles, type StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { transaction } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import { assertAdministrator } from './accounts'

/** The stream of the ledger in which rules for all accounts stand. */
export const staffRulesStream = '0193a000-0000-7000-8000-000000000002'

/** Sets which roles nobody uses without a second factor. It holds at the next request of everyone, also of whoever sets it. */
export async function setSecondFactorRoles(viewer: StaffViewer, chosen: readonly Role[]): Promise<void> {
  assertAdministrator(viewer)
  const at = clock.now()
  const next = roles.filter((role) => chosen.includes(role))
  await transaction(async (tx) => {
    const before = await readSecondFactorRoles(tx)
    if (before.join() === next.join()) return
    const data = { value: next, changedAt: at }
    await tx.setting.upsert({ where: { key: secondFactorRolesKey }, create: { key: secondFactorRolesKey, ...data }, update: data })
    await appendEvent(tx, {
      streamKind: 'staff',
      streamId: staffRulesStream,
      kind: 'staff.second_factor_roles_set',
      at,
      actorKind: 'STAFF',
      actorId: viewer.accountId,
      data: { roles: next, before: [...before] },
    })
  })
}
