import 'server-only'
import { cookies } from 'next/headers'
import { sealSessionId, sessionCookie, unsealSessionId } from './session-token'

export async function readSessionCookie(): Promise<string | null> {
  return unsealSessionId((await cookies()).get(sessionCookie().name)?.value)
}

/** Without a lifetime: a shared computer forgets it when the browser closes. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, await sealSessionId(sessionId), options)
}

export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
