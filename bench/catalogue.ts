import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { childrenOf } from '@/e2e/support/processes'
import { startSite } from '@/e2e/support/site'

/**
 * `npm run bench:catalogue [-- index|searches|publishing|build …]`: a catalogue of 10,000 made-up procedures (`BENCH_PROCEDURES` for another number), and editors who publish while people
 * read at two processes on one database. On data of its own, which stays for the next run. Prints Markdown.
 */
const wanted = process.argv.slice(2)
const count = Number(process.env.BENCH_PROCEDURES ?? 10_000)
const port = Number(process.env.BENCH_PORT ?? 3310)
const sites = [`http://localhost:${port}`, `http://localhost:${port + 1}`] as const
Object.assign(process.env, {
  PORT: String(port),
  DATA_DIR: resolve(`.data-bench/catalogue-${count}`),
  SITE_URL: sites[0],
  NODE_ENV: 'production',
  RATE_LIMIT_SCALE: '1000000',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
})
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}, tải ${loadavg()[0]?.toFixed(1)} lúc bắt đầu`)
const site = await startSite({})
const { superviseChild } = await import('@/lib/launch/child')
const second = superviseChild({ name: 'web-second', script: 'scripts/server.ts', environment: { PORT: String(port + 1) } })
try {
  await second.ready
  const { fillCatalogue, measureIndex, measureSearches } = await import('./parts/large-catalogue')
  await fillCatalogue(count)
  const parts = {
    index: measureIndex,
    searches: async () => `${await measureSearches(sites[0])}\n\nBộ nhớ của tiến trình web: ${webMegabytes()} MB`,
    publishing: async () => (await import('./parts/publish-under-load')).measurePublishing({ sites, code: '8.000001', publications: 15 }),
    build: async () => `Dựng trang với ${count} thủ tục: ${buildSeconds()} giây`,
  }
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) console.log(`\n${await measure()}`)
  }
} finally {
  await second.stop(10_000)
  await site.stop()
}
process.exit()

function webMegabytes(): number {
  const web = childrenOf(site.pid).find(({ command }) => command.includes('server.ts'))
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${web?.pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1000)
}

/** A build beside the one that runs, thrown away. */
function buildSeconds(): string {
  const folder = '.next-bench-large'
  rmSync(folder, { recursive: true, force: true })
  const before = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/build.ts'], {
    env: { ...process.env, NEXT_DIST_DIR: folder },
    encoding: 'utf8',
  })
  const seconds = ((performance.now() - before) / 1000).toFixed(0)
  rmSync(folder, { recursive: true, force: true })
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`)
  return seconds
}
