import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/enqueue'
import { isMailSetUp } from '@/lib/mail/send'
import { dossierMails, feedbackMails, type StaffMailEvent } from './text'
import type { DirectiveMailEvent } from './oversight-text'

/** Names a change. The address is looked up when the message leaves, so that the queue holds no personal data. */
export type Notification =
  | { about: 'dossier' | 'feedback' | 'staff' | 'invitation'; id: string; event: string }
  /** `id` is an account that answers for procedures; `day` is the day of the reminder, by which they are found. */
  | { about: 'catalogue'; id: string; event: 'catalogue.due'; day: CivilDate }
  /** `id` is a directive, `to` the account that is told. */
  | { about: 'directive'; id: string; event: DirectiveMailEvent; to: string }
  /** `id` is the account of a head or leader. */
  | { about: 'alerts'; id: string; event: 'alerts.digest' }

/** From a unit where somebody practises nothing leaves. */
const notPractised = { unit: { periods: { none: { kind: 'PRACTICE' } } } }

/**
 * Puts the message about a dossier's change into the outbox, within the transaction of the change: rolled back, it was never there. Only when mail is set up,
 * the event is one to write about, and someone gave an address.
 */
export async function queueStateMail(tx: Tx, dossierId: string, event: string): Promise<void> {
  if (!isMailSetUp() || !Object.hasOwn(dossierMails, event)) return
  const reader = await tx.dossierParty.findFirst({ where: { dossierId, email: { gt: '' }, dossier: notPractised }, select: { id: true } })
  if (reader) await enqueue(tx, 'outbox.deliver', { about: 'dossier', id: dossierId, event } satisfies Notification)
}

/** The same for a feedback. */
export async function queueFeedbackMail(tx: Tx, feedbackId: string, event: string): Promise<void> {
  if (!isMailSetUp() || !Object.hasOwn(feedbackMails, event)) return
  const reader = await tx.feedback.findFirst({ where: { id: feedbackId, senderEmail: { gt: '' } }, select: { id: true } })
  if (reader) await enqueue(tx, 'outbox.deliver', { about: 'feedback', id: feedbackId, event } satisfies Notification)
}

/** Reminds an owner of the procedures that were marked as reminded on `day`. Whoever calls has made sure that mail can leave. */
export async function queueReminder(tx: Tx, ownerId: string, day: CivilDate): Promise<void> {
  await enqueue(tx, 'outbox.deliver', { about: 'catalogue', id: ownerId, event: 'catalogue.due', day } satisfies Notification)
}

/** Tells a colleague what happened to their account, at the address in it. */
export async function queueStaffMail(tx: Tx, accountId: string, event: StaffMailEvent): Promise<void> {
  if (!isMailSetUp()) return
  const reader = await tx.staffAccount.findFirst({ where: { id: accountId, email: { gt: '' } }, select: { id: true } })
  if (reader) await enqueue(tx, 'outbox.deliver', { about: 'staff', id: accountId, event } satisfies Notification)
}

/** The letter with the link of an invitation, which is made when it leaves: the queue never holds the code. Answers whether one will go. */
export async function queueInvitationMail(tx: Tx, invitationId: string): Promise<boolean> {
  if (!isMailSetUp()) return false
  await enqueue(tx, 'outbox.deliver', { about: 'invitation', id: invitationId, event: 'staff.invited' } satisfies Notification)
  return true
}

/** Tells a colleague of a directive, at the address in their account. The words stay in the desk. */
export async function queueDirectiveMail(tx: Tx, id: string, accountId: string, event: DirectiveMailEvent): Promise<void> {
  const real = await tx.directive.count({ where: { id, ...notPractised } })
  if (real > 0 && (await hasAddress(tx, accountId)))
    await enqueue(tx, 'outbox.deliver', { about: 'directive', id, event, to: accountId } satisfies Notification)
}

/** The day's letter to a head or leader about dossiers at risk or overdue; what it says is read when it leaves. Answers whether one will go. */
export async function queueAlertDigest(tx: Tx, accountId: string): Promise<boolean> {
  if (!(await hasAddress(tx, accountId))) return false
  await enqueue(tx, 'outbox.deliver', { about: 'alerts', id: accountId, event: 'alerts.digest' } satisfies Notification)
  return true
}

async function hasAddress(tx: Tx, accountId: string): Promise<boolean> {
  if (!isMailSetUp()) return false
  return (await tx.staffAccount.count({ where: { id: accountId, email: { gt: '' }, disabledAt: null } })) > 0
}
