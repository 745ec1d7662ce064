import { resolve } from 'node:path'
import { startSite } from '@/e2e/support/site'

/** `npm run drill [-- SUBMISSIONS KILLS]`: the drill of the journeys, as long as one likes, on the site that the benches use. */
const [submissions = 2000, kills = 20] = process.argv.slice(2).map(Number)
const port = Number(process.env.BENCH_PORT ?? 3310)
const base = `http://localhost:${port}`

Object.assign(process.env, {
  PORT: String(port),
  DATA_DIR: resolve('.data-bench/site'),
  SITE_URL: base,
  NODE_ENV: 'production',
  RATE_LIMIT_SCALE: '1000000',
})
let site = await startSite({})
try {
  const { killDrill } = await import('@/e2e/support/kill-drill')
  const report = await killDrill({ base, site, restart: async () => (site = await startSite({})), submissions, kills })
  console.log(JSON.stringify(report, null, 2))
  process.exitCode = report.findings.length > 0 ? 1 : 0
} finally {
  await site.stop()
}
process.exit()
