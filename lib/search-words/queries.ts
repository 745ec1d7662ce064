import 'server-only'
import { requireViewer } from '@/lib/auth/viewer'
import { addDays, civilDateOf, formatDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { inForceOn } from '@/lib/procedures/in-force'
import type { Taught } from '@/lib/search/taught'
import { assertTeacher } from './service'
import type { MissedWords, Period, Synonym } from './types'

const mostListed = 50
/** A word typed once may be anything, also somebody's name. */
const leastMissed = 2

/** Words that found nothing in the last days, most often first. */
export async function listEmptyWords(days: Period): Promise<MissedWords[]> {
  assertTeacher(await requireViewer())
  return db.$queryRaw<MissedWords[]>`
    SELECT "folded" AS words, sum("searches")::int AS searches, sum("empty")::int AS missed FROM "SearchTerm" WHERE "day" > ${firstDay(days)}
    GROUP BY "folded" HAVING sum("empty") >= ${leastMissed} ORDER BY 3 DESC, 1 LIMIT ${mostListed}`
}

/** Words that found something of which nothing was opened, most often first. */
export async function listAbandonedWords(days: Period): Promise<MissedWords[]> {
  assertTeacher(await requireViewer())
  return db.$queryRaw<MissedWords[]>`
    SELECT "folded" AS words, sum("searches")::int AS searches, sum("searches" - "empty" - "opened")::int AS missed FROM "SearchTerm"
    WHERE "day" > ${firstDay(days)}
    GROUP BY "folded" HAVING sum("searches" - "empty" - "opened") >= ${leastMissed} ORDER BY 3 DESC, 1 LIMIT ${mostListed}`
}

function firstDay(days: Period): string {
  return addDays(civilDateOf(clock.now()), -days)
}

/** What staff have taught the search, newest first. */
export async function listSynonyms(): Promise<Synonym[]> {
  assertTeacher(await requireViewer())
  const rows = await db.searchSynonym.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
  const [teachers, names] = await Promise.all([
    db.staffAccount.findMany({ where: { id: { in: rows.map((row) => row.createdById) } }, select: { id: true, fullName: true } }),
    namesOf(rows.flatMap((row) => row.code ?? [])),
  ])
  const byId = new Map(teachers.map((teacher) => [teacher.id, teacher.fullName]))
  return rows.map(({ id, phrase, code, meaning, createdAt, createdById }) => ({
    id,
    phrase,
    ...(code ? { code } : {}),
    ...(code && names.has(code) ? { name: names.get(code) } : {}),
    ...(meaning ? { meaning } : {}),
    by: byId.get(createdById) ?? '',
    on: formatDate(createdAt),
  }))
}

async function namesOf(codes: string[]): Promise<Map<string, string>> {
  const rows = await db.procedureVersion.findMany({
    where: { ...inForceOn(civilDateOf(clock.now())), procedure: { code: { in: codes } } },
    select: { name: true, procedure: { select: { code: true } } },
    orderBy: { number: 'asc' },
  })
  return new Map(rows.map((row) => [row.procedure.code, row.name]))
}

/** What the search itself needs of them. */
export async function listTaught(): Promise<Taught[]> {
  const rows = await db.searchSynonym.findMany({ orderBy: { id: 'asc' }, select: { phrase: true, code: true, meaning: true } })
  return rows.map(({ phrase, code, meaning }) => ({ phrase, ...(code ? { code } : {}), ...(meaning ? { meaning } : {}) }))
}
