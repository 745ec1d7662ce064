import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

type KeptPage = { headers: OutgoingHttpHeaders; body: Buffer; generation: number; until: number }

const memoryMs = 1000
const maxPages = 500
const maxBytes = 1024 * 1024

/** The page store, which Next loads by itself, raises the number here when anything is published. */
const generation: unique symbol = Symbol.for('hsp.pageGeneration')
const held = globalThis as typeof globalThis & { [generation]?: number }

/**
 * Keeps the answer of a page that is the same for everybody for a second, as sent, compressed as asked: Next would measure, hash and compress it anew
 * for each visitor. A publication in this process ends it at once.
 */
export function createPageMemory() {
  const pages = new Map<string, KeptPage>()

  /** Answers from memory when it can. */
  function answer(req: IncomingMessage, res: ServerResponse, requestId: string): boolean {
    const page = mayKeep(req) ? pages.get(keyOf(req)) : undefined
    if (!page || page.until < performance.now() || page.generation !== currentGeneration()) return false
    for (const [name, value] of Object.entries(page.headers)) if (value !== undefined) res.setHeader(name, value)
    res.setHeader('x-request-id', requestId)
    const { etag } = page.headers
    if (etag !== undefined && req.headers['if-none-match'] === etag) {
      res.writeHead(304).end()
    } else {
      res.setHeader('content-length', page.body.length)
      res.writeHead(200).end(page.body)
    }
    return true
  }

  /** Watches what goes out; must be laid before anything else that watches. */
  function watch(req: IncomingMessage, res: ServerResponse): void {
    if (!mayKeep(req)) return
    const began = { generation: currentGeneration(), until: performance.now() + memoryMs }
    const [write, end] = [res.write.bind(res), res.end.bind(res)]
    const chunks: Buffer[] = []
    const take = (chunk: unknown, encoding: unknown) => {
      if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    }
    res.write = ((...args: Parameters<ServerResponse['write']>) => {
      take(args[0], args[1])
      return write(...args)
    }) as ServerResponse['write']
    res.end = ((...args: Parameters<ServerResponse['end']>) => {
      take(args[0], args[1])
      const ended = end(...args)
      if (isShared(res)) keep(req, { ...began, headers: headersOf(res), body: Buffer.concat(chunks) })
      return ended
    }) as ServerResponse['end']
  }

  function keep(req: IncomingMessage, page: KeptPage): void {
    if (page.body.length === 0 || page.body.length > maxBytes) return
    if (pages.size >= maxPages) pages.clear()
    pages.set(keyOf(req), page)
  }

  return { answer, watch }
}

/** Without a query: random ones would fill the memory. Without the headers by which Next's own client asks for parts of a page. */
function mayKeep({ method, url = '', headers }: IncomingMessage): boolean {
  return (
    method === 'GET' && !url.includes('?') && !headers.range && !Object.keys(headers).some((name) => /^(rsc|next-|x-nextjs-)/.test(name))
  )
}

function keyOf({ url, headers }: IncomingMessage): string {
  return `${headers['accept-encoding'] ?? ''} ${url}`
}

/** What a cache in front may keep too, unless it is old already. */
function isShared(res: ServerResponse): boolean {
  return res.statusCode === 200 && res.getHeader('x-accel-expires') === '1' && res.getHeader('x-nextjs-cache') !== 'STALE'
}

function headersOf(res: ServerResponse): OutgoingHttpHeaders {
  const headers = { ...res.getHeaders() }
  for (const name of ['transfer-encoding', 'connection', 'keep-alive', 'date', 'x-request-id']) delete headers[name]
  return headers
}

function currentGeneration(): number {
  return held[generation] ?? 0
}
