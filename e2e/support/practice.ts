import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { StaffViewer } from '@/lib/auth/roles'
import { findCalendar } from '@/lib/calendar/queries'
import { nextWorkingDay } from '@/lib/calendar/working-day'
import { addDays, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { draftExtension } from '@/lib/dossiers/extensions'
import { demandFee } from '@/lib/dossiers/fees'
import { confirmResult, decideDossier, startDossier } from '@/lib/dossiers/processing'
import { receiveDossier } from '@/lib/dossiers/reception'
import { askCorrection, recordSupplement, requestSupplement } from '@/lib/dossiers/supplements'
import { submitDossier } from '@/lib/dossiers/submit'
import { createDraft } from '@/lib/drafts/token'
import { submitFeedback } from '@/lib/feedback/service'
import { inForceOn } from '@/lib/procedures/in-force'
import type { ProcedureContent } from '@/lib/procedures/types'
import { storeIncoming } from '@/lib/uploads/service'
import type { UploadPurpose } from '@/lib/uploads/types'
import { practicePdf, unitIdOf } from './fixtures'

export const commune = 'Xã Nam Sơn'
export const neighbour = 'Xã Thông Nguyên'
export const office = 'Huyện Hoàng Su Phì'

/** Practice data of one person: whatever of it is personal carries `mark`. */
export type Practice = {
  mark: string
  phone: string
  unitId: string
  procedure: { versionId: string; code: string; paperKey: string }
  /** With a confirmed result. */
  dossier: { id: string; requestId: string; paperId: string; resultId: string }
  feedback: { id: string; code: string; photoId: string }
  draftToken: string
}

/** A procedure filed at the commune that takes working days and is decided there. */
export async function procedureOf(unitId: string): Promise<Practice['procedure']> {
  const versions = await db.procedureVersion.findMany({
    where: {
      ...inForceOn(civilDateOf(clock.now())),
      filing: 'HERE',
      instant: false,
      procedure: { offerings: { some: { unitId, decidedById: null } } },
    },
    orderBy: { name: 'asc' },
    select: { id: true, content: true, procedure: { select: { code: true } } },
  })
  for (const { id, content, procedure } of versions) {
    const { term, papers } = content as unknown as ProcedureContent
    if (term?.unit === 'WORKING_DAY' && papers[0]) return { versionId: id, code: procedure.code, paperKey: papers[0].key }
  }
  throw new Error('no lasting procedure in the catalogue')
}

export async function storeFile(name: string, purpose: UploadPurpose, bytes: Buffer, declaredType = 'application/pdf') {
  const stream = (async function* () {
    yield bytes
  })()
  const { id, sha256 } = await storeIncoming(stream, { name, declaredType, purpose }, clock.now())
  return { id, sha256: sha256! }
}

export async function makePractice(viewer: (unitId: string) => Promise<StaffViewer>): Promise<Practice> {
  const mark = `kin${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const phone = `09${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  const unitId = await unitIdOf(commune)
  const procedure = await procedureOf(unitId)
  const shell = { mark, phone, unitId, procedure }
  const { id, requestId, paperId } = await submit(shell)
  const officer = await viewer(unitId)
  const result = await storeFile(`Kết quả ${mark}.pdf`, 'RESULT', practicePdf())
  await moveTo('DECIDED', id, officer, mark, [result.id])
  await confirmResult(officer, await targetOf(id))
  const picture = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#a55' } })
    .png()
    .toBuffer()
  const photo = await storeFile(`Ảnh ${mark}.png`, 'FEEDBACK_PHOTO', picture, 'image/png')
  const feedback = await submitFeedback({
    transactionId: randomUUID(),
    kind: 'CONDUCT',
    title: `Chuyện thực hành ${mark}`,
    content: `Nội dung thực hành ${mark}`,
    senderName: `Người thực hành ${mark}`,
    senderPhone: phone,
    senderEmail: null,
    senderAddress: null,
    aboutUnitId: unitId,
    mayPublish: false,
    photos: [photo],
  })
  const { draft, token } = await createDraft(procedure.versionId, clock.now())
  await db.draft.update({ where: { id: draft.id }, data: { answers: { fullName: `Người khai dở ${mark}` } } })
  return {
    ...shell,
    dossier: { id, requestId, paperId, resultId: result.id },
    feedback: { id: feedback.feedbackId, code: feedback.code, photoId: photo.id },
    draftToken: token,
  }
}

type Shell = Pick<Practice, 'mark' | 'phone' | 'unitId' | 'procedure'>
/** SUPPLEMENTED: in process after papers were asked for and brought. APOLOGY: in process with an apology that waits for its signature. */
export type DossierStage =
  | 'SUBMITTED'
  | 'CORRECTION'
  | 'RECEIVED'
  | 'IN_PROCESS'
  | 'AWAITING_SUPPLEMENT'
  | 'SUPPLEMENTED'
  | 'AWAITING_PAYMENT'
  | 'APOLOGY'
  | 'DECIDED'

/** One more dossier of the same person, brought to a state. */
export async function makeDossier(shell: Shell, stage: DossierStage, officer: StaffViewer): Promise<string> {
  const { id } = await submit(shell)
  await moveTo(stage, id, officer, shell.mark)
  return id
}

async function submit({ mark, phone, unitId, procedure }: Shell) {
  const paper = await storeFile(`Giấy tờ ${mark}.pdf`, 'PAPER', practicePdf())
  const { dossierId, requestId } = await submitDossier({
    transactionId: randomUUID(),
    versionId: procedure.versionId,
    unitId,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: `Người Thực Hành ${mark}`, phone, idNumber: '002090000123' }],
    answers: {},
    files: [{ ...paper, paperKey: procedure.paperKey }],
  })
  return { id: dossierId, requestId, paperId: paper.id }
}

