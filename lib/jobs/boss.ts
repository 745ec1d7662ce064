import 'server-only'
import { PgBoss } from 'pg-boss'
import { openPool } from '@/lib/db/pool'
import { log } from '@/lib/log/logger'
import { databaseOver } from './database'

/** The job library as the worker runs it. Its tables are there: the owner made them at migration time, and this role may not. */
export async function startBoss(): Promise<{ boss: PgBoss; stop: () => Promise<void> }> {
  const pool = openPool('app', 'jobs', { max: 4 })
  const boss = new PgBoss({ db: databaseOver(pool), schema: 'pgboss', migrate: false, createSchema: false, reindex: false })
  boss.on('error', (error) => log.error({ err: error }, 'job library failure'))
  await boss.start()
  return {
    boss,
    stop: async () => {
      await boss.stop({ graceful: true, timeout: 8_000 })
      await pool.end()
    },
  }
}
