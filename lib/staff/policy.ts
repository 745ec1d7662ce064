import type { StaffViewer } from '@/lib/auth/roles'
import { holdsRole } from '@/lib/auth/roles'
import type { CivilDate } from '@/lib/core/civil-date'

export type Period = { validFrom: CivilDate; validTo: CivilDate | null }

/** Accounts, rights and settings belong to administrators alone, wherever in the installation they hold the role. */
export function canAdminister(viewer: StaffViewer): boolean {
  return holdsRole(viewer, 'ADMINISTRATOR')
}

/** Both ends belong to a period; without an end it stays open. */
export function isValidOn(period: Period, date: CivilDate): boolean {
  return period.validFrom <= date && (period.validTo === null || date <= period.validTo)
}

export function periodsOverlap(a: Period, b: Period): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo)
}

export function whenOf({ validFrom, validTo }: Period, today: CivilDate): 'NOW' | 'COMING' | 'ENDED' {
  if (validTo !== null && validTo < today) return 'ENDED'
  return validFrom > today ? 'COMING' : 'NOW'
}
