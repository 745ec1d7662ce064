import 'server-only'
import { type StaffViewer, unitsWithRole } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
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
  const handled = unitsWithRole(viewer, 'UNIT_HEAD', 'LEADER', 'SPECIALIST', 'RECEPTIONIST', 'REGISTRY')
  const dossiers = await db.dossier.findMany({
    where: {
      AND: [
        visibleTo(viewer),
        {
          handlingUnitId: { in: handled },
          state: 'IN_PROCESS',
          OR: [{ decision: { in: ['DRAFTED', 'APPROVED'] } }, { extension: 'DRAFTED' }],
        },
      ],
    },
    orderBy: [{ stepDueAt: { sort: 'asc', nulls: 'last' } }, { dueAt: 'asc' }, { id: 'asc' }],
    take: most * 2,
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
        where: { purpose: 'RESULT', status: 'ARRIVED' },
        orderBy: { createdAt: 'asc' },
        select: { id: true, name: true, size: true, pages: true, signatures: true },
      },
    },
  })
  const rows: SigningRow[] = []
  for (const dossier of dossiers) {
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
  return { rows: shown, more: rows.length > most || dossiers.length === most * 2 }
}

const signs: Record<SigningAction, (viewer: StaffViewer, target: Target) => Promise<void>> = {
  approveDecision,
  signDecision,
  signExtension,
}

export type SigningAnswer = { dossierId: string; action: SigningAction; code: string; refusal: string | null }

/** Approves or signs each of them by itself: one that is refused keeps none of the others back, and says why. */
export async function signSelected(viewer: StaffViewer, tasks: readonly SigningTask[]): Promise<SigningAnswer[]> {
  const answers: { dossierId: string; action: SigningAction; refusal: string | null }[] = []
  for (const { action, dossierId, version } of tasks) {
    try {
      await signs[action](viewer, { dossierId, version })
      answers.push({ dossierId, action, refusal: null })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      answers.push({ dossierId, action, refusal: error.message })
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
