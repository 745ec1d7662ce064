import type { Browser } from '@playwright/test'
import { launchBrowser } from './browser'
import { median, table } from './tables'

const link = { kilobits: 400, latencyMs: 400 }
const tries = 3

/** When a phone on a thin link shows the largest part of each page: 360 px, nothing kept from before. */
export async function measureSlowLink({ origin, paths }: { origin: string; paths: string[] }): Promise<string> {
  const browser = await launchBrowser()
  try {
    const rows: string[][] = []
    for (const path of paths) {
      // The first visit makes the page at the server; what is measured is what each later visitor meets.
      await fetch(origin + path)
      const paints: number[] = []
      for (let attempt = 0; attempt < tries; attempt++) paints.push(await largestPaint(browser, origin + path))
      rows.push([`\`${path}\``, (median(paints) / 1000).toFixed(2)])
    }
    return table(['trang', `LCP ở ${link.kilobits} kbit/s, trễ ${link.latencyMs} ms (đích ≤ 3,0 s)`], rows)
  } finally {
    await browser.close()
  }
}

async function largestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const bytesPerSecond = (link.kilobits * 1000) / 8
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: link.latencyMs,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    })
    await page.goto(url, { waitUntil: 'load' })
    return await page.evaluate(
      () =>
        new Promise<number>((done) =>
          new PerformanceObserver((entries) => done(entries.getEntries().at(-1)!.startTime)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          }),
        ),
    )
  } finally {
    await context.close()
  }
}
