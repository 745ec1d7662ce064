import { answerJson, preflight, problem } from '@/lib/open-data/http'
import { findOpenVersion } from '@/lib/open-data/queries'

export const OPTIONS = preflight

/** Open data: one version of a procedure, also one that is over. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string; number: string }> }): Promise<Response> {
  const { code, number } = await params
  if (!/^[1-9]\d{0,4}$/.test(number)) return problem(400, 'Số của bản phải là số nguyên từ 1 trở lên, ví dụ versions/1.')
  const version = await findOpenVersion(code, Number(number))
  if (!version) return problem(404, 'Không có bản này. Các bản của thủ tục nằm ở danh sách versions của mã.')
  return answerJson(request, version)
}
