import { seeOther } from '@/lib/action/route-answer'
import { boardRoles } from '@/lib/alerts/board'
import { unitsWithRole } from '@/lib/auth/roles'
import { findViewer } from '@/lib/auth/viewer'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { readOddPatterns } from '@/lib/odd-patterns/queries'
import { oddSearch, readOddQuestion } from '@/lib/odd-patterns/question'
import { oddWorkbook } from '@/lib/odd-patterns/workbook'

const missing = () => new Response('Không tìm thấy trang này.', { status: 404 })

/** What `/can-bo/giam-sat/bat-thuong` shows for the same address, whole, as a workbook. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await findViewer()
  if (!viewer) return seeOther(`/can-bo/dang-nhap?tiep=${encodeURIComponent('/can-bo/giam-sat/bat-thuong')}`)
  if (unitsWithRole(viewer, ...boardRoles).length === 0) return missing()
  const question = readOddQuestion(Object.fromEntries(new URL(request.url).searchParams), civilDateOf(clock.now()))
  if (question.problem) return seeOther(`/can-bo/giam-sat/bat-thuong${oddSearch(question)}`)
  try {
    const file = await oddWorkbook(await readOddPatterns(viewer, question))
    return new Response(new Uint8Array(file), {
      headers: {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': `attachment; filename="dau-hieu-bat-thuong-${question.from}-${question.to}.xlsx"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return missing()
    throw error
  }
}
