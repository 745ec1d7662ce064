import { z } from 'zod'
import { answerJson, opened, preflight, problem } from '@/lib/open-data/http'
import { listOpenProcedures } from '@/lib/open-data/queries'
import { listQuerySchema } from '@/lib/open-data/schema'
import { searchProcedures } from '@/lib/procedures/search'
import { searchQuerySchema } from '@/lib/procedures/search-query'

export const OPTIONS = preflight

/** Open data: every procedure in force, or with `q` what fits it, ranked as the results page does. */
export async function GET(request: Request): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  if (asked.q !== undefined) return opened(await search(asked))
  const parsed = listQuerySchema.safeParse(asked)
  if (!parsed.success) return problem(400, parsed.error.issues[0]!.message)
  return answerJson(request, await listOpenProcedures(parsed.data))
}

async function search(asked: Record<string, string>): Promise<Response> {
  const parsed = searchQuerySchema.safeParse(asked)
  if (!parsed.success)
    return Response.json({ error: { code: 'invalid', fields: z.flattenError(parsed.error).fieldErrors } }, { status: 400 })
  const { q, limit } = parsed.data
  const { items, total } = await searchProcedures(q, { limit })
  return Response.json({ items: items.map(({ code, name, field, level }) => ({ code, name, field, level })), total })
}
