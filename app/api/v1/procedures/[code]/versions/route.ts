import { answerJson, preflight, problem } from '@/lib/open-data/http'
import { listOpenVersions } from '@/lib/open-data/queries'

export const OPTIONS = preflight

/** Open data: every version of a procedure that is or was in force. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const versions = await listOpenVersions((await params).code)
  if (!versions) return problem(404, 'Không có thủ tục nào mang mã này. Hãy xem lại mã, ví dụ 1.001193.')
  return answerJson(request, versions)
}
