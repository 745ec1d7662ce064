import 'server-only'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { DomainError } from '@/lib/core/errors'

const mostEntries = 200
const mostBytes = 100 * 1024 * 1024
const highestRatio = 100
/** A short text packs well without being a bomb. */
const ratioFrom = 1024 * 1024
const archiveName = /\.(zip|jar|rar|7z|tar|t?gz|bz2|xz|zst|cab|iso|xls[xmb]?|docx?|ods)$/i

const refuse = (sentence: string) => new DomainError('invalid', sentence)
const damaged = 'Tệp bị hỏng hoặc không phải bảng tính XLSX. Mở bằng phần mềm bảng tính, lưu lại dạng XLSX rồi gửi lại.'
const encrypted = 'Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu rồi gửi lại.'
const tooLarge = 'Tệp này giải nén ra quá lớn, giống tệp cố ý làm treo máy, nên không được đọc.'

/**
 * The parts of a spreadsheet, inflated under guard: the directory is judged before anything is inflated, and each part must turn out as long as it said.
 * @throws DomainError with what is wrong with the file
 */
export async function openArchive(path: string): Promise<Map<string, Buffer>> {
  const zip = await open(path)
  try {
    const entries = await entriesOf(zip)
    assertHarmless(entries)
    const parts = new Map<string, Buffer>()
    for (const entry of entries) if (/\.(xml|rels)$/.test(entry.fileName)) parts.set(entry.fileName, await inflate(zip, entry))
    if (!parts.has('xl/workbook.xml')) throw refuse(damaged)
    return parts
  } catch (error) {
    throw error instanceof DomainError ? error : refuse(damaged)
  } finally {
    zip.close()
  }
}

async function open(path: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true })
  } catch {
    throw refuse(damaged)
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > mostEntries) throw refuse(`Tệp có ${zip.entryCount} phần bên trong, nhiều hơn một bảng tính thường có. ${damaged}`)
  const entries: Entry[] = []
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.readEntry()
  })
  return entries
}

function assertHarmless(entries: readonly Entry[]): void {
  // An office program puts an encrypted workbook in a container that is no zip; a zip may still encrypt its parts.
  if (entries.some((entry) => entry.isEncrypted())) throw refuse(encrypted)
  const nested = entries.find((entry) => archiveName.test(entry.fileName))
  if (nested) throw refuse('Tệp này chứa một tệp nén khác bên trong nên không được đọc.')
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const tight = entries.some(
    (entry) => entry.uncompressedSize > ratioFrom && entry.uncompressedSize > Math.max(1, entry.compressedSize) * highestRatio,
  )
  if (total > mostBytes || tight) throw refuse(tooLarge)
}

/** The library compares the length with what the directory says and breaks off at the first byte more. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw refuse(tooLarge)
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  if (crc32(bytes) !== entry.crc32) throw refuse(damaged)
  return bytes
}

/** The same parts as an archive that packs nothing: whoever reads it next finds exactly what was judged, whatever else the file held. */
export function packPlain(parts: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of parts) {
    const label = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(bytes.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(label.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    bodies.push(Buffer.from('PK\u0003\u0004'), shared, label, bytes)
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), shared, tail, label)
    offset += 30 + label.length + bytes.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, listing, Buffer.from('PK\u0005\u0006'), end])
}
