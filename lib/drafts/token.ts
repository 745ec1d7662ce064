import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { db } from '@/lib/db/client'
import type { Draft } from '@/lib/db/generated/client'
import { newId } from '@/lib/core/ids'
import { env } from '@/lib/env'

/** Carries the token of the form being filled in. Whoever holds the token holds the draft. */
export const draftCookieName = 'hsp_draft'
const lifetimeMs = 14 * 24 * 3_600_000

export type DraftCookie = {
  name: string
  value: string
  httpOnly: true
  sameSite: 'lax'
  secure: boolean
  path: '/'
  maxAge: number
}

/** Opens a draft for a procedure version. The token is given once; only its hash is stored. */
export async function createDraft(versionId: string, now: Date): Promise<{ draft: Draft; token: string }> {
  const token = randomBytes(32).toString('base64url')
  const draft = await db.draft.create({
    data: {
      id: newId(now.getTime()),
      tokenHash: hashOf(token),
      versionId,
      answers: {},
      createdAt: now,
      updatedAt: now,
      expiresAt: draftExpiry(now),
    },
  })
  return { draft, token }
}

/** The draft of a token that is still valid at `now`. */
export async function findDraftByToken(token: string | null | undefined, now: Date): Promise<Draft | null> {
  if (!token || !/^[\w-]{43}$/.test(token)) return null
  return db.draft.findFirst({ where: { tokenHash: hashOf(token), expiresAt: { gt: now } } })
}

/** When a draft that was touched at `now` ends. */
export function draftExpiry(now: Date): Date {
  return new Date(now.getTime() + lifetimeMs)
}

/** For `cookies().set(…)`. Secure exactly when the site is reached over HTTPS. */
export function draftCookie(token: string): DraftCookie {
  return {
    name: draftCookieName,
    value: token,
    httpOnly: true,
    sameSite: 'lax',
    secure: env().SITE_URL.startsWith('https:'),
    path: '/',
    maxAge: lifetimeMs / 1000,
  }
}

/** The token in a request's `Cookie` header, for route handlers. */
export function draftTokenOf(request: Request): string | null {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value] = part.split('=', 2)
    if (name?.trim() === draftCookieName) return value?.trim() || null
  }
  return null
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
