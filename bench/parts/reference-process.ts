import { fork } from 'node:child_process'
import { once } from 'node:events'

/** Starts a server to compare with and waits until it listens. It ends with this process too. */
export async function startReference(script: string, ...args: string[]): Promise<() => Promise<void>> {
  const child = fork(script, args, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return async () => {
    const ended = once(child, 'exit')
    child.kill()
    await ended
  }
}
