import { findSuggestFile } from '@/lib/procedures/search'

/** What a browser needs to suggest procedures while somebody types; asked for once, when a search field gets the focus. */
export async function GET(request: Request): Promise<Response> {
  const { body, etag } = await findSuggestFile()
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache' }
  // What presses the body on its way marks the tag as weak.
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } })
}
