import 'server-only'
import { civilDateOf } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import { getSignatureBlock } from '@/lib/staff/signature-block'

/** The lines above the name of whoever signed what an event says, as they stood that day. */
export async function signatureOf({ data, actorKind, actorId, unitId, at }: StoredLedgerEvent): Promise<{ lines: string[]; name: string }> {
  const accountId = (data as { signerId?: string }).signerId ?? (actorKind === 'STAFF' ? actorId : null)
  if (!accountId || !unitId) return { lines: [], name: '' }
  const { lines, name } = await getSignatureBlock(db, { accountId, unitId, on: civilDateOf(at) })
  return { lines, name }
}
