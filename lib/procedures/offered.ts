import 'server-only'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { inForceOn } from './in-force'
import type { FeeUnit } from './fees-due'
import { localOf, localSelect } from './local'
import { validOn } from './offerings'
import { searchProcedures } from './search'
import type { ProcedureContent } from './types'

export type OfferedProcedure = { code: string; versionId: string; name: string; instant: boolean }

/** The version of today of each procedure that a unit receives, by code. */
async function offeredBy(unitId: string, code?: string) {
  const today = civilDateOf(clock.now())
  return db.procedureVersion.findMany({
    where: {
      ...inForceOn(today),
      filing: { in: ['HERE', 'COUNTER_ONLY'] },
      procedure: { ...(code ? { code } : {}), offerings: { some: { unitId, ...validOn(today) } } },
    },
    orderBy: [{ procedureId: 'asc' }, { number: 'desc' }],
    distinct: ['procedureId'],
    select: { id: true, name: true, instant: true, procedure: { select: { code: true } } },
  })
}

const toOffered = (row: Awaited<ReturnType<typeof offeredBy>>[number]): OfferedProcedure => ({
  code: row.procedure.code,
  versionId: row.id,
  name: row.name,
  instant: row.instant,
})

/** What a unit receives most: by its own dossiers of late, then the commonest tasks, then the rest by name. */
export async function listOffered(unitId: string, common: readonly string[], limit: number): Promise<OfferedProcedure[]> {
  const [rows, used] = await Promise.all([
    offeredBy(unitId),
    db.dossier.groupBy({ by: ['versionId'], where: { unitId }, _count: true, orderBy: { _count: { versionId: 'desc' } }, take: 30 }),
  ])
  const uses = new Map(used.map((row) => [row.versionId, row._count]))
  const weight = (one: OfferedProcedure) =>
    (uses.get(one.versionId) ?? 0) * 1000 + (common.includes(one.code) ? common.length - common.indexOf(one.code) : 0)
  return rows
    .map(toOffered)
    .toSorted((one, other) => weight(other) - weight(one) || one.name.localeCompare(other.name, 'vi'))
    .slice(0, limit)
}

/** What a unit receives that fits `text`, best first. */
export async function searchOffered(unitId: string, text: string, limit: number): Promise<OfferedProcedure[]> {
  const [rows, found] = await Promise.all([offeredBy(unitId), searchProcedures(text, { limit: 200 })])
  const byCode = new Map(rows.map((row) => [row.procedure.code, toOffered(row)]))
  return found.items.flatMap((hit) => byCode.get(hit.code) ?? []).slice(0, limit)
}

/** A procedure that a unit receives today, whole, with what is local to the unit. Null when it does not. */
export async function findOffered(
  unitId: string,
  code: string,
): Promise<(OfferedProcedure & { content: ProcedureContent; local: FeeUnit & { difficultBy?: string } }) | null> {
  const [row] = await offeredBy(unitId, code)
  if (!row) return null
  const today = civilDateOf(clock.now())
  const [{ content }, offering] = await Promise.all([
    db.procedureVersion.findUniqueOrThrow({ where: { id: row.id }, select: { content: true } }),
    db.offering.findFirstOrThrow({ where: { unitId, procedure: { code }, ...validOn(today) }, select: localSelect(today) }),
  ])
  return { ...toOffered(row), content: content as unknown as ProcedureContent, local: localOf(offering) }
}
