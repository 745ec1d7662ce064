import 'server-only'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { Metadata } from 'sharp'
import { DomainError } from '@/lib/core/errors'
import { countPdfPages } from './pdf'
import { uploadText } from './text'
import { fileTypes, isFileType, maxPixels, photoTypes } from './types'
import type { FileType, UploadPurpose } from './types'
import { readAt, readZipDirectory } from './zip'

export type Inspected = { type: FileType; pages: number | null }

const heifFamily = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']

/**
 * Says what a file is from its bytes alone and looks inside as far as needed to refuse what must not be kept.
 * @throws DomainError with a sentence for the person.
 */
export async function inspectFile(path: string, purpose: UploadPurpose, declaredType: string): Promise<Inspected> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size === 0) throw new DomainError('invalid', uploadText.empty)
    const type = await sniff(file, size)
    if (purpose === 'FEEDBACK_PHOTO' && !photoTypes.includes(type)) throw new DomainError('invalid', uploadText.photoRefused)
    assertAgrees(type, declaredType)
    if (type === 'application/pdf') return { type, pages: await countPdfPages(path, size) }
    // Nothing here ever decodes HEIC, and the image library cannot: it is handed out as it came.
    if (type.startsWith('image/') && type !== 'image/heic') await assertImage(path, type)
    return { type, pages: null }
  } finally {
    await file.close()
  }
}

async function sniff(file: FileHandle, size: number): Promise<FileType> {
  const head = await readAt(file, 0, Math.min(size, 4100))
  // The sniffing library unpacks archives to tell them apart, so they never reach it.
  if (head.length >= 4 && head.readUInt32LE(0) === 0x04034b50) return officeType(file, size, head)
  const mime = (await fileTypeFromBuffer(head))?.mime ?? ''
  const type = heifFamily.includes(mime) ? 'image/heic' : mime
  if (!isFileType(type)) throw new DomainError('invalid', uploadText.typeRefused)
  return type
}

async function officeType(file: FileHandle, size: number, head: Buffer): Promise<FileType> {
  const entries = await readZipDirectory(file, size)
  if (!entries) throw new DomainError('invalid', uploadText.officeBroken)
  const names = new Set(entries.map((entry) => entry.name))
  if (entries.some(({ name }) => /vbaProject\.bin$|(^|\/)(Basic|Scripts)\//i.test(name)))
    throw new DomainError('invalid', uploadText.officeMacro)
  if (names.has('[Content_Types].xml') && names.has('word/document.xml')) {
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  }
  if (names.has('[Content_Types].xml') && names.has('xl/workbook.xml')) {
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  }
  // OpenDocument says its type in the first entry, which is stored plain.
  const odt = 'application/vnd.oasis.opendocument.text'
  if (names.has('content.xml') && head.toString('latin1', 30, 38 + odt.length) === `mimetype${odt}`) return odt
  throw new DomainError('invalid', uploadText.typeRefused)
}

/** What the browser took the file for, from its name: another kind of thing altogether is a mistake or a trick. */
function assertAgrees(type: FileType, declared: string): void {
  const claimed = declared.split(';')[0]!.trim().toLowerCase()
  if (claimed === '' || claimed === 'application/octet-stream') return
  if (claimed === type || (claimed.startsWith('image/') && type.startsWith('image/'))) return
  throw new DomainError('invalid', uploadText.typeMismatch(fileTypes[type].label))
}

async function assertImage(path: string, type: FileType): Promise<void> {
  let metadata: Metadata
  try {
    metadata = await sharp(path, { limitInputPixels: false, failOn: 'error', sequentialRead: true }).metadata()
  } catch {
    throw new DomainError('invalid', uploadText.imageBroken)
  }
  if (`image/${metadata.format}` !== type) throw new DomainError('invalid', uploadText.imageBroken)
  if (metadata.width * metadata.height * (metadata.pages ?? 1) > maxPixels) throw new DomainError('too_large', uploadText.imageTooLarge)
}
