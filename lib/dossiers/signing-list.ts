import 'server-only'
import { reportUnexpected } from '@/lib/action/report-unexpected'
import { type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { listEvents } from '@/lib/ledger/queries'
import type { ProcedureContent } from '@/lib/procedures/types'
import type { SignatureReport } from '@/lib/signatures/types'
import type { Target } from './act'
import { subjectOf, subjectSelect } from './command'
import { approveDecision, signDecision } from './decisions'
import { signExtension } from './extensions'
import type { DossierEventData } from './projection'
import { actorFor, visibleTo } from './scope'
import { judge } from './state'
import type { DelayReason, Outcome } from './types'

const signingActions = ['approveDecision', 'signDecision', 'signExtension'] as const
export type SigningAction = (typeof signingActions)[number]
export type SigningTask = Target & { action: SigningAction }

/** As many as one page of a phone can carry; the most urgent come first. */
const most = 50

export type SigningRow = SigningTask & {
  code: string
  procedureName: string
  ownerName: string
  unitId: string
  stepDueAt: Date | null
  dueAt: Date | null
  draft: { outcome: Outcome; text: string | null } | null
  extension: { reason: DelayReason; dueOn: string; text: string | null } | null
  files: { id: string; name: string; size: number; pages: number | null; signatures: SignatureReport | null }[]
}

/** Everything that waits for the viewer's approval or signature, the most urgent first: drafts of results and apologies. The reading is logged. */
export async function listToSign(viewer: StaffViewer): Promise<{ rows: SigningRow[]; more: boolean }> {
  const now = clock.now()
  const found = await findWaiting(viewer)
  const dossiers = await db.dossier.findMany({
    where: { AND: [visibleTo(viewer), { id: { in: found } }] },
    select: {
      id: true,
      code: true,
      requestId: true,
      version: true,
      unitId: true,
      handlingUnitId: true,
      state: true,
      receivedAt: true,
      dueAt: true,
      finishedAt: true,
      stepDueAt: true,
      supplements: true,
      extension: true,
      ...subjectSelect,
      procedure: { select: { content: true } },
      parties: { where: { role: 'OWNER' }, take: 1, select: { fullName: true } },
      notes: { select: { id: true, text: true } },
      attachments: {
        where: { purpose: { in: ['PROPOSED', 'RESULT'] }, status: 'ARRIVED' },
        orderBy: { createdAt: 'asc' },
        select: { id: true, name: true, size: true, pages: true, signatures: true },
      },
    },
  })
  const rows: SigningRow[] = []
  const inOrder = dossiers.toSorted((one, other) => found.indexOf(one.id) - found.indexOf(other.id))
  for (const dossier of inOrder) {
    // What another unit passed on is acknowledged by signing it.
    const subject = { ...subjectOf(dossier, now), handOver: false }
    const actions = signingActions.filter((action) => judge(subject, action, actorFor(viewer, dossier)).ok)
    if (actions.length === 0) continue
    const events = await listEvents(db, 'dossier', dossier.id)
    const noteText = (id: string | null) => dossier.notes.find((note) => note.id === id)?.text ?? null
    const draft = events.findLast(({ kind }) => kind === 'dossier.decision_drafted')?.data as
      | DossierEventData['dossier.decision_drafted']
      | undefined
    const apology = events.findLast(({ kind }) => kind === 'dossier.extension_drafted')?.data as
      | DossierEventData['dossier.extension_drafted']
      | undefined
    for (const action of actions) {
      const isExtension = action === 'signExtension'
      rows.push({
        action,
        dossierId: dossier.id,
        version: dossier.version,
        code: dossier.code ?? dossier.requestId,
        procedureName: (dossier.procedure.content as unknown as ProcedureContent).name,
        ownerName: dossier.parties[0]?.fullName ?? '',
        unitId: dossier.unitId,
        stepDueAt: dossier.stepDueAt,
        dueAt: dossier.dueAt,
        draft: !isExtension && draft ? { outcome: draft.outcome, text: noteText(draft.noteId) } : null,
        extension: isExtension && apology ? { reason: apology.reason, dueOn: apology.dueOn, text: noteText(apology.noteId) } : null,
        files: isExtension ? [] : dossier.attachments.map((file) => ({ ...file, signatures: file.signatures as SignatureReport | null })),
      })
    }
  }
  const shown = rows.slice(0, most)
  await db.readLog.createMany({
    data: [...new Set(shown.map((row) => row.dossierId))].map((subjectId) => ({
      id: newId(now.getTime()),
      at: now,
      accountId: viewer.accountId,
      kind: 'DOSSIER',
      subjectId,
    })),
  })
  return { rows: shown, more: rows.length > most || found.length > most }
}

/** Ids of the dossiers that the viewer may approve or sign something of, the most urgent first: one more than are shown. */
async function findWaiting(viewer: StaffViewer): Promise<string[]> {
  const own = viewer.assignments.map(({ unitId, role }) => `${unitId}:${role}`)
  const units = viewer.assignments.map(({ unitId }) => unitId)
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT d."id" FROM "Dossier" d
    LEFT JOIN "Workflow" w ON w."id" = d."workflowId"
    WHERE d."handlingUnitId" = ANY(${units}::uuid[]) AND d."state" = 'IN_PROCESS' AND (
      (d."openOpinions" = 0
        AND (w."steps" -> d."step" ->> 'kind', d."decision") IN (('APPROVE', 'DRAFTED'), ('SIGN', 'DRAFTED'), ('SIGN', 'APPROVED'))
        AND (d."handlingUnitId"::text || ':' || (w."steps" -> d."step" ->> 'role')) = ANY(${own}::text[]))
      OR (d."extension" = 'DRAFTED' AND d."handlingUnitId" = ANY(${unitsWithRole(viewer, 'UNIT_HEAD', 'LEADER')}::uuid[])))
    ORDER BY d."stepDueAt" NULLS LAST, d."dueAt", d."id" LIMIT ${most + 1}`)
  return rows.map(({ id }) => id)
}

const signs: Record<SigningAction, (viewer: StaffViewer, target: Target) => Promise<void>> = {
  approveDecision,
  signDecision,
  signExtension,
}

export type SigningAnswer = { dossierId: string; action: SigningAction; code: string; refusal: string | null }

/**
 * Approves or signs each of them by itself: one that is refused keeps none of the others back, and says why. An apology of a dossier goes before its
 * result, which then stands on the version the apology made.
 */
export async function signSelected(viewer: StaffViewer, tasks: readonly SigningTask[]): Promise<SigningAnswer[]> {
  const answers: { dossierId: string; action: SigningAction; refusal: string | null }[] = []
  const extended = new Set<string>()
  const isExtension = ({ action }: SigningTask) => Number(action === 'signExtension')
  for (const task of tasks.toSorted((one, other) => isExtension(other) - isExtension(one))) {
    const { action, dossierId } = task
    const version = task.version + (extended.has(`${dossierId}:${task.version}`) ? 1 : 0)
    try {
      await signs[action](viewer, { dossierId, version })
      if (action === 'signExtension') extended.add(`${dossierId}:${version}`)
      answers.push({ dossierId, action, refusal: null })
    } catch (error) {
      answers.push({ dossierId, action, refusal: error instanceof DomainError ? error.message : reportUnexpected(error) })
    }
  }
  const codes = await db.dossier.findMany({
    where: { AND: [{ id: { in: tasks.map((task) => task.dossierId) } }, visibleTo(viewer)] },
    select: { id: true, code: true, requestId: true },
  })
  return answers.map((answer) => {
    const found = codes.find(({ id }) => id === answer.dossierId)
    return { ...answer, code: found?.code ?? found?.requestId ?? 'Hồ sơ ngoài phạm vi' }
  })
}
