import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { noncePolicy, noScriptPolicy } from './content-security-policy.cjs'
import type { ErrorStatus } from './error-pages'
import { isErrorStatus } from './error-pages'

export type AnswerRules = {
  requestId: string
  path: string
  nonce: string
  https: boolean
  errorPage: (status: ErrorStatus, requestId: string) => string
}

type HeadArguments = [status: number, ...rest: (string | OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined)[]]
type Raw = { head: (status: number) => void; end: (body: Buffer | string) => void }

/**
 * Watches the answer that Next gives: at the moment its head is written, adds the headers every answer owes, one policy to each page, and puts a
 * page of words in the place of a bare refusal.
 */
export function guardAnswer(req: IncomingMessage, res: ServerResponse, rules: AnswerRules): void {
  const raw = rawOf(res)
  const [write, end] = [res.write.bind(res), res.end.bind(res)]
  let replaced = false

  res.writeHead = (...[status, ...rest]: HeadArguments) => {
    takeOver(res, rest)
    const page = wantsPage(req, res, status, rules.path) ? rules.errorPage(status as ErrorStatus, rules.requestId) : null
    replaced = page !== null
    if (page !== null) writePage(req, res, status, page, rules, raw)
    else {
      addHeaders(req, res, status, rules)
      raw.head(status)
    }
    return res
  }

  // What Next goes on to write belongs to the refusal that was replaced.
  res.write = ((...args: Parameters<ServerResponse['write']>) => {
    if (!res.headersSent) res.writeHead(res.statusCode)
    if (!replaced) return write(...args)
    args.find((argument) => typeof argument === 'function')?.()
    return true
  }) as ServerResponse['write']

  res.end = ((...args: Parameters<ServerResponse['end']>) => {
    if (!res.headersSent && isErrorStatus(res.statusCode)) res.writeHead(res.statusCode)
    return replaced ? res : end(...args)
  }) as ServerResponse['end']
}

/** Answers without Next: a refusal at the door. */
export function refuse(req: IncomingMessage, res: ServerResponse, status: ErrorStatus, rules: AnswerRules): void {
  res.setHeader('connection', 'close')
  writePage(req, res, status, rules.errorPage(status, rules.requestId), rules, rawOf(res))
}

function rawOf(res: ServerResponse): Raw {
  const [head, end] = [res.writeHead.bind(res), res.end.bind(res)]
  return { head: (status) => void head(status), end: (body) => void end(body) }
}

function writePage(req: IncomingMessage, res: ServerResponse, status: number, page: string, rules: AnswerRules, raw: Raw): void {
  const body = Buffer.from(page)
  for (const name of replacedHeaders) res.removeHeader(name)
  res.setHeader('content-type', 'text/html; charset=utf-8')
  res.setHeader('content-length', body.length)
  res.setHeader('cache-control', 'no-store')
  res.setHeader('content-security-policy', noScriptPolicy())
  addHeaders(req, res, status, rules)
  raw.head(status)
  raw.end(req.method === 'HEAD' ? '' : body)
}

const replacedHeaders = [
  'etag',
  'content-encoding',
  'transfer-encoding',
  'link',
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'x-nextjs-stale-time',
]

function takeOver(res: ServerResponse, rest: HeadArguments extends [number, ...infer Rest] ? Rest : never): void {
  const given = rest.find((value) => typeof value === 'object')
  if (!given || Array.isArray(given)) return
  for (const [name, value] of Object.entries(given)) if (value !== undefined) res.setHeader(name, value)
}

/** Only people who opened an address or sent a form see pages; programs and Next's own client get what Next says. */
function wantsPage(req: IncomingMessage, res: ServerResponse, status: number, path: string): boolean {
  if (!isErrorStatus(status) || path.startsWith('/api/') || path.startsWith('/_next/')) return false
  if (req.headers['next-action'] || req.headers.rsc) return false
  const type = String(res.getHeader('content-type') ?? 'text/html')
  return type.startsWith('text/html') || type.startsWith('text/plain')
}

function addHeaders(req: IncomingMessage, res: ServerResponse, status: number, { requestId, path, nonce, https }: AnswerRules): void {
  const preset = (name: string, value: string) => {
    if (!res.hasHeader(name)) res.setHeader(name, value)
  }
  res.setHeader('x-request-id', requestId)
  preset('x-content-type-options', 'nosniff')
  preset('referrer-policy', 'same-origin')
  preset('permissions-policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()')
  preset('cross-origin-opener-policy', 'same-origin')
  preset('cross-origin-resource-policy', 'same-origin')
  if (https) preset('strict-transport-security', 'max-age=31536000')
  if (String(res.getHeader('content-type') ?? '').startsWith('text/html')) preset('content-security-policy', noncePolicy(nonce))
  // A cache in front keeps a page for a second, and only one that is the same for everybody.
  if (!path.startsWith('/_next/static/')) {
    const shared =
      status === 200 &&
      (req.method === 'GET' || req.method === 'HEAD') &&
      (res.hasHeader('x-nextjs-cache') || res.hasHeader('x-nextjs-prerender')) &&
      !res.hasHeader('set-cookie')
    res.setHeader('x-accel-expires', shared ? '1' : '0')
    // Next's day-long s-maxage would hide a publication behind any cache on the way.
    if (shared) res.setHeader('cache-control', 'public, max-age=0, must-revalidate')
  }
}
