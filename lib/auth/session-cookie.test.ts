import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetEnv } from '@/lib/env'
import { secret } from '@/lib/secrets/secrets'
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie'
import { sealSessionId, sessionCookie, unsealSessionId } from './session-token'

type Cookie = { value: string; options: Record<string, unknown> }
const jar = new Map<string, Cookie>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: Record<string, unknown>) => jar.set(name, { value, options }),
  }),
}))

afterEach(() => {
  jar.clear()
  vi.unstubAllEnvs()
  forgetEnv()
})

describe('the session cookie', () => {
  it('brings the session id back, and shows it to nobody', async () => {
    const id = randomUUID()
    await writeSessionCookie(id)
    const { value, options } = jar.get(sessionCookie().name)!
    expect(value).not.toContain(id)
    expect(Buffer.from(value.split('.').join(''), 'base64url').toString('latin1')).not.toContain(id)
    expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' })
    expect(options).not.toHaveProperty('maxAge')
    expect(await readSessionCookie()).toBe(id)
  })

  it('is bound to the host and to TLS where the site has it', () => {
    vi.stubEnv('SITE_URL', 'https://dichvucong.example.vn')
    forgetEnv()
    expect(sessionCookie()).toEqual({
      name: '__Host-next-auth.session-token',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
    })
    vi.stubEnv('SITE_URL', 'http://localhost:3000')
    forgetEnv()
    expect(sessionCookie()).toMatchObject({ name: 'next-auth.session-token', options: { secure: false } })
  })

  it('is refused when changed, when sealed with another key, when old and when it is nothing', async () => {
    const token = await sealSessionId(randomUUID())
    const middle = Math.floor(token.length / 2)
    const changed = token.slice(0, middle) + (token[middle] === 'A' ? 'B' : 'A') + token.slice(middle + 1)
    const foreign = await encode({ token: { sid: randomUUID() }, secret: 'x'.repeat(40) })
    const old = await encode({ token: { sid: randomUUID() }, secret: secret('auth'), maxAge: -60 })
    for (const bad of [changed, foreign, old, '', 'rubbish', undefined]) expect(await unsealSessionId(bad)).toBeNull()
  })

  it('is cleared with the same attributes', async () => {
    await clearSessionCookie()
    expect(jar.get(sessionCookie().name)).toMatchObject({ value: '', options: { maxAge: 0, path: '/' } })
  })
})
