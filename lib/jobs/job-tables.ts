import { PgBoss } from 'pg-boss'
import { openPool } from '@/lib/db/pool'
import { databaseOver } from './database'
import { queues } from './queues'

/** Creates or upgrades the tables of the job queue and its queues, as the owner: the application's role creates nothing. */
export async function migrateJobTables(): Promise<void> {
  const pool = openPool('owner', 'jobs', { max: 2 })
  const boss = new PgBoss({
    db: databaseOver(pool),
    schema: 'pgboss',
    migrate: true,
    createSchema: true,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  try {
    await boss.start()
    const known = new Set((await boss.getQueues()).map((queue) => queue.name))
    for (const [name, options] of Object.entries(queues)) {
      if (!known.has(name)) await boss.createQueue(name, options)
      else {
        const { policy: _, ...changeable } = options
        await boss.updateQueue(name, changeable)
      }
    }
  } finally {
    await boss.stop({ graceful: false })
    await pool.end()
  }
}
