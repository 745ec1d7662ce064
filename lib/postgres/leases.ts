import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, startOf } from './processes'

// Commands and the site may use the same server at once. Each leaves a lease; whoever takes the last one away stops the server. A lease of a
// process that was killed counts for nothing.

export function takeLease(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, String(process.pid)), startOf(process.pid))
}

/** Gives this process's lease back and says whether it was the last. */
export function returnLease(folder: string): boolean {
  rmSync(join(folder, String(process.pid)), { force: true })
  return liveLeases(folder).length === 0
}

function liveLeases(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    const pid = Number(name)
    if (!Number.isInteger(pid)) return false
    const file = join(folder, name)
    const start = readFileSync(file, 'utf8')
    const live = isAlive(pid) && (start === '' || start === startOf(pid))
    if (!live) rmSync(file, { force: true })
    return live
  })
}

/** Runs `work` while no other process of this installation starts or stops the server. */
export async function exclusively<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'lock')
  for (let waited = 0; !claim(lock); waited += 100) {
    if (waited > 120_000) throw new Error(`another process holds ${lock}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function claim(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  try {
    const [pid, start = ''] = readFileSync(lock, 'utf8').split(' ')
    if (pid && !(isAlive(Number(pid)) && startOf(Number(pid)) === start)) rmSync(lock, { force: true })
  } catch {}
  return false
}
