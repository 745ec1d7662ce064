import { seeOther } from '@/lib/action/route-answer'
import { findViewer } from '@/lib/auth/viewer'
import { makeRegisterBook, registersOf } from '@/lib/results/register'
import { readRegisterFilter } from '@/lib/results/register-filter'

/** The register of results as a file, for whoever may read it on the screen. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await findViewer()
  if (!viewer) return seeOther(`/can-bo/dang-nhap?tiep=${encodeURIComponent('/can-bo/ket-qua')}`)
  if (registersOf(viewer).length === 0) return new Response('Không tìm thấy trang này.', { status: 404 })
  const book = await makeRegisterBook(viewer, readRegisterFilter(Object.fromEntries(new URL(request.url).searchParams)))
  return new Response(new Uint8Array(book), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="so-ket-qua.xlsx"',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
