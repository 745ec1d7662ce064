import 'server-only'
import { holdsRole, onBehalfOf, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
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

/** The absent leader for whom the viewer instructs a unit, or null when their own roles are enough. */
export async function instructsFor(tx: Tx, viewer: StaffViewer, unitId: string): Promise<string | null> {
  const today = civilDateOf(clock.now())
  const above = await tx.unitPeriod.findMany({
    where: { unitId, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: { parentId: true },
  })
  const from = [unitId, ...above.map(({ parentId }) => parentId)]
  return onBehalfOf(viewer, (as) => unitsWithRole(as, ...instructingRoles).some((id) => from.includes(id)))
}

/** Who gave it: the one who wrote it, and the absent leader for whom it was written. */
export function isAuthor(viewer: StaffViewer, { authorId, behalfOfId }: { authorId: string; behalfOfId: string | null }): boolean {
  return viewer.accountId === authorId || viewer.accountId === behalfOfId
}

/** The same as a condition of a query. Whoever practises has given nothing. */
export function givenBy({ practice, accountId }: StaffViewer): Prisma.DirectiveWhereInput[] {
  return practice ? [] : [{ authorId: accountId }, { behalfOfId: accountId }]
}

/** Its author, and the heads and specialists of the unit that is told: nobody of another unit, and no citizen. */
export function directivesSeenBy(viewer: StaffViewer): Prisma.DirectiveWhereInput {
  return {
    OR: [...givenBy(viewer), { unitId: { in: unitsWithRole(viewer, ...answeringRoles) } }],
  }
}

/** The unit's heads; also a specialist there, unless it is about a dossier that somebody else holds. */
export function mayAnswer(viewer: StaffViewer, directive: { unitId: string; dossier: { assigneeId: string | null } | null }): boolean {
  if (holdsRole(viewer, 'UNIT_HEAD', directive.unitId) || holdsRole(viewer, 'LEADER', directive.unitId)) return true
  const assigneeId = directive.dossier?.assigneeId ?? null
  return holdsRole(viewer, 'SPECIALIST', directive.unitId) && (assigneeId === null || assigneeId === viewer.accountId)
}
