import 'server-only'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { addDays, type CivilDate, civilDateOf, instantAt } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { log } from '@/lib/log/logger'
import { digestKeyOf, listKeptDigests } from './queries'
import type { Damage, Digest } from './types'
import { recordCheck, verifyLedger } from './verify'

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
 * Writes yesterday's digest, once, to the settings and to the log, where it lies outside the database, and lets it be published. Looks through the whole
 * ledger before: every chain, and the last digests; each of those was compared with the ones before it in its time.
 * @returns what is wrong; nothing is written over.
 */
export async function keepDailyDigest(): Promise<{ day: CivilDate; damage: Damage[] }> {
  const now = clock.now()
  const day = addDays(civilDateOf(now), -1)
  const verification = await verifyLedger({ digests: await listKeptDigests(3) })
  const { damage } = verification
  await recordCheck(verification)
  if (damage.length > 0) log.error({ day, damage: damage.slice(0, 20), count: damage.length }, 'the ledger is damaged')
  // A new digest over heads that are not what they were would look as if they had always been so.
  const isCut = damage.some((one) => one.what === 'DIGEST')
  const key = digestKeyOf(day)
  if (!isCut && !(await db.setting.findUnique({ where: { key } }))) {
    const digest = await digestOf(day)
    await transaction(async (tx) => {
      await tx.setting.createMany({ data: [{ key, value: digest, changedAt: now }], skipDuplicates: true })
      await publishTags(tx, tags.ledger)
    })
    log.info({ day, ...digest }, 'ledger digest')
  }
  return { day, damage }
}
