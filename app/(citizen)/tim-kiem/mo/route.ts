import { refuseOtherSites } from '@/lib/action/route-answer'
import { DomainError } from '@/lib/core/errors'
import { limits } from '@/lib/rate-limit/limits'
import { currentIpKey, takeTry } from '@/lib/rate-limit/rate-limit'
import { countOpening } from '@/lib/search-words/counter'
import { openingSchema } from '@/lib/search-words/schema'
import { looksLikePerson } from '@/lib/search-words/words'

const mostBytes = 2_000

/** A browser's word that something was opened after a search. Nobody waits for the answer. */
export async function POST(request: Request): Promise<Response> {
  try {
    refuseOtherSites(request, true)
    await takeTry(limits.searchOpeningByAddress, await currentIpKey())
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return new Response(null, { status: error.code === 'rate_limited' ? 429 : 403 })
  }
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > mostBytes) return new Response(null, { status: 413 })
  const parsed = openingSchema.safeParse(Object.fromEntries(new URLSearchParams(await request.text())))
  if (!parsed.success) return new Response(null, { status: 400 })
  if (looksLikePerson(request.headers)) countOpening(parsed.data.q)
  return new Response(null, { status: 204 })
}
