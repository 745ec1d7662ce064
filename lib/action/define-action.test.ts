import { redirect } from 'next/navigation'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { DomainError } from '@/lib/core/errors'
import type { StaffViewer } from '@/lib/auth/roles'
import { forgetTries } from '@/lib/rate-limit/rate-limit'
import { defineAction, definePublicAction } from './define-action'

const world = vi.hoisted(() => ({ headers: new Headers(), viewer: null as StaffViewer | null }))
vi.mock('next/headers', () => ({ headers: async () => world.headers }))
vi.mock('@/lib/auth/viewer', () => ({
  requireViewer: async () => {
    if (!world.viewer) throw new DomainError('unauthenticated', 'Hãy đăng nhập lại.')
    return world.viewer
  },
}))

const officer: StaffViewer = { kind: 'staff', accountId: 'a', sessionId: 's', fullName: 'Cán bộ thực hành', assignments: [] }
const schema = z.object({ name: z.string().min(1), password: z.string().optional(), roles: z.array(z.string()).default([]) })
const limit = { name: 'test', points: 3, seconds: 60, count: 'failures' } as const

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

beforeEach(() => {
  world.headers = new Headers({ 'sec-fetch-site': 'same-origin', 'x-client-address': '203.0.113.9' })
  world.viewer = officer
  forgetTries()
})

describe('an action of staff', () => {
  it('gives the handler who acts and what was asked, checked', async () => {
    const action = defineAction(schema, async ({ viewer, input }) => `${viewer.accountId} ${input.name} ${input.roles.join('+')}`, {
      lists: ['roles'],
    })
    expect(await action(null, form({ name: 'An', roles: 'X' }))).toEqual({ ok: true, data: 'a An X' })
  })

  it('runs nothing for a stranger, for another site, or for a client that hides where it comes from', async () => {
    const handler = vi.fn(async () => 'done')
    const action = defineAction(schema, handler)
    world.viewer = null
    expect(await action(null, form({ name: 'An' }))).toMatchObject({ ok: false, code: 'unauthenticated', values: { name: 'An' } })
    world.viewer = officer
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }, {}]) {
      world.headers = new Headers(headers as Record<string, string>)
      expect(await action(null, form({ name: 'An' }))).toMatchObject({ ok: false, code: 'forbidden' })
    }
    expect(handler).not.toHaveBeenCalled()
  })

  it('says at each field what is wrong and gives back what was typed, without secrets', async () => {
    const action = defineAction(schema, async () => 'done')
    expect(await action(null, form({ name: '', password: 'kín' }))).toEqual({
      ok: false,
      code: 'invalid',
      message: expect.any(String),
      fieldErrors: { name: 'Hãy điền mục này.' },
      values: { name: '' },
    })
  })

  it('turns an expected failure into words and an unexpected one into a code, never into what happened', async () => {
    const expected = defineAction(schema, async () => {
      throw new DomainError('conflict', 'Người khác vừa sửa.', { name: 'Xem lại.' })
    })
    expect(await expected(null, form({ name: 'An' }))).toEqual({
      ok: false,
      code: 'conflict',
      message: 'Người khác vừa sửa.',
      fieldErrors: { name: 'Xem lại.' },
      values: { name: 'An' },
    })
    const unexpected = defineAction(schema, async () => {
      throw new Error('relation "Secret" does not exist')
    })
    const answer = await unexpected(null, form({ name: 'An' }))
    expect(answer).toMatchObject({
      ok: false,
      code: 'unexpected',
      message: expect.stringMatching(/mã [0-9A-Z]{8}\.$/),
      values: { name: 'An' },
    })
    expect(JSON.stringify(answer)).not.toContain('relation')
  })

  it('lets a redirect through', async () => {
    const action = defineAction(schema, async () => redirect('/can-bo'))
    await expect(action(null, form({ name: 'An' }))).rejects.toMatchObject({ digest: expect.stringContaining('NEXT_REDIRECT') })
  })

  it('takes anything that is not a form for an empty one', async () => {
    const action = defineAction(schema, async () => 'done')
    for (const odd of ['text', 7, null, { name: 'An' }]) {
      expect(await action(null, odd as unknown as FormData)).toMatchObject({ ok: false, code: 'invalid' })
    }
  })
})

describe('an action of anyone', () => {
  const fails = definePublicAction(schema, { limit }, async () => {
    throw new DomainError('invalid', 'Chưa đúng.')
  })
  const works = definePublicAction(schema, { limit }, async () => 'done')

  it('is limited by address when it fails, each address apart', async () => {
    for (let i = 0; i < limit.points; i++) expect(await fails(null, form({ name: 'An' }))).toMatchObject({ code: 'invalid' })
    expect(await fails(null, form({ name: 'An' }))).toMatchObject({ ok: false, code: 'rate_limited', values: { name: 'An' } })
    expect(await works(null, form({ name: 'An' }))).toMatchObject({ code: 'rate_limited' })
    world.headers.set('x-client-address', '203.0.113.10')
    expect(await works(null, form({ name: 'An' }))).toMatchObject({ ok: true })
  })

  it('is not limited when it succeeds, by an answer or by a redirect, unless all tries count', async () => {
    const leads = definePublicAction(schema, { limit }, async () => redirect('/'))
    for (let i = 0; i < limit.points * 2; i++) {
      expect(await works(null, form({ name: 'An' }))).toMatchObject({ ok: true })
      await expect(leads(null, form({ name: 'An' }))).rejects.toBeTruthy()
    }
    const counted = definePublicAction(schema, { limit: { ...limit, name: 'test-all', count: 'all' } }, async () => 'done')
    for (let i = 0; i < limit.points; i++) expect(await counted(null, form({ name: 'An' }))).toMatchObject({ ok: true })
    expect(await counted(null, form({ name: 'An' }))).toMatchObject({ code: 'rate_limited' })
  })

  it('is limited by its subject too, from whatever address', async () => {
    const subject = { limit: { ...limit, name: 'test-subject' }, of: (input: { name: string }) => input.name }
    const action = definePublicAction(schema, { limit: { ...limit, points: 100 }, subject }, async () => {
      throw new DomainError('invalid', 'Chưa đúng.')
    })
    for (let i = 0; i < limit.points; i++) {
      world.headers.set('x-client-address', `203.0.113.${i + 20}`)
      await action(null, form({ name: 'H01' }))
    }
    world.headers.set('x-client-address', '203.0.113.99')
    expect(await action(null, form({ name: 'H01' }))).toMatchObject({ code: 'rate_limited' })
    expect(await action(null, form({ name: 'H02' }))).toMatchObject({ code: 'invalid' })
  })

  it('works from an old browser that says nothing, and not from another site', async () => {
    world.headers = new Headers()
    expect(await works(null, form({ name: 'An' }))).toMatchObject({ ok: true })
    world.headers = new Headers({ 'sec-fetch-site': 'cross-site' })
    expect(await works(null, form({ name: 'An' }))).toMatchObject({ code: 'forbidden' })
  })
})
