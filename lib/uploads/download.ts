import 'server-only'
import { contentDisposition, downloadName } from './names'
import { openAttachment } from './queries'
import { fileTypes, isFileType } from './types'

/**
 * The answer that hands out a file. Only PDF and images that browsers show safely go inline; everything else is a download. The browser may
 * neither guess another type, nor run anything of it, nor keep it.
 *
 * The calling route has asked whether the viewer may see what the file belongs to, and has logged the read.
 */
export async function attachmentResponse(attachment: { id: string }, { download }: { download: boolean }): Promise<Response> {
  const { attachment: row, stream, size } = await openAttachment(attachment.id)
  const type = row.type && isFileType(row.type) ? row.type : null
  const inline = !download && type !== null && fileTypes[type].inline
  return new Response(stream, {
    headers: {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': String(size),
      'Content-Disposition': contentDisposition(inline ? 'inline' : 'attachment', downloadName(row.name, type)),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'private, no-store',
    },
  })
}
