import { getHealth } from '@/lib/health/queries'

export const dynamic = 'force-dynamic'

/** For load balancers and monitoring: 503 while this process cannot do its work. */
export async function GET(): Promise<Response> {
  const health = await getHealth()
  return Response.json(health, { status: health.state === 'failing' ? 503 : 200, headers: { 'cache-control': 'no-store' } })
}
