import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '@/lib/core/ids'
import { env } from '@/lib/env'
import { secret } from '@/lib/secrets/secrets'

export const secondStepSeconds = 10 * 60

/** Says that the password of an account was right a moment ago. It opens nothing but the question for the code. */
export function secondStepCookie() {
  const secure = env().SITE_URL.startsWith('https://')
  return {
    name: `${secure ? '__Host-' : ''}hsp_second_step`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: secondStepSeconds } as const,
  }
}

/** `passwordHash` is only signed over: with a new password the token is worth nothing. */
export function sealSecondStep(accountId: string, passwordHash: string, at: Date): string {
  const until = Math.floor(at.getTime() / 1000) + secondStepSeconds
  return `${accountId}.${until}.${signature(accountId, String(until), passwordHash)}`
}

/** Whose token it claims to be, to be checked with `holdsSecondStep`. */
export function claimedAccount(token: string | undefined): string | null {
  const [accountId = ''] = (token ?? '').split('.')
  return isId(accountId) ? accountId : null
}

export function holdsSecondStep(token: string, passwordHash: string, at: Date): boolean {
  const [accountId = '', until = '', signed = ''] = token.split('.')
  const expected = Buffer.from(signature(accountId, until, passwordHash))
  const given = Buffer.from(signed)
  return given.length === expected.length && timingSafeEqual(given, expected) && Number(until) * 1000 > at.getTime()
}

function signature(...parts: string[]): string {
  return createHmac('sha256', secret('auth'))
    .update(['second step', ...parts].join('\n'))
    .digest('base64url')
}
