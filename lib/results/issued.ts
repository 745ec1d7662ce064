import 'server-only'
import { db } from '@/lib/db/client'
import type { SignatureBlock } from '@/lib/staff/types'
import type { IssuedResult, RevocationReason } from './types'
import { checkOf } from './verification'

/** What came out of a dossier, for the person whose it is: with the code that shows others that the paper is true. */
export async function listIssued(dossierId: string): Promise<IssuedResult[]> {
  const rows = await db.result.findMany({
    where: { dossierId },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      title: true,
      number: true,
      book: true,
      bookNumber: true,
      issuedOn: true,
      signature: true,
      revokedAt: true,
      revokedReason: true,
    },
  })
  return rows.map(({ signature, revokedReason, ...row }) => ({
    ...row,
    position: (signature as SignatureBlock | null)?.position || null,
    revokedReason: revokedReason as RevocationReason | null,
    check: checkOf(row.id),
  }))
}
