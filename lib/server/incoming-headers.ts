import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Given by this server to the pages, never taken from outside. */
export const requestIdHeader = 'x-request-id'
export const clientAddressHeader = 'x-client-address'

// Words of Next and of the proxies in front of it: from outside they could pretend another address, host or internal call.
const ours =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-client-address|x-request-id|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-.*|x-prerender-.*|x-next-.*|x-nextjs-.*|x-vercel-.*|next-resume|x-nonce|content-security-policy(-report-only)?)$/

type Peer = { address: string; trustProxy: boolean }

/**
 * Removes from `headers`, in place, what only this server or a trusted proxy may say, and adds the request's id and the address it came from.
 * A trusted proxy overwrites `X-Forwarded-*`; the last address in the list is the one it saw itself.
 */
export function cleanIncoming(headers: IncomingHttpHeaders, { address, trustProxy }: Peer): { requestId: string; clientAddress: string } {
  const isForwarded = Object.keys(headers).some((name) => /^(x-forwarded-for|x-real-ip|forwarded|via)$/.test(name))
  const forwarded = trustProxy
    ? {
        for: last(headers['x-forwarded-for']),
        host: last(headers['x-forwarded-host']),
        proto: last(headers['x-forwarded-proto']),
        id: /^[\w-]{8,64}$/.exec(String(headers[requestIdHeader] ?? ''))?.[0],
      }
    : {}
  for (const name of Object.keys(headers)) if (ours.test(name)) delete headers[name]
  // Sent on by a program on this machine that nobody declared: whoever is behind it is not this machine.
  const clientAddress = forwarded.for ?? (isForwarded && isLoopback(address) ? 'unknown' : address)
  const requestId = forwarded.id ?? randomUUID()
  headers['x-forwarded-for'] = clientAddress
  if (forwarded.host) headers['x-forwarded-host'] = forwarded.host
  if (forwarded.proto === 'https' || forwarded.proto === 'http') headers['x-forwarded-proto'] = forwarded.proto
  headers[clientAddressHeader] = clientAddress
  headers[requestIdHeader] = requestId
  return { requestId, clientAddress }
}

export function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address)
}

function last(value: string | string[] | undefined): string | undefined {
  return (
    String(value ?? '')
      .split(',')
      .at(-1)
      ?.trim() || undefined
  )
}
