import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { FormValues } from '@/lib/forms/types'
import type { FeedbackKind } from './types'

export const feedbackDraftCookieName = 'hsp_feedback_draft'
const lifetimeMs = 24 * 3_600_000

export type FeedbackDraft = { id: string; kind: FeedbackKind; values: FormValues; errors: Record<string, string>; photoIds: string[] }

/** Keeps what a form brought that could not be sent, for its own browser to mend. A draft that was there before is replaced. */
export async function keepFeedbackDraft(draft: Omit<FeedbackDraft, 'id'>, before: FeedbackDraft | null, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const { kind, values, errors, photoIds } = draft
  await db.feedbackDraft.create({
    data: {
      id: newId(now.getTime()),
      tokenHash: hashOf(token),
      kind,
      answers: values,
      errors,
      photoIds,
      expiresAt: new Date(now.getTime() + lifetimeMs),
    },
  })
  if (before) await db.feedbackDraft.deleteMany({ where: { id: before.id } })
  return token
}

/** The draft of a token that is still valid at `now`. */
export async function findFeedbackDraft(token: string | undefined, now: Date): Promise<FeedbackDraft | null> {
  if (!token || !/^[\w-]{43}$/.test(token)) return null
  const row = await db.feedbackDraft.findFirst({ where: { tokenHash: hashOf(token), expiresAt: { gt: now } } })
  if (!row) return null
  const { id, answers, errors, photoIds } = row
  return { id, kind: row.kind as FeedbackKind, values: answers as FormValues, errors: errors as Record<string, string>, photoIds }
}

/** Photos that arrived whole for a form and have not been swept since. */
export function listPhotos(ids: readonly string[]) {
  return db.attachment.findMany({
    where: { id: { in: [...ids] }, purpose: 'FEEDBACK_PHOTO', status: 'ARRIVED' },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, size: true, sha256: true },
  })
}

/** The form was sent: what was typed goes. The row stays until it expires, so that the same post again is known as the same. */
export async function closeFeedbackDraft({ id, values }: FeedbackDraft): Promise<void> {
  const { transactionId = '' } = values
  await db.feedbackDraft.updateMany({ where: { id }, data: { answers: { transactionId }, errors: {} } })
}

/** Removes what was typed into forms that were never sent. Their photos go with the sweep of loose files. */
export async function sweepFeedbackDrafts(now: Date): Promise<number> {
  const { count } = await db.feedbackDraft.deleteMany({ where: { expiresAt: { lte: now } } })
  return count
}

export function feedbackDraftCookie(token: string) {
  return {
    name: feedbackDraftCookieName,
    value: token,
    path: '/phan-anh',
    maxAge: token ? lifetimeMs / 1000 : 0,
    httpOnly: true,
    sameSite: 'lax',
    secure: env().SITE_URL.startsWith('https:'),
  } as const
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
