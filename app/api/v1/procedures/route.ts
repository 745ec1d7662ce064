import { z } from 'zod'
import { searchProcedures } from '@/lib/procedures/search'
import { searchQuerySchema } from '@/lib/procedures/search-query'

/** Open data: ranks as the results page does. */
export async function GET(request: Request): Promise<Response> {
  const parsed = searchQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!parsed.success)
    return Response.json({ error: { code: 'invalid', fields: z.flattenError(parsed.error).fieldErrors } }, { status: 400 })
  const { q, limit } = parsed.data
  const { items, total } = await searchProcedures(q, { limit })
  return Response.json({ items: items.map(({ code, name, field, level }) => ({ code, name, field, level })), total })
}
