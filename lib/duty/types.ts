import type { Role } from '@/lib/auth/roles'
import type { CivilDate } from '@/lib/core/civil-date'

/** Who may say who is on duty at the desk of their unit; an administrator says it for any. */
export const dutyRoles = ['RECEPTIONIST', 'UNIT_HEAD', 'LEADER'] as const satisfies readonly Role[]

/** Who may be on duty: people who work at the desk or for it. */
export const onDutyRoles = ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'] as const satisfies readonly Role[]

export type DutyPerson = { id: string; fullName: string; position: string | null }

export type DutyWeek = {
  unit: { id: string; name: string }
  monday: CivilDate
  people: DutyPerson[]
  days: { date: CivilDate; accountIds: string[]; isPast: boolean }[]
  /** Whether the week before has anybody to copy. */
  canCopy: boolean
}
