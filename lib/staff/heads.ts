import 'server-only'
import { mayCarry, type Role } from '@/lib/auth/roles'
import { type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

export type Holder = { accountId: string; unitId: string; role: string }

const heldOn = (today: CivilDate) =>
  ({ validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] }) satisfies Prisma.StaffAssignmentWhereInput

/** Accounts in use that hold one of the roles in one of the units today, or carry it for somebody absent, with where. */
export async function listHolders(tx: Tx, unitIds: readonly string[], roles: readonly Role[]): Promise<Holder[]> {
  const unitId = { in: [...unitIds] }
  const held = await tx.staffAssignment.findMany({
    where: { unitId, role: { in: [...roles] }, ...heldOn(civilDateOf(clock.now())), account: { disabledAt: null } },
    select: { accountId: true, unitId: true, role: true },
  })
  return [...held, ...(await listCarriers(tx, { unitId }, roles))]
}

/** Those of the roles that are carried today, as `resumeSession` gives them to whoever stands in. */
export async function listCarriers(tx: Tx, where: Prisma.DelegationWhereInput, roles: readonly Role[]): Promise<Holder[]> {
  const today = civilDateOf(clock.now())
  const assignments = { where: heldOn(today), select: { unitId: true, role: true } }
  const inUse = { disabledAt: null }
  const open = await tx.delegation.findMany({
    where: { ...where, endedAt: null, validFrom: { lte: today }, validTo: { gte: today }, from: inUse, to: inUse },
    select: { toId: true, unitId: true, from: { select: { assignments } }, to: { select: { assignments } } },
  })
  return open.flatMap(({ toId, unitId, from, to }) => {
    if (!to.assignments.some((one) => one.unitId === unitId)) return []
    const own = to.assignments.map(({ role }) => role as Role)
    return from.assignments
      .filter((one) => one.unitId === unitId && roles.includes(one.role as Role) && mayCarry(one.role as Role, own))
      .map(({ role }) => ({ accountId: toId, unitId, role }))
  })
}
