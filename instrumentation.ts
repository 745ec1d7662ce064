import type { Instrumentation } from 'next'

/** Runs once in each web process before its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startCacheListener } = await import('@/lib/cache/listener')
  const { watchEventLoop } = await import('@/lib/health/event-loop')
  startCacheListener()
  watchEventLoop()
}

/** Every unexpected failure gets a line with the id that the person sees on the error page. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/lib/log/logger')
  log.error(
    { err: error, requestId: request.headers['x-request-id'], method: request.method, route: context.routePath },
    'unexpected failure',
  )
}
