import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { encryptedPdf, sampleDocx, sampleImage, sampleOdt, packedPdf, samplePdf, sampleZip, scriptedPdf } from '@/lib/testing/file-samples'
import { inspectFile } from './inspect'
import { uploadText } from './text'
import type { UploadPurpose } from './types'

const folder = mkdtempSync(join(tmpdir(), 'hsp-inspect-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
function inspect(bytes: Buffer | string, declared = '', purpose: UploadPurpose = 'PAPER') {
  const path = join(folder, String(count++))
  writeFileSync(path, bytes)
  return inspectFile(path, purpose, declared)
}

const [jpeg, png, webp] = await Promise.all([sampleImage('jpeg'), sampleImage('png'), sampleImage('webp')])
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic'),
  Buffer.alloc(4),
  Buffer.from('mif1heic'),
  Buffer.alloc(64),
])

describe('what is taken', () => {
  it.each([
    ['a PDF, with its pages', samplePdf({ pages: 7 }), { type: 'application/pdf', pages: 7 }],
    ['a JPEG', jpeg, { type: 'image/jpeg', pages: null }],
    ['a PNG', png, { type: 'image/png', pages: null }],
    ['a WEBP', webp, { type: 'image/webp', pages: null }],
    ['a HEIC', heic, { type: 'image/heic', pages: null }],
    ['a DOCX', sampleDocx(), { type: docx, pages: null }],
    ['an ODT', sampleOdt(), { type: 'application/vnd.oasis.opendocument.text', pages: null }],
  ])('%s', async (_, bytes, expected) => {
    await expect(inspect(bytes)).resolves.toEqual(expected)
  })

  it('an image whose name claims another kind of image, as phones do', async () => {
    await expect(inspect(png, 'image/jpeg')).resolves.toMatchObject({ type: 'image/png' })
  })
})

describe('what is refused, and what is said', () => {
  const manyEntries = Array.from({ length: 1001 }, (_, index) => ({ name: `word/${index}.xml` }))
  const zeros = Buffer.alloc(5 * 1024 * 1024)
  it.each([
    ['nothing', '', uploadText.empty],
    ['a page with a program', '<html><script>alert(1)</script>', uploadText.typeRefused],
    ['a drawing with a program', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', uploadText.typeRefused],
    ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), uploadText.typeRefused],
    ['plain text', 'Kính gửi Ủy ban nhân dân', uploadText.typeRefused],
    ['a PDF with a password', encryptedPdf(), uploadText.pdfEncrypted],
    ['a PDF with a program', scriptedPdf(), uploadText.pdfActive],
    ['a PDF cut in half', samplePdf({ pages: 3, padding: 4000 }).subarray(0, 2000), uploadText.pdfBroken],
    ['a PDF in name only', '%PDF-1.4\nhello', uploadText.pdfBroken],
    ['a PDF without end', samplePdf({ pages: 501 }), uploadText.pdfTooLong],
    [
      'a JPEG in name only',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<script>'), Buffer.alloc(500)]),
      uploadText.imageBroken,
    ],
    ['a plain zip', sampleZip([{ name: 'a.txt', content: 'a' }]), uploadText.typeRefused],
    ['a cut zip', sampleDocx().subarray(0, 80), uploadText.officeBroken],
    ['a document that unpacks into very much', sampleDocx([{ name: 'word/media/a.bin', content: zeros }]), uploadText.officeBroken],
    ['a document that says so of itself', sampleDocx([{ name: 'word/a.bin', claimed: 2 ** 31 }]), uploadText.officeBroken],
    ['a document with an archive inside', sampleDocx([{ name: 'word/a.zip' }]), uploadText.officeBroken],
    ['a document with very many parts', sampleDocx(manyEntries), uploadText.officeBroken],
    ['a document with a link', sampleDocx([{ name: 'a', attributes: 0xa1ff0000 }]), uploadText.officeBroken],
    ['a document with a password', sampleDocx([{ name: 'a', flags: 1 }]), uploadText.officeBroken],
    ['a document with a way out of its folder', sampleDocx([{ name: 'word/../../x' }]), uploadText.officeBroken],
    ['a document with a macro', sampleDocx([{ name: 'word/vbaProject.bin' }]), uploadText.officeMacro],
  ])('%s', async (_, bytes, message) => {
    await expect(inspect(bytes)).rejects.toMatchObject({ name: 'DomainError', message })
  })

  it('a JPEG that claims to be a PDF', async () => {
    await expect(inspect(jpeg, 'application/pdf')).rejects.toThrow('ảnh JPEG')
  })

  it('a picture of more points than a camera takes', async () => {
    await expect(inspect(await sampleImage('png', 12_000, 12_000))).rejects.toMatchObject({ message: uploadText.imageTooLarge })
  })

  it('a PDF where a photo is asked for', async () => {
    await expect(inspect(samplePdf(), '', 'FEEDBACK_PHOTO')).rejects.toMatchObject({ message: uploadText.photoRefused })
  })
})

it('of a PDF that is heavy to open leaves the process free to answer others', async () => {
  let turns = 0
  const counting = setInterval(() => turns++, 1)
  await expect(inspect(packedPdf())).rejects.toMatchObject({ message: uploadText.pdfBroken })
  clearInterval(counting)
  expect(turns).toBeGreaterThan(100)
  await expect(inspect(samplePdf({ pages: 2 }))).resolves.toMatchObject({ pages: 2 })
})
