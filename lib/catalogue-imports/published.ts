import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import { inForceOn } from '@/lib/procedures/in-force'
import type { CurrentVersion } from '@/lib/procedures/publication'
import type { Question } from '@/lib/procedures/question'
import type { ProcedureContent } from '@/lib/procedures/types'
import type { Known } from './compare'

const nothing: Known = { lastHash: null, version: null }

/** What is known of some procedures on a day, for as many records at a time as fit into memory well. */
export async function listKnown(codes: readonly string[], today: CivilDate): Promise<(code: string) => Known> {
  const procedures = await db.procedure.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, nationalHash: true, versions: { where: inForceOn(today), orderBy: { number: 'desc' }, take: 1 } },
  })
  const known = new Map<string, Known>(
    procedures.map(({ code, nationalHash, versions: [version] }) => [
      code,
      { lastHash: nationalHash, version: version ? currentOf(version) : null },
    ]),
  )
  // Of a procedure that is not here yet, the last record waits among the additions, or was turned down there.
  const waiting = await db.catalogueImportItem.findMany({
    where: { code: { in: [...codes] }, kind: 'ADDED', state: { in: ['PENDING', 'REJECTED', 'DRAFTED'] }, import: { state: 'READY' } },
    orderBy: { id: 'asc' },
    select: { code: true, contentHash: true },
  })
  for (const { code, contentHash } of waiting) {
    const one = known.get(code) ?? nothing
    if (one.version === null) known.set(code, { ...one, lastHash: contentHash })
  }
  return (code) => known.get(code) ?? nothing
}

/** Procedures in force of which a national record was once read, in the order of their codes. */
export async function listNational(
  after: string,
  limit: number,
  today: CivilDate,
): Promise<{ code: string; version: CurrentVersion; refused: boolean }[]> {
  const rows = await db.procedure.findMany({
    where: { code: { gt: after }, nationalHash: { not: null }, versions: { some: inForceOn(today) } },
    orderBy: { code: 'asc' },
    take: limit,
    select: { code: true, versions: { where: inForceOn(today), orderBy: { number: 'desc' }, take: 1 } },
  })
  const asked = await db.catalogueImportItem.findMany({
    where: {
      kind: 'REPEALED',
      state: { in: ['PENDING', 'REJECTED', 'DRAFTED'] },
      baseVersionId: { in: rows.flatMap(({ versions }) => versions.map(({ id }) => id)) },
      import: { state: 'READY' },
    },
    select: { baseVersionId: true },
  })
  const known = new Set(asked.map(({ baseVersionId }) => baseVersionId))
  return rows.flatMap(({ code, versions: [version] }) =>
    version ? [{ code, version: currentOf(version), refused: known.has(version.id) }] : [],
  )
}

type Row = Omit<CurrentVersion, 'content' | 'questions'> & { content: unknown; questions: unknown }

function currentOf(version: Row): CurrentVersion {
  return { ...version, content: version.content as ProcedureContent, questions: version.questions as Question[] }
}
