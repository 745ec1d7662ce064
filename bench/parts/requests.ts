import { Agent, request } from 'node:http'

export type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; text: string }

/** A person's browser: one connection, kept open, one request after the other. */
export function openBrowser(base: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const send = (method: string, path: string, headers: Record<string, string> = {}, body?: Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const url = new URL(path, base)
      const length = body ? { 'content-length': String(body.length) } : {}
      const outgoing = request(url, { method, agent, headers: { accept: 'application/json', ...headers, ...length } }, (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: Buffer.concat(chunks).toString() }),
        )
        incoming.on('error', reject)
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  return { send, close: () => agent.destroy() }
}

export type Visitor = ReturnType<typeof openBrowser>

type Part = { name: string; value: string } | { name: string; file: Uint8Array; type: string }

/** A multipart body and the header that goes with it. */
export function multipart(parts: Part[]): { headers: { 'content-type': string }; body: Buffer } {
  const boundary = '----bench0123456789'
  const pieces = parts.flatMap((part) => {
    const file = 'file' in part ? `; filename="giay-to.pdf"\r\ncontent-type: ${part.type}` : ''
    return [
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${part.name}"${file}\r\n\r\n`),
      'file' in part ? part.file : Buffer.from(part.value),
      Buffer.from('\r\n'),
    ]
  })
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  }
}
