import { answerJson, preflight, problem } from '@/lib/open-data/http'
import { findOpenProcedure } from '@/lib/open-data/queries'

export const OPTIONS = preflight

/** Open data: the version of a procedure that is in force. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const procedure = await findOpenProcedure((await params).code)
  if (!procedure) return problem(404, 'Không có thủ tục nào mang mã này đang hiệu lực. Bản cũ, nếu có, nằm ở danh sách versions của mã.')
  return answerJson(request, procedure)
}
