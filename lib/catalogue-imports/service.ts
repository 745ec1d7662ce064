import 'server-only'
import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import { assertCatalogueEditor, assertCatalogueStaff } from '@/lib/procedures/catalogue-rights'
import { startDraftFrom } from '@/lib/procedures/draft-start'
import { findCurrentVersion } from '@/lib/procedures/publication'
import type { ProcedureContent } from '@/lib/procedures/types'
import { acceptItem, type Accepted } from './acceptance'
import { itemRights } from './policy'

/** In one press: more are accepted in a few seconds, and nobody waits for long. */
const mostAtOnce = 500

const gone = 'Mục này không còn chờ xem xét. Hãy tải lại trang.'

/**
 * A second person lets an item be published, now.
 * @returns `outdated` when something else was published since the file was read: nothing is published, and the item is over.
 */
export async function acceptImportItem(viewer: StaffViewer, { itemId }: { itemId: string }): Promise<{ code: string; result: Accepted }> {
  const at = clock.now()
  return transaction(async (tx) => {
    const { code } = await getItem(tx, viewer, itemId, assertMayAccept)
    const result = await acceptItem(tx, itemId, viewer.accountId, at)
    if (!result) throw new DomainError('conflict', gone)
    return { code, result }
  })
}

export type EditorialResult = { accepted: number; outdated: number; left: number }

/** Accepts what changes words only, each by itself: one that is over stops no other. `left`: more than one press takes. */
export async function acceptEditorial(viewer: StaffViewer, { importId }: { importId: string }): Promise<EditorialResult> {
  const row = await db.catalogueImport.findFirst({ where: { id: importId, state: 'READY' }, select: { uploadedById: true } })
  if (!row) throw new DomainError('not_found', 'Không tìm thấy lần nhập này.')
  assertMayAccept(viewer, row.uploadedById)
  const where = { importId, kind: 'CHANGED', editorial: true, state: 'PENDING' }
  const items = await db.catalogueImportItem.findMany({ where, orderBy: { code: 'asc' }, take: mostAtOnce, select: { id: true } })
  const counts = { accepted: 0, outdated: 0 }
  for (const { id } of items) {
    const result = await transaction((tx) => acceptItem(tx, id, viewer.accountId, clock.now()))
    if (result === 'updated') counts.accepted += 1
    if (result === 'outdated') counts.outdated += 1
  }
  return { ...counts, left: await db.catalogueImportItem.count({ where }) }
}

/** Leaves what is published as it is. The same record does not come up again. */
export async function skipImportItem(
  viewer: StaffViewer,
  { itemId, reason }: { itemId: string; reason: string },
): Promise<{ code: string }> {
  return transaction(async (tx) => {
    const item = await getItem(tx, viewer, itemId, () => {})
    await decide(tx, viewer, itemId, { state: 'REJECTED', reason })
    await appendEvent(tx, {
      streamKind: 'catalogue_import',
      streamId: item.importId,
      kind: 'catalogue_import.item_skipped',
      at: clock.now(),
      actorKind: 'STAFF',
      actorId: viewer.accountId,
      data: { code: item.code, contentHash: item.contentHash },
    })
    return { code: item.code }
  })
}

/** Opens a draft with what the record says, for an editor to work on; it goes to approval like any other. */
export async function draftImportItem(
  viewer: StaffViewer,
  { itemId }: { itemId: string },
): Promise<{ code: string; result: 'drafted' | 'outdated' }> {
  return transaction(async (tx) => {
    const item = await getItem(tx, viewer, itemId, assertCatalogueEditor)
    const { code } = item
    if (item.kind === 'REPEALED')
      throw new DomainError('invalid', 'Đề nghị bãi bỏ thì không có gì để soạn. Hãy chấp nhận hoặc bỏ qua mục này.')
    const known = await findCurrentVersion(tx, code, civilDateOf(clock.now()))
    if ((known?.version?.id ?? null) !== item.baseVersionId) {
      await decide(tx, viewer, itemId, { state: 'OUTDATED' })
      await tx.procedure.updateMany({ where: { code }, data: { nationalHash: '' } })
      return { code, result: 'outdated' }
    }
    await decide(tx, viewer, itemId, { state: 'DRAFTED' })
    await startDraftFrom(tx, viewer, code, item.content as unknown as ProcedureContent)
    // A procedure that began with this draft has seen this record too.
    if (item.kind === 'ADDED') await tx.procedure.update({ where: { code }, data: { nationalHash: item.contentHash } })
    return { code, result: 'drafted' }
  })
}

async function getItem(tx: Tx, viewer: StaffViewer, itemId: string, assertMay: (viewer: StaffViewer, uploadedById: string | null) => void) {
  assertCatalogueStaff(viewer)
  const item = await tx.catalogueImportItem.findFirst({
    where: { id: itemId, import: { state: 'READY' } },
    include: { import: { select: { uploadedById: true } } },
  })
  if (!item) throw new DomainError('not_found', 'Không tìm thấy mục này.')
  assertMay(viewer, item.import.uploadedById)
  return item
}

async function decide(tx: Tx, viewer: StaffViewer, id: string, data: { state: string; reason?: string }): Promise<void> {
  const { count } = await tx.catalogueImportItem.updateMany({
    where: { id, state: 'PENDING' },
    data: { ...data, decidedById: viewer.accountId, decidedAt: clock.now() },
  })
  if (count === 0) throw new DomainError('conflict', gone)
}

function assertMayAccept(viewer: StaffViewer, uploadedById: string | null): void {
  if (!holdsRole(viewer, 'APPROVER')) throw new DomainError('forbidden', 'Tài khoản này không được giao quyền duyệt công bố.')
  if (!itemRights(viewer, uploadedById).accept)
    throw new DomainError('forbidden', 'Ông/bà đã nhập tệp này nên không tự chấp nhận được. Hãy nhờ một người khác có quyền duyệt.')
}
