import type { Role } from '@/lib/auth/roles'
import type { CivilDate } from '@/lib/core/civil-date'
import type { QrDrawing } from '@/lib/receipts/qr'

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

/** A right as the list of a unit shows it. */
export type UnitRight = StaffRight & { accountId: string; fullName: string; position: string | null }

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
  secondFactor: { required: boolean; since: Date | null; codesLeft: number }
  rights: StaffRight[]
}

export type OwnSession = { id: string; createdAt: Date; lastSeenAt: Date; isThis: boolean }

export type UnitChoice = { id: string; name: string }

/** STARTED: the key is shown, and no code has confirmed yet that the app has it. `key` in groups of four. */
export type OwnSecondFactor =
  | { state: 'OFF'; required: boolean }
  | { state: 'STARTED'; required: boolean; uri: string; qr: QrDrawing; key: string }
  | { state: 'ON'; required: boolean; since: Date; codesLeft: number }

/** A code of the app, or one of the recovery codes. */
export type SecondFactorProof = { code?: string | undefined; recoveryCode?: string | undefined }

/** From here on the person is told to make new recovery codes. */
export const fewCodes = 2

/** Roles that sign documents. */
export const signingRoles = ['LEADER', 'UNIT_HEAD'] as const satisfies readonly Role[]

/** TM: for the committee. KT: in place of the chief. TL: by the chief's order. TUQ: by the chief's authorisation. OWN: by one's own position. */
export const signsAsChoices = ['TM', 'KT', 'TL', 'TUQ', 'OWN'] as const
export type SignsAs = (typeof signsAsChoices)[number]

/** The end of a document: the lines above the signature, the position alone, the name below. Lines and position are empty where the position is not known. */
export type SignatureBlock = { lines: string[]; position: string; name: string }
