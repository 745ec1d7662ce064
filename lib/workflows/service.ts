import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { addDays, type CivilDate, civilDateOf, formatCivilDate, isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { transaction, type Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import type { EventData } from '@/lib/ledger/types'
import { holdProcedure } from '@/lib/procedures/checks'
import { inForceOn } from '@/lib/procedures/in-force'
import { validOn } from '@/lib/procedures/offerings'
import { termInForce } from '@/lib/procedures/term-in-force'
import type { ProcedureContent, Term } from '@/lib/procedures/types'
import { fieldErrorsOf, readDraft } from './draft'
import { assertMayEdit } from './policy'
import type { WorkflowInput } from './schema'
import type { Fault } from './steps'
import type { WorkflowStep } from './types'

/**
 * Enters the process of a unit's decision. The one before it ends the day before; no row is ever changed in what it says.
 * @throws DomainError `invalid` with what is wrong by field; `conflict` when a process begins on that day or later
 */
export async function createWorkflow(viewer: StaffViewer, input: WorkflowInput): Promise<{ id: string }> {
  assertMayEdit(viewer)
  const at = clock.now()
  return transaction(async (tx) => {
    const procedure = await holdProcedure(tx, input.code)
    const { versionId, term, steps, decision, validFrom, caseKey } = await checked(tx, procedure.id, input)
    const others = await tx.workflow.findMany({
      where: { procedureId: procedure.id, unitId: input.unitId, caseKey, OR: [{ validTo: null }, { validTo: { gte: validFrom } }] },
      select: { id: true, validFrom: true, validTo: true, unitId: true },
    })
    for (const other of others.filter((one) => one.validTo === null || one.validTo >= one.validFrom)) {
      if (other.validFrom >= validFrom) {
        const sentence = `Đã có quy trình áp dụng từ ${formatCivilDate(other.validFrom)}. Chọn ngày sau ngày đó, hoặc kết thúc quy trình kia trước.`
        throw new DomainError('conflict', sentence, { validFrom: sentence })
      }
      await endOn(tx, viewer, other, addDays(validFrom, -1), at)
    }
    const id = newId(at.getTime())
    await tx.workflow.create({
      data: {
        id,
        procedureId: procedure.id,
        versionId,
        unitId: input.unitId,
        caseKey,
        decision,
        term,
        steps,
        validFrom,
        createdAt: at,
        createdById: viewer.accountId,
      },
    })
    const told = { procedureId: procedure.id, versionId, caseKey, decision, validFrom, steps: steps.length }
    await record(tx, viewer, { id, unitId: input.unitId }, 'workflow.created', told, at, true)
    return { id }
  })
}

/** All that is wrong with what was typed so far. */
export async function checkWorkflow(viewer: StaffViewer, input: WorkflowInput): Promise<void> {
  assertMayEdit(viewer)
  await transaction(async (tx) => {
    const procedure = await holdProcedure(tx, input.code)
    await checked(tx, procedure.id, input)
  })
}

/** Ends a process after a day; one that has not begun by then never does. Dossiers that follow it keep it. */
export async function endWorkflow(viewer: StaffViewer, { workflowId, lastDay }: { workflowId: string; lastDay: CivilDate }): Promise<void> {
  assertMayEdit(viewer)
  const at = clock.now()
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Workflow" WHERE "id" = ${workflowId}::uuid FOR UPDATE`
    const row = await tx.workflow.findUnique({ where: { id: workflowId }, select: { id: true, unitId: true, validTo: true } })
    if (!row) throw new DomainError('not_found', 'Không có quy trình này. Hãy tải lại danh sách.')
    if (row.validTo !== null && row.validTo <= lastDay) throw new DomainError('conflict', 'Quy trình này đã kết thúc trước ngày đó.')
    if (lastDay < civilDateOf(at)) {
      throw new DomainError('invalid', 'Ngày cuối áp dụng phải là hôm nay hoặc sau hôm nay.', { lastDay: 'Chọn hôm nay hoặc sau hôm nay.' })
    }
    await endOn(tx, viewer, row, lastDay, at)
  })
}

