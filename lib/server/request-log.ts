import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '@/lib/log/logger'

/** One line for each request: no query string, no address of a person, no header that could hold a secret. */
export function logRequest(req: IncomingMessage, res: ServerResponse, { requestId, path }: { requestId: string; path: string }): void {
  const started = performance.now()
  res.once('close', () => {
    const line = {
      requestId,
      method: req.method,
      path,
      status: res.statusCode,
      ms: Math.round(performance.now() - started),
      cut: !res.writableFinished || undefined,
    }
    if (res.statusCode >= 500) log.error(line, 'request')
    else if (path.startsWith('/_next/')) log.debug(line, 'request')
    else log.info(line, 'request')
  })
}
