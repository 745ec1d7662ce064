import 'server-only'
import { onBehalfOf, type StaffViewer } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId, randomCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { fingerprintOf, once } from '@/lib/idempotency/once'
import { inForceOn } from '@/lib/procedures/in-force'
import { findOffering, validOn } from '@/lib/procedures/offerings'
import { termInForce } from '@/lib/procedures/term-in-force'
import type { ProcedureContent, Term } from '@/lib/procedures/types'
import { lookupKey } from '@/lib/receipts/key'
import { deriveSecret, hmacOfSecret } from '@/lib/receipts/lookup-secret'
import type { NumbersEntered } from '@/lib/results/types'
import { writeResult } from '@/lib/results/write'
import { attachToDossier } from '@/lib/uploads/attach'
import { findWorkflow } from '@/lib/workflows/find'
import { routeOf } from '@/lib/workflows/steps'
import { nextDossierCode } from './codes'
import { behalfIn, getForUpdate, judgeOrThrow } from './command'
import type { Party } from './parties'
import { createWithEvent, recordEvent, writeNote } from './record'
import { actorFor } from './scope'
import { judge, nothing } from './state'
import type { Outcome, ResultMethod } from './types'

export type PaperCount = { paperKey: string; name: string; originals: number; certified: number; copies: number; compared: boolean }

/**
 * Receives an online submission: gives the dossier code and starts the clock. `caseKey` names the case whose term holds; `term` only where the procedure's
 * own term is ambiguous.
 */
export async function receiveDossier(
  viewer: StaffViewer,
  input: { dossierId: string; version: number; caseKey?: string; term?: Term; papers?: PaperCount[] },
): Promise<{ code: string }> {
  const at = clock.now()
  return transaction(async (tx) => {
    const dossier = await getForUpdate(tx, viewer, input)
    judgeOrThrow(viewer, dossier, 'receive')
    const { code, data } = await admission(tx, {
      versionId: dossier.versionId,
      unitId: dossier.unitId,
      caseKey: input.caseKey,
      officerTerm: input.term,
      at,
    })
    await writePapers(tx, dossier.id, input.papers ?? [], at)
    await recordEvent(tx, dossier, {
      kind: 'dossier.received',
      at,
      by: { kind: 'STAFF', id: viewer.accountId, unitId: dossier.unitId, behalfOf: behalfIn(viewer, dossier, 'receive') },
      data: {
        ...data,
        requestId: dossier.requestId,
        versionId: dossier.versionId,
        resultMethod: dossier.resultMethod as ResultMethod,
        channel: 'ONLINE',
      },
    })
    return { code }
  })
}

/** Refuses to receive an online submission, with reasons the person reads. */
export async function refuseDossier(viewer: StaffViewer, input: { dossierId: string; version: number; reason: string }): Promise<void> {
  const at = clock.now()
  await transaction(async (tx) => {
    const dossier = await getForUpdate(tx, viewer, input)
    judgeOrThrow(viewer, dossier, 'refuse')
    const noteId = await writeNote(tx, { dossierId: dossier.id, kind: 'REFUSAL', text: input.reason, at, authorId: viewer.accountId })
    await recordEvent(tx, dossier, {
      kind: 'dossier.refused',
      at,
      by: { kind: 'STAFF', id: viewer.accountId, unitId: dossier.unitId, behalfOf: behalfIn(viewer, dossier, 'refuse') },
      data: { noteId },
    })
  })
}

export type Intake = {
  transactionId: string
  versionId: string
  unitId: string
  resultMethod: ResultMethod
  parties: Party[]
  papers: PaperCount[]
  /** Scans that arrived whole. */
  files: { id: string; sha256: string }[]
  /** The case (trường hợp) of the procedure that the person is in; its term holds. */
  caseKey?: string
  /** Only where the procedure's own term is ambiguous. */
  term?: Term
  /** Result returned at once: reception, result and hand-over in one step, by one officer. */
  atOnce?: NumbersEntered & { outcome: Outcome; shared?: boolean; text?: string }
}

