import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { assertCatalogueEditor } from './catalogue-rights'
import { holdProcedure } from './checks'
import { recordEvent } from './events'
import { approvedOn } from './in-force'
import { columnsOf, findCurrentVersion, nextNumber, type VersionChange, type VersionSource } from './publication'
import type { Question } from './question'
import type { ProcedureContent } from './types'

/** The open draft of a procedure; without one a copy of the version in force. */
export async function startDraft(viewer: StaffViewer, code: string): Promise<{ id: string }> {
  return start(viewer, code, 'AMENDED')
}

/** A draft with these facts, such as those of a national record that an editor wants to work on. */
export async function startDraftFrom(tx: Tx, viewer: StaffViewer, code: string, content: ProcedureContent): Promise<{ id: string }> {
  assertCatalogueEditor(viewer)
  const at = clock.now()
  await tx.$queryRaw`SELECT 1 FROM "Procedure" WHERE "code" = ${code} FOR UPDATE`
  const known = await findCurrentVersion(tx, code, civilDateOf(at))
  const procedureId =
    known?.procedureId ?? (await tx.procedure.create({ data: { id: newId(at.getTime()), code }, select: { id: true } })).id
  await assertNoneOpen(tx, procedureId)
  return createDraft(tx, viewer, {
    procedureId,
    content,
    questions: known?.version?.questions ?? [],
    source: (known?.version?.source as VersionSource | undefined) ?? 'NATIONAL',
    change: known?.version ? 'AMENDED' : 'NEW',
  })
}

/** A draft that ends the procedure when it is approved. */
export async function startRepeal(viewer: StaffViewer, code: string): Promise<{ id: string }> {
  return start(viewer, code, 'REPEALED')
}

/** A procedure that the catalogue does not have yet. */
export async function startProcedure(
  viewer: StaffViewer,
  { code, name, field }: { code: string; name: string; field: string },
): Promise<{ id: string }> {
  assertCatalogueEditor(viewer)
  return transaction(async (tx) => {
    if (await tx.procedure.findUnique({ where: { code }, select: { id: true } }))
      throw new DomainError('conflict', 'Mã này đã có trong danh mục.', { code: 'Mã này đã có trong danh mục. Hãy mở thủ tục đó để sửa.' })
    return startDraftFrom(tx, viewer, code, emptyContent(name, field))
  })
}

async function start(viewer: StaffViewer, code: string, change: 'AMENDED' | 'REPEALED'): Promise<{ id: string }> {
  assertCatalogueEditor(viewer)
  return transaction(async (tx) => {
    const procedure = await holdProcedure(tx, code)
    const open = await tx.procedureVersion.findFirst({
      where: { procedureId: procedure.id, status: { in: ['DRAFT', 'IN_REVIEW'] } },
      select: { id: true, change: true },
    })
    if (open && (open.change === 'REPEALED') === (change === 'REPEALED')) return { id: open.id }
    if (open) throw new DomainError('conflict', 'Thủ tục này đang có một bản nháp khác. Hãy hoàn tất hoặc bỏ bản nháp đó trước.')
    // One that was repealed may come back: what it was last is where its editor begins.
    const last = await tx.procedureVersion.findFirst({
      where: { procedureId: procedure.id, ...approvedOn(civilDateOf(clock.now())) },
      orderBy: { number: 'desc' },
    })
    if (!last) throw new DomainError('conflict', 'Thủ tục này chưa có bản nào được công bố để bắt đầu từ đó.')
    const repealed = last.change === 'REPEALED'
    if (repealed && change === 'REPEALED') throw new DomainError('conflict', 'Thủ tục này đã bãi bỏ.')
    return createDraft(tx, viewer, {
      procedureId: procedure.id,
      content: last.content as unknown as ProcedureContent,
      questions: last.questions as unknown as Question[],
      source: last.source as VersionSource,
      change: repealed ? 'NEW' : change,
    })
  })
}

type NewDraft = { procedureId: string; content: ProcedureContent; questions: Question[]; source: VersionSource; change: VersionChange }

async function createDraft(
  tx: Tx,
  viewer: StaffViewer,
  { procedureId, content, questions, source, change }: NewDraft,
): Promise<{ id: string }> {
  const at = clock.now()
  const id = newId(at.getTime())
  const columns = columnsOf(content, questions)
  await tx.procedureVersion.create({
    data: {
      ...columns,
      ...(change === 'REPEALED' ? { decision: null } : {}),
      id,
      procedureId,
      number: await nextNumber(tx, procedureId),
      status: 'DRAFT',
      change,
      effectiveFrom: civilDateOf(at),
      questions,
      source,
      createdAt: at,
      revision: 1,
      editorIds: [viewer.accountId],
      revisions: { create: { id: newId(at.getTime()), seq: 1, content: columns.content, savedById: viewer.accountId, savedAt: at } },
    },
  })
  await recordEvent(tx, viewer, procedureId, 'procedure.draft_started', { versionId: id, change })
  return { id }
}

async function assertNoneOpen(tx: Tx, procedureId: string): Promise<void> {
  const open = await tx.procedureVersion.count({ where: { procedureId, status: { in: ['DRAFT', 'IN_REVIEW'] } } })
  if (open > 0) throw new DomainError('conflict', 'Thủ tục này đang có một bản nháp. Hãy hoàn tất hoặc bỏ bản nháp đó trước.')
}

function emptyContent(name: string, field: string): ProcedureContent {
  return {
    name,
    field,
    audiences: [],
    filing: 'COUNTER_ONLY',
    instant: false,
    channels: [],
    papers: [],
    fees: [],
    exemptions: [],
    results: [],
    legalBases: [],
    keywords: [],
    verification: 'UNVERIFIED',
    source: 'Cơ quan biên soạn',
    twoTierModel: false,
    notes: [],
  }
}
