import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { rmSync } from 'node:fs'
import { hasNginx, startNginx } from '@/e2e/support/nginx'
import { startSite } from '@/e2e/support/site'
import { buildEmptyApp } from './parts/empty-app'
import { startReference } from './parts/reference-process'

/** `npm run bench [-- pages|bytes|slow-link|submissions …]`: what the product does beside what the machine could, in one run. Prints Markdown tables. */
const wanted = process.argv.slice(2)
const port = Number(process.env.BENCH_PORT ?? 3310)
const [site, empty, plain] = [port, port + 1, port + 2].map((each) => `http://localhost:${each}`) as [string, string, string]
const folder = resolve('.data-bench')
const measured = ['/thu-tuc', '/thu-tuc/1.001193']
const slowPages = ['/', '/thu-tuc', '/thu-tuc/1.001193', '/thu-tuc/1.001193/chuan-bi', '/tim-kiem?q=khai+sinh']
const publicPages = [
  '/',
  '/gioi-thieu',
  '/thu-tuc',
  '/thu-tuc/1.001193',
  '/thu-tuc/linh-vuc/ho-tich',
  '/tim-kiem?q=khai+sinh',
  '/tin-tuc',
  '/xa-thi-tran',
  '/khieu-nai-to-cao',
  '/phan-anh',
  '/tra-cuu',
  '/nop-ho-so/1.001193',
  '/du-lieu-ca-nhan',
  '/tro-nang',
]

// The parts reach the database through the product's own code.
Object.assign(process.env, {
  PORT: String(port),
  DATA_DIR: `${folder}/site`,
  SITE_URL: site,
  NODE_ENV: 'production',
  RATE_LIMIT_SCALE: '1000000',
})
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}, ${new Date().toISOString().slice(0, 10)}`)
const running = await startSite({})
const ends: (() => Promise<void>)[] = [() => running.stop()]
try {
  buildEmptyApp(`${folder}/empty-app`)
  ends.push(await startReference('bench/empty-server.ts', `${folder}/empty-app`, String(port + 1)))
  ends.push(await startReference('bench/plain-server.ts', `${folder}/plain`, String(port + 2)))
  if (hasNginx()) ends.push(await startNginx(new URL(site), port + 3))
  const front = hasNginx() ? `http://localhost:${port + 3}` : null
  const parts = {
    pages: async () => (await import('./parts/page-throughput')).measurePages({ site, empty, front, paths: measured }),
    bytes: async () => (await import('./parts/page-bytes')).measureScripts({ site, empty, paths: publicPages }),
    'slow-link': async () => (await import('./parts/slow-link')).measureSlowLink({ origin: front ?? site, paths: slowPages }),
    submissions: async () => (await import('./parts/submissions')).measureSubmissions({ site, plain }),
  }
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) console.log(`\n${await measure()}`)
  }
} finally {
  for (const end of ends) await end()
  // The site's own data stays, and with it its build, for the next run.
  for (const name of ['empty-app', 'plain']) rmSync(`${folder}/${name}`, { recursive: true, force: true })
}
process.exit()
