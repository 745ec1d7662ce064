import 'server-only'
import { cookies } from 'next/headers'
import { clock } from '@/lib/core/clock'
import { findTrackedDossier, type TrackedDossier } from '@/lib/dossiers/tracking'
import { accessCookieName, readAccess } from '@/lib/receipts/access'

/** The dossier that this browser opened with its code and secret, by request id. Null when it did not, or too long ago. */
export async function findOpenedDossier(ref: string): Promise<TrackedDossier | null> {
  const access = readAccess('tracking', (await cookies()).get(accessCookieName('tracking'))?.value, clock.now())
  const dossier = access ? await findTrackedDossier(access.dossierId, access.secretVersion) : null
  return dossier?.requestId === ref ? dossier : null
}