async function endOn(tx: Tx, viewer: StaffViewer, row: { id: string; unitId: string }, lastDay: CivilDate, at: Date): Promise<void> {
  await tx.workflow.update({ where: { id: row.id }, data: { validTo: lastDay } })
  await record(tx, viewer, row, 'workflow.ended', { lastDay }, at)
}

async function record(
  tx: Tx,
  viewer: StaffViewer,
  { id, unitId }: { id: string; unitId: string },
  kind: 'workflow.created' | 'workflow.ended',
  data: EventData,
  at: Date,
  first = false,
): Promise<void> {
  await appendEvent(
    tx,
    { streamKind: 'workflow', streamId: id, kind, at, actorKind: 'STAFF', actorId: viewer.accountId, unitId, data },
    { first },
  )
}

type Checked = {
  versionId: string
  term: Term
  steps: WorkflowStep[]
  decision: string
  validFrom: CivilDate
  caseKey: string | null
}

async function checked(tx: Tx, procedureId: string, input: WorkflowInput): Promise<Checked> {
  const errors: Record<string, string> = {}
  const [validFrom, decidedOn] = [readCivilDate(input.validFrom), readCivilDate(input.decidedOn)]
  if (!isCivilDate(validFrom)) errors.validFrom = 'Hãy ghi ngày bắt đầu áp dụng, ví dụ 05/09/2026.'
  if (!isCivilDate(decidedOn)) errors.decidedOn = 'Hãy ghi ngày của quyết định, ví dụ 05/09/2026.'
  if (input.number === '') errors.number = 'Hãy ghi số của quyết định, ví dụ 120/QĐ-UBND.'
  const today = civilDateOf(clock.now())
  const on = isCivilDate(validFrom) ? validFrom : today
  const unit = await tx.unitPeriod.findFirst({ where: { unitId: input.unitId, ...validOn(on) }, select: { id: true } })
  if (!unit) errors.unitId = 'Đơn vị này không còn hoặc chưa có vào ngày áp dụng.'
  const version = await tx.procedureVersion.findFirst({
    where: { procedureId, ...inForceOn(on) },
    orderBy: { number: 'desc' },
    select: { id: true, content: true },
  })
  if (!version) throw new DomainError('invalid', 'Thủ tục này không có bản đang hiệu lực vào ngày áp dụng.', errors)
  const content = version.content as unknown as ProcedureContent
  const caseKey = input.caseKey || null
  if (caseKey !== null && !content.cases?.some(({ key }) => key === caseKey)) errors.caseKey = 'Hãy chọn lại trường hợp.'
  const { term } = termInForce(content, on, caseKey ?? undefined)
  if (!term) {
    const sentence =
      'Thời hạn của thủ tục chưa rõ trong danh mục nên chưa chia được thành bước. Hãy chọn trường hợp hoặc sửa danh mục trước.'
    throw new DomainError('invalid', sentence, { ...errors, caseKey: sentence })
  }
  const { steps, faults } = readDraft(input.steps, term)
  Object.assign(errors, fieldErrorsOf([...faults, ...(await missingUnits(tx, steps, on))]))
  if (Object.keys(errors).length > 0) throw new DomainError('invalid', 'Chưa lưu. Xem lời nhắc ở từng mục, sửa rồi bấm lại.', errors)
  const decision = `${input.number} ngày ${formatCivilDate(decidedOn)}`
  return { versionId: version.id, term, steps, decision, validFrom, caseKey }
}

async function missingUnits(tx: Tx, steps: readonly WorkflowStep[], date: CivilDate): Promise<Fault[]> {
  const named = steps.map(({ unit }) => unit).filter((unit) => unit !== 'RECEIVING' && unit !== 'DECIDING')
  const found = await tx.unitPeriod.findMany({ where: { unitId: { in: named }, ...validOn(date) }, select: { unitId: true } })
  const there = new Set(found.map(({ unitId }) => unitId))
  return steps.flatMap(({ unit }, at) =>
    named.includes(unit) && !there.has(unit) ? [{ at, text: 'Đơn vị của bước này không còn hoặc chưa có vào ngày áp dụng.' }] : [],
  )
}
