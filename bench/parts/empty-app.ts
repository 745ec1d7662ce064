import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Builds the least app that Next allows into `folder`, with the Next and the settings that the product has. */
export function buildEmptyApp(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app'), { recursive: true })
  const files = {
    'package.json': '{ "private": true, "type": "module" }',
    'next.config.js': `export default { poweredByHeader: false, devIndicators: false, turbopack: { root: ${JSON.stringify(resolve('.'))} } }`,
    'app/layout.jsx': 'export default function Layout({ children }) { return <html lang="vi"><body>{children}</body></html> }',
    'app/page.jsx': 'export default function Page() { return <h1>Trang trống</h1> }',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  execFileSync(process.execPath, [resolve('node_modules/next/dist/bin/next'), 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' },
  })
}
