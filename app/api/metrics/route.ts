import { readMetrics } from '@/lib/health/metrics'
import { clientAddressHeader, isLoopback } from '@/lib/server/incoming-headers'

export const dynamic = 'force-dynamic'

/** Only for programs on this machine; the header comes from this product's server, never from outside. */
export async function GET(request: Request): Promise<Response> {
  if (!isLoopback(request.headers.get(clientAddressHeader) ?? '')) return new Response(null, { status: 404 })
  return new Response(await readMetrics(), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  })
}
