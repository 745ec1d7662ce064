import type { FormValues } from '@/lib/action/answer'
import type { PartyRole } from './types'

type Party = {
  role: string
  kind: string
  fullName: string
  idNumber: string | null
  businessNumber: string | null
  phone: string | null
  address: string | null
  relation: string | null
  identification: string
}
type Paper = { paperKey: string; name: string; originals: number; certified: number; copies: number; compared: boolean }

/** The people of a dossier as the form of the counter asks for them. */
export function peopleBefore(parties: readonly Party[]): Record<string, string> {
  const byRole = (role: PartyRole) => parties.find((party) => party.role === role)
  const [owner, representative, submitter] = [byRole('OWNER'), byRole('REPRESENTATIVE'), byRole('SUBMITTER')]
  const values = {
    kind: owner?.kind,
    fullName: owner?.fullName,
    idNumber: representative?.idNumber ?? owner?.idNumber,
    phone: owner?.phone,
    address: owner?.address,
    cardSeen: parties.some(({ identification }) => identification === 'SEEN_AT_DESK') ? '1' : '',
    businessNumber: owner?.businessNumber,
    representativeName: representative?.fullName,
    submitterName: submitter?.fullName,
    submitterIdNumber: submitter?.idNumber,
    submitterPhone: submitter?.phone,
    relation: submitter?.relation,
  }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']))
}

/** The counted papers in the rows of a version's table: papers it does not name, as of another procedure, stand in rows of their own below. */
export function papersBefore(papers: readonly Paper[], keys: readonly string[]): { typed: FormValues; extra: number } {
  const others = papers.filter(({ paperKey }) => !keys.includes(paperKey))
  const extra = others.length + 1
  const rows = [...keys.map((key) => papers.find(({ paperKey }) => paperKey === key)), ...others, undefined]
  const rowKeys = [...keys, ...Array.from({ length: extra }, (_, at) => `them-${at + 1}`)]
  const list = (value: (paper: Paper) => string) => rows.map((paper) => (paper ? value(paper) : ''))
  const count = (field: 'originals' | 'certified' | 'copies') => list((paper) => (paper[field] ? String(paper[field]) : ''))
  return {
    extra,
    typed: {
      paperName: list(({ name }) => name),
      originals: count('originals'),
      certified: count('certified'),
      copies: count('copies'),
      compared: rowKeys.filter((_, at) => rows[at]?.compared),
    },
  }
}
