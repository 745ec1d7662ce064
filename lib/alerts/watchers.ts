import 'server-only'
import type { Assignment } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import type { Tx } from '@/lib/db/client'
import { listCarriers } from '@/lib/staff/heads'
import type { Watched } from './types'

/** Who is told of what presses in a unit; a supervisor looks for himself. */
export const watchingRoles = ['UNIT_HEAD', 'LEADER'] as const

/** A head watches what the unit holds, a leader also what it received and others hold, a supervisor both for the unit and those below. */
export async function watchedWith(tx: Tx, assignments: readonly Assignment[]): Promise<Watched> {
  const of = (...roles: string[]) => assignments.flatMap(({ role, unitId }) => (roles.includes(role) ? unitId : []))
  const supervised = of('SUPERVISOR')
  const below =
    supervised.length > 0 ? await tx.unitPeriod.findMany({ where: { parentId: { in: supervised } }, select: { unitId: true } }) : []
  const both = [...of('LEADER'), ...supervised, ...below.map(({ unitId }) => unitId)]
  return { holding: [...new Set([...of('UNIT_HEAD'), ...both])], receiving: [...new Set(both)] }
}

/** What an account is told of by mail, also while it stands in for somebody. */
export async function listWatchedBy(tx: Tx, accountId: string): Promise<Watched> {
  const today = civilDateOf(clock.now())
  const held = await tx.staffAssignment.findMany({
    where: { accountId, role: { in: [...watchingRoles] }, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: { unitId: true, role: true },
  })
  const carried = await listCarriers(tx, { toId: accountId }, watchingRoles)
  return watchedWith(tx, [...held, ...carried] as Assignment[])
}
