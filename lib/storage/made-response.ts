import 'server-only'
import { createHash } from 'node:crypto'
import { DomainError } from '@/lib/core/errors'
import { log } from '@/lib/log/logger'
import { type MadeFile, readMade } from './made'

export type NamedFile = MadeFile & {
  /** In ASCII, with its extension. */
  name: string
}

const types: Record<string, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The answer that hands out a public file; whoever has it already is told so without its bytes. A PDF opens in the browser, a table is saved. */
export async function madeResponse(request: Request, find: () => Promise<NamedFile | null>): Promise<Response> {
  try {
    const file = await find()
    if (!file) return new Response('Không tìm thấy.', { status: 404 })
    const extension = file.name.split('.').at(-1)!
    const headers = {
      ETag: `"${createHash('sha256').update(file.key).update(String(file.madeAt.getTime())).digest('hex').slice(0, 32)}"`,
      'Last-Modified': file.madeAt.toUTCString(),
      // Kept by browsers, but asked for anew each time: an outdated posting must not come out of a cache.
      'Cache-Control': 'public, max-age=0, must-revalidate',
    }
    if (isKnown(request, headers, file)) return new Response(null, { status: 304, headers })
    return new Response(new Uint8Array(await readMade(file)), {
      headers: {
        ...headers,
        'Content-Type': types[extension] ?? 'application/octet-stream',
        'Content-Length': String(file.size),
        'Content-Disposition': `${extension === 'pdf' ? 'inline' : 'attachment'}; filename="${file.name}"`,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    if (error instanceof DomainError && error.code === 'unavailable') {
      return new Response(error.message, { status: 503, headers: { 'Retry-After': '60', 'Content-Type': 'text/plain; charset=utf-8' } })
    }
    log.error({ err: error }, 'a file could not be made')
    return new Response('Không làm được tệp này. Xin thử lại sau ít phút.', { status: 500 })
  }
}

function isKnown(request: Request, headers: { ETag: string }, file: MadeFile): boolean {
  const tags = request.headers.get('if-none-match')
  if (tags) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === headers.ETag)
  const since = Date.parse(request.headers.get('if-modified-since') ?? '')
  return !Number.isNaN(since) && Math.floor(file.madeAt.getTime() / 1000) * 1000 <= since
}
