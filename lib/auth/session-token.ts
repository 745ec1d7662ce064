import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { env } from '@/lib/env'
import { secret } from '@/lib/secrets/secrets'
import { absoluteSeconds } from './sessions'

/** What the browser holds: next-auth's own encrypted token, with nothing in it but a random session id. */
export function sessionCookie(): { name: string; options: { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean } } {
  const secure = env().SITE_URL.startsWith('https://')
  return {
    name: `${secure ? '__Host-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  }
}

export function sealSessionId(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: secret('auth'), maxAge: absoluteSeconds })
}

/** The session id within a token, or null when the token is not ours, was changed, or is too old. */
export async function unsealSessionId(token: string | undefined): Promise<string | null> {
  if (!token) return null
  try {
    const content = await decode({ token, secret: secret('auth') })
    return typeof content?.sid === 'string' ? content.sid : null
  } catch {
    return null
  }
}
