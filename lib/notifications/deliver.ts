import 'server-only'
import type { JobResult } from 'pg-boss'
import type { CivilDate } from '@/lib/core/civil-date'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { listEvents } from '@/lib/ledger/queries'
import { log } from '@/lib/log/logger'
import { sendMail } from '@/lib/mail/send'
import { listFreshness } from '@/lib/procedures/freshness-queries'
import { getOffice } from '@/lib/units/queries'
import { committeeLong } from '@/lib/units/text'
import type { Notification } from './queue'
import { writeAlertDigest, writeDirectiveMail } from './oversight-mail'
import { writeInvitation, writeToStaff } from './staff-mail'
import { dossierMails, feedbackMails, mailOf, type MailText, reminderOf } from './text'

type Composed = { to: string; subject: string; text: string }
type Addressed = { to: string; code: string; what: string; path: string; mail: MailText }

/** Delivers messages of the outbox one by one, and says of each whether it is over. One that fails does not send the others again. */
export async function deliverOutbox(jobs: readonly { id: string; data: Notification }[]): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const { id, data } of jobs) {
    try {
      await deliver(data, id)
      results.push({ id, status: 'completed' })
    } catch (error) {
      log.warn({ messageId: id, err: error }, 'mail is tried again later')
      results.push({ id, status: 'failed' })
    }
  }
  return results
}

/**
 * `messageId` is the message's own for ever. Ends quietly when there is no longer anyone to write to, or the address is refused for good.
 * @throws when the mail server should be tried again later.
 */
async function deliver(notification: Notification, messageId: string): Promise<void> {
  const { about, id, event } = notification
  const mail = await write(notification)
  const outcome = mail ? await sendMail({ messageId, ...mail }) : 'nobody'
  log.info({ messageId, about, id, event, outcome }, 'mail')
}

async function write(notification: Notification): Promise<Composed | null> {
  const office = committeeLong((await getOffice()).name)
  if (notification.about === 'catalogue') return writeReminder(notification.id, notification.day, office)
  if (notification.about === 'directive') return writeDirectiveMail(notification, office)
  if (notification.about === 'alerts') return writeAlertDigest(notification.id, office)
  const { about, id, event } = notification
  if (about === 'staff') return writeToStaff(id, event, office)
  if (about === 'invitation') return writeInvitation(id, office)
  const addressed = about === 'dossier' ? await addressDossier(id, event) : await addressFeedback(id, event)
  if (!addressed) return null
  const { to, code, what, path, mail } = addressed
  return { to, ...mailOf(mail, { code, what, office, lookUp: `${env().SITE_URL}${path}` }) }
}

/** What of that day's reminder still asks for a check. */
async function writeReminder(ownerId: string, day: CivilDate, office: string) {
  const owner = await db.staffAccount.findUnique({ where: { id: ownerId }, select: { email: true, disabledAt: true } })
  if (!owner?.email || owner.disabledAt) return null
  const due = (await listFreshness({ ownerId, remindedOn: day })).filter((row) => row.freshness.asks)
  if (due.length === 0) return null
  const board = `${env().SITE_URL}/can-bo/thu-tuc/tinh-trang?nguoi=toi&can-lam=1`
  return {
    to: owner.email,
    ...reminderOf(
      due.map(({ code, name }) => ({ code, name })),
      { board, office },
    ),
  }
}

/** Whoever submits for someone else is written to first. */
const readers = ['SUBMITTER', 'REPRESENTATIVE', 'OWNER']

async function addressDossier(id: string, event: string): Promise<Addressed | null> {
  const mail = dossierMails[event]
  const dossier = await db.dossier.findUnique({
    where: { id },
    select: { code: true, requestId: true, parties: { where: { email: { not: null } }, select: { role: true, email: true } } },
  })
  const reader = dossier?.parties
    .filter((party) => party.email)
    .toSorted((one, other) => readers.indexOf(one.role) - readers.indexOf(other.role))[0]
  if (!mail || !dossier || !reader?.email || (await isOverrun(id, event))) return null
  return { to: reader.email, code: dossier.code ?? groupCode(dossier.requestId), what: 'Mã hồ sơ', path: '/tra-cuu', mail }
}

/** Of several steps done in one, as at the counter, only the last is worth a message. */
async function isOverrun(dossierId: string, event: string): Promise<boolean> {
  const told = (await listEvents(db, 'dossier', dossierId)).filter(({ kind }) => Object.hasOwn(dossierMails, kind))
  const at = told.findLast(({ kind }) => kind === event)?.at.getTime()
  return told.findLast((other) => other.at.getTime() === at)?.kind !== event
}

async function addressFeedback(id: string, event: string): Promise<Addressed | null> {
  const mail = feedbackMails[event]
  const feedback = await db.feedback.findUnique({ where: { id }, select: { code: true, senderEmail: true } })
  if (!mail || !feedback?.senderEmail) return null
  return { to: feedback.senderEmail, code: groupCode(feedback.code), what: 'Mã phản ánh', path: '/phan-anh/tra-cuu', mail }
}
