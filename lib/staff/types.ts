import type { CivilDate } from '@/lib/core/civil-date'

/** INVITED: no password yet. LOCKED: too many wrong passwords, opens by itself. DISABLED: shut by an administrator. */
export type AccountState = 'ACTIVE' | 'INVITED' | 'LOCKED' | 'DISABLED'

export type StaffRow = {
  id: string
  login: string
  fullName: string
  position: string | null
  state: AccountState
  units: string[]
  roles: string[]
}

export type StaffRight = {
  id: string
  role: string
  unit: string
  validFrom: CivilDate
  validTo: CivilDate | null
  decision: string | null
  when: 'NOW' | 'COMING' | 'ENDED'
}

export type StaffDetail = {
  id: string
  login: string
  fullName: string
  position: string | null
  email: string | null
  createdAt: Date
  state: AccountState
  openSessions: number
  invitedUntil: Date | null
  rights: StaffRight[]
}

export type OwnSession = { id: string; createdAt: Date; lastSeenAt: Date; isThis: boolean }

export type UnitChoice = { id: string; name: string }
