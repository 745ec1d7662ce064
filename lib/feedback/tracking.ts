import 'server-only'
import { readCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { listEvents } from '@/lib/ledger/queries'
import { lookupKey } from '@/lib/receipts/key'
import { hmacOfSecret, secretMatches } from '@/lib/receipts/lookup-secret'
import type { FeedbackKind, FeedbackState } from './types'

/** The feedback that a code and its secret open, or null; an unknown code reads like a wrong secret and takes as long. */
export async function findFeedbackBySecret(code: string, secret: string): Promise<string | null> {
  const feedback = await db.feedback.findUnique({ where: { code: readCode(code) }, select: { id: true, secretHmac: true } })
  const matches = secretMatches(lookupKey(), secret, feedback?.secretHmac ?? hmacOfSecret(lookupKey(), 'nobody'))
  return feedback && matches ? feedback.id : null
}

/** What the sender sees of a feedback: its state, history and answer. */
export async function findTrackedFeedback(id: string) {
  const feedback = await db.feedback.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      kind: true,
      state: true,
      title: true,
      content: true,
      answer: true,
      submittedAt: true,
      answeredAt: true,
      _count: { select: { attachments: true } },
    },
  })
  if (!feedback) return null
  const events = await listEvents(db, 'feedback', id)
  const { _count, ...shown } = feedback
  return {
    ...shown,
    photoCount: _count.attachments,
    kind: feedback.kind as FeedbackKind,
    state: feedback.state as FeedbackState,
    history: events.map(({ kind, at }) => ({ kind, at })),
  }
}
