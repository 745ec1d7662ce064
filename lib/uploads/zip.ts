import 'server-only'
import type { FileHandle } from 'node:fs/promises'

const maxEntries = 1_000
const maxTotalBytes = 100 * 1024 * 1024
const maxRatio = 100
const maxDirectoryBytes = 512 * 1024
const archiveName = /\.(zip|jar|rar|7z|tar|t?gz|bz2|xz|zst|cab|iso)$/i

type Entry = { name: string; packed: number; unpacked: number; stored: boolean; offset: number }

/**
 * Reads the central directory of a zip and nothing else: no entry is unpacked. Null when the archive is damaged, encrypted, split, in ZIP64,
 * or a bomb (too many entries, too large, packed too tightly, archives inside, links, entries that share bytes).
 */
export async function readZipDirectory(file: FileHandle, size: number): Promise<Entry[] | null> {
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > tail.length) return null
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  const onOneDisk = tail.readUInt16LE(end + 4) === 0 && tail.readUInt16LE(end + 6) === 0 && tail.readUInt16LE(end + 8) === count
  if (!onOneDisk || count === 0 || count > maxEntries || length > maxDirectoryBytes || start + length > size) return null
  const entries = parse(await readAt(file, start, length), count)
  return entries && isHarmless(entries, start) ? entries : null
}

function parse(directory: Buffer, count: number): Entry[] | null {
  const entries: Entry[] = []
  for (let at = 0; entries.length < count;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return null
    const encrypted = (directory.readUInt16LE(at + 8) & 0x2041) !== 0
    const method = directory.readUInt16LE(at + 10)
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const isLink = ((directory.readUInt32LE(at + 38) >>> 16) & 0xf000) === 0xa000
    if (encrypted || isLink || (method !== 0 && method !== 8) || nameEnd > directory.length) return null
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      stored: method === 0,
      offset: directory.readUInt32LE(at + 42),
    })
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

function isHarmless(entries: Entry[], directoryStart: number): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  // Empty files have a ratio of nothing; a small text packs well without being a bomb.
  const tight = entries.some((entry) => entry.unpacked > 1024 * 1024 && entry.unpacked > entry.packed * maxRatio)
  const lying = entries.some((entry) => entry.stored && entry.packed !== entry.unpacked)
  const nested = entries.some((entry) => archiveName.test(entry.name))
  const escaping = entries.some((entry) => /^[/\\]|(^|[/\\])\.\.([/\\]|$)|\0/.test(entry.name))
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset)
  const overlapping = inOrder.some((entry, index) => entry.offset + 30 + entry.packed > (inOrder[index + 1]?.offset ?? directoryStart))
  return unpacked <= maxTotalBytes && !tight && !lying && !nested && !escaping && !overlapping
}

/** Bytes from a position; shorter than asked only at the end of the file. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return buffer.subarray(0, done)
}
