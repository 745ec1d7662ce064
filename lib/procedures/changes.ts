import 'server-only'
import { cachedUntil } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { type CivilDate, civilDateOf, instantAt, msUntilTomorrow } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

/** What the list of changes tells; better words for the same facts are none. */
export const changeKinds = ['NEW', 'AMENDED', 'REPEALED'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A change that is announced: nothing of its text is public before its day. */
export type ComingChange = { code: string; name: string; kind: ChangeKind; from: CivilDate; decision?: string }

export type ProcedureChange = ComingChange & {
  /** Number of the version that brought it. */
  number: number
  /** Number of the version before it. */
  before?: number
  /** What changed, in a sentence. */
  note?: string
  /** When it could first be read here. */
  at: Date
}

/** Only what somebody approved: an installation's first load is no change. */
const told = {
  status: 'PUBLISHED',
  approvedById: { not: null },
  change: { in: [...changeKinds] },
} satisfies Prisma.ProcedureVersionWhereInput

/** What has come into force, newest first; of one year, or the newest `limit` of all. */
export async function listChanges({ year, limit }: { year?: string; limit?: number }): Promise<ProcedureChange[]> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures)
  const rows = await db.procedureVersion.findMany({
    where: { ...told, effectiveFrom: { lte: civilDateOf(clock.now()), ...(year ? { startsWith: `${year}-` } : {}) } },
    orderBy: [{ effectiveFrom: 'desc' }, { publishedAt: 'desc' }, { id: 'desc' }],
    ...(limit ? { take: limit } : {}),
    select: {
      name: true,
      change: true,
      number: true,
      changeNote: true,
      decision: true,
      effectiveFrom: true,
      publishedAt: true,
      procedure: {
        select: {
          code: true,
          versions: { where: { status: 'PUBLISHED', change: { not: 'REPEALED' } }, select: { number: true, effectiveFrom: true } },
        },
      },
    },
  })
  return rows.map(({ name, change, number, changeNote, decision, effectiveFrom, publishedAt, procedure: { code, versions } }) => {
    const before = versions
      .filter((other) => other.effectiveFrom < effectiveFrom || (other.effectiveFrom === effectiveFrom && other.number < number))
      .toSorted(
        (one, other) =>
          (one.effectiveFrom < other.effectiveFrom ? -1 : 1) * (one.effectiveFrom === other.effectiveFrom ? 0 : 1) ||
          one.number - other.number,
      )
      .at(-1)?.number
    return {
      code,
      name,
      kind: change as ChangeKind,
      from: effectiveFrom,
      number,
      at: new Date(Math.max(publishedAt?.getTime() ?? 0, instantAt(effectiveFrom).getTime())),
      ...(before ? { before } : {}),
      ...(changeNote ? { note: changeNote } : {}),
      ...(decision ? { decision } : {}),
    }
  })
}

/** What has been announced for a later day, the next first. */
export async function listComingChanges(): Promise<ComingChange[]> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures)
  const rows = await db.procedureVersion.findMany({
    where: { ...told, effectiveFrom: { gt: civilDateOf(clock.now()) } },
    orderBy: [{ effectiveFrom: 'asc' }, { id: 'asc' }],
    select: { name: true, change: true, decision: true, effectiveFrom: true, procedure: { select: { code: true } } },
  })
  return rows.map(({ name, change, decision, effectiveFrom, procedure: { code } }) => ({
    code,
    name,
    kind: change as ChangeKind,
    from: effectiveFrom,
    ...(decision ? { decision } : {}),
  }))
}

/** Years in which something came into force, the newest first. */
export async function listChangeYears(): Promise<{ year: string; count: number }[]> {
  'use cache'
  cachedUntil('reference', msUntilTomorrow(clock.now()), tags.procedures)
  const rows = await db.procedureVersion.groupBy({
    by: ['effectiveFrom'],
    where: { ...told, effectiveFrom: { lte: civilDateOf(clock.now()) } },
    _count: true,
  })
  const counts = new Map<string, number>()
  for (const { effectiveFrom, _count } of rows) {
    const year = effectiveFrom.slice(0, 4)
    counts.set(year, (counts.get(year) ?? 0) + _count)
  }
  return [...counts].map(([year, count]) => ({ year, count })).toSorted((one, other) => other.year.localeCompare(one.year))
}
