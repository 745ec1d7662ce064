import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { launchBrowser } from './browser'
import { table } from './tables'

/** JavaScript that a modern browser loads to open each page, compressed with gzip, beside the empty app's. */
export async function measureScripts({ site, empty, paths }: { site: string; empty: string; paths: string[] }): Promise<string> {
  const browser = await launchBrowser()
  try {
    const reference = await scriptBytes(browser, `${empty}/`)
    const rows = [['trang Next trống', kilobytes(reference), '']]
    for (const path of paths) {
      const bytes = await scriptBytes(browser, site + path)
      rows.push([`\`${path}\``, kilobytes(bytes), `${bytes >= reference ? '+' : '−'}${kilobytes(Math.abs(bytes - reference))}`])
    }
    return table(['trang', 'JS gzip kB', 'hơn trang trống kB (đích ≤ +15)'], rows)
  } finally {
    await browser.close()
  }
}

async function scriptBytes(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  const answer = await page.goto(url, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`)
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).byteLength)
  await page.close()
  return sizes.reduce((sum, size) => sum + size, 0)
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
