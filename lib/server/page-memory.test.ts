import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardAnswer } from './answer'
import { createPageMemory } from './page-memory'

let server: Server
let base: string
let asked: number
let page: RequestListener

/** A page that the build made, as Next answers it. */
const shared: RequestListener = (req, res) => {
  res.setHeader('content-type', 'text/html; charset=utf-8').setHeader('x-nextjs-cache', 'HIT').setHeader('etag', '"e1"')
  const body = `<p>trang số ${asked}</p>`
  if (req.headers['accept-encoding'] === 'gzip') res.setHeader('content-encoding', 'gzip').end(gzipSync(body))
  else {
    res.write(body.slice(0, 5))
    res.end(body.slice(5))
  }
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  asked = 0
  page = shared
  const memory = createPageMemory()
  server = createServer((req, res) => {
    const requestId = `id-${String(req.headers['x-visit'])}`
    if (memory.answer(req, res, requestId)) return
    memory.watch(req, res)
    guardAnswer(req, res, { requestId, path: req.url ?? '', nonce: 'n', https: false, errorPage: () => 'lỗi' })
    asked++
    page(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  vi.useRealTimers()
  server.close()
})

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(base + path, { headers: { 'accept-encoding': 'identity', ...headers } })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('a page that is the same for everybody', () => {
  it('is asked of Next once a second; each answer has an id of its own', async () => {
    const first = await get('/thu-tuc', { 'x-visit': '1' })
    const second = await get('/thu-tuc', { 'x-visit': '2' })
    expect([first.text, second.text]).toEqual(['<p>trang số 1</p>', '<p>trang số 1</p>'])
    expect(second.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(second.headers.get('x-request-id')).toBe('id-2')
    expect(asked).toBe(1)
    vi.advanceTimersByTime(1001)
    expect((await get('/thu-tuc')).text).toBe('<p>trang số 2</p>')
  })

  it('is fresh at once after a publication', async () => {
    await get('/tin-tuc')
    const generation = Symbol.for('hsp.pageGeneration')
    Object.assign(globalThis, { [generation]: ((globalThis as { [generation]?: number })[generation] ?? 0) + 1 })
    expect((await get('/tin-tuc')).text).toBe('<p>trang số 2</p>')
  })

  it('comes as the browser can read it, and not at all when it has it', async () => {
    await get('/thu-tuc')
    for (const text of ['<p>trang số 2</p>', '<p>trang số 2</p>'])
      expect((await get('/thu-tuc', { 'accept-encoding': 'gzip' })).text).toBe(text)
    expect(asked).toBe(2)
    expect(await get('/thu-tuc', { 'if-none-match': '"e1"' })).toMatchObject({ status: 304, text: '' })
    expect(asked).toBe(2)
  })
})

describe('kept for nobody is', () => {
  it.each<[string, RequestListener]>([
    ['a page made for one visitor', (_, res) => void res.setHeader('content-type', 'text/html').end(`<p>${asked}</p>`)],
    ['a page that sets a cookie', (req, res) => shared(req, res.setHeader('set-cookie', 'a=b'))],
    ['a refusal', (req, res) => shared(req, Object.assign(res, { statusCode: 404 }))],
  ])('%s', async (_, listener) => {
    page = listener
    await get('/trang')
    await get('/trang')
    expect(asked).toBe(2)
  })

  it.each<[string, string, Record<string, string>]>([
    ['what carries a query', '/thu-tuc?x=1', {}],
    ["a part for Next's own client", '/thu-tuc', { rsc: '1' }],
    ['a range', '/thu-tuc', { range: 'bytes=0-1' }],
  ])('%s', async (_, path, headers) => {
    await get(path, headers)
    await get(path, headers)
    expect(asked).toBe(2)
  })
})
