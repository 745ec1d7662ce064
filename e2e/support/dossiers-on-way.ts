import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { transaction } from '@/lib/db/transaction'
import { approveDecision, draftDecision, signDecision } from '@/lib/dossiers/decisions'
import { acknowledge, passOn } from '@/lib/dossiers/hand-overs'
import { askOpinion, listOpinions } from '@/lib/dossiers/opinions'
import { startDossier } from '@/lib/dossiers/processing'
import { receptionOf } from '@/lib/dossiers/projection'
import { recordEvent, writeNote } from '@/lib/dossiers/record'
import { listEvents } from '@/lib/ledger/queries'
import { stepMarks } from '@/lib/workflows/steps'
import type { WorkflowStep } from '@/lib/workflows/types'
import { makeOfficer, unitIdOf } from './fixtures'
import { makeDossier, neighbour, type Practice, targetOf } from './practice'

const step = (kind: WorkflowStep['kind'], unit: string, role: WorkflowStep['role'] = 'SPECIALIST'): WorkflowStep => ({
  name: `Bước ${kind}`,
  kind,
  role,
  unit,
  amount: 1,
  needs: [],
})

/** A received dossier that follows a made-up process, which holds for it alone: as if its reception had been corrected. */
async function follow(dossierId: string, officer: StaffViewer, steps: readonly WorkflowStep[]): Promise<void> {
  const at = clock.now()
  const workflowId = randomUUID()
  await transaction(async (tx) => {
    const dossier = await tx.dossier.findUniqueOrThrow({
      where: { id: dossierId },
      include: { procedure: { select: { procedureId: true } } },
    })
    const { term, termFrom } = receptionOf(await listEvents(tx, 'dossier', dossierId))
    await tx.workflow.create({
      data: {
        id: workflowId,
        procedureId: dossier.procedure.procedureId,
        versionId: dossier.versionId,
        unitId: dossier.unitId,
        decision: 'Số 00/QĐ-TH (dữ liệu thực hành)',
        term,
        steps: steps as WorkflowStep[],
        validFrom: '2000-01-01',
        validTo: '2000-01-01',
        createdAt: at,
        createdById: officer.accountId,
      },
    })
    const noteId = await writeNote(tx, { dossierId, kind: 'RECEPTION_CORRECTION', text: 'Thực hành.', at, authorId: officer.accountId })
    const stepUnits = steps.map(({ unit }) => unit)
    await recordEvent(tx, dossier, {
      kind: 'dossier.reception_corrected',
      at,
      by: { kind: 'STAFF', id: officer.accountId, unitId: dossier.unitId },
      data: {
        noteId,
        beforeNoteId: noteId,
        changed: [],
        number: 2,
        versionId: dossier.versionId,
        resultMethod: 'COUNTER',
        term,
        termFrom,
        handlingUnitId: stepUnits[0]!,
        workflowId,
        stepMarks: stepMarks(steps),
        stepUnits,
      },
    })
  })
}

/** A dossier on a step that ends by passing on, or that comes from another unit and waits to be acknowledged. */
export async function makeOnStep(mine: Practice, officer: StaffViewer, stage: 'TO_PASS_ON' | 'TO_ACKNOWLEDGE'): Promise<string> {
  const id = await makeDossier(mine, 'RECEIVED', officer)
  const elsewhere = await unitIdOf(neighbour)
  const here = mine.unitId
  await follow(id, officer, [step('FORWARD', here), step('FORWARD', elsewhere), step('APPRAISE', here)])
  await startDossier(officer, await targetOf(id))
  if (stage === 'TO_PASS_ON') return id
  await passOn(officer, await targetOf(id))
  const { accountId, sessionId, fullName } = await makeOfficer(neighbour, ['SPECIALIST'])
  const colleague: StaffViewer = { kind: 'staff', accountId, sessionId, fullName, assignments: [{ unitId: elsewhere, role: 'SPECIALIST' }] }
  await acknowledge(colleague, await targetOf(id))
  await passOn(colleague, await targetOf(id))
  return id
}

/** A dossier whose result is drafted and waits for approval, for a signature, or for its number; before that it is on the drafter's step. */
export async function makeOnChain(
  mine: Parameters<typeof makeDossier>[0],
  officer: StaffViewer,
  stage: 'TO_DRAFT' | 'TO_APPROVE' | 'TO_SIGN' | 'TO_NUMBER',
  roles: Partial<Record<'APPRAISE' | 'APPROVE' | 'SIGN' | 'NUMBER', WorkflowStep['role']>> = {},
): Promise<string> {
  const id = await makeDossier(mine, 'RECEIVED', officer)
  await follow(
    id,
    officer,
    (['APPRAISE', 'APPROVE', 'SIGN', 'NUMBER'] as const).map((kind) => step(kind, mine.unitId, roles[kind])),
  )
  await startDossier(officer, await targetOf(id))
  if (stage === 'TO_DRAFT') return id
  await draftDecision(officer, { ...(await targetOf(id)), outcome: 'GRANTED', text: `Lời ${mine.mark}` })
  if (stage === 'TO_APPROVE') return id
  await approveDecision(officer, await targetOf(id))
  if (stage === 'TO_SIGN') return id
  await signDecision(officer, await targetOf(id))
  return id
}

/** A dossier about which another unit is asked; the id of the opinion that is awaited. */
export async function makeAsked(mine: Practice, officer: StaffViewer): Promise<{ dossierId: string; version: number; opinionId: string }> {
  const id = await makeDossier(mine, 'IN_PROCESS', officer)
  await askOpinion(officer, { ...(await targetOf(id)), unitId: await unitIdOf(neighbour), question: `Hỏi ${mine.mark}`, days: 2 })
  const [opinion] = await listOpinions(id)
  return { ...(await targetOf(id)), opinionId: opinion!.id }
}
