import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import type { EventGroup } from './types'

/** Supervisors see what happens in their units, administrators what changes accounts, rights, settings and what the site shows. */
export const auditRoles = ['SUPERVISOR', 'ADMINISTRATOR'] as const

/** What an administrator sees as such: no dossier and no feedback. */
export const administratorGroups = [
  'procedure',
  'catalogue_import',
  'workflow',
  'announcement',
  'staff',
  'unit',
  'merger',
  'setting',
] as const satisfies readonly EventGroup[]

export function mayReadAudit(viewer: StaffViewer): boolean {
  return auditRoles.some((role) => holdsRole(viewer, role))
}
