import { findSuggestFile } from '@/lib/procedures/search'

/** What a browser needs to suggest procedures while somebody types; asked for once, when a search field gets the focus. */
export async function GET(request: Request): Promise<Response> {
  const { body, gzipped, etag } = await findSuggestFile()
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache', Vary: 'Accept-Encoding' }
  // A front server may have marked the tag as weak when it pressed the body anew.
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return new Response(null, { status: 304, headers })
  const type = { ...headers, 'Content-Type': 'application/json; charset=utf-8' }
  return /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
    ? new Response(gzipped, { headers: { ...type, 'Content-Encoding': 'gzip' } })
    : new Response(body, { headers: type })
}