/** Receives a person at the counter, and with `atOnce` also records the result and its hand-over in the same transaction. */
export async function takeIn(viewer: StaffViewer, intake: Intake): Promise<{ dossierId: string; code: string; repeated: boolean }> {
  const at = clock.now()
  const { transactionId, versionId, unitId, resultMethod, parties, papers, files, atOnce } = intake
  const actor = actorFor(viewer, { unitId, handlingUnitId: unitId })
  const allowed = judge(nothing, 'intake', actor)
  if (!allowed.ok) throw new DomainError(allowed.code, 'Ông/bà không có quyền tiếp nhận hồ sơ của đơn vị này.')
  const behalfOf = onBehalfOf(viewer, (as) => judge(nothing, 'intake', actorFor(as, { unitId, handlingUnitId: unitId })).ok)
  const by = { kind: 'STAFF' as const, id: viewer.accountId, unitId, behalfOf }
  const id = newId(at.getTime())
  const fingerprint = fingerprintOf({ ...intake, viewer: viewer.accountId, files: files.map((file) => file.sha256).toSorted() })
  const { resultId, repeated } = await once(
    { id: transactionId, kind: 'intake', fingerprint, at },
    async (tx, dossierId) => {
      const { instant, data } = await admission(tx, {
        versionId,
        unitId,
        caseKey: intake.caseKey,
        officerTerm: intake.term,
        at,
        onlyInForce: true,
        atOnce: atOnce !== undefined,
      })
      if (atOnce && (!instant || data.handlingUnitId !== unitId)) {
        throw new DomainError('conflict', 'Chỉ trả kết quả ngay được với thủ tục giải quyết ngay tại quầy. Hãy tiếp nhận và hẹn ngày trả.')
      }
      await createWithEvent(
        tx,
        { id: dossierId, secretHmac: hmacOfSecret(lookupKey(), deriveSecret(lookupKey(), dossierId, 1)), parties },
        { kind: 'dossier.received', at, by, data: { ...data, requestId: randomCode(10), versionId, resultMethod, channel: 'COUNTER' } },
      )
      await writePapers(tx, dossierId, papers, at)
      await attachToDossier(
        tx,
        files.map((file) => file.id),
        dossierId,
      )
      if (atOnce) await completeAtOnce(tx, viewer, { id: dossierId, unitId, versionId }, atOnce, at)
    },
    id,
  )
  const { code } = await db.dossier.findUniqueOrThrow({ where: { id: resultId }, select: { code: true } })
  return { dossierId: resultId, code: code!, repeated }
}

async function completeAtOnce(
  tx: Tx,
  viewer: StaffViewer,
  { id, unitId, versionId }: { id: string; unitId: string; versionId: string },
  result: NonNullable<Intake['atOnce']>,
  at: Date,
): Promise<void> {
  const by = { kind: 'STAFF' as const, id: viewer.accountId, unitId }
  const actor = actorFor(viewer, { unitId, handlingUnitId: unitId })
  const noteId = result.text
    ? await writeNote(tx, { dossierId: id, kind: 'DECISION', text: result.text, at, authorId: viewer.accountId })
    : null
  const { outcome, number, book, bookNumber } = result
  const written = await writeResult(tx, {
    dossierId: id,
    versionId,
    unitId,
    outcome,
    number,
    book,
    bookNumber,
    shared: result.shared,
    at,
    createdById: viewer.accountId,
  })
  const steps = [
    { action: 'start', from: 'RECEIVED', confirmed: false, event: { kind: 'dossier.started', data: { assigneeId: viewer.accountId } } },
    {
      action: 'decide',
      from: 'IN_PROCESS',
      confirmed: false,
      event: { kind: 'dossier.decided', data: { outcome, ...written, noteId } },
    },
    { action: 'confirmResult', from: 'DECIDED', confirmed: false, event: { kind: 'dossier.result_confirmed', data: {} } },
    {
      action: 'handOver',
      from: 'DECIDED',
      confirmed: true,
      event: { kind: 'dossier.returned', data: { method: 'COUNTER', noteId: null } },
    },
  ] as const
  for (const [index, step] of steps.entries()) {
    const subject = { ...nothing, state: step.from, received: true, resultConfirmed: step.confirmed }
    const allowed = judge(subject, step.action, actor)
    if (!allowed.ok)
      throw new DomainError(allowed.code, 'Trả kết quả ngay cần cả vai trò tiếp nhận và thụ lý của đơn vị. Hãy tiếp nhận và hẹn ngày trả.')
    const behalfOf = onBehalfOf(viewer, (as) => judge(subject, step.action, actorFor(as, { unitId, handlingUnitId: unitId })).ok)
    await recordEvent(tx, { id, version: index + 1 }, { ...step.event, at, by: { ...by, behalfOf } })
  }
}

