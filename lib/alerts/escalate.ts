import 'server-only'
import { findCalendar } from '@/lib/calendar/queries'
import { addDays, civilDateOf, instantAt } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { queueAlertDigest } from '@/lib/notifications/queue'
import { listHolders } from '@/lib/staff/heads'
import { isWorkingTime } from './press'
import { listPressing } from './pressing'
import type { Watched } from './types'
import { listWatchedBy, watchingRoles } from './watchers'

const mostAtOnce = 100_000
const rowsAtOnce = 5000

/**
 * Notes each dossier that has come to be at risk or overdue, once for each kind, unit that holds it and thing that is due, and leaves one letter a day for each head and leader of
 * whom something new presses. Outside a unit's working time it does nothing there: nobody could act.
 */
export async function escalate(): Promise<{ alerts: number; letters: number }> {
  const now = clock.now()
  const counted = await db.unit.findMany({ where: { periods: { none: { kind: 'PRACTICE' } } }, select: { id: true } })
  const units: string[] = []
  for (const { id } of counted) if (isWorkingTime(now, await findCalendar(db, id))) units.push(id)
  let alerts = 0
  for (const id of units) {
    const pressing = await listPressing(db, { holding: [id], receiving: [] }, mostAtOnce)
    for (let from = 0; from < pressing.length; from += rowsAtOnce) {
      const data = pressing
        .slice(from, from + rowsAtOnce)
        .map((row) => ({ dossierId: row.id, kind: row.kind, unitId: row.holderId, dueAt: row.dueAt, at: now }))
      alerts += (await db.dossierAlert.createMany({ data, skipDuplicates: true })).count
    }
  }
  return { alerts, letters: await leaveLetters(units) }
}

/** Older news is no news: somebody new to the post is not told of it. */
const newsDays = 7

async function leaveLetters(unitIds: readonly string[]): Promise<number> {
  const now = clock.now()
  const day = civilDateOf(now)
  const oldest = instantAt(addDays(day, -newsDays))
  let letters = 0
  for (const accountId of new Set((await listHolders(db, unitIds, watchingRoles)).map((one) => one.accountId))) {
    const last = await db.alertDigest.findFirst({ where: { accountId }, orderBy: { day: 'desc' }, select: { day: true, at: true } })
    if (last?.day === day || !(await hasNews(await listWatchedBy(db, accountId), last?.at ?? oldest))) continue
    letters += await transaction(async (tx) => {
      if (!(await queueAlertDigest(tx, accountId))) return 0
      await tx.alertDigest.create({ data: { accountId, day, at: now } })
      return 1
    })
  }
  return letters
}

async function hasNews({ holding, receiving }: Watched, since: Date): Promise<boolean> {
  const alert = await db.dossierAlert.findFirst({
    where: { at: { gt: since }, OR: [{ unitId: { in: holding } }, { dossier: { unitId: { in: receiving } } }] },
    select: { dossierId: true },
  })
  return alert !== null
}
