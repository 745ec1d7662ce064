import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { dossierMails, feedbackMails } from './text'

/** Names a change. The address is looked up when the message leaves, so that the queue holds no personal data. */
export type Notification = { about: 'dossier' | 'feedback'; id: string; event: string }

/**
 * Puts the message about a dossier's change into the outbox, within the transaction of the change: rolled back, it was never there. Only when mail is set up,
 * someone gave an address, and the event is one to write about.
 */
export async function queueStateMail(tx: Tx, dossierId: string, event: string): Promise<void> {
  if (!isMailSetUp() || !Object.hasOwn(dossierMails, event)) return
  const job = JSON.stringify({ about: 'dossier', id: dossierId, event } satisfies Notification)
  await tx.$executeRaw`
    INSERT INTO pgboss.job (name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, keep_until)
    SELECT q.name, ${job}::jsonb, q.policy, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds,
      pgboss.job_now() + q.retention_seconds * interval '1s'
    FROM pgboss.queue q
    WHERE q.name = 'outbox.deliver'
      AND EXISTS (SELECT 1 FROM "DossierParty" p WHERE p."dossierId" = ${dossierId}::uuid AND p."email" <> '')`
}

/** The same for a feedback. */
export async function queueFeedbackMail(tx: Tx, feedbackId: string, event: string): Promise<void> {
  if (!isMailSetUp() || !Object.hasOwn(feedbackMails, event)) return
  const job = JSON.stringify({ about: 'feedback', id: feedbackId, event } satisfies Notification)
  await tx.$executeRaw`
    INSERT INTO pgboss.job (name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, keep_until)
    SELECT q.name, ${job}::jsonb, q.policy, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds,
      pgboss.job_now() + q.retention_seconds * interval '1s'
    FROM pgboss.queue q
    WHERE q.name = 'outbox.deliver'
      AND EXISTS (SELECT 1 FROM "Feedback" f WHERE f."id" = ${feedbackId}::uuid AND f."senderEmail" <> '')`
}

function isMailSetUp(): boolean {
  const { SMTP_URL, MAIL_FROM } = env()
  return SMTP_URL !== undefined && MAIL_FROM !== undefined
}
