import 'server-only'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { env } from '@/lib/env'
import { assertRoom } from './disk'

export type MadeFile = { key: string; size: number; madeAt: Date }

/** What can be made again is not kept for long. */
const keptMs = 3 * 86_400_000
/** More than any of them has weighed. */
const mostBytes = 32_000_000
const underWay = new Map<string, Promise<MadeFile>>()

/**
 * A file made from published facts, kept under a key that names exactly what is in it: made at the first demand, by one of those who ask at once.
 * It is no record: backups leave it out, and it goes after three days.
 */
export async function madeFile(key: string, make: (at: Date) => Promise<Uint8Array>): Promise<MadeFile> {
  const known = await findMade(key)
  if (known) return known
  const running = underWay.get(key)
  if (running) return running
  const work = makeNow(key, make).finally(() => underWay.delete(key))
  underWay.set(key, work)
  return work
}

export async function findMade(key: string): Promise<MadeFile | null> {
  try {
    const { size, mtime } = await stat(pathOf(key))
    return { key, size, madeAt: mtime }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export function readMade({ key }: MadeFile): Promise<Buffer> {
  return readFile(pathOf(key))
}

async function makeNow(key: string, make: (at: Date) => Promise<Uint8Array>): Promise<MadeFile> {
  const at = clock.now()
  await assertRoom(mostBytes)
  const bytes = await make(at)
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  // Whole or not at all: another process may look at the same moment.
  const arriving = join(folder(), `${newId(at.getTime())}.tmp`)
  const handle = await open(arriving, 'wx', 0o600)
  try {
    await handle.writeFile(bytes).finally(() => handle.close())
    await utimes(arriving, at, at)
    await rename(arriving, pathOf(key))
  } catch (error) {
    await rm(arriving, { force: true })
    throw error
  }
  await forgetOld(at)
  const { mtime } = await stat(pathOf(key))
  return { key, size: bytes.byteLength, madeAt: mtime }
}

async function forgetOld(now: Date): Promise<void> {
  for (const name of await readdir(folder())) {
    const path = join(folder(), name)
    const made = await stat(path).catch(() => null)
    if (made && Math.abs(now.getTime() - made.mtimeMs) > keptMs) await rm(path, { force: true })
  }
}

function folder(): string {
  return join(env().DATA_DIR, 'made')
}

function pathOf(key: string): string {
  if (!/^[a-z0-9-]+\.[a-z]+$/.test(key)) throw new Error('not a key of a made file')
  return join(folder(), key)
}
