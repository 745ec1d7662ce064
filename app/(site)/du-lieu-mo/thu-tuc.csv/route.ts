import { answerOpen, preflight } from '@/lib/open-data/http'
import { readTable } from '@/lib/open-data/table'

export const OPTIONS = preflight

/** Open data: every procedure in force as one table. */
export async function GET(request: Request): Promise<Response> {
  return answerOpen(request, {
    ...(await readTable()),
    type: 'text/csv; charset=utf-8',
    headers: { 'Content-Disposition': 'attachment; filename="thu-tuc-hanh-chinh.csv"' },
  })
}
