import { cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'

/**
 * `npm run bench:desk [-- queues]`: every queue page, the counts and the opening of a dossier at 10,000 and at 1,000,000 dossiers, with the plans.
 * `npm run bench:desk -- officers [SECONDS]`: 20 officers at work against a production build. Prints Markdown. The databases are dropped at the end.
 */
const [part = 'queues', seconds = '180'] = process.argv.slice(2)
const port = Number(process.env.BENCH_PORT ?? 3310)
Object.assign(process.env, {
  PORT: String(port),
  DATA_DIR: resolve(`.data-bench/desk-${part}`),
  SITE_URL: `http://localhost:${port}`,
  NODE_ENV: 'production',
  RATE_LIMIT_SCALE: '1000000',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
})
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}, tải ${loadavg()[0]?.toFixed(1)} lúc bắt đầu`)
if (part === 'officers') {
  const { measureOfficers } = await import('./parts/desk-officers')
  console.log(`\n${await measureOfficers({ base: process.env.SITE_URL!, seconds: Number(seconds) })}`)
} else {
  const { measureQueues } = await import('./parts/desk-databases')
  await measureQueues({
    counts: [10_000, Number(process.env.BENCH_DOSSIERS ?? 1_000_000)],
    rounds: Number(process.env.BENCH_ROUNDS ?? 100),
  })
}
console.log(`\nTải ${loadavg()[0]?.toFixed(1)} lúc xong`)
process.exit()
