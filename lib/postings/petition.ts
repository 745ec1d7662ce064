import type { Desk } from '@/lib/units/types'

export type Petition = { agency: string; address?: string; phone?: string; email?: string }

/** Who takes petitions (phản ánh, kiến nghị) about a desk: itself where it has an address for them, else the office above it. */
export function petitionOf(desk: Desk, office: Desk): Petition {
  const own = [desk, office].find(({ contact }) => contact.petitionAddress || contact.petitionPhone || contact.petitionEmail)
  const { petitionAddress: address, petitionPhone: phone, petitionEmail: email } = own?.contact ?? {}
  return { agency: (own ?? office).name, ...(address && { address }), ...(phone && { phone }), ...(email && { email }) }
}
