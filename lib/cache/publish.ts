import 'server-only'
import type { Tx } from '@/lib/db/client'
import { cacheChannel } from './channel'
import type { Tag } from './tags'

/**
 * Says inside the publishing transaction what it changes. At the commit every web process expires these tags; one that is down does so when
 * it starts.
 */
export async function publishTags(tx: Tx, ...tags: [Tag, ...Tag[]]): Promise<void> {
  // In one order, so that two publications cannot wait for each other. Real time on purpose: it is compared with the ages of stored pages.
  const names = [...new Set<string>(tags)].toSorted()
  for (const name of names) {
    await tx.$executeRaw`INSERT INTO "CacheTag" ("tag", "changedAt") VALUES (${name}, clock_timestamp())
      ON CONFLICT ("tag") DO UPDATE SET "changedAt" = EXCLUDED."changedAt"`
    await tx.$executeRaw`SELECT pg_notify(${cacheChannel}, ${name})`
  }
}
