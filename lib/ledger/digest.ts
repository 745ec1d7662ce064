import 'server-only'
import { addDays, type CivilDate, civilDateOf, instantAt } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { log } from '@/lib/log/logger'
import { listBrokenStreams } from './queries'

export type Digest = { streams: number; hash: string }

const keyOf = (day: CivilDate) => `ledger.digest.${day}`

/**
 * One hash over the heads of all streams as they stood at the end of a day. A chain shows a changed event; only this shows a stream that is gone, or one
 * whose last events are.
 */
export async function digestOf(day: CivilDate): Promise<Digest> {
  const end = instantAt(addDays(day, 1))
  const [row] = await db.$queryRaw<Digest[]>`
    SELECT count(*)::int AS streams, encode(sha256(convert_to(coalesce(string_agg(line, E'\n' ORDER BY line COLLATE "C"), ''), 'UTF8')), 'hex') AS hash
    FROM (
      SELECT DISTINCT ON ("streamKind", "streamId") "streamKind" || ' ' || "streamId" || ' ' || "seq" || ' ' || "hash" AS line
      FROM "LedgerEvent" WHERE "at" < ${end} ORDER BY "streamKind", "streamId", "seq" DESC
    ) heads`
  return row!
}

/**
 * Writes yesterday's digest, once, to the settings and to the log, where it lies outside the database. Checks the ledger before: every chain, and every
 * digest of before.
 * @returns what is wrong; nothing is written over.
 */
export async function keepDailyDigest(): Promise<{ day: CivilDate; broken: string[] }> {
  const now = clock.now()
  const day = addDays(civilDateOf(now), -1)
  const broken = await findDamage()
  if (broken.length > 0) log.error({ day, broken: broken.slice(0, 20), count: broken.length }, 'the ledger is damaged')
  // A new digest over heads that are not what they were would push the old ones out of what is checked, and the damage out of sight.
  const isCut = broken.some((one) => one.startsWith('digest '))
  if (!isCut && !(await db.setting.findUnique({ where: { key: keyOf(day) } }))) {
    const digest = await digestOf(day)
    await db.setting.createMany({ data: [{ key: keyOf(day), value: digest, changedAt: now }], skipDuplicates: true })
    log.info({ day, ...digest }, 'ledger digest')
  }
  return { day, broken }
}

/** Streams whose chain is broken, and of the last digests those whose heads are not what they were; each was checked against the ones before it in its time. */
export async function findDamage(): Promise<string[]> {
  const broken = (await listBrokenStreams()).map(({ streamKind, streamId, seq, reason }) => `${streamKind} ${streamId} ${seq} ${reason}`)
  const kept = await db.setting.findMany({ where: { key: { startsWith: 'ledger.digest.' } }, orderBy: { key: 'desc' }, take: 3 })
  for (const { key, value } of kept) {
    const day = key.slice('ledger.digest.'.length)
    if ((await digestOf(day)).hash !== (value as Digest).hash) broken.push(`digest ${day}`)
  }
  return broken
}
