import 'server-only'
import { fromPrisma, PgBoss } from 'pg-boss'
import type { Tx } from '@/lib/db/client'
import { openPool } from '@/lib/db/pool'
import { log } from '@/lib/log/logger'
import { databaseOver } from './database'
import type { QueueName } from './queues'

type Options = { singletonKey?: string; startAfter?: Date; priority?: number }
const held = globalThis as typeof globalThis & { hspJobSender?: Promise<PgBoss> }

/**
 * Leaves a job for the worker inside a transaction: it exists if and only if the transaction commits, so this is the outbox. `data` holds ids,
 * never what a person wrote; the worker reads the rest when it does the job.
 */
export async function enqueue(
  tx: Tx,
  queue: QueueName,
  data: Record<string, string | number | boolean | null>,
  options: Options = {},
): Promise<void> {
  const boss = await sender()
  await boss.send(queue, data, { ...options, db: fromPrisma(tx) })
}

/** Closes the sender's own connection; the next job opens it again. */
export async function closeJobs(): Promise<void> {
  const opened = held.hspJobSender
  delete held.hspJobSender
  if (opened) await (await opened).stop({ graceful: false })
}

function sender(): Promise<PgBoss> {
  held.hspJobSender ??= start().catch((error: unknown) => {
    // The next one who needs it tries again.
    delete held.hspJobSender
    throw error
  })
  return held.hspJobSender
}

async function start(): Promise<PgBoss> {
  const pool = openPool('app', 'enqueue', { max: 1 })
  const boss = new PgBoss({
    db: databaseOver(pool),
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'job sender failure'))
  boss.on('stopped', () => void pool.end())
  await boss.start()
  return boss
}
