import type { Server } from 'node:http'

/** Takes no new request, lets those under way end, and cuts what is left after `milliseconds`. */
export async function drain(server: Server, milliseconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection kept open between requests would hold the server up.
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), milliseconds)
  await closed
  clearInterval(idle)
  clearTimeout(cut)
}
