import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { ChainFault, StoredLedgerEvent } from './types'

/** First byte of what is hashed, so that a later way to hash can live beside this one. */
const version = Buffer.of(1)

/** SHA-256 over the version byte and the RFC 8785 form of the event with the hash of the event before it in its stream. */
export function hashOf(event: Omit<StoredLedgerEvent, 'hash'>): string {
  const { streamKind, streamId, seq, kind, at, actorKind, actorId, unitId, data, prevHash } = event
  const text = canonicalize({ streamKind, streamId, seq, kind, at: at.toISOString(), actorKind, actorId, unitId, data, prevHash })
  return createHash('sha256').update(version).update(text!).digest('hex')
}

/**
 * The first event of one stream (in order of `seq`) that does not follow from the one before it, or null when the chain is whole. What comes after it follows
 * from nothing any more. Of an event that is gone, `at` is when the one in its place happened.
 */
export function findBreak(events: readonly StoredLedgerEvent[]): { what: ChainFault; seq: number; at: Date } | null {
  let before: Pick<StoredLedgerEvent, 'seq' | 'hash'> = { seq: 0, hash: '' }
  for (const event of events) {
    const what = faultAt(before, event)
    if (what) return { what, seq: before.seq + 1, at: event.at }
    before = event
  }
  return null
}

function faultAt(before: Pick<StoredLedgerEvent, 'seq' | 'hash'>, event: StoredLedgerEvent): ChainFault | null {
  if (event.seq !== before.seq + 1) return 'MISSING'
  if (hashOf(event) !== event.hash) return 'CONTENT'
  return event.prevHash === before.hash ? null : 'LINK'
}
