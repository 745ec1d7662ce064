import { expect, test } from '@playwright/test'
import { killDrill } from './support/kill-drill'
import { runningSite, startSite } from './support/site'

test('killed in the middle of 200 submissions, the site loses none that it acknowledged and keeps none twice', async ({ baseURL }) => {
  test.setTimeout(600_000)
  let site = runningSite(Number(process.env.E2E_LAUNCHER_PID))
  try {
    const report = await killDrill({
      base: baseURL!,
      site,
      restart: async () => (site = await startSite({})),
      submissions: 200,
      kills: 3,
    })
    expect(report).toMatchObject({ acknowledged: 200, webKills: 2, siteKills: 1, findings: [] })
    expect(report.tries, 'some were under way when it was killed').toBeGreaterThan(200 + report.replays)
  } finally {
    await site.stop()
  }
})
