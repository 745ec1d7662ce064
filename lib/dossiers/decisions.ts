import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { transaction, type Tx } from '@/lib/db/transaction'
import { listEvents } from '@/lib/ledger/queries'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import type { NumbersEntered } from '@/lib/results/types'
import { writeResult } from '@/lib/results/write'
import { attachProposal, attachResult } from '@/lib/uploads/attach'
import { act, actIn, type HeldDossier, type Target } from './act'
import { getForUpdate } from './command'
import { moveBackTo, moveOn, stepsOf } from './moves'
import { requireNeeds } from './needs'
import type { DossierEventData, DossierEventKind } from './projection'
import type { DossierAction } from './state'
import type { Outcome } from './types'

type Words = { text?: string | undefined; fileIds?: string[] }

/** Puts a draft of the result up: what is proposed, the words the person will read, the file to be signed. */
export function draftDecision(viewer: StaffViewer, input: Target & Words & { outcome: Outcome }): Promise<void> {
  return act(viewer, input, 'draftDecision', async (tx, dossier, note) => {
    if (input.outcome === 'REFUSED' && !input.text) {
      throw new DomainError('invalid', 'Hãy ghi lý do không đồng ý để người dân biết.', { text: 'Ghi lý do không đồng ý giải quyết.' })
    }
    const move = await leaveStep(tx, dossier, input)
    const noteId = input.text ? await note('DECISION', input.text) : null
    return { kind: 'dossier.decision_drafted', data: { ...move, outcome: input.outcome, noteId } }
  })
}

/** The head of the unit agrees with the draft. */
export function approveDecision(viewer: StaffViewer, input: Target & Words): Promise<void> {
  return inHand(viewer, input, 'approveDecision', async (tx, dossier, note) => {
    const move = await leaveStep(tx, dossier, input)
    return { kind: 'dossier.decision_approved', data: { ...move, noteId: input.text ? await note('STEP', input.text) : null } }
  })
}

/** Signs the result: who did, and as what, is kept with it. Files are those of the signed document, where it was signed elsewhere. */
export function signDecision(viewer: StaffViewer, input: Target & Words): Promise<void> {
  return inHand(viewer, input, 'signDecision', async (tx, dossier, note) => {
    const move = await leaveStep(tx, dossier, input, attachResult)
    const noteId = input.text ? await note('STEP', input.text) : null
    return { kind: 'dossier.decision_signed', data: { ...move, signerId: viewer.accountId, noteId } }
  })
}

/** The draft goes back to whoever made it, with the reason. */
export function sendBack(viewer: StaffViewer, input: Target & { text: string }): Promise<void> {
  return inHand(viewer, input, 'sendBack', async (tx, dossier, note) => {
    const events = await listEvents(tx, 'dossier', dossier.id)
    const drafter = await tx.staffAccount.findFirst({
      where: { id: draftOf(events).actorId ?? '', disabledAt: null },
      select: { id: true },
    })
    const move = moveBackTo(dossier, events, 'APPRAISE')
    return { kind: 'dossier.sent_back', data: { ...move, noteId: await note('STEP', input.text), assigneeId: drafter?.id ?? null } }
  })
}

/**
 * The registry numbers the signed result and lets it out: the dossier is decided. `shared`: one document answers several dossiers, so that its number may
 * stand on another result already.
 */
export function numberDecision(
  viewer: StaffViewer,
  input: Target & NumbersEntered & { title?: string | undefined; shared?: boolean; fileIds?: string[] },
): Promise<void> {
  return inHand(viewer, input, 'numberDecision', async (tx, dossier) => {
    const events = await listEvents(tx, 'dossier', dossier.id)
    const draft = draftOf(events).data as DossierEventData['dossier.decision_drafted']
    const signing = events.findLast(({ kind }) => kind === 'dossier.decision_signed')
    if (!signing) throw new DomainError('conflict', 'Kết quả chưa được ký.')
    const { signerId } = signing.data as DossierEventData['dossier.decision_signed']
    await requireNeeds(tx, dossier.id, stepsOf(dossier)[dossier.step!], { files: input.fileIds?.length ?? 0 })
    await attachResult(tx, input.fileIds ?? [], dossier.id)
    const { number, book, bookNumber, title } = input
    const result = await writeResult(tx, {
      dossierId: dossier.id,
      versionId: dossier.versionId,
      unitId: dossier.handlingUnitId,
      outcome: draft.outcome,
      number,
      book,
      bookNumber,
      title,
      signed: { signerId, at: signing.at, unitId: signing.unitId ?? dossier.handlingUnitId },
      shared: input.shared ?? false,
      at: clock.now(),
      createdById: viewer.accountId,
    })
    return { kind: 'dossier.decided', data: { outcome: draft.outcome, ...result, noteId: draft.noteId } }
  })
}

/** What must be there is there, new files take the place of the draft's, and it goes to the next step. */
async function leaveStep(tx: Tx, dossier: HeldDossier, { fileIds = [] }: Words, attach = attachProposal) {
  await requireNeeds(tx, dossier.id, stepsOf(dossier)[dossier.step!], { files: fileIds.length })
  await attach(tx, fileIds, dossier.id)
  return moveOn(dossier, await listEvents(tx, 'dossier', dossier.id))
}

export function draftOf(events: readonly StoredLedgerEvent[]): StoredLedgerEvent {
  const draft = events.findLast(({ kind }) => kind === 'dossier.decision_drafted')
  if (!draft) throw new DomainError('conflict', 'Hồ sơ chưa có dự thảo kết quả.')
  return draft
}

/** As `act`; what another unit passed on is acknowledged by the same press, since who signs a paper has it in hand. */
async function inHand<K extends DossierEventKind>(
  viewer: StaffViewer,
  { dossierId, version }: Target,
  action: DossierAction,
  step: Parameters<typeof act<K>>[3],
): Promise<void> {
  await transaction(async (tx) => {
    const seen = await getForUpdate(tx, viewer, { dossierId, version })
    if (seen.handOverAt) {
      await actIn(tx, viewer, { dossierId, version }, 'acknowledge', async () => ({
        kind: 'dossier.acknowledged',
        data: { assigneeId: viewer.accountId },
      }))
    }
    await actIn(tx, viewer, { dossierId, version: version + (seen.handOverAt ? 1 : 0) }, action, step)
  })
}