type Admission = {
  versionId: string
  unitId: string
  caseKey: string | undefined
  officerTerm: Term | undefined
  at: Date
  /** A person at the counter is received under today's version; one who submitted online under the version they saw. */
  onlyInForce?: boolean
  /** Of a dossier that was received before and keeps its code. */
  code?: string
  /** The result is given in the same breath: no process is followed. */
  atOnce?: boolean
}

/** What reception decides: the code, the unit that handles, the term that the clock starts with, the process that is followed. */
export async function admission(
  tx: Tx,
  { versionId, unitId, caseKey, officerTerm, at, onlyInForce = false, atOnce = false, code: known }: Admission,
) {
  const today = civilDateOf(at)
  const version = await tx.procedureVersion.findUnique({
    where: { id: versionId },
    select: { procedureId: true, content: true, status: true },
  })
  if (version?.status !== 'PUBLISHED') throw new DomainError('not_found', 'Không tìm thấy thủ tục này.')
  if (onlyInForce) {
    const current = await tx.procedureVersion.findFirst({
      where: { procedureId: version.procedureId, ...inForceOn(today) },
      orderBy: { number: 'desc' },
      select: { id: true },
    })
    if (current?.id !== versionId) {
      throw new DomainError(
        'conflict',
        'Thủ tục này vừa được sửa hoặc bãi bỏ. Hãy chọn lại thủ tục để tiếp nhận theo bản đang có hiệu lực.',
      )
    }
  }
  const offering = await findOffering(tx, version.procedureId, unitId, at)
  if (!offering) throw new DomainError('conflict', 'Đơn vị này không tiếp nhận thủ tục đã chọn.')
  const content = version.content as unknown as ProcedureContent
  if (caseKey !== undefined && !content.cases?.some((one) => one.key === caseKey)) {
    throw new DomainError('invalid', 'Trường hợp đã chọn không có trong thủ tục này. Hãy chọn lại trường hợp.', {
      caseKey: 'Chọn lại trường hợp.',
    })
  }
  const ofProcedure = termInForce(content, today, caseKey).term
  const term = ofProcedure ?? officerTerm
  if (!term) {
    throw new DomainError('invalid', 'Thời hạn của thủ tục này chưa rõ trong danh mục. Hãy chọn trường hợp hoặc ghi thời hạn áp dụng.', {
      ...(content.cases?.length && caseKey === undefined ? { caseKey: 'Chọn trường hợp.' } : {}),
      termAmount: 'Ghi số ngày hoặc giờ.',
    })
  }
  const period = await tx.unitPeriod.findFirst({ where: { unitId, ...validOn(today) }, select: { agencyCode: true } })
  if (!period?.agencyCode)
    throw new DomainError('conflict', 'Đơn vị chưa có mã định danh để cấp mã hồ sơ. Quản trị cần đặt mã trong phần cài đặt.')
  const decidingUnitId = offering.decidedById ?? unitId
  const workflow = atOnce ? null : await findWorkflow(tx, { procedureId: version.procedureId, unitId, caseKey, term, at })
  const route = workflow && routeOf(workflow, { unitId, decidingUnitId })
  const handlingUnitId = route?.stepUnits[route.firstStep ?? 0] ?? decidingUnitId
  const code = known ?? (await nextDossierCode(tx, period.agencyCode, at))
  const termFrom = ofProcedure ? ('PROCEDURE' as const) : ('OFFICER' as const)
  return {
    code,
    instant: content.instant,
    data: { code, unitId, handlingUnitId, term, termFrom, ...(caseKey && { caseKey }), ...route },
  }
}

export async function writePapers(tx: Tx, dossierId: string, papers: readonly PaperCount[], at: Date): Promise<void> {
  await tx.dossierPaper.createMany({ data: papers.map((paper, position) => ({ ...paper, id: newId(at.getTime()), dossierId, position })) })
}
