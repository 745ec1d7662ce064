import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'

/** What a machine can take at best: bodies streamed to the disk, hashed and made durable, nothing else: FOLDER PORT. */
const [folder = '', port = ''] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const server = createServer(async (req, res) => {
  const hash = createHash('sha256')
  const file = await open(join(folder, randomUUID()), 'wx')
  for await (const chunk of req as AsyncIterable<Buffer>) {
    hash.update(chunk)
    await file.write(chunk)
  }
  await file.sync()
  await file.close()
  res.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ sha256: hash.digest('hex') }))
})
server.listen(Number(port), () => process.send?.('ready'))
process.on('disconnect', () => process.exit())