/** The first working day of a unit at least so many days ahead. */
export async function workingDayIn(unitId: string, days: number): Promise<string> {
  return nextWorkingDay(addDays(civilDateOf(clock.now()), days), await findCalendar(db, unitId))
}

/** The dossier as it stands now, as a form of the desk names it. */
export async function targetOf(dossierId: string): Promise<{ dossierId: string; version: number }> {
  const { version } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId }, select: { version: true } })
  return { dossierId, version }
}

async function moveTo(stage: DossierStage, id: string, officer: StaffViewer, mark: string, resultFileIds: string[] = []): Promise<void> {
  if (stage === 'SUBMITTED') return
  if (stage === 'CORRECTION') return askCorrection(officer, { ...(await targetOf(id)), text: `Chụp lại ${mark}` })
  await receiveDossier(officer, await targetOf(id))
  if (stage === 'RECEIVED') return
  await startDossier(officer, await targetOf(id))
  if (stage === 'IN_PROCESS') return
  if (stage === 'AWAITING_PAYMENT')
    return demandFee(officer, { ...(await targetOf(id)), lines: [{ kind: 'FEE', name: `Phí ${mark}`, amount: 8000 }] })
  if (stage === 'APOLOGY') {
    const apology = { reason: 'OTHER', dueOn: await workingDayIn(officer.assignments[0]!.unitId, 40), text: `Xin lỗi ${mark}` } as const
    return draftExtension(officer, { ...(await targetOf(id)), ...apology })
  }
  if (stage === 'AWAITING_SUPPLEMENT' || stage === 'SUPPLEMENTED') {
    await requestSupplement(officer, { ...(await targetOf(id)), text: `Bổ sung ${mark}` })
    if (stage === 'SUPPLEMENTED') await recordSupplement(officer, await targetOf(id))
    return
  }
  await decideDossier(officer, { ...(await targetOf(id)), outcome: 'GRANTED', number: `/${mark}`, text: `Đồng ý ${mark}`, resultFileIds })
}
