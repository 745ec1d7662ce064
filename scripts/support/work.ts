import type { PgBoss } from 'pg-boss'

/** What the worker does, one line for each queue of lib/jobs/queues.ts. */
export async function registerWork(_boss: PgBoss): Promise<void> {}
