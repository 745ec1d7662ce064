import 'server-only'
import { readCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { drawQr } from '@/lib/receipts/qr'
import type { SignatureReport } from '@/lib/signatures/types'
import type { SignatureBlock } from '@/lib/staff/types'
import { checkCodeOf, hmacOfCheckCode } from './check-code'
import type { ResultCheck, RevocationReason, VerifiedResult } from './types'

const codeLength = 16

/** The result that a code names, or null. A partial code finds nothing. */
export async function findVerifiedResult(typed: string): Promise<VerifiedResult | null> {
  if (readCode(typed).length !== codeLength) return null
  const result = await db.result.findUnique({
    where: { checkHmac: hmacOfCheckCode(typed) },
    select: {
      title: true,
      outcome: true,
      number: true,
      book: true,
      bookNumber: true,
      issuedOn: true,
      signature: true,
      revokedAt: true,
      revokedReason: true,
      unit: { select: { periods: { orderBy: { validFrom: 'asc' }, select: { name: true, kind: true, validFrom: true } } } },
      dossier: {
        select: {
          parties: { where: { role: 'OWNER' }, take: 1, select: { fullName: true } },
          attachments: {
            where: { purpose: 'RESULT', status: 'ARRIVED' },
            orderBy: { createdAt: 'asc' },
            select: { size: true, sha256: true, signatures: true },
          },
        },
      },
    },
  })
  if (!result) return null
  const { unit, dossier, outcome, signature, ...facts } = result
  const period = unit.periods.findLast(({ validFrom }) => validFrom <= facts.issuedOn) ?? unit.periods[0]
  return {
    ...facts,
    refused: outcome === 'REFUSED',
    unitName: period?.name ?? '',
    isPractice: period?.kind === 'PRACTICE',
    position: (signature as SignatureBlock | null)?.position || null,
    initials: initialsOf(dossier.parties[0]?.fullName ?? ''),
    revokedReason: facts.revokedReason as RevocationReason | null,
    files: dossier.attachments.map((file) => ({ ...file, signatures: file.signatures as SignatureReport | null })),
  }
}

function initialsOf(name: string): string {
  return name
    .normalize('NFC')
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => `${(/^./u.exec(word)?.[0] ?? '').toLocaleUpperCase('vi')}.`)
    .join(' ')
}

export function checkOf(resultId: string): ResultCheck {
  const code = checkCodeOf(resultId)
  const address = `${env().SITE_URL}/ket-qua/${code}`
  return { code, address, qr: drawQr(address) }
}
