import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { clock } from '@/lib/core/clock'
import { env } from '@/lib/env'
import { secret } from '@/lib/secrets/secrets'
import { sessionCookie } from './session-token'
import { absoluteSeconds, revokeSession } from './sessions'

/**
 * The library keeps the cookie, its encryption and the sign-out route. Its own sign-in door stays shut: staff sign in through one action that
 * also works without JavaScript, is rate limited and locks accounts, and a second door would have to repeat all of it.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret('auth'),
    session: { strategy: 'jwt', maxAge: absoluteSeconds },
    useSecureCookies: env().SITE_URL.startsWith('https://'),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/can-bo/dang-nhap', error: '/can-bo/dang-nhap' },
    providers: [CredentialsProvider({ name: 'staff', credentials: {}, authorize: async () => null })],
    callbacks: {
      // Nothing of a person leaves through the library's session route.
      session: async ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await revokeSession(token.sid, clock.now())
      },
    },
  }
}
