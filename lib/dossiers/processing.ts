import 'server-only'
import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { transaction, type Tx } from '@/lib/db/transaction'
import { lookupKey } from '@/lib/receipts/key'
import { deriveSecret, hmacOfSecret } from '@/lib/receipts/lookup-secret'
import type { NumbersEntered } from '@/lib/results/types'
import { writeResult } from '@/lib/results/write'
import { attachResult } from '@/lib/uploads/attach'
import { getForUpdate } from './command'
import { act, type HeldDossier, type Target } from './act'
import { stepsOf } from './moves'
import { requireNeeds } from './needs'
import { recordEvent } from './record'
import type { Outcome, ResultMethod } from './types'

export function startDossier(viewer: StaffViewer, target: Target): Promise<void> {
  return act(viewer, target, 'start', async () => ({ kind: 'dossier.started', data: { assigneeId: viewer.accountId } }))
}

/** Enters the decision: outcome, numbers of the document, words for the person, and the files of the result. It stands in the register of results. */
export function decideDossier(
  viewer: StaffViewer,
  input: Target & NumbersEntered & { outcome: Outcome; shared?: boolean; title?: string; text?: string; resultFileIds: string[] },
): Promise<void> {
  return act(viewer, input, 'decide', async (tx, dossier, note) => {
    if (input.outcome === 'REFUSED' && !input.text) {
      throw new DomainError('invalid', 'Hãy ghi lý do không đồng ý để người dân biết.', { text: 'Ghi lý do không đồng ý giải quyết.' })
    }
    if (dossier.step !== null) await requireNeeds(tx, dossier.id, stepsOf(dossier)[dossier.step], { files: input.resultFileIds.length })
    await attachResult(tx, input.resultFileIds, dossier.id)
    const { outcome } = input
    const result = await enterResult(tx, viewer, dossier, input)
    return { kind: 'dossier.decided', data: { outcome, ...result, noteId: input.text ? await note('DECISION', input.text) : null } }
  })
}

/** A result in place of one that was taken back. The dossier stays where it is: decided, or returned already. */
export function reissueResult(viewer: StaffViewer, input: Parameters<typeof decideDossier>[1]): Promise<void> {
  return act(viewer, input, 'reissueResult', async (tx, dossier, note) => {
    if (input.outcome === 'REFUSED' && !input.text) {
      throw new DomainError('invalid', 'Hãy ghi lý do không đồng ý để người dân biết.', { text: 'Ghi lý do không đồng ý giải quyết.' })
    }
    await attachResult(tx, input.resultFileIds, dossier.id)
    const { outcome } = input
    const result = await enterResult(tx, viewer, dossier, input)
    return { kind: 'dossier.result_reissued', data: { outcome, ...result, noteId: input.text ? await note('DECISION', input.text) : null } }
  })
}

function enterResult(
  tx: Tx,
  viewer: StaffViewer,
  dossier: HeldDossier,
  { outcome, number, book, bookNumber, title, shared }: Parameters<typeof decideDossier>[1],
) {
  return writeResult(tx, {
    dossierId: dossier.id,
    versionId: dossier.versionId,
    unitId: dossier.handlingUnitId,
    outcome,
    number,
    book,
    bookNumber,
    title,
    shared,
    at: clock.now(),
    createdById: viewer.accountId,
  })
}

/** The result is at the return desk: the clock's finish. */
export function confirmResult(viewer: StaffViewer, target: Target): Promise<void> {
  return act(viewer, target, 'confirmResult', async () => ({ kind: 'dossier.result_confirmed', data: {} }))
}

/** Hands the result over; `text` names who took it and by which paper, when it was not the owner. */
export function handOverResult(viewer: StaffViewer, input: Target & { method: ResultMethod; text?: string }): Promise<void> {
  return act(viewer, input, 'handOver', async (_tx, _dossier, note) => ({
    kind: 'dossier.returned',
    data: { method: input.method, noteId: input.text ? await note('RETURN', input.text) : null },
  }))
}

/** Records that the person takes the dossier back. */
export function withdrawDossier(viewer: StaffViewer, input: Target & { text: string }): Promise<void> {
  return act(viewer, input, 'withdraw', async (_tx, _dossier, note) => ({
    kind: 'dossier.withdrawn',
    data: { noteId: await note('WITHDRAWAL', input.text) },
  }))
}

/** Ends the work without a decision, with reasons the person reads. */
export function stopDossier(viewer: StaffViewer, input: Target & { text: string }): Promise<void> {
  return act(viewer, input, 'stop', async (_tx, _dossier, note) => ({
    kind: 'dossier.stopped',
    data: { noteId: await note('STOP', input.text) },
  }))
}

/** Issues a lost look-up secret anew, after the officer saw the person's card; the old one stops working. Answers the new secret, once. */
export async function reissueSecret(viewer: StaffViewer, input: Target & { cardSeen: boolean }): Promise<{ secret: string }> {
  if (!input.cardSeen) {
    throw new DomainError('invalid', 'Hãy xem giấy tờ tùy thân của người nộp trước khi cấp lại mã.', {
      cardSeen: 'Đánh dấu khi đã xem giấy tờ tùy thân.',
    })
  }
  const at = clock.now()
  return transaction(async (tx) => {
    const dossier = await getForUpdate(tx, viewer, input)
    if (!holdsRole(viewer, 'RECEPTIONIST', dossier.unitId))
      throw new DomainError('forbidden', 'Chỉ công chức tiếp nhận của nơi nhận hồ sơ được cấp lại mã.')
    const version = dossier.secretVersion + 1
    const secret = deriveSecret(lookupKey(), dossier.id, version)
    await recordEvent(
      tx,
      dossier,
      { kind: 'dossier.secret_reissued', at, by: { kind: 'STAFF', id: viewer.accountId, unitId: dossier.unitId }, data: { version } },
      { secretHmac: hmacOfSecret(lookupKey(), secret) },
    )
    return { secret }
  })
}
