import 'server-only'
import { findProvider } from './providers'
import { takeMessage } from './service'

const longestBytes = 64 * 1024

/** The answer to a provider's message. For any provider but the one that is turned on there is nothing here. */
export async function answerProvider(request: Request, providerId: string): Promise<Response> {
  const provider = findProvider()
  if (!provider || provider.id !== providerId) return new Response(null, { status: 404 })
  if (Number(request.headers.get('content-length') ?? 0) > longestBytes) return new Response(null, { status: 413 })
  const body = await request.text()
  if (Buffer.byteLength(body) > longestBytes) return new Response(null, { status: 413 })
  const { status, contentType, body: text } = provider.answer(await takeMessage(provider, body, request.headers))
  return new Response(text, { status, headers: { 'content-type': contentType, 'cache-control': 'no-store' } })
}
