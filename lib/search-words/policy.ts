import { holdsRole, type Role, type StaffViewer } from '@/lib/auth/roles'

export const teacherRoles = ['CATALOGUE_EDITOR', 'CONTENT_EDITOR', 'APPROVER'] as const satisfies readonly Role[]

/** Who sees what people searched, and teaches the search. */
export function teachesSearch(viewer: StaffViewer): boolean {
  return teacherRoles.some((role) => holdsRole(viewer, role))
}
