import 'server-only'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { findTrackedDossier, secretOf } from '@/lib/dossiers/tracking'
import { env } from '@/lib/env'
import type { Access } from '@/lib/receipts/access'
import { drawQr } from '@/lib/receipts/qr'

/** What the receipt of a dossier shows, its secret included: only for whoever holds the receipt's cookie. */
export async function findReceipt({ dossierId, secretVersion }: Access) {
  const dossier = await findTrackedDossier(dossierId, secretVersion)
  if (!dossier) return null
  const owner = await db.dossierParty.findFirst({ where: { dossierId, role: 'OWNER' }, select: { email: true } })
  const id = groupCode(dossier.requestId)
  const secret = groupCode(secretOf(dossier))
  const trackingUrl = `${env().SITE_URL}/tra-cuu`
  // The code and the secret stand in the fragment, which is never sent to a server.
  return { dossier, email: owner?.email ?? null, id, secret, trackingUrl, qr: drawQr(`${trackingUrl}#${id}.${secret}`) }
}
export type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>
