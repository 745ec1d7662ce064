import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { transaction, type Tx } from '@/lib/db/transaction'
import { assertApprover } from './catalogue-rights'
import { draftProblems } from './draft-problems'
import { carryCheck, holdProcedureOf, writeCheck } from './checks'
import { recordEvent } from './events'
import { columnsOf, findCurrentVersion, firstDay, makeRoom, nextNumber } from './publication'
import type { Question } from './question'
import type { ProcedureContent } from './types'

type ReviewTarget = { id: string; revision: number }

/** Gives a draft back to its editors with a reason. */
export async function returnDraft(viewer: StaffViewer, { reason, ...target }: ReviewTarget & { reason: string }): Promise<void> {
  await transaction(async (tx) => {
    const draft = await getInReview(tx, viewer, target)
    await tx.procedureVersion.update({ where: { id: target.id }, data: { status: 'DRAFT', returnedReason: reason } })
    await recordEvent(tx, viewer, draft.procedureId, 'procedure.returned', { versionId: target.id })
  })
}

/**
 * Publishes a draft on the day it names, else at once; a day that has passed while it waited means at once.
 * @param comparedWith the decision or text with which the approver compared every fact; it makes the version a checked one.
 * @throws DomainError `conflict` when another version came into force since it was sent
 */
export async function approveDraft(
  viewer: StaffViewer,
  { comparedWith, ...target }: ReviewTarget & { comparedWith?: string },
): Promise<void> {
  const at = clock.now()
  await transaction(async (tx) => {
    const draft = await getInReview(tx, viewer, target)
    const { procedureId, procedure, change } = draft
    const content = draft.content as unknown as ProcedureContent
    const from = firstDay(draft, civilDateOf(at))
    const current = await findCurrentVersion(tx, procedure.code, from)
    if ((current?.version?.id ?? null) !== draft.baseVersionId)
      throw new DomainError(
        'conflict',
        'Từ khi gửi duyệt, một bản khác đã có hiệu lực. Hãy trả lại để người soạn xem lại chỗ khác nhau rồi gửi lại.',
      )
    if (draftProblems(content).length > 0) throw new DomainError('conflict', 'Bản này còn chỗ chưa đúng. Hãy trả lại cho người soạn.')
    await tx.procedureVersion.update({
      where: { id: target.id },
      data: {
        status: 'PUBLISHED',
        // What was published while this was written has taken a higher number; the last approved one counts.
        number: await nextNumber(tx, procedureId, target.id),
        effectiveFrom: from,
        effectiveTo: await makeRoom(tx, procedureId, from),
        plannedFrom: null,
        publishedAt: at,
        approvedById: viewer.accountId,
        ...(change === 'REPEALED' ? {} : columnsOf(content, draft.questions as unknown as Question[])),
        // New facts are compared with nothing until somebody says with what.
        ...(content.verification === 'VERIFIED' && change !== 'EDITORIAL' ? { verification: 'PARTIAL' } : {}),
      },
    })
    await tx.procedureRevision.deleteMany({ where: { versionId: target.id } })
    await recordEvent(tx, viewer, procedureId, 'procedure.published', {
      versionId: target.id,
      number: draft.number,
      change,
      from,
      contentHash: draft.contentHash,
    })
    if (comparedWith && change !== 'REPEALED')
      await writeCheck(tx, {
        procedureId,
        code: procedure.code,
        versionId: target.id,
        checkedById: viewer.accountId,
        source: comparedWith,
        at,
      })
    else if (change === 'EDITORIAL' && draft.baseVersionId) await carryCheck(tx, draft.baseVersionId, target.id)
    await publishTags(tx, tags.procedures, tags.procedure(procedure.code))
  })
}

/** Takes back an approved version before its first day. What it would have replaced goes on. */
export async function withdrawScheduled(viewer: StaffViewer, { id, reason }: { id: string; reason: string }): Promise<void> {
  await transaction(async (tx) => {
    await holdProcedureOf(tx, id)
    const version = await tx.procedureVersion.findUnique({ where: { id }, include: { procedure: { select: { code: true } } } })
    if (!version) throw new DomainError('not_found', 'Không tìm thấy bản này.')
    assertApprover(viewer, [])
    const { procedureId, effectiveFrom, effectiveTo } = version
    if (version.status !== 'PUBLISHED' || effectiveFrom <= civilDateOf(clock.now()))
      throw new DomainError('conflict', 'Chỉ rút được bản chưa đến ngày có hiệu lực. Bản đã có hiệu lực thì sửa bằng một bản mới.')
    await tx.procedureVersion.update({ where: { id }, data: { status: 'WITHDRAWN', returnedReason: reason } })
    const standing = { procedureId, status: 'PUBLISHED' }
    const overtaken = await tx.procedureVersion.count({ where: { ...standing, effectiveFrom, number: { gt: version.number } } })
    const before = await tx.procedureVersion.findFirst({
      where: { ...standing, effectiveFrom: { lte: effectiveFrom } },
      orderBy: [{ effectiveFrom: 'desc' }, { number: 'desc' }],
      select: { id: true },
    })
    // Another one of the same day that came after it had already taken its place.
    if (before && overtaken === 0) await tx.procedureVersion.update({ where: { id: before.id }, data: { effectiveTo } })
    await recordEvent(tx, viewer, procedureId, 'procedure.withdrawn', { versionId: id })
    await publishTags(tx, tags.procedures, tags.procedure(version.procedure.code))
  })
}

export type Repeal = { code: string; decision?: string; changeNote?: string; from: CivilDate; approvedById: string }

/** Ends a procedure: a last version without a period of its own content, from whose first day it is no more. */
export async function publishRepeal(
  tx: Tx,
  { code, decision, changeNote, from, approvedById }: Repeal,
  at: Date,
): Promise<{ procedureId: string; versionId: string }> {
  const current = await findCurrentVersion(tx, code, civilDateOf(at))
  if (!current?.version) throw new DomainError('conflict', 'Thủ tục này không còn bản nào đang công bố.')
  const { procedureId, version } = current
  const id = newId(at.getTime())
  await tx.procedureVersion.create({
    data: {
      ...columnsOf(version.content, version.questions),
      decision: decision ?? null,
      id,
      procedureId,
      number: await nextNumber(tx, procedureId),
      status: 'PUBLISHED',
      change: 'REPEALED',
      changeNote: changeNote ?? null,
      effectiveFrom: from,
      effectiveTo: await makeRoom(tx, procedureId, from),
      questions: version.questions,
      source: version.source,
      createdAt: at,
      publishedAt: at,
      approvedById,
    },
  })
  return { procedureId, versionId: id }
}

async function getInReview(tx: Tx, viewer: StaffViewer, { id, revision }: ReviewTarget) {
  await holdProcedureOf(tx, id)
  const draft = await tx.procedureVersion.findUnique({ where: { id }, include: { procedure: { select: { code: true } } } })
  if (!draft) throw new DomainError('not_found', 'Không tìm thấy bản này.')
  assertApprover(viewer, draft.editorIds)
  if (draft.status !== 'IN_REVIEW' || draft.revision !== revision)
    throw new DomainError('conflict', 'Bản này không còn chờ duyệt như ông/bà đang thấy. Hãy tải lại trang.')
  return draft
}
