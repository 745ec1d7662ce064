import 'server-only'
import { holdsRole, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { FeedbackActor } from './state'

/**
 * The feedback a staff member may see: the focal point all of it, anyone else what is assigned to them. A report of conduct is hidden from the people of the
 * unit it is about, also from a focal point there, as long as there is another focal point outside; without one nobody would read it.
 */
export async function feedbackVisibleTo(viewer: StaffViewer): Promise<Prisma.FeedbackWhereInput> {
  // Nothing of the real work, also what lies on one's own desk.
  if (viewer.practice) return { id: { in: [] } }
  const own = [...new Set(viewer.assignments.map((one) => one.unitId))]
  if (!holdsRole(viewer, 'FOCAL_POINT')) return { AND: [{ assigneeId: viewer.accountId }, notReportedAt(own)] }
  const others = await listFocalPoints()
  return notReportedAt(own.filter((unitId) => others.some((units) => !units.includes(unitId))))
}

/** Everything but reports of conduct at `units`. Written without NOT: about no unit at all is null, and NOT of null is not true. */
function notReportedAt(units: string[]): Prisma.FeedbackWhereInput {
  return { OR: [{ kind: { not: 'CONDUCT' } }, { aboutUnitId: null }, { aboutUnitId: { notIn: units } }] }
}

/** For each focal point of today the units in which they hold any role. */
async function listFocalPoints(): Promise<string[][]> {
  const today = civilDateOf(clock.now())
  const open = { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] }
  const accounts = await db.staffAccount.findMany({
    where: { disabledAt: null, assignments: { some: { role: 'FOCAL_POINT', ...open } } },
    select: { assignments: { where: open, select: { unitId: true } } },
  })
  return accounts.map((account) => account.assignments.map((one) => one.unitId))
}

export function feedbackActorFor(viewer: StaffViewer, feedback: { assigneeId: string | null }): FeedbackActor {
  return { isFocalPoint: holdsRole(viewer, 'FOCAL_POINT'), isAssignee: feedback.assigneeId === viewer.accountId }
}

/** The unit in whose name a staff member acts here. */
export function focalUnitOf(viewer: StaffViewer): string | null {
  return unitsWithRole(viewer, 'FOCAL_POINT')[0] ?? viewer.assignments[0]?.unitId ?? null
}
