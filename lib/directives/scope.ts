import 'server-only'
import { holdsRole, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { answeringRoles, instructingRoles } from './types'

/** Units that the viewer may instruct: those where they lead, and those right below. */
export async function listInstructed(tx: Tx, viewer: StaffViewer): Promise<string[]> {
  const own = unitsWithRole(viewer, ...instructingRoles)
  if (own.length === 0) return []
  const today = civilDateOf(clock.now())
  const below = await tx.unitPeriod.findMany({
    where: { parentId: { in: own }, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    orderBy: { name: 'asc' },
    select: { unitId: true },
  })
  return [...new Set([...own, ...below.map(({ unitId }) => unitId)])]
}

/** Its author, and the heads and specialists of the unit that is told: nobody of another unit, and no citizen. */
export function directivesSeenBy(viewer: StaffViewer): Prisma.DirectiveWhereInput {
  return {
    OR: [...(viewer.practice ? [] : [{ authorId: viewer.accountId }]), { unitId: { in: unitsWithRole(viewer, ...answeringRoles) } }],
  }
}

/** The unit's heads; also a specialist there, unless it is about a dossier that somebody else holds. */
export function mayAnswer(viewer: StaffViewer, directive: { unitId: string; dossier: { assigneeId: string | null } | null }): boolean {
  if (holdsRole(viewer, 'UNIT_HEAD', directive.unitId) || holdsRole(viewer, 'LEADER', directive.unitId)) return true
  const assigneeId = directive.dossier?.assigneeId ?? null
  return holdsRole(viewer, 'SPECIALIST', directive.unitId) && (assigneeId === null || assigneeId === viewer.accountId)
}
