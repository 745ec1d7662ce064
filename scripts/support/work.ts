import type { PgBoss } from 'pg-boss'
import { clock } from '@/lib/core/clock'
import { log } from '@/lib/log/logger'
import { sweep } from '@/lib/uploads/sweep'

/** What the worker does, one line for each queue of lib/jobs/queues.ts. */
export async function registerWork(boss: PgBoss): Promise<void> {
  await boss.work('files.sweep', async () => log.info(await sweep(clock.now()), 'files are swept'))
  await boss.schedule('files.sweep', '17 * * * *')
}
