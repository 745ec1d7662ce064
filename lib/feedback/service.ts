import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId, randomCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { fingerprintOf, once } from '@/lib/idempotency/once'
import { appendEvent } from '@/lib/ledger/append'
import type { EventData } from '@/lib/ledger/types'
import { lookupKey } from '@/lib/receipts/key'
import { deriveSecret, hmacOfSecret } from '@/lib/receipts/lookup-secret'
import { queueFeedbackMail } from '@/lib/notifications/queue'
import { attachToFeedback } from '@/lib/uploads/attach'
import { feedbackActorFor, feedbackVisibleTo, focalUnitOf } from './scope'
import { type FeedbackAction, feedbackTransitions, mayActOnFeedback } from './state'
import type { FeedbackKind, FeedbackState } from './types'

export type NewFeedback = {
  transactionId: string
  kind: FeedbackKind
  title: string
  content: string
  senderName: string | null
  senderPhone: string | null
  senderEmail: string | null
  senderAddress: string | null
  aboutUnitId: string | null
  mayPublish: boolean
  photos: { id: string; sha256: string }[]
}

/** Keeps what a person sends; the same transaction id answers the same feedback. */
export async function submitFeedback(feedback: NewFeedback): Promise<{ feedbackId: string; code: string; repeated: boolean }> {
  const at = clock.now()
  const { transactionId, photos, ...content } = feedback
  const id = newId(at.getTime())
  const { resultId, repeated } = await once(
    {
      id: transactionId,
      kind: 'feedback',
      fingerprint: fingerprintOf({ ...content, photos: photos.map((photo) => photo.sha256).toSorted() }),
      at,
    },
    async (tx, feedbackId) => {
      await tx.feedback.create({
        data: {
          ...content,
          id: feedbackId,
          code: `PA${randomCode(8)}`,
          secretHmac: hmacOfSecret(lookupKey(), feedbackSecret(feedbackId)),
          state: 'SUBMITTED',
          submittedAt: at,
        },
      })
      await attachToFeedback(
        tx,
        photos.map((photo) => photo.id),
        feedbackId,
      )
      await appendEvent(
        tx,
        {
          streamKind: 'feedback',
          streamId: feedbackId,
          kind: 'feedback.submitted',
          at,
          actorKind: 'CITIZEN',
          data: { kind: content.kind, photos: photos.length },
        },
        { first: true },
      )
    },
    id,
  )
  const { code } = await db.feedback.findUniqueOrThrow({ where: { id: resultId }, select: { code: true } })
  return { feedbackId: resultId, code, repeated }
}

/** The secret with which the sender reads the answer. */
export function feedbackSecret(feedbackId: string): string {
  return deriveSecret(lookupKey(), feedbackId, 1)
}

type Target = { feedbackId: string; version: number }

async function act(
  viewer: StaffViewer,
  { feedbackId, version }: Target,
  action: FeedbackAction,
  change: (tx: Tx, at: Date) => Promise<{ columns: object; data: EventData }>,
): Promise<void> {
  const at = clock.now()
  const visible = await feedbackVisibleTo(viewer)
  await transaction(async (tx) => {
    const feedback = await tx.feedback.findFirst({
      where: { AND: [{ id: feedbackId }, visible] },
      select: { id: true, state: true, version: true, assigneeId: true },
    })
    if (!feedback) throw new DomainError('not_found', 'Không tìm thấy phản ánh này trong phạm vi của ông/bà.')
    const allowed = mayActOnFeedback(feedback.state as FeedbackState, action, feedbackActorFor(viewer, feedback))
    if (allowed === 'forbidden') throw new DomainError('forbidden', 'Vai trò của ông/bà không có quyền làm việc này.')
    if (allowed === 'conflict') throw new DomainError('conflict', 'Phản ánh đã chuyển sang bước khác. Hãy tải lại trang.')
    const { columns, data } = await change(tx, at)
    const { count } = await tx.feedback.updateMany({
      where: { id: feedbackId, version },
      data: { ...columns, state: feedbackTransitions[action].to, version: { increment: 1 } },
    })
    if (count === 0) throw new DomainError('conflict', 'Vừa có người khác xử lý phản ánh này. Hãy tải lại trang rồi làm tiếp.')
    await appendEvent(tx, {
      streamKind: 'feedback',
      streamId: feedbackId,
      kind: feedbackTransitions[action].event,
      at,
      actorKind: 'STAFF',
      actorId: viewer.accountId,
      unitId: focalUnitOf(viewer),
      data,
    })
    await queueFeedbackMail(tx, feedbackId, feedbackTransitions[action].event)
  })
}

/** Gives a feedback to a person to look into; a report of conduct never to someone of the unit it is about. */
export function assignFeedback(viewer: StaffViewer, input: Target & { assigneeId: string }): Promise<void> {
  return act(viewer, input, 'assign', async (tx) => {
    const feedback = await tx.feedback.findUniqueOrThrow({ where: { id: input.feedbackId }, select: { kind: true, aboutUnitId: true } })
    const assignee = await tx.staffAccount.findFirst({
      where: { id: input.assigneeId, disabledAt: null },
      select: { assignments: { select: { unitId: true } } },
    })
    if (!assignee) throw new DomainError('invalid', 'Hãy chọn người xem xét.', { assigneeId: 'Chọn một cán bộ trong danh sách.' })
    const isOfThatUnit =
      feedback.aboutUnitId !== null && assignee.assignments.some((assignment) => assignment.unitId === feedback.aboutUnitId)
    if (feedback.kind === 'CONDUCT' && isOfThatUnit) {
      throw new DomainError('invalid', 'Không giao phản ánh về cán bộ cho chính đơn vị bị phản ánh.', {
        assigneeId: 'Chọn người của đơn vị khác.',
      })
    }
    return { columns: { assigneeId: input.assigneeId }, data: { assigneeId: input.assigneeId } }
  })
}

export function answerFeedback(viewer: StaffViewer, input: Target & { answer: string }): Promise<void> {
  return act(viewer, input, 'answer', async (_tx, at) => ({ columns: { answer: input.answer, answeredAt: at }, data: {} }))
}

export function closeFeedback(viewer: StaffViewer, input: Target): Promise<void> {
  return act(viewer, input, 'close', async (_tx, at) => ({ columns: { closedAt: at }, data: {} }))
}
