import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { db, type Tx } from '@/lib/db/client'
import type { Digest, KeptDigest, StoredLedgerEvent } from './types'

export function listEvents(tx: Tx, streamKind: string, streamId: string): Promise<StoredLedgerEvent[]> {
  return tx.ledgerEvent.findMany({ where: { streamKind, streamId }, orderBy: { seq: 'asc' } })
}

const digestPrefix = 'ledger.digest.'
export const digestKeyOf = (day: CivilDate) => digestPrefix + day

/** The digests kept so far, newest first. */
export async function listKeptDigests(newest?: number): Promise<KeptDigest[]> {
  const rows = await db.setting.findMany({
    where: { key: { startsWith: digestPrefix } },
    orderBy: { key: 'desc' },
    ...(newest === undefined ? {} : { take: newest }),
  })
  return rows.map(({ key, value }) => ({ day: key.slice(digestPrefix.length), ...(value as Digest) }))
}

const pageSize = 2000
const nothing = '00000000-0000-0000-0000-000000000000'

/** Every event, stream after stream in the order in which a digest names them. Reads in pages, so a large ledger costs time and no memory. */
export async function* walkLedger(): AsyncGenerator<StoredLedgerEvent> {
  const rows = await db.$queryRaw<{ streamKind: string }[]>`SELECT DISTINCT "streamKind" FROM "LedgerEvent"`
  // As bytes, whatever the database's own order is.
  const kinds = rows.map((row) => row.streamKind).toSorted((one, other) => Buffer.compare(Buffer.from(`${one} `), Buffer.from(`${other} `)))
  for (const kind of kinds) {
    let last: { streamId: string; seq: number } = { streamId: nothing, seq: 0 }
    for (;;) {
      const page = await db.$queryRaw<StoredLedgerEvent[]>`
        SELECT "streamKind", "streamId", "seq", "kind", "at", "actorKind", "actorId", "unitId", "data", "prevHash", "hash"
        FROM "LedgerEvent" WHERE "streamKind" = ${kind} AND ("streamId", "seq") > (${last.streamId}::uuid, ${last.seq}::int)
        ORDER BY "streamKind", "streamId", "seq" LIMIT ${pageSize}`
      yield* page
      const end = page.at(-1)
      if (!end || page.length < pageSize) break
      last = end
    }
  }
}
