import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import { addDays, instantAt } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { findBreak } from './chain'
import { listKeptDigests, walkLedger } from './queries'
import type { Damage, KeptDigest, StoredLedgerEvent } from './types'

export type Verification = { events: number; streams: number; days: number; damage: Damage[] }

/** Broken streams told of one ledger: where everything is broken, a list of it helps nobody. */
const mostDamage = 1000

/**
 * Walks the whole ledger once: every chain, and of each digest whether the heads of all streams were then what it says.
 * @param digests what to compare with, the kept ones by default; copies from outside the database show also digests that were written over
 * @param onProgress told how many events have been looked at, after every 100,000
 */
export async function verifyLedger({
  digests,
  onProgress = () => {},
}: { digests?: readonly KeptDigest[]; onProgress?: (events: number) => void } = {}): Promise<Verification> {
  const days = (digests ?? (await listKeptDigests())).toSorted((one, other) => (one.day < other.day ? -1 : 1)).map(openDay)
  const damage: Damage[] = []
  let events = 0
  let streams = 0
  let stream: StoredLedgerEvent[] = []
  const close = () => {
    const [first] = stream
    if (!first) return
    streams += 1
    const found = findBreak(stream)
    if (found && damage.length < mostDamage) damage.push({ streamKind: first.streamKind, streamId: first.streamId, ...found })
    // Going back, an event was the head of every day that ended after it and before those that came later.
    let open = days.length - 1
    for (const event of stream.toReversed()) for (; open >= 0 && days[open]!.end > event.at; open--) days[open]!.add(event)
  }
  for await (const event of walkLedger()) {
    if (stream[0]?.streamId !== event.streamId || stream[0].streamKind !== event.streamKind) {
      close()
      stream = []
    }
    stream.push(event)
    events += 1
    if (events % 100_000 === 0) onProgress(events)
  }
  close()
  damage.push(...days.flatMap((day) => day.damage() ?? []))
  return { events, streams, days: days.length, damage }
}

/** One hash over the heads of the streams as they stood at the end of a day, taken while the ledger passes by. */
function openDay({ day, streams: streamsThen, hash }: KeptDigest) {
  const heads: Hash = createHash('sha256')
  let streams = 0
  return {
    end: instantAt(addDays(day, 1)),
    add({ streamKind, streamId, seq, hash: headHash }: StoredLedgerEvent): void {
      heads.update(`${streams === 0 ? '' : '\n'}${streamKind} ${streamId} ${seq} ${headHash}`)
      streams += 1
    },
    damage: (): Damage | null =>
      heads.digest('hex') === hash && streams === streamsThen ? null : { what: 'DIGEST', day, streamsThen, streamsNow: streams },
  }
}

const checkKey = 'ledger.check'

/** What the last look at the whole ledger found. */
export type LedgerCheck = { at: string; events: number; damage: number }

export async function findLastCheck(): Promise<LedgerCheck | null> {
  const row = await db.setting.findUnique({ where: { key: checkKey } })
  return row ? (row.value as LedgerCheck) : null
}

/** Keeps the outcome of a check where `/api/health` and the metrics find it. */
export async function recordCheck({ events, damage }: Verification): Promise<void> {
  const at = clock.now()
  const value: LedgerCheck = { at: at.toISOString(), events, damage: damage.length }
  await db.setting.upsert({ where: { key: checkKey }, create: { key: checkKey, value, changedAt: at }, update: { value, changedAt: at } })
}
