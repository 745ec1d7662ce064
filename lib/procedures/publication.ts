import 'server-only'
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { addDays, civilDateOf } from '@/lib/core/civil-date'
import { newId } from '@/lib/core/ids'
import type { Tx } from '@/lib/db/transaction'
import type { Question } from './question'
import type { ProcedureContent } from './types'

/** Where a version's facts come from: a row of the fact table, a file written out by the house, or a record of the national portal. */
export type VersionSource = 'TABLE' | 'HOUSE' | 'NATIONAL'

export type Publication = { code: string; content: ProcedureContent; questions: Question[]; source: VersionSource }

export function hashOfContent(content: ProcedureContent, questions: readonly Question[]): string {
  return createHash('sha256').update(canonicalize({ content, questions })!).digest('hex')
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

/** The published version in force of a procedure, by its code. */
export async function findCurrentVersion(tx: Tx, code: string): Promise<{ procedureId: string; version: CurrentVersion | null } | null> {
  const procedure = await tx.procedure.findUnique({
    where: { code },
    select: { id: true, versions: { where: { status: 'PUBLISHED' }, orderBy: { number: 'desc' }, take: 1 } },
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

/**
 * Publishes facts as the procedure's next version, in force from today; the version before is retired and kept, since dossiers stay with the version they
 * were received under. The same facts again publish nothing.
 */
export async function publishVersion(
  tx: Tx,
  { code, content, questions, source }: Publication,
  at: Date,
): Promise<{ result: 'created' | 'updated' | 'unchanged'; procedureId: string }> {
  const known = await findCurrentVersion(tx, code)
  const contentHash = hashOfContent(content, questions)
  if (known?.version?.contentHash === contentHash) return { result: 'unchanged', procedureId: known.procedureId }
  const procedureId =
    known?.procedureId ?? (await tx.procedure.create({ data: { id: newId(at.getTime()), code }, select: { id: true } })).id
  const today = civilDateOf(at)
  if (known?.version) {
    const lastDay = addDays(today, -1)
    const { id, effectiveFrom } = known.version
    await tx.procedureVersion.update({
      where: { id },
      data: { status: 'RETIRED', effectiveTo: lastDay < effectiveFrom ? effectiveFrom : lastDay },
    })
  }
  await tx.procedureVersion.create({
    data: {
      id: newId(at.getTime()),
      procedureId,
      number: (known?.version?.number ?? 0) + 1,
      status: 'PUBLISHED',
      effectiveFrom: today,
      name: content.name,
      field: content.field,
      filing: content.filing,
      instant: content.instant,
      verification: content.verification,
      // Through JSON, so that what is absent is absent: the database client refuses `undefined` in a document.
      content: JSON.parse(JSON.stringify(content)) as object,
      questions,
      contentHash,
      source,
      createdAt: at,
      publishedAt: at,
    },
  })
  return { result: known?.version ? 'updated' : 'created', procedureId }
}
