import { createServer } from 'node:http'
import next from 'next'
import { env } from '@/lib/env'
import { log } from '@/lib/log/logger'
import { drain } from '@/lib/server/draining'
import { requestListener } from '@/lib/server/handle-request'

// The process `web`: Next behind a thin server of its own. `npm start` builds the site, sets the environment and starts it.
const settings = env()
const app = next({ dev: false, dir: process.cwd(), hostname: settings.HOST ?? 'localhost', port: settings.PORT })
await app.prepare()

const server = createServer({ headersTimeout: 15_000, requestTimeout: 35 * 60_000, keepAliveTimeout: 20_000, maxHeaderSize: 16_384 })
server.on('request', requestListener(app.getRequestHandler(), settings))
// Two minutes without a byte in either direction.
server.setTimeout(120_000)
server.on('clientError', (_, socket) => {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
})
server.on('error', (error) => {
  log.fatal({ err: error }, 'the server cannot listen')
  process.exit(1)
})
server.listen(settings.PORT, settings.HOST, () => {
  log.info({ port: settings.PORT }, 'web is ready')
  process.send?.('ready')
})

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  log.info('web is draining')
  await drain(server, 10_000)
  // Next ends its own background work; it must not hold the process.
  await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, 2_000))])
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
// The launcher is gone: nobody would stop this process any more.
process.on('disconnect', () => void stop())
