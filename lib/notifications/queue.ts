import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { isMailSetUp } from '@/lib/mail/send'
import { dossierMails, feedbackMails } from './text'

/** Names a change. The address is looked up when the message leaves, so that the queue holds no personal data. */
export type Notification = { about: 'dossier' | 'feedback'; id: string; event: string }

/**
 * Puts the message about a dossier's change into the outbox, within the transaction of the change: rolled back, it was never there. Only when mail is set up,
 * the event is one to write about, and someone gave an address.
 */
export async function queueStateMail(tx: Tx, dossierId: string, event: string): Promise<void> {
  if (Object.hasOwn(dossierMails, event)) await queue(tx, { about: 'dossier', id: dossierId, event })
}

/** The same for a feedback. */
export async function queueFeedbackMail(tx: Tx, feedbackId: string, event: string): Promise<void> {
  if (Object.hasOwn(feedbackMails, event)) await queue(tx, { about: 'feedback', id: feedbackId, event })
}

/** One statement, since submissions wait for it: looks for an address and inserts the job as the library's own statement does. */
async function queue(tx: Tx, notification: Notification): Promise<void> {
  if (!isMailSetUp()) return
  const { id } = notification
  await tx.$executeRaw`
    INSERT INTO pgboss.job (name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, keep_until)
    SELECT name, ${JSON.stringify(notification)}::jsonb, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds,
      deletion_seconds, pgboss.job_now() + retention_seconds * interval '1s'
    FROM pgboss.queue
    WHERE name = 'outbox.deliver' AND (
      EXISTS (SELECT 1 FROM "DossierParty" WHERE "dossierId" = ${id}::uuid AND "email" <> '')
      OR EXISTS (SELECT 1 FROM "Feedback" WHERE "id" = ${id}::uuid AND "senderEmail" <> ''))`
}
