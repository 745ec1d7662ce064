import { env } from '@/lib/env'
import { startBoss } from '@/lib/jobs/boss'
import { log } from '@/lib/log/logger'
import { registerWork } from './support/work'
import { runCommand } from './run-command'
import { onStopSignal } from './support/stop-signal'

// The process `worker`: everything that leaves the process later or happens at a time of day.
await runCommand(async () => {
  env()
  const { boss, stop } = await startBoss()
  const stopped = onStopSignal(stop)
  await registerWork(boss)
  log.info('worker is ready')
  process.send?.('ready')
  // The launcher is gone: nobody would stop this process any more.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  await stopped.done
})
