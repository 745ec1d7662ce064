import { deflateSync } from 'node:zlib'
import { crc32, deflateRawSync } from 'node:zlib'
import sharp from 'sharp'

type PdfOptions = { pages?: number; padding?: number; extra?: string; catalogue?: string; trailer?: string }

/** A real PDF with empty pages and `padding` bytes of ballast. */
export function samplePdf({ pages = 1, padding = 0, extra, catalogue = '', trailer = '' }: PdfOptions = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`).join(' ')
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`,
    extra ?? '<<>>',
    `<</Length ${padding}>>\nstream\n${'x'.repeat(padding)}\nendstream`,
    ...Array.from({ length: pages }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  return Buffer.from(
    `${text}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}

/** A PDF of exactly `size` bytes; a remark after its end makes up what the numbers inside cannot. */
export function samplePdfOfSize(size: number): Buffer {
  const pdf = samplePdf({ padding: Math.max(0, size - 1000) })
  return Buffer.concat([pdf, Buffer.from('%'.padEnd(size - pdf.length, '.'))])
}

/** A PDF that asks for a password. */
export function encryptedPdf(): Buffer {
  const random = '0123456789abcdef'.repeat(4)
  return samplePdf({
    extra: `<</Filter/Standard/V 1/R 2/O<${random}>/U<${random}>/P -4>>`,
    trailer: `/Encrypt 3 0 R/ID[<${'ab'.repeat(16)}><${'ab'.repeat(16)}>]`,
  })
}

/** A PDF with a program that runs when it is opened. */
export function scriptedPdf(): Buffer {
  return samplePdf({ extra: '<</S/JavaScript/JS(app.alert\\(1\\))>>', catalogue: '/OpenAction 3 0 R' })
}

export async function sampleImage(format: 'jpeg' | 'png' | 'webp', width = 32, height = 24): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2f6d4f' } })
    .toFormat(format)
    .toBuffer()
}

export type ZipEntry = { name: string; content?: Buffer | string; stored?: boolean; claimed?: number; flags?: number; attributes?: number }

/** A zip; `claimed` makes the directory say another unpacked size. */
export function sampleZip(entries: ZipEntry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content = '', stored = false, claimed, flags = 0, attributes = 0 } of entries) {
    const plain = Buffer.from(content)
    const data = stored ? plain : deflateRawSync(plain)
    const label = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(flags, 2)
    shared.writeUInt16LE(stored ? 0 : 8, 4)
    shared.writeUInt32LE(crc32(plain), 10)
    shared.writeUInt32LE(data.length, 14)
    shared.writeUInt32LE(claimed ?? plain.length, 18)
    shared.writeUInt16LE(label.length, 22)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, label, data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(attributes, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), shared, tail, label)
    bodies.push(body)
    offset += body.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, listing, Buffer.from('PK\u0005\u0006'), end])
}

export function sampleDocx(more: ZipEntry[] = []): Buffer {
  return sampleZip([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: '<w:document/>' }, ...more])
}

export function sampleOdt(): Buffer {
  return sampleZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', content: '<office:document-content/>' },
  ])
}

/** The bytes in pieces, as a network brings them. */
export async function* inPieces(bytes: Buffer, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** The first `count` bytes, then the link drops. */
export async function* cutAfter(bytes: Buffer, count: number): AsyncGenerator<Uint8Array> {
  yield* inPieces(bytes.subarray(0, count))
  throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
}

/** A small PDF whose list of objects unpacks to hundreds of megabytes. */
export function packedPdf(): Buffer {
  const data = deflateSync(Buffer.alloc(400_000_000))
  const list = `1 0 obj\n<</Type/XRef/Size 100000000/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length ${data.length}>>\nstream\n`
  return Buffer.concat([Buffer.from(`%PDF-1.5\n${list}`), data, Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n')])
}
