import { seeOther } from '@/lib/action/route-answer'
import { mayReadAudit } from '@/lib/audit/policy'
import { auditFile } from '@/lib/audit/queries'
import { auditSearch, questionProblems, readAuditQuestion } from '@/lib/audit/question'
import { findViewer } from '@/lib/auth/viewer'

/** What `/can-bo/nhat-ky` shows for the same address, whole, as a table for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await findViewer()
  if (!viewer) return seeOther(`/can-bo/dang-nhap?tiep=${encodeURIComponent('/can-bo/nhat-ky')}`)
  if (!mayReadAudit(viewer)) return new Response('Không tìm thấy trang này.', { status: 404 })
  const question = readAuditQuestion(Object.fromEntries(new URL(request.url).searchParams))
  if (Object.keys(questionProblems(question)).length > 0) return seeOther(`/can-bo/nhat-ky${auditSearch(question)}`)
  return new Response(streamOf(auditFile(viewer, question)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="nhat-ky-${question.view === 'reads' ? 'xem' : 'lam'}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await pieces.return(undefined)),
  })
}
