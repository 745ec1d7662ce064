import 'server-only'
import { openClient } from '@/lib/db/pool'
import { log } from '@/lib/log/logger'
import { cacheChannel } from './channel'

// A page that was being made from the old row while the publication committed is stored after the first expiry, hence a second.
const secondExpiryMs = 2_000
// The row says when the publishing transaction wrote it, not when it committed; no transaction lives longer than this.
const longestTransactionMs = 60_000
const retryMs = 1_000
const heartbeatMs = 30_000

type ExpireTag = { (tag: string, instant: number): unknown; known?: [string, number][] }
const pageStore = globalThis as unknown as Record<symbol, ExpireTag | undefined>
type State = { connected: boolean; lastHeardAt: number | null }
const held = globalThis as typeof globalThis & { hspListener?: State }

/** Whether this process hears about publications now; null where no listener was started. */
export function listenerState(): State | null {
  return held.hspListener ?? null
}

/** Listens for published tags as long as the process lives; reads the table at start and after each broken connection. */
export function startCacheListener(): void {
  if (held.hspListener) return
  const state: State = { connected: false, lastHeardAt: null }
  held.hspListener = state
  void keepListening(state)
}

async function keepListening(state: State): Promise<never> {
  for (;;) {
    try {
      await listenOnce(state)
    } catch (error) {
      log.warn({ err: error }, 'cache listener lost its connection')
    }
    state.connected = false
    await new Promise((resolve) => setTimeout(resolve, retryMs).unref())
  }
}

async function listenOnce(state: State): Promise<void> {
  const client = openClient('app', 'listener', { statement_timeout: 10_000 })
  const broken = new Promise<void>((resolve, reject) => {
    client.on('error', reject)
    client.on('end', resolve)
  })
  // Heard below; a rejection before that must not end the process.
  broken.catch(() => {})
  client.on('notification', ({ payload }) => {
    if (!payload) return
    state.lastHeardAt = Date.now()
    expire(payload, Date.now())
    setTimeout(() => expire(payload, Date.now()), secondExpiryMs).unref()
  })
  let heartbeat: NodeJS.Timeout | undefined
  try {
    await client.connect()
    await client.query(`LISTEN ${cacheChannel}`)
    const { rows } = await client.query<{ tag: string; changed: number }>(
      `SELECT "tag", (extract(epoch FROM "changedAt") * 1000)::float8 AS changed FROM "CacheTag"`,
    )
    for (const { tag, changed } of rows) expire(tag, changed + longestTransactionMs)
    state.connected = true
    // A connection that died without a word is noticed by asking.
    heartbeat = setInterval(() => void client.query('SELECT 1').catch(() => client.end()), heartbeatMs)
    heartbeat.unref()
    await broken
  } finally {
    clearInterval(heartbeat)
    await client.end().catch(() => {})
  }
}

/** Everything stored in this process before `instant` that carries the tag is made anew at its next request. */
function expire(tag: string, instant: number): void {
  // The page store takes over when Next loads it; what is known before waits for it.
  const waiting: ExpireTag = (pageStore[Symbol.for('hsp.expireTag')] ??= Object.assign(
    (...known: [string, number]) => waiting.known?.push(known),
    { known: [] },
  ))
  waiting(tag, Math.min(instant, Date.now()))
}
