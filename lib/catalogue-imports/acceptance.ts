import 'server-only'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { civilDateOf } from '@/lib/core/civil-date'
import type { CatalogueImportItem } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import { carryCheck } from '@/lib/procedures/checks'
import { publishRepeal } from '@/lib/procedures/approval'
import { type CurrentVersion, findCurrentVersion, publishVersion, type VersionSource } from '@/lib/procedures/publication'
import type { ProcedureContent } from '@/lib/procedures/types'
import { writeOfferings } from '@/lib/procedures/write-offerings'
import { offeringOfRecord } from './join'

/** `outdated`: what is published is no longer what the item was compared with, so nothing was published. */
export type Accepted = 'created' | 'updated' | 'repealed' | 'outdated'

/**
 * Publishes a waiting item. Without an approver it is an installation's first load, which no list of changes shows.
 * @returns null when the item does not wait any more
 */
export async function acceptItem(tx: Tx, itemId: string, approvedById: string | null, at: Date): Promise<Accepted | null> {
  const item = await tx.catalogueImportItem.findUnique({ where: { id: itemId } })
  if (!item) return null
  // Held until the end of the transaction: two publications of one procedure come one after the other.
  await tx.$executeRaw`SELECT 1 FROM "Procedure" WHERE "code" = ${item.code} FOR UPDATE`
  const decision = { decidedById: approvedById, decidedAt: at }
  const { count } = await tx.catalogueImportItem.updateMany({
    where: { id: itemId, state: 'PENDING' },
    data: { state: 'ACCEPTED', ...decision },
  })
  if (count === 0) return null
  const known = await findCurrentVersion(tx, item.code, civilDateOf(at))
  const current = known?.version ?? null
  if ((current?.id ?? null) !== item.baseVersionId) {
    await tx.catalogueImportItem.update({ where: { id: itemId }, data: { state: 'OUTDATED' } })
    // The same record is compared anew when it comes again.
    await tx.procedure.updateMany({ where: { code: item.code }, data: { nationalHash: '' } })
    return 'outdated'
  }
  const { result, procedureId, versionId } = await publish(tx, item, current, approvedById, at)
  await tx.catalogueImportItem.updateMany({ where: { code: item.code, state: 'PENDING' }, data: { state: 'OUTDATED' } })
  await appendEvent(tx, {
    streamKind: 'procedure',
    streamId: procedureId,
    kind: 'procedure.import_accepted',
    at,
    actorKind: approvedById ? 'STAFF' : 'SYSTEM',
    actorId: approvedById,
    data: { importId: item.importId, versionId, change: result, contentHash: item.contentHash },
  })
  await publishTags(tx, tags.procedures, tags.procedure(item.code))
  return result
}

type Publication = { result: Exclude<Accepted, 'outdated'>; procedureId: string; versionId: string }

async function publish(
  tx: Tx,
  item: CatalogueImportItem,
  current: CurrentVersion | null,
  approvedById: string | null,
  at: Date,
): Promise<Publication> {
  const { code, kind, editorial } = item
  const by = approvedById ? { approvedById } : {}
  if (kind === 'REPEALED') {
    if (!approvedById) throw new Error('a repeal is always approved by a person')
    return { result: 'repealed', ...(await publishRepeal(tx, { code, from: civilDateOf(at), approvedById }, at)) }
  }
  const content = item.content as unknown as ProcedureContent
  if (current) {
    const change = editorial ? 'EDITORIAL' : 'AMENDED'
    const source = current.source as VersionSource
    const published = await publishVersion(tx, { code, content, questions: current.questions, source, change, ...by }, at)
    if (editorial) await carryCheck(tx, current.id, published.versionId)
    return { ...published, result: 'updated' }
  }
  const published = await publishVersion(tx, { code, content, questions: [], source: 'NATIONAL', change: 'NEW', ...by }, at)
  await writeOfferings(tx, published.procedureId, offeringOfRecord(content), at)
  await tx.procedure.update({ where: { id: published.procedureId }, data: { nationalHash: item.contentHash } })
  return { ...published, result: 'created' }
}
