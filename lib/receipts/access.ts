import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { lookupKey } from './key'

/** What a person has shown the right to: the receipt (with its secret) of what they sent, or the state of what a code and secret opened. */
const doors = {
  receipt: { name: 'hsp_receipt', path: (ref: string) => `/nop-ho-so/bien-nhan/${ref}`, seconds: 24 * 3600 },
  tracking: { name: 'hsp_tracking', path: (ref: string) => `/tra-cuu/${ref}`, seconds: 30 * 60 },
  feedbackReceipt: { name: 'hsp_feedback_receipt', path: (ref: string) => `/phan-anh/bien-nhan/${ref}`, seconds: 24 * 3600 },
  feedbackTracking: { name: 'hsp_feedback_tracking', path: (ref: string) => `/phan-anh/tra-cuu/${ref}`, seconds: 30 * 60 },
} as const
export type Door = keyof typeof doors

export type Access = { dossierId: string; secretVersion: number }

/**
 * A signed cookie that opens one record for a while. It is sent to that record's own pages only, so that several people can use one device.
 * `ref` is the request id.
 */
export function accessCookie(door: Door, ref: string, { dossierId, secretVersion }: Access, now: Date) {
  const { name, path, seconds } = doors[door]
  const payload = `${dossierId}.${secretVersion}.${Math.floor(now.getTime() / 1000) + seconds}`
  return {
    name,
    value: `${payload}.${signature(door, payload)}`,
    path: path(ref),
    maxAge: seconds,
    httpOnly: true,
    sameSite: 'lax',
    secure: env().SITE_URL.startsWith('https:'),
  } as const
}

export function accessCookieName(door: Door): string {
  return doors[door].name
}

/** What a cookie opens, if it is ours and not too old. */
export function readAccess(door: Door, value: string | undefined, now: Date): Access | null {
  const [dossierId = '', version = '', until = '', signed = ''] = (value ?? '').split('.')
  const expected = Buffer.from(signature(door, `${dossierId}.${version}.${until}`))
  const given = Buffer.from(signed)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return Number(until) * 1000 > now.getTime() ? { dossierId, secretVersion: Number(version) } : null
}

function signature(door: Door, payload: string): string {
  return createHmac('sha256', lookupKey()).update(`access:${door}:${payload}`).digest('base64url')
}
