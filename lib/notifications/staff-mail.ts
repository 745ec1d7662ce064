import 'server-only'
import { formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { codeOfInvitation } from '@/lib/staff/second-factor-key'
import { assignmentMailOf, invitationMailOf, type MailText, staffMailOf, staffMails } from './text'

type Composed = { to: string; subject: string; text: string }

export async function writeToStaff(accountId: string, event: string, office: string): Promise<Composed | null> {
  const mail = (staffMails as Record<string, MailText>)[event]
  const account = await db.staffAccount.findUnique({ where: { id: accountId }, select: { email: true } })
  if (account?.email && event === 'dossier.assigned')
    return { to: account.email, ...assignmentMailOf({ queue: `${env().SITE_URL}/can-bo`, office }) }
  if (!mail || !account?.email) return null
  return { to: account.email, ...staffMailOf(mail, { account: `${env().SITE_URL}/can-bo/phien`, office }) }
}

/** Nothing, once the invitation was used, replaced or is too old: then the link would only confuse. */
export async function writeInvitation(invitationId: string, office: string): Promise<Composed | null> {
  const invitation = await db.staffInvitation.findUnique({
    where: { id: invitationId, usedAt: null, expiresAt: { gt: clock.now() }, account: { disabledAt: null } },
    select: { expiresAt: true, account: { select: { fullName: true, email: true } } },
  })
  if (!invitation?.account.email) return null
  const { fullName, email } = invitation.account
  const link = `${env().SITE_URL}/can-bo/loi-moi#${groupCode(codeOfInvitation(invitationId))}`
  return { to: email, ...invitationMailOf({ fullName, link, until: formatDateTime(invitation.expiresAt), office }) }
}
