import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { guardAnswer } from './answer'

let server: Server | undefined
afterEach(() => server?.close())

type Answer = { status: number; headers: IncomingMessage['headers']; raw: string[]; body: string }

/** What a visitor gets when Next answers as `next` does. */
async function answerOf(next: RequestListener, path = '/trang', headers: Record<string, string> = {}): Promise<Answer> {
  server = createServer((req, res) => {
    const errorPage = (status: number, requestId: string) => `<h1>lỗi ${status} ${requestId}</h1>`
    guardAnswer(req, res, { requestId: 'id-1', path: req.url ?? '', nonce: 'n0nce', https: false, errorPage })
    next(req, res)
  })
  const listening = server
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  return new Promise((resolve, reject) => {
    request({ port: (listening.address() as AddressInfo).port, path, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, raw: response.rawHeaders, body }))
    })
      .on('error', reject)
      .end()
  })
}

function policies({ raw }: Answer): string[] {
  return raw.filter((_, index) => raw[index - 1]?.toLowerCase() === 'content-security-policy')
}

const html: RequestListener = (_, res) => res.setHeader('content-type', 'text/html; charset=utf-8').end('<p>trang</p>')

describe('a page', () => {
  it('rendered for one request carries one policy, with its nonce', async () => {
    const answer = await answerOf(html)
    expect(policies(answer)).toEqual([expect.stringContaining("script-src 'self' 'nonce-n0nce';")])
    expect(answer.headers['x-accel-expires']).toBe('0')
    expect(answer.headers['x-request-id']).toBe('id-1')
  })

  it('that brings its own policy keeps exactly that one', async () => {
    const answer = await answerOf((req, res) => {
      res.setHeader('Content-Security-Policy', "script-src 'sha256-x'")
      res.setHeader('x-nextjs-cache', 'HIT')
      html(req, res)
    })
    expect(policies(answer)).toEqual(["script-src 'sha256-x'"])
    expect(answer.headers['x-accel-expires']).toBe('1')
    expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  })

  it('that sets a cookie is kept by no cache', async () => {
    const answer = await answerOf((req, res) => {
      res.setHeader('x-nextjs-cache', 'HIT').setHeader('set-cookie', 'a=b')
      html(req, res)
    })
    expect(answer.headers['x-accel-expires']).toBe('0')
  })
})

describe('a refusal', () => {
  it.each([404, 409, 413, 500])('%i becomes a page of words without scripts', async (status) => {
    const answer = await answerOf((_, res) => {
      res.statusCode = status
      res.setHeader('content-type', 'text/plain').setHeader('etag', '"x"').setHeader('content-encoding', 'gzip')
      res.write('Internal ')
      res.end('Server Error')
    })
    expect(answer).toMatchObject({ status, body: `<h1>lỗi ${status} id-1</h1>` })
    expect(policies(answer)).toEqual([expect.stringContaining("script-src 'none'")])
    expect(answer.headers).not.toHaveProperty('etag')
    expect(answer.headers).not.toHaveProperty('content-encoding')
  })

  it('with an empty body and no type becomes a page too', async () => {
    expect((await answerOf((_, res) => res.writeHead(500).end())).body).toBe('<h1>lỗi 500 id-1</h1>')
  })

  it.each([
    ['of the open interface', '/api/v1/procedures', {}],
    ['to the page’s own script', '/trang', { rsc: '1' }],
    ['of an action sent by script', '/trang', { 'next-action': 'abc' }],
  ])('%s stays what it is', async (_, path, headers) => {
    const answer = await answerOf((__, res) => res.writeHead(404, { 'content-type': 'text/plain' }).end('gốc'), path, headers)
    expect(answer).toMatchObject({ status: 404, body: 'gốc' })
  })

  it('in JSON stays JSON', async () => {
    const answer = await answerOf((_, res) => res.writeHead(409, { 'content-type': 'application/json' }).end('{}'))
    expect(answer.body).toBe('{}')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })
})
