import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { type CivilDate, civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { assertCatalogueEditor } from './catalogue-rights'
import { differenceOf, isEditorial } from './difference'
import { draftProblems } from './draft-problems'
import { recordEvent } from './events'
import { columnsOf, findCurrentVersion, firstDay, hashOfContent, type VersionChange } from './publication'
import type { Question } from './question'
import type { ProcedureContent } from './types'

/** A draft as its editor last saw it. */
export type DraftTarget = { id: string; revision: number }

const mostRevisions = 200
const longestContent = 1_000_000

/**
 * Keeps what the editor has written so far, whole or not. What was undone before is dropped.
 * @throws DomainError `conflict` when the draft was saved elsewhere meanwhile
 */
export async function saveDraft(viewer: StaffViewer, target: DraftTarget, content: ProcedureContent): Promise<{ revision: number }> {
  assertCatalogueEditor(viewer)
  if (JSON.stringify(content).length > longestContent) throw new DomainError('too_large', 'Nội dung quá dài. Hãy rút gọn trước khi lưu.')
  return transaction(async (tx) => {
    const draft = await getOwnDraft(tx, target)
    if (draft.change === 'REPEALED') throw new DomainError('conflict', 'Đề nghị bãi bỏ giữ nguyên nội dung đang công bố, không sửa được.')
    const questions = draft.questions as unknown as Question[]
    if (hashOfContent(content, questions) === draft.contentHash) return { revision: target.revision }
    const at = clock.now()
    const newest = await tx.procedureRevision.aggregate({ where: { versionId: target.id }, _max: { seq: true } })
    const seq = (newest._max.seq ?? 0) + 1
    const columns = columnsOf(content, questions)
    await move(tx, viewer, draft, seq, columns)
    await tx.procedureRevision.deleteMany({
      where: { versionId: target.id, OR: [{ seq: { gt: target.revision } }, { seq: { lte: seq - mostRevisions } }] },
    })
    await tx.procedureRevision.create({
      data: { id: newId(at.getTime()), versionId: target.id, seq, content: columns.content, savedById: viewer.accountId, savedAt: at },
    })
    return { revision: seq }
  })
}

/** Goes back to the step saved before. At the first one nothing happens. */
export async function undoDraft(viewer: StaffViewer, target: DraftTarget): Promise<{ revision: number }> {
  return step(viewer, target, { where: { lt: target.revision }, order: 'desc' })
}

/** Goes forward again to what was undone. */
export async function redoDraft(viewer: StaffViewer, target: DraftTarget): Promise<{ revision: number }> {
  return step(viewer, target, { where: { gt: target.revision }, order: 'asc' })
}

async function step(
  viewer: StaffViewer,
  target: DraftTarget,
  { where, order }: { where: { lt: number } | { gt: number }; order: 'asc' | 'desc' },
): Promise<{ revision: number }> {
  assertCatalogueEditor(viewer)
  return transaction(async (tx) => {
    const draft = await getOwnDraft(tx, target)
    const found = await tx.procedureRevision.findFirst({ where: { versionId: target.id, seq: where }, orderBy: { seq: order } })
    if (!found) return { revision: target.revision }
    const columns = columnsOf(found.content as unknown as ProcedureContent, draft.questions as unknown as Question[])
    await move(tx, viewer, draft, found.seq, columns)
    return { revision: found.seq }
  })
}

export type DraftPlan = { change: VersionChange; changeNote?: string; decision?: string; plannedFrom?: CivilDate }

/** What the change is called in the list of changes and when it begins. `decision` is kept here only for a repeal; else it is a part of the content. */
export async function planDraft(viewer: StaffViewer, target: DraftTarget, plan: DraftPlan): Promise<void> {
  assertCatalogueEditor(viewer)
  await transaction(async (tx) => {
    const draft = await getOwnDraft(tx, target)
    if ((plan.change === 'REPEALED') !== (draft.change === 'REPEALED'))
      throw new DomainError('invalid', 'Bãi bỏ là một đề nghị riêng. Hãy bỏ bản nháp này rồi chọn bãi bỏ thủ tục.')
    assertNotPast(plan.plannedFrom)
    await tx.procedureVersion.update({
      where: { id: target.id },
      data: {
        change: plan.change,
        changeNote: plan.changeNote ?? null,
        plannedFrom: plan.plannedFrom ?? null,
        editorIds: withEditor(draft.editorIds, viewer),
        ...(plan.change === 'REPEALED' ? { decision: plan.decision ?? null } : {}),
      },
    })
  })
}

function assertNotPast(date: CivilDate | undefined): void {
  const today = civilDateOf(clock.now())
  if (date !== undefined && date < today) {
    const sentence = `Ngày có hiệu lực không được trước hôm nay (${formatCivilDate(today)}). Để trống nếu có hiệu lực ngay khi duyệt.`
    throw new DomainError('invalid', sentence, { plannedFrom: sentence })
  }
}

/** Drops a draft for good. */
export async function discardDraft(viewer: StaffViewer, target: DraftTarget): Promise<void> {
  assertCatalogueEditor(viewer)
  await transaction(async (tx) => {
    const { procedureId, procedure } = await getOwnDraft(tx, target)
    await tx.procedureVersion.delete({ where: { id: target.id } })
    await recordEvent(tx, viewer, procedureId, 'procedure.draft_discarded', { versionId: target.id })
    // A national record that was taken up in it comes up again with the next export.
    const { count } = await tx.catalogueImportItem.updateMany({
      where: { code: procedure.code, state: 'DRAFTED' },
      data: { state: 'OUTDATED' },
    })
    if (count > 0) await tx.procedure.update({ where: { id: procedureId }, data: { nationalHash: '' } })
    // A procedure that never was published leaves nothing behind but its ledger.
    await tx.procedure.deleteMany({ where: { id: procedureId, versions: { none: {} }, offerings: { none: {} } } })
  })
}

/**
 * Sends a draft to a second person.
 * @throws DomainError `invalid` with a sentence for each part that is missing or wrong, `conflict` when nothing differs from what is published
 */
export async function submitDraft(viewer: StaffViewer, target: DraftTarget): Promise<void> {
  assertCatalogueEditor(viewer)
  await transaction(async (tx) => {
    const draft = await getOwnDraft(tx, target)
    const content = draft.content as unknown as ProcedureContent
    assertNotPast(draft.plannedFrom ?? undefined)
    const problems = Object.fromEntries(draftProblems(content).map(({ path, message }) => [path, message]))
    const current = await findCurrentVersion(tx, draft.procedure.code, firstDay(draft, civilDateOf(clock.now())))
    const base = current?.version ?? null
    if (draft.change === 'REPEALED' && !base) throw new DomainError('conflict', 'Đến ngày đó thủ tục này không còn bản nào để bãi bỏ.')
    // What nothing stands before is new, whatever its editor called it, and has a decision.
    const change = draft.change === 'REPEALED' ? 'REPEALED' : !base ? 'NEW' : draft.change === 'NEW' ? 'AMENDED' : draft.change
    const needsDecision = change === 'REPEALED' || change === 'NEW'
    if (needsDecision && !draft.decision) problems['decision'] = 'Ghi số và ngày của quyết định công bố hoặc bãi bỏ.'
    if (change === 'AMENDED' && !draft.changeNote) problems['changeNote'] = 'Ghi một câu cho người dân: điều gì thay đổi.'
    if (change === 'EDITORIAL' && base && !isEditorial(differenceOf(base.content, content)))
      problems['change'] = 'Bản này đổi cả dữ kiện, không chỉ câu chữ. Hãy chọn "Sửa đổi, bổ sung" và ghi điều gì thay đổi.'
    if (Object.keys(problems).length > 0)
      throw new DomainError('invalid', 'Còn chỗ chưa xong. Hãy sửa các mục dưới đây rồi gửi duyệt lại.', problems)
    if (change !== 'REPEALED' && base?.contentHash === draft.contentHash)
      throw new DomainError('conflict', 'Bản nháp giống hệt bản đang công bố. Hãy sửa rồi gửi, hoặc bỏ bản nháp.')
    await tx.procedureVersion.update({
      where: { id: target.id },
      data: {
        status: 'IN_REVIEW',
        change,
        baseVersionId: base?.id ?? null,
        submittedById: viewer.accountId,
        submittedAt: clock.now(),
        returnedReason: null,
        editorIds: withEditor(draft.editorIds, viewer),
      },
    })
    await recordEvent(tx, viewer, draft.procedureId, 'procedure.submitted', { versionId: target.id, contentHash: draft.contentHash })
  })
}

/** An editor takes a draft back from approval to go on writing. */
export async function takeBackDraft(viewer: StaffViewer, { id }: { id: string }): Promise<void> {
  assertCatalogueEditor(viewer)
  await transaction(async (tx) => {
    const { count } = await tx.procedureVersion.updateMany({ where: { id, status: 'IN_REVIEW' }, data: { status: 'DRAFT' } })
    if (count === 0) throw new DomainError('conflict', 'Bản này không còn chờ duyệt. Hãy tải lại trang.')
    const { procedureId } = await tx.procedureVersion.findUniqueOrThrow({ where: { id }, select: { procedureId: true } })
    await recordEvent(tx, viewer, procedureId, 'procedure.taken_back', { versionId: id })
  })
}

async function getOwnDraft(tx: Tx, { id, revision }: DraftTarget) {
  await tx.$queryRaw`SELECT 1 FROM "ProcedureVersion" WHERE "id" = ${id}::uuid FOR UPDATE`
  const draft = await tx.procedureVersion.findUnique({ where: { id }, include: { procedure: { select: { code: true } } } })
  if (!draft || (draft.status !== 'DRAFT' && draft.status !== 'IN_REVIEW'))
    throw new DomainError('not_found', 'Không tìm thấy bản nháp này. Có thể nó đã được công bố hoặc đã bỏ.')
  if (draft.status === 'IN_REVIEW') throw new DomainError('conflict', 'Bản này đang chờ duyệt. Lấy lại bản nháp trước khi sửa tiếp.')
  if (draft.revision !== revision)
    throw new DomainError('conflict', 'Bản nháp vừa được lưu ở nơi khác. Chép lại phần đang viết, tải lại trang rồi sửa tiếp.')
  return draft
}

type Row = { id: string; editorIds: string[] }

async function move(tx: Tx, viewer: StaffViewer, draft: Row, revision: number, columns: ReturnType<typeof columnsOf>): Promise<void> {
  await tx.procedureVersion.update({
    where: { id: draft.id },
    data: { ...columns, revision, editorIds: withEditor(draft.editorIds, viewer) },
  })
}

function withEditor(editorIds: readonly string[], viewer: StaffViewer): string[] {
  return [...new Set([...editorIds, viewer.accountId])]
}
