import type { CivilDate } from '@/lib/core/civil-date'
import type { PartyRole } from './types'

/** A person or business of a dossier. Names are checked for length and control characters only. */
export type Party = {
  role: PartyRole
  kind: 'INDIVIDUAL' | 'BUSINESS'
  fullName: string
  birthDate?: CivilDate | null
  idNumber?: string | null
  phone?: string | null
  email?: string | null
  address?: string | null
  businessNumber?: string | null
  relation?: string | null
  identification?: 'DECLARED' | 'CONTACT_CONFIRMED' | 'NATIONAL_ID' | 'SEEN_AT_DESK'
}

/** Who is told of changes and stands on the slip as submitter: the submitter when there is one, else a business's representative, else the owner. */
export function submitterOf<P extends { role: string }>(parties: readonly P[]): P | undefined {
  const byRole = (role: PartyRole) => parties.find((party) => party.role === role)
  return byRole('SUBMITTER') ?? byRole('REPRESENTATIVE') ?? byRole('OWNER')
}
