import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'

/** The system's Chromium where there is one, else Playwright's own. */
export function launchBrowser(): Promise<Browser> {
  const systemChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  return chromium.launch({
    ...(systemChromium ? { executablePath: systemChromium } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  })
}
