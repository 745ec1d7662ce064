import 'server-only'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/transaction'
import { assertTotals } from './limits'

/**
 * Hands files that arrived whole over to a dossier. All of them or none: one that is missing refuses the change, as does one too many.
 * For a citizen the ids come from `listOfDraft`, never from the form.
 */
export async function attachToDossier(tx: Tx, ids: readonly string[], dossierId: string): Promise<void> {
  await attach(tx, ids, 'PAPER', { dossierId })
  if (ids.length === 0) return
  const total = await tx.attachment.aggregate({ where: { dossierId, purpose: 'PAPER' }, _count: true, _sum: { size: true } })
  assertTotals(total._count, total._sum.size ?? 0)
}

/** Hands the files of a result over to its dossier, in place of those that were there: what is no longer the result stays for the office. */
export async function attachResult(tx: Tx, ids: readonly string[], dossierId: string): Promise<void> {
  if (ids.length === 0) return
  await tx.attachment.updateMany({ where: { dossierId, purpose: { in: ['RESULT', 'PROPOSED'] } }, data: { purpose: 'DRAFT' } })
  await attach(tx, ids, 'RESULT', { dossierId })
}

/** The files of a draft or of a step, which only the office sees, in place of the draft before: nothing is a result because nobody replaced it. */
export async function attachProposal(tx: Tx, ids: readonly string[], dossierId: string): Promise<void> {
  if (ids.length === 0) return
  await tx.attachment.updateMany({ where: { dossierId, purpose: 'PROPOSED' }, data: { purpose: 'DRAFT' } })
  await attach(tx, ids, 'RESULT', { dossierId })
  await tx.attachment.updateMany({ where: { id: { in: [...ids] } }, data: { purpose: 'PROPOSED' } })
}

/** Hands the photos of a feedback over to it. */
export function attachToFeedback(tx: Tx, ids: readonly string[], feedbackId: string): Promise<void> {
  return attach(tx, ids, 'FEEDBACK_PHOTO', { feedbackId })
}

async function attach(
  tx: Tx,
  ids: readonly string[],
  purpose: 'PAPER' | 'RESULT' | 'FEEDBACK_PHOTO',
  owner: { dossierId: string } | { feedbackId: string },
): Promise<void> {
  if (ids.length === 0) return
  const { count } = await tx.attachment.updateMany({
    where: { id: { in: [...ids] }, status: 'ARRIVED', purpose, dossierId: null, feedbackId: null },
    data: { ...owner, draftId: null },
  })
  if (count !== ids.length) throw new DomainError('conflict', 'Có tệp chưa gửi xong hoặc đã bị gỡ. Hãy xem lại danh sách tệp rồi gửi lại.')
}
