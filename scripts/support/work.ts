import type { PgBoss } from 'pg-boss'
import { escalate } from '@/lib/alerts/escalate'
import { readExport, resumeReadings } from '@/lib/catalogue-imports/job'
import { clock } from '@/lib/core/clock'
import { sweepFeedbackDrafts } from '@/lib/feedback/draft'
import { keepDailyDigest } from '@/lib/ledger/digest'
import { log } from '@/lib/log/logger'
import { deliverOutbox } from '@/lib/notifications/deliver'
import type { Notification } from '@/lib/notifications/queue'
import { remindOwners } from '@/lib/procedures/reminders'
import { sweepSearchTerms } from '@/lib/search-words/counter'
import { sweep } from '@/lib/uploads/sweep'

/** What the worker does, one line for each queue of lib/jobs/queues.ts. */
export async function registerWork(boss: PgBoss): Promise<void> {
  await boss.work<Notification>('outbox.deliver', { batchSize: 10, pollingIntervalSeconds: 2, perJobResults: true }, deliverOutbox)
  await boss.work('files.sweep', async () => {
    const drafts = await sweepFeedbackDrafts(clock.now())
    const searchTerms = await sweepSearchTerms(clock.now())
    log.info({ ...(await sweep(clock.now())), feedbackDrafts: drafts, searchTerms }, 'files are swept')
  })
  await boss.schedule('files.sweep', '17 * * * *')
  await resumeReadings(clock.now())
  await boss.work<{ importId: string }>('catalogue.read', { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
    if (job) await readExport(job.data.importId, clock.now())
  })
  await boss.work('catalogue.remind', async () => {
    log.info({ owners: await remindOwners(clock.now()) }, 'owners of procedures are reminded')
  })
  await boss.schedule('catalogue.remind', '30 7 * * *', null, { tz: 'Asia/Ho_Chi_Minh' })
  await boss.work('dossiers.escalate', async () => {
    log.info({ ...(await escalate()) }, 'what presses is told')
  })
  await boss.schedule('dossiers.escalate', '5 7-17 * * *', null, { tz: 'Asia/Ho_Chi_Minh' })
  await boss.work('ledger.digest', keepDailyDigest)
  // One day in Viet Nam is over by then; a night without a worker is made up for at the next start.
  await boss.schedule('ledger.digest', '10 0 * * *', null, { tz: 'Asia/Ho_Chi_Minh', missed: 'once' })
}
