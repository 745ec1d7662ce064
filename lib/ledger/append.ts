import 'server-only'
import type { Tx } from '@/lib/db/client'
import { newId } from '@/lib/core/ids'
import { hashOf } from './chain'
import type { NewLedgerEvent } from './types'

/**
 * Appends to a stream within the transaction of the change it records. Two writers on one stream cannot both win: (stream, seq) is unique.
 * `first` says that the stream was made in this transaction, which spares the read of its head.
 */
export async function appendEvent(tx: Tx, event: NewLedgerEvent, { first = false } = {}): Promise<{ seq: number; hash: string }> {
  const { streamKind, streamId, kind, at, actorKind, actorId = null, unitId = null, data = {} } = event
  const head = first
    ? null
    : await tx.ledgerEvent.findFirst({ where: { streamKind, streamId }, orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const row = { streamKind, streamId, seq: (head?.seq ?? 0) + 1, kind, at, actorKind, actorId, unitId, data, prevHash: head?.hash ?? '' }
  const hash = hashOf(row)
  await tx.ledgerEvent.create({ data: { id: newId(at.getTime()), ...row, hash } })
  return { seq: row.seq, hash }
}
