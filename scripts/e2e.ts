import { spawnSync } from 'node:child_process'

/** `npm run e2e [-- arguments of playwright]`: under the condition by which the product's server code may be imported. */
const { status } = spawnSync(
  process.execPath,
  ['--conditions=react-server', 'node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '--conditions=react-server' },
  },
)
process.exitCode = status ?? 1
