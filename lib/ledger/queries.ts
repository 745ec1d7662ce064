import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import { findBreak } from './chain'
import type { StoredLedgerEvent } from './types'

export function listEvents(tx: Tx, streamKind: string, streamId: string): Promise<StoredLedgerEvent[]> {
  return tx.ledgerEvent.findMany({ where: { streamKind, streamId }, orderBy: { seq: 'asc' } })
}

/** Walks every stream and names the broken ones. Reads in pages, so a large ledger costs time and no memory. */
export async function listBrokenStreams(): Promise<{ streamKind: string; streamId: string; seq: number; reason: string }[]> {
  const broken: { streamKind: string; streamId: string; seq: number; reason: string }[] = []
  let stream: StoredLedgerEvent[] = []
  const close = () => {
    const found = findBreak(stream)
    const head = stream[0]
    if (found && head) broken.push({ streamKind: head.streamKind, streamId: head.streamId, ...found })
  }
  let cursor: { streamKind: string; streamId: string; seq: number } | undefined
  for (;;) {
    const page: StoredLedgerEvent[] = await db.ledgerEvent.findMany({
      orderBy: [{ streamKind: 'asc' }, { streamId: 'asc' }, { seq: 'asc' }],
      take: 2000,
      ...(cursor ? { cursor: { streamKind_streamId_seq: cursor }, skip: 1 } : {}),
    })
    for (const event of page) {
      const head = stream[0]
      if (head && (head.streamId !== event.streamId || head.streamKind !== event.streamKind)) {
        close()
        stream = []
      }
      stream.push(event)
    }
    const last = page.at(-1)
    if (!last) break
    cursor = { streamKind: last.streamKind, streamId: last.streamId, seq: last.seq }
  }
  close()
  return broken
}
