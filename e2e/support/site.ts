import { spawn } from 'node:child_process'
import { isAlive, waitForExit } from '@/lib/postgres/processes'
import { childrenOf } from './processes'

/** The site as its launcher runs it. */
export type Site = {
  pid: number
  /** Ends it as Ctrl-C does, if it still runs. */
  stop: () => Promise<void>
  /** Kills the launcher and its processes at once; the database server, which is no child of theirs, lives on. */
  kill: () => Promise<void>
}

const startLimitMs = 600_000

/** Starts the product as `npm start` does and waits until it says that it is open. */
export async function startSite(settings: Partial<NodeJS.ProcessEnv>): Promise<Site> {
  const launcher = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/start.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  await new Promise<void>((ready, fail) => {
    const timer = setTimeout(() => fail(new Error(`the site did not open:\n${output.join('')}`)), startLimitMs)
    const hear = (chunk: Buffer) => {
      output.push(chunk.toString())
      if (!output.join('').includes('Cán bộ đăng nhập')) return
      clearTimeout(timer)
      // What it says further on is read and dropped, else it would wait for a reader.
      for (const stream of [launcher.stdout, launcher.stderr]) stream.removeAllListeners('data').resume()
      ready()
    }
    launcher.stdout.on('data', hear)
    launcher.stderr.on('data', hear)
    launcher.once('exit', (code) => fail(new Error(`the site ended with ${code}:\n${output.join('')}`)))
  }).catch((error) => {
    launcher.kill('SIGINT')
    throw error
  })
  return runningSite(launcher.pid!)
}

/** A site whose launcher runs already. */
export function runningSite(pid: number): Site {
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    if (!isAlive(pid)) return
    const children = childrenOf(pid)
    process.kill(pid, signal)
    if (signal === 'SIGKILL') for (const child of children) process.kill(child.pid, signal)
    if (!(await waitForExit(pid, 60_000))) throw new Error(`the launcher ${pid} does not end`)
  }
  return { pid, stop: () => end('SIGINT'), kill: () => end('SIGKILL') }
}
