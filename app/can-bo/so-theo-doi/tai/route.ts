import { seeOther } from '@/lib/action/route-answer'
import { findViewer } from '@/lib/auth/viewer'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { getRegisterFile, registerFormats } from '@/lib/statutory-forms/register-file'
import { readRegisterQuestion, registerSearch } from '@/lib/statutory-forms/register-question'

const types = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
const page = '/can-bo/so-theo-doi'
/** After this many looks, some minutes, something is wrong. */
const mostLooks = 40

/** What `/can-bo/so-theo-doi` shows for the same address, whole. While a long one is being made, the answer comes again by itself. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await findViewer()
  if (!viewer) return seeOther(`/can-bo/dang-nhap?tiep=${encodeURIComponent(page)}`)
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const { problems, ...question } = readRegisterQuestion(search, civilDateOf(clock.now()))
  const format = registerFormats.find((one) => one === search.dang)
  if (!format) return new Response('Không tìm thấy trang này.', { status: 404 })
  if (Object.keys(problems).length > 0) return seeOther(`${page}${registerSearch(question)}`)
  const looks = Number(search.lan) || 0
  try {
    const answer = await getRegisterFile(viewer, question, format, search.ban)
    if ('wait' in answer) {
      if (looks >= mostLooks) return seeOther(`${page}${registerSearch(question, { loi: 'chua-duoc' })}`)
      const again = `${page}/tai${registerSearch(question, { dang: format, ban: answer.wait.state, lan: String(looks + 1) })}`
      return new Response('Đang làm tệp, sổ này dài. Ông/bà cứ để trang này mở: tệp tự tải về khi xong.', {
        status: 202,
        headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', Refresh: `2; url=${again}` },
      })
    }
    return new Response(new Uint8Array(answer.bytes), {
      headers: {
        'Content-Type': types[format],
        'Content-Length': String(answer.bytes.byteLength),
        'Content-Disposition': `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${answer.name}"`,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'not_found') return new Response('Không tìm thấy trang này.', { status: 404 })
    return seeOther(`${page}${registerSearch(question, { loi: error.code === 'too_large' ? 'qua-dai' : 'chua-duoc' })}`)
  }
}
