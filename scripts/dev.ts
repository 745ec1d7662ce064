import { spawn } from 'node:child_process'
import { env } from '@/lib/env'
import { childEnvironment } from '@/lib/launch/child-environment'
import { superviseChild, type Child } from '@/lib/launch/child'
import { requireFreePort } from '@/lib/launch/port'
import { prepareDatabase } from '@/lib/launch/prepare'
import { runCommand } from './run-command'
import { onStopSignal } from './support/stop-signal'

// As `npm start`, with `next dev` in the place of the build and the thin server: no policy, no error pages of the product's own.
await runCommand(async () => {
  const { PORT, HOST } = env()
  await requireFreePort(PORT, HOST)
  const release = await prepareDatabase(console.log)
  const { fillDatabase, tellFirstAdministrator } = await import('./support/first-start')
  await fillDatabase(console.log)
  await tellFirstAdministrator(console.log)
  const web = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'dev', '--port', String(PORT), ...(HOST ? ['--hostname', HOST] : [])],
    {
      stdio: 'inherit',
      env: childEnvironment('web', { NODE_ENV: 'development' }),
    },
  )
  const ended = new Promise<void>((resolve) => web.once('exit', () => resolve()))
  const worker: Child = superviseChild({
    name: 'worker',
    script: 'scripts/worker.ts',
    nodeFlags: ['--conditions=react-server'],
    environment: { NODE_ENV: 'development' },
  })
  const stopped = onStopSignal(async () => void web.kill('SIGTERM'))
  await ended
  await worker.stop(10_000)
  await release()
  if (!stopped.requested) process.exitCode = 1
})
