import net from 'node:net'

export type WeakLink = {
  /** A second way to the site, over this link. */
  origin: string
  /** The link drops once, for `milliseconds`, when the next connection has carried that many bytes to the site. */
  dropAfter: (bytes: number, milliseconds: number) => void
  close: () => void
}

/** A link between browser and site that can drop as one in the mountains does: in the middle, without a word. */
export async function openWeakLink(site: string): Promise<WeakLink> {
  const { hostname, port } = new URL(site)
  const open = new Set<net.Socket>()
  let limit = Infinity
  let downMs = 0
  let isDown = false
  const drop = () => {
    limit = Infinity
    isDown = true
    for (const socket of open) socket.destroy()
    setTimeout(() => {
      isDown = false
    }, downMs)
  }
  const server = net.createServer((near) => {
    if (isDown) return near.destroy()
    const far = net.connect(Number(port), hostname)
    let carried = 0
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (chunk: Buffer) => {
      carried += chunk.length
      if (carried > limit) drop()
    })
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  return {
    origin: `http://localhost:${(server.address() as net.AddressInfo).port}`,
    dropAfter: (bytes, milliseconds) => {
      limit = bytes
      downMs = milliseconds
    },
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
