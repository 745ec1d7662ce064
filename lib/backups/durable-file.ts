import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Written } from '@/lib/storage/files'

/** Writes a stream to a new file that only its owner may read, makes it durable and tells what was written. */
export async function writeDurably(path: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Written> {
  const handle = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of source) {
      hash.update(chunk)
      size += chunk.byteLength
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { size, sha256: hash.digest('hex') }
}
