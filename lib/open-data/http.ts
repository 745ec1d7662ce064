import 'server-only'
import { createHash } from 'node:crypto'
import { licence } from './licence'

/** Open to scripts of any site. Never stored without asking again, so that nothing is stale after a publication. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, no-cache',
  Link: `<${licence.url}>; rel="license"`,
}

/** A strong tag of the content. */
export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`
}

export type OpenAnswer = { body: string; type: string; etag?: string; lastChanged: Date; headers?: Record<string, string> }

/** The content, or 304 when the asker has it already. */
export function answerOpen(request: Request, { body, type, etag = etagOf(body), lastChanged, headers = {} }: OpenAnswer): Response {
  const lastModified = lastChanged.toUTCString()
  const known = { ...open, ETag: etag, 'Last-Modified': lastModified }
  if (isKnown(request.headers, etag, lastModified)) return new Response(null, { status: 304, headers: known })
  return new Response(body, { headers: { ...known, 'Content-Type': type, ...headers } })
}

export function answerJson(request: Request, data: { lastChanged: string }): Response {
  return answerOpen(request, {
    body: JSON.stringify(data),
    type: 'application/json; charset=utf-8',
    lastChanged: new Date(data.lastChanged),
  })
}

/**
 * Tags decide where both are sent (RFC 9110, 13.2.2). The time must be the very one we gave: a publication commits after the time that it writes, so a later
 * time of the asker's own proves nothing.
 */
function isKnown(headers: Headers, etag: string, lastModified: string): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null) return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
  return headers.get('if-modified-since') === lastModified
}

const titles = { 400: 'Yêu cầu chưa đúng', 404: 'Không tìm thấy' } as const

/** @param detail a sentence for whoever reads it: what is wrong and what to do */
export function problem(status: keyof typeof titles, detail: string): Response {
  return Response.json(
    { type: 'about:blank', title: titles[status], status, detail },
    { status, headers: { ...open, 'Cache-Control': 'no-store', 'Content-Type': 'application/problem+json; charset=utf-8' } },
  )
}

/** Lets scripts of other sites read what a handler of an older door answers. */
export function opened(response: Response): Response {
  for (const [name, value] of Object.entries(open)) response.headers.set(name, value)
  return response
}

/** What a browser asks before a script of another site may send a conditional request. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...open,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
      'Access-Control-Max-Age': '86400',
    },
  })
}
