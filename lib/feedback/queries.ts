import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { listEvents } from '@/lib/ledger/queries'
import { feedbackActorFor, feedbackVisibleTo } from './scope'
import { availableFeedbackActions } from './state'
import type { FeedbackKind, FeedbackState } from './types'

const pageSize = 50

/** Feedback within the viewer's scope, oldest open first; `closed` lists what has ended, newest first. */
export async function listFeedback(viewer: StaffViewer, { closed = false, after }: { closed?: boolean; after?: string } = {}) {
  const direction = closed ? 'desc' : 'asc'
  const rows = await db.feedback.findMany({
    where: { AND: [feedbackVisibleTo(viewer), { state: closed ? 'CLOSED' : { not: 'CLOSED' } }] },
    orderBy: [{ submittedAt: direction }, { id: direction }],
    take: pageSize + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: { id: true, code: true, kind: true, state: true, title: true, submittedAt: true, assignee: { select: { fullName: true } } },
  })
  const page = rows.slice(0, pageSize)
  return {
    rows: page.map(({ assignee, ...row }) => ({
      ...row,
      kind: row.kind as FeedbackKind,
      state: row.state as FeedbackState,
      assigneeName: assignee?.fullName ?? null,
    })),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  }
}

/** All of one feedback for staff who may see it. Out of scope is not found. The reading is logged. */
export async function getFeedbackDetail(viewer: StaffViewer, id: string) {
  const feedback = await db.feedback.findFirst({
    where: { AND: [{ id }, feedbackVisibleTo(viewer)] },
    include: {
      attachments: { where: { status: 'ARRIVED' }, select: { id: true, name: true, size: true, type: true, sha256: true } },
      assignee: { select: { fullName: true } },
    },
  })
  if (!feedback) throw new DomainError('not_found', 'Không tìm thấy phản ánh này trong phạm vi của ông/bà.')
  const at = clock.now()
  const [events] = await Promise.all([
    listEvents(db, 'feedback', id),
    db.readLog.create({ data: { id: newId(at.getTime()), at, accountId: viewer.accountId, kind: 'FEEDBACK', subjectId: id } }),
  ])
  const { secretHmac: _, ...shown } = feedback
  return {
    ...shown,
    kind: feedback.kind as FeedbackKind,
    state: feedback.state as FeedbackState,
    events: events.map(({ kind, at: happenedAt }) => ({ kind, at: happenedAt })),
    actions: availableFeedbackActions(feedback.state as FeedbackState, feedbackActorFor(viewer, feedback)),
  }
}
