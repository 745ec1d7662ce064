import { createServer } from 'node:http'
import next from 'next'

/** The empty Next app of `parts/empty-app.ts` in a process of its own, with the options of the product's server: FOLDER PORT. */
const [dir = '', port = ''] = process.argv.slice(2)
const app = next({ dev: false, dir, hostname: 'localhost', port: Number(port) })
await app.prepare()
const handle = app.getRequestHandler()
const server = createServer({ headersTimeout: 15_000, requestTimeout: 35 * 60_000, keepAliveTimeout: 20_000, maxHeaderSize: 16_384 })
server.on('request', (req, res) => void handle(req, res))
server.listen(Number(port), () => process.send?.('ready'))
process.on('disconnect', () => process.exit())
