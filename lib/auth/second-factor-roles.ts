import 'server-only'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { type Assignment, type Role, roles } from './roles'

export const secondFactorRolesKey = 'staff.second_factor_roles'

/** Who gives rights, who publishes, who decides for the committee. docs/decisions/staff-sign-in.md says why not the desks. */
export const defaultSecondFactorRoles: readonly Role[] = ['LEADER', 'APPROVER', 'ADMINISTRATOR']

/** The roles that nobody uses without a second factor. */
export async function readSecondFactorRoles(from: Tx | typeof db = db): Promise<readonly Role[]> {
  const setting = await from.setting.findUnique({ where: { key: secondFactorRolesKey } })
  return Array.isArray(setting?.value) ? roles.filter((role) => (setting.value as unknown[]).includes(role)) : defaultSecondFactorRoles
}

export async function needsSecondFactor(assignments: readonly Assignment[]): Promise<boolean> {
  if (assignments.length === 0) return false
  const demanded = await readSecondFactorRoles()
  return assignments.some((one) => demanded.includes(one.role))
}
