import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, open, readdir, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '@/lib/core/ids'
import { ensureFolder, filesFolder, syncFolder, writing } from './disk'

// Arriving bytes lie in `incoming/KEY`, whole files in `kept/xx/KEY` with the last two digits of their key. A second name keeps a file.
const keyPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export type Written = { size: number; sha256: string }
/** The first `length` bytes of an arriving file. */
export type Segment = { key: string; length: number }

/** A new key of the store. It carries its time, by which the sweeper knows young files from forgotten ones. */
export function newKey(now: Date): string {
  return newId(now.getTime())
}

/** When a key was made, in milliseconds. */
export function keyTime(key: string): number {
  return Number.parseInt(key.slice(0, 8) + key.slice(9, 13), 16)
}

export function keptPath(key: string): string {
  return join(filesFolder(), 'kept', checked(key).slice(-2), key)
}

export function incomingPath(key: string): string {
  return join(filesFolder(), 'incoming', checked(key))
}

function checked(key: string): string {
  if (!keyPattern.test(key)) throw new Error('not a key of the store')
  return key
}

/**
 * Writes a stream to `incoming/KEY` as it comes, never more than one chunk in memory, and makes it durable. When the stream breaks off, what
 * came before stays, durable too, and the error is thrown on.
 * @param limit called with the running length before each write; may throw to stop.
 */
export async function writeIncoming(key: string, source: AsyncIterable<Uint8Array>, limit: (size: number) => void): Promise<Written> {
  const path = incomingPath(key)
  await ensureFolder(dirname(path))
  return writing(async () => {
    const handle = await open(path, 'wx', 0o600)
    const hash = createHash('sha256')
    let size = 0
    try {
      try {
        for await (const chunk of source) {
          limit(size + chunk.byteLength)
          hash.update(chunk)
          await writeAll(handle, chunk)
          size += chunk.byteLength
        }
      } finally {
        await handle.datasync()
      }
    } finally {
      await handle.close()
    }
    return { size, sha256: hash.digest('hex') }
  })
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength;) {
    const { bytesWritten } = await handle.write(chunk, done, chunk.byteLength - done)
    done += bytesWritten
  }
}

/** Joins pieces of an interrupted upload into one durable file. */
export async function joinIncoming(segments: readonly Segment[], into: string): Promise<Written> {
  async function* bytes() {
    for (const { key, length } of segments) {
      if (length > 0) yield* createReadStream(incomingPath(key), { end: length - 1 }) as AsyncIterable<Uint8Array>
    }
  }
  return writeIncoming(into, bytes(), () => {})
}

/** Bytes of an arriving file that are on the disk; 0 when there is none. */
export async function incomingSize(key: string): Promise<number> {
  try {
    return (await stat(incomingPath(key))).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}

/**
 * Puts a durable arriving file in its place. After this, and never before, a row may name `key`; once it does, the arriving name goes.
 * A second name for the same bytes, not a move: another request may be building on them.
 */
export async function keep(arrived: string, key: string): Promise<void> {
  const path = keptPath(key)
  await writing(async () => {
    await ensureFolder(dirname(path))
    await link(incomingPath(arrived), path)
    await syncFolder(dirname(path))
  })
}

/**
 * A read stream of a kept file and its length; a missing file is an error at once. The file is opened with the first read, so that a stream
 * nobody reads holds nothing.
 */
export async function readKept(key: string): Promise<{ stream: ReadableStream<Uint8Array>; size: number }> {
  const path = keptPath(key)
  const { size } = await stat(path)
  let handle: FileHandle | undefined
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        handle ??= await open(path, 'r')
        const chunk = new Uint8Array(64 * 1024)
        const { bytesRead } = await handle.read(chunk)
        if (bytesRead > 0) return controller.enqueue(chunk.subarray(0, bytesRead))
        await handle.close()
        controller.close()
      },
      cancel: () => handle?.close(),
    },
    { highWaterMark: 0 },
  )
  return { stream, size }
}

export async function removeKept(key: string): Promise<void> {
  await rm(keptPath(key), { force: true })
}

export async function removeIncoming(key: string): Promise<void> {
  await rm(incomingPath(key), { force: true })
}

/** Keys of all kept files, folder by folder. What does not look like a key is not ours and is never listed. */
export async function* listKept(): AsyncGenerator<string[]> {
  const root = join(filesFolder(), 'kept')
  for (const shard of await namesIn(root)) {
    yield (await namesIn(join(root, shard))).filter((key) => keyPattern.test(key) && key.endsWith(shard))
  }
}

/** Keys of all arriving files. */
export async function listIncoming(): Promise<string[]> {
  return (await namesIn(join(filesFolder(), 'incoming'))).filter((key) => keyPattern.test(key))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return []
    throw error
  }
}
