import { answerOpen, preflight } from '@/lib/open-data/http'
import { findLastChange } from '@/lib/open-data/last-change'
import { openApiDocument } from '@/lib/open-data/openapi'
import { env } from '@/lib/env'

export const OPTIONS = preflight

/** The description of the open interface for programs. */
export async function GET(request: Request): Promise<Response> {
  const body = JSON.stringify(openApiDocument(env().SITE_URL))
  return answerOpen(request, { body, type: 'application/json; charset=utf-8', lastChanged: await findLastChange() })
}
