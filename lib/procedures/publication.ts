import 'server-only'
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { addDays, type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import { newId } from '@/lib/core/ids'
import type { Tx } from '@/lib/db/transaction'
import { approvedOn, inForceOn } from './in-force'
import type { Question } from './question'
import type { ProcedureContent, VersionChange } from './types'

/** Where a version's facts come from: a row of the fact table, a file written out by the house, or a record of the national portal. */
export type VersionSource = 'TABLE' | 'HOUSE' | 'NATIONAL'

export type { VersionChange }

export type Publication = {
  code: string
  content: ProcedureContent
  questions: Question[]
  source: VersionSource
  /** Who approved it; absent at an installation's first load, which nobody approves and no list of changes shows. */
  approvedById?: string
  change?: VersionChange
  changeNote?: string
}

export function hashOfContent(content: ProcedureContent, questions: readonly Question[]): string {
  return createHash('sha256').update(canonicalize({ content, questions })!).digest('hex')
}

/** The columns of a version that repeat parts of its content. */
export function columnsOf(content: ProcedureContent, questions: readonly Question[]) {
  return {
    name: content.name,
    field: content.field,
    filing: content.filing,
    instant: content.instant,
    verification: content.verification,
    decision: content.decision ?? null,
    // Through JSON, so that what is absent is absent: the database client refuses `undefined` in a document.
    content: JSON.parse(JSON.stringify(content)) as object,
    contentHash: hashOfContent(content, questions),
  }
}

export type CurrentVersion = {
  id: string
  number: number
  effectiveFrom: string
  contentHash: string
  source: string
  content: ProcedureContent
  questions: Question[]
}

/** A procedure by its code, with the version in force on a day. */
export async function findCurrentVersion(
  tx: Tx,
  code: string,
  today: CivilDate,
): Promise<{ procedureId: string; version: CurrentVersion | null } | null> {
  const procedure = await tx.procedure.findUnique({
    where: { code },
    select: { id: true, versions: { where: inForceOn(today), orderBy: { number: 'desc' }, take: 1 } },
  })
  if (!procedure) return null
  const [version] = procedure.versions
  return {
    procedureId: procedure.id,
    version: version
      ? { ...version, content: version.content as unknown as ProcedureContent, questions: version.questions as unknown as Question[] }
      : null,
  }
}

/** The day on which a draft would come into force: the one it names, unless that has passed. */
export function firstDay({ plannedFrom }: { plannedFrom: CivilDate | null }, today: CivilDate): CivilDate {
  return plannedFrom && plannedFrom > today ? plannedFrom : today
}

/** The number after those of a procedure's other versions. */
export async function nextNumber(tx: Tx, procedureId: string, besidesId?: string): Promise<number> {
  const { _max } = await tx.procedureVersion.aggregate({
    where: { procedureId, ...(besidesId ? { id: { not: besidesId } } : {}) },
    _max: { number: true },
  })
  return (_max.number ?? 0) + 1
}

/**
 * Makes room for a version that comes into force on `from`: what is in force ends the day before (a version replaced on its own first day keeps that one
 * day), and the answer is the last day that the new one may have, the eve of what is already planned after it.
 */
export async function makeRoom(tx: Tx, procedureId: string, from: CivilDate): Promise<CivilDate | null> {
  const before = await tx.procedureVersion.findMany({
    where: { procedureId, ...approvedOn(from) },
    select: { id: true, effectiveFrom: true },
  })
  const eve = addDays(from, -1)
  for (const { id, effectiveFrom } of before) {
    await tx.procedureVersion.update({ where: { id }, data: { effectiveTo: eve < effectiveFrom ? effectiveFrom : eve } })
  }
  const after = await tx.procedureVersion.findFirst({
    where: { procedureId, status: 'PUBLISHED', effectiveFrom: { gt: from } },
    orderBy: { effectiveFrom: 'asc' },
    select: { effectiveFrom: true },
  })
  return after ? addDays(after.effectiveFrom, -1) : null
}

/**
 * Publishes facts as the procedure's next version, in force from today; the version before ends and is kept, since dossiers stay with the version they
 * were received under. The same facts again publish nothing.
 */
export async function publishVersion(
  tx: Tx,
  { code, content, questions, source, approvedById, change, changeNote }: Publication,
  at: Date,
): Promise<{ result: 'created' | 'updated' | 'unchanged'; procedureId: string; versionId: string }> {
  const today = civilDateOf(at)
  const known = await findCurrentVersion(tx, code, today)
  const columns = columnsOf(content, questions)
  if (known?.version?.contentHash === columns.contentHash)
    return { result: 'unchanged', procedureId: known.procedureId, versionId: known.version.id }
  const procedureId =
    known?.procedureId ?? (await tx.procedure.create({ data: { id: newId(at.getTime()), code }, select: { id: true } })).id
  const versionId = newId(at.getTime())
  await tx.procedureVersion.create({
    data: {
      id: versionId,
      procedureId,
      number: await nextNumber(tx, procedureId),
      status: 'PUBLISHED',
      change: change ?? (known?.version ? 'AMENDED' : 'NEW'),
      changeNote: changeNote ?? null,
      effectiveFrom: today,
      effectiveTo: await makeRoom(tx, procedureId, today),
      ...columns,
      questions,
      source,
      createdAt: at,
      publishedAt: at,
      approvedById: approvedById ?? null,
    },
  })
  return { result: known?.version ? 'updated' : 'created', procedureId, versionId }
}
