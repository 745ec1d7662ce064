import 'server-only'
import QRCode from 'qrcode'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { findTrackedDossier, secretOf } from '@/lib/dossiers/tracking'
import { env } from '@/lib/env'
import type { Access } from '@/lib/receipts/access'

/** What the receipt of a dossier shows, its secret included: only for whoever holds the receipt's cookie. */
export async function findReceipt({ dossierId, secretVersion }: Access) {
  const dossier = await findTrackedDossier(dossierId, secretVersion)
  if (!dossier) return null
  const owner = await db.dossierParty.findFirst({ where: { dossierId, role: 'OWNER' }, select: { email: true } })
  const id = groupCode(dossier.requestId)
  const secret = groupCode(secretOf(dossier))
  const trackingUrl = `${env().SITE_URL}/tra-cuu`
  return { dossier, email: owner?.email ?? null, id, secret, trackingUrl, qr: await qrPath(`${trackingUrl}#${id}.${secret}`) }
}
export type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>

/** A QR code as one path in squares of 1, for an inline drawing. The code and the secret stand in the fragment, which is never sent to a server. */
async function qrPath(text: string): Promise<{ path: string; size: number }> {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const squares: string[] = []
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) if (modules.get(row, column)) squares.push(`M${column} ${row}h1v1h-1z`)
  }
  return { path: squares.join(''), size }
}
