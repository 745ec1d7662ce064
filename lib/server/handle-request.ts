import { randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Env } from '@/lib/env'
import type { AnswerRules } from './answer'
import { guardAnswer, refuse } from './answer'
import { bodyLimits } from './body-limits'
import { noncePolicy } from './content-security-policy.cjs'
import type { ErrorStatus } from './error-pages'
import { readErrorPages } from './error-pages'
import { allowedHosts, nameOf } from './hosts'
import { cleanIncoming } from './incoming-headers'
import { createPageMemory } from './page-memory'
import { logRequest } from './request-log'
import { readStaticRoutes } from './static-routes'

type NextHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** Everything that happens to a request before Next sees it. */
export function requestListener(
  next: NextHandler,
  settings: Pick<Env, 'PORT' | 'SITE_URL' | 'ALLOWED_HOSTS' | 'TRUST_PROXY' | 'NEXT_DIST_DIR'>,
): RequestListener {
  const hosts = allowedHosts(settings.SITE_URL, settings.ALLOWED_HOSTS)
  const isStatic = readStaticRoutes(settings.NEXT_DIST_DIR)
  const errorPage = readErrorPages(settings.NEXT_DIST_DIR, `http://127.0.0.1:${settings.PORT}`)
  const memory = createPageMemory()
  const https = settings.SITE_URL.startsWith('https:')

  return (req, res) => {
    const { requestId } = cleanIncoming(req.headers, { address: req.socket.remoteAddress ?? '', trustProxy: settings.TRUST_PROXY })
    const path = (req.url ?? '/').split('?', 1)[0]!
    const rules: AnswerRules = { requestId, path, nonce: randomBytes(16).toString('base64'), https, errorPage }
    logRequest(req, res, rules)
    const refusal = refusalOf(req, path, hosts)
    if (refusal) {
      refuse(req, res, refusal, rules)
      // The sender goes on sending and reads the answer only afterwards.
      req.resume()
      setTimeout(() => req.socket.destroy(), 10_000).unref()
      return
    }
    limitBodyTime(req, path)
    // A page that is the same for everybody carries the hashes of its scripts; a nonce in it would be stored.
    if (req.method === 'POST' || !isStatic(path)) req.headers['content-security-policy'] = noncePolicy(rules.nonce)
    else if (memory.answer(req, res, requestId)) return
    else memory.watch(req, res)
    guardAnswer(req, res, rules)
    next(req, res).catch(() => {
      if (!res.headersSent) res.writeHead(500).end()
      else res.destroy()
    })
  }
}

function refusalOf(req: IncomingMessage, path: string, hosts: Set<string>): ErrorStatus | null {
  const host = nameOf(req.headers.host)
  if (host === '' || !path.startsWith('/') || path.startsWith('//') || path.includes('\\')) return 400
  if (!hosts.has(host)) return 421
  if (req.method === 'TRACE' || req.method === 'CONNECT') return 405
  const length = req.headers['content-length']
  if (length === undefined) return req.headers['transfer-encoding'] === undefined || bodyLimits(path).bytes > 10_000_000 ? null : 411
  return Number(length) > bodyLimits(path).bytes ? 413 : null
}

function limitBodyTime(req: IncomingMessage, path: string): void {
  if (req.headers['content-length'] === undefined && req.headers['transfer-encoding'] === undefined) return
  const timer = setTimeout(() => req.socket.destroy(), bodyLimits(path).milliseconds)
  timer.unref()
  req.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
}
