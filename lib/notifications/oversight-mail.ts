import 'server-only'
import { listPressing } from '@/lib/alerts/pressing'
import { listWatchedBy } from '@/lib/alerts/watchers'
import { db } from '@/lib/db/client'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { env } from '@/lib/env'
import { type AlertCounts, alertMailOf, type DirectiveMailEvent, directiveMailOf, directiveMails } from './oversight-text'

type Composed = { to: string; subject: string; text: string }

/** Nothing, once the directive is closed or its reader gone. */
export async function writeDirectiveMail(
  { id, event, to }: { id: string; event: DirectiveMailEvent; to: string },
  office: string,
): Promise<Composed | null> {
  const [directive, account] = await Promise.all([
    db.directive.findUnique({ where: { id }, select: { dueOn: true, closedAt: true } }),
    addressOf(to),
  ])
  if (!directive || directive.closedAt || !account) return null
  const about = { dueOn: directive.dueOn, link: `${env().SITE_URL}/can-bo/chi-dao/${id}`, office }
  return { to: account, ...directiveMailOf(directiveMails[event], about) }
}

/** What presses in the units of a head or leader at the moment the letter leaves; nothing when all of it is done by then. */
export async function writeAlertDigest(accountId: string, office: string): Promise<Composed | null> {
  const to = await addressOf(accountId)
  if (!to) return null
  const pressing = await listPressing(db, await listWatchedBy(db, accountId))
  if (pressing.length === 0) return null
  const byUnit = Map.groupBy(pressing, (row) => row.holderId)
  const names = await namesOfUnits([...byUnit.keys()])
  const units = [...byUnit].map(([unitId, rows]): AlertCounts => ({
    unit: names.get(unitId) ?? '',
    overdue: rows.flatMap((row) => (row.kind === 'OVERDUE' ? row.code : [])),
    atRisk: rows.flatMap((row) => (row.kind === 'AT_RISK' ? row.code : [])),
  }))
  return { to, ...alertMailOf(units, { board: `${env().SITE_URL}/can-bo/giam-sat`, office }) }
}

async function addressOf(accountId: string): Promise<string | null> {
  const account = await db.staffAccount.findUnique({ where: { id: accountId }, select: { email: true, disabledAt: true } })
  return account?.email && !account.disabledAt ? account.email : null
}
