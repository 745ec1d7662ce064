import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { log } from '@/lib/log/logger'
import { contentDisposition } from '@/lib/uploads/names'
import type { FormFile } from './file'

/** "tiep-nhan" of "tiep-nhan.pdf"; null: no name of ours. */
export function readFormName(name: string): string | null {
  return /^([a-z0-9-]{1,40})\.pdf$/.exec(name)?.[1] ?? null
}

/** The answer that hands out a form. It holds personal data: no cache keeps it. */
export async function formResponse(make: () => Promise<FormFile | null> | null): Promise<Response> {
  const text = (status: number, sentence: string) =>
    new Response(sentence, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
  try {
    const file = await make()
    if (!file) return text(404, 'Không tìm thấy giấy in này.')
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Length': String(file.bytes.byteLength),
        'Content-Disposition': contentDisposition('inline', file.name),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (error) {
    if (error instanceof DomainError) {
      if (error.code === 'not_found') return text(404, 'Không tìm thấy giấy in này.')
      if (error.code === 'unavailable') return text(503, error.message)
    }
    log.error({ err: error }, 'a form could not be made')
    return text(500, 'Không làm được tệp này. Xin thử lại sau ít phút.')
  }
}
