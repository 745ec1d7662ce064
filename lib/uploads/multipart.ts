import 'server-only'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { BusboyFileStream, BusboyInstance } from '@fastify/busboy'
import { DomainError } from '@/lib/core/errors'
import { tidyFileName } from './names'
import { uploadText } from './text'
import { maxDossierBytes, maxDossierFiles } from './types'

export type MultipartFile = {
  field: string
  /** Tidy: no path, NFC, nothing invisible. */
  name: string
  /** As the browser declared it. */
  type: string
  /** Must be read to its end, or thrown at; it breaks off when the body does. */
  stream: AsyncIterable<Uint8Array>
}

export type MultipartForm<T> = {
  /** Values by field name, in order. */
  fields: Map<string, string[]>
  /** What `onFile` gave back, in order. */
  files: T[]
  /** The first refusal by field name: the other files and all that was typed have been read nevertheless. */
  fileErrors: Map<string, DomainError>
}

type Options<T> = {
  onFile: (file: MultipartFile) => Promise<T>
  maxFields?: number
  maxFieldBytes?: number
  maxFiles?: number
  /** Of the whole body. */
  maxBytes?: number
}

/**
 * Reads a multipart body as it streams in. Files come one after the other; the sender is slowed to the pace at which they are taken. A field
 * without a chosen file is passed over.
 *
 * The body is read to its end even after a file was refused: browsers show no answer to a form that they have not finished sending.
 * @throws DomainError when the body is no form, breaks off, or exceeds a limit; an error other than a refusal that `onFile` threw.
 */
export async function readMultipart<T>(
  request: Request,
  { onFile, maxFields = 500, maxFieldBytes = 20_000, maxFiles = maxDossierFiles, maxBytes = maxDossierBytes + 2 * 1024 * 1024 }: Options<T>,
): Promise<MultipartForm<T>> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!request.body || !/^multipart\/form-data\s*;/i.test(contentType)) throw new DomainError('invalid', uploadText.formBroken)
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new DomainError('too_large', uploadText.formTooLarge)
  const form: MultipartForm<T> = { fields: new Map(), files: [], fileErrors: new Map() }
  const limits = {
    fields: maxFields,
    fieldSize: maxFieldBytes,
    fieldNameSize: 200,
    files: maxFiles + 1,
    parts: maxFields + maxFiles + 2,
    headerPairs: 20,
    headerSize: 4096,
  }
  const parser = parserOf(contentType, limits)
  let exceeded: DomainError | undefined
  let failure: unknown
  let queue = Promise.resolve()
  let last: BusboyFileStream | undefined
  let broken: DomainError | undefined
  const tooLarge = () => {
    exceeded ??= new DomainError('too_large', uploadText.formTooLarge)
  }
  async function* bytesOf(stream: BusboyFileStream) {
    // A reader that stops early must not destroy the stream: the parser would wait for it for ever.
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array
    if (broken) throw new Error('the body broke off')
  }
  const take = async (field: string, name: string, type: string, stream: BusboyFileStream) => {
    try {
      if (form.files.length + form.fileErrors.size >= maxFiles) throw new DomainError('too_large', uploadText.tooManyFiles)
      form.files.push(await onFile({ field, name: tidyFileName(name), type, stream: bytesOf(stream) }))
    } catch (error) {
      if (!(error instanceof DomainError)) failure ??= error
      else if (!form.fileErrors.has(field)) form.fileErrors.set(field, error)
    } finally {
      stream.resume()
    }
  }
  parser.on('field', (name, value, nameTruncated, valueTruncated) => {
    if (nameTruncated || valueTruncated) tooLarge()
    else form.fields.set(name, [...(form.fields.get(name) ?? []), value.normalize('NFC')])
  })
  parser.on('fieldsLimit', tooLarge)
  parser.on('partsLimit', tooLarge)
  parser.on('file', (field, stream, name, _encoding, type) => {
    // Broken off while it waits for its turn; whoever reads it is told.
    stream.on('error', () => {})
    last = stream
    // An input without a chosen file sends one part without a name.
    if (name) queue = queue.then(() => take(field, name, type, stream))
    else stream.resume()
  })
  try {
    await pipeline(withinLimit(request.body, maxBytes), parser)
  } catch (error) {
    broken = error instanceof DomainError ? error : new DomainError('invalid', uploadText.incomplete)
    // The parser does not tell the open file that no more will come. What did come is still read.
    last?.push(null)
  }
  await queue
  const stop = exceeded ?? broken ?? failure
  if (stop !== undefined) throw stop
  return form
}

/**
 * For a body that is read into memory: it must say how long it is, and be no longer than `maxBytes`. The server cuts a body at the length it said.
 * @throws DomainError 'too_large'
 */
export function assertLength(request: Request, maxBytes: number): void {
  const length = request.headers.get('content-length') ?? ''
  if (!/^\d+$/.test(length) || Number(length) > maxBytes) throw new DomainError('too_large', uploadText.formTooLarge)
}

function parserOf(contentType: string, limits: object): BusboyInstance {
  try {
    // A file is a part with a file name; without this a nameless part of type octet-stream would be one too.
    return new Busboy({ headers: { 'content-type': contentType }, limits, isPartAFile: (_field, _type, name) => name !== undefined })
  } catch {
    throw new DomainError('invalid', uploadText.formBroken)
  }
}

async function* withinLimit(body: ReadableStream<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBytes) throw new DomainError('too_large', uploadText.formTooLarge)
    yield chunk
  }
}
