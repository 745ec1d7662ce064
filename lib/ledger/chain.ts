import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { StoredLedgerEvent } from './types'

/** First byte of what is hashed, so that a later way to hash can live beside this one. */
const version = Buffer.of(1)

/** SHA-256 over the version byte and the RFC 8785 form of the event with the hash of the event before it in its stream. */
export function hashOf(event: Omit<StoredLedgerEvent, 'hash'>): string {
  const { streamKind, streamId, seq, kind, at, actorKind, actorId, unitId, data, prevHash } = event
  const text = canonicalize({ streamKind, streamId, seq, kind, at: at.toISOString(), actorKind, actorId, unitId, data, prevHash })
  return createHash('sha256').update(version).update(text!).digest('hex')
}

/** The first event of one stream (in order of `seq`) that does not follow from the one before it, or null when the chain is whole. */
export function findBreak(events: readonly StoredLedgerEvent[]): { seq: number; reason: 'gap' | 'link' | 'hash' } | null {
  let prevHash = ''
  let seq = 0
  for (const event of events) {
    seq += 1
    if (event.seq !== seq) return { seq, reason: 'gap' }
    if (event.prevHash !== prevHash) return { seq, reason: 'link' }
    if (hashOf(event) !== event.hash) return { seq, reason: 'hash' }
    prevHash = event.hash
  }
  return null
}
