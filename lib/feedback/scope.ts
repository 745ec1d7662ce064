import 'server-only'
import { holdsRole, type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import type { Prisma } from '@/lib/db/generated/client'
import type { FeedbackActor } from './state'

/**
 * The feedback a staff member may see: the focal point all of it, anyone else what is assigned to them. Never because it is about their unit: a report of
 * conduct does not go first to the one reported.
 */
export function feedbackVisibleTo(viewer: StaffViewer): Prisma.FeedbackWhereInput {
  return holdsRole(viewer, 'FOCAL_POINT') ? {} : { assigneeId: viewer.accountId }
}

export function feedbackActorFor(viewer: StaffViewer, feedback: { assigneeId: string | null }): FeedbackActor {
  return { isFocalPoint: holdsRole(viewer, 'FOCAL_POINT'), isAssignee: feedback.assigneeId === viewer.accountId }
}

/** The unit in whose name a staff member acts here. */
export function focalUnitOf(viewer: StaffViewer): string | null {
  return unitsWithRole(viewer, 'FOCAL_POINT')[0] ?? viewer.assignments[0]?.unitId ?? null
}
