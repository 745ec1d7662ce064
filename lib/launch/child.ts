import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { OperatorError } from '@/lib/core/operator-error'
import { log } from '@/lib/log/logger'
import { childEnvironment } from './child-environment'

export type Child = {
  /** Resolves when the process said it is ready; rejects when it ended before that. */
  ready: Promise<void>
  stop: (milliseconds: number) => Promise<void>
}

type Start = { name: string; script: string; nodeFlags?: string[]; environment?: Partial<NodeJS.ProcessEnv> }

const longestPauseMs = 30_000
const healthyMs = 60_000

/** Keeps a named process of the site running: one that ends by itself is started again, later and later while it keeps failing. */
export function superviseChild({ name, script, nodeFlags = [], environment = {} }: Start): Child {
  let child: ChildProcess
  let stopping = false
  let failures = 0
  let wasReady = false
  let restart: NodeJS.Timeout | undefined
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()

  const start = () => {
    const startedAt = performance.now()
    child = fork(script, {
      execArgv: [...nodeFlags, '--import', 'tsx'],
      env: childEnvironment(name, environment),
      // A group of its own: Ctrl-C reaches the launcher alone, which stops its processes in order.
      detached: true,
    })
    child.on('message', () => {
      wasReady = true
      resolve()
    })
    child.on('exit', (code, signal) => {
      if (stopping) return
      if (!wasReady)
        return reject(new OperatorError(`Tiến trình ${name} không khởi động được (${signal ?? code}). Xem lỗi ngay phía trên.`))
      failures = performance.now() - startedAt > healthyMs ? 0 : failures + 1
      const pause = Math.min(longestPauseMs, 500 * 2 ** failures)
      log.error({ child: name, code, signal, pauseMs: pause }, 'a process ended and is started again')
      restart = setTimeout(start, pause)
    })
  }

  const stop = async (milliseconds: number) => {
    stopping = true
    clearTimeout(restart)
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolved) => child.once('exit', resolved))
    child.kill('SIGTERM')
    const cut = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    await ended
    clearTimeout(cut)
  }

  start()
  return { ready, stop }
}
