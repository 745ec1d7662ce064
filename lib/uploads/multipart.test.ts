import { describe, expect, it } from 'vitest'
import { DomainError } from '@/lib/core/errors'
import { readMultipart } from './multipart'
import type { MultipartFile } from './multipart'
import { uploadText } from './text'

const boundary = 'xyz'
type Part = { name: string; filename?: string; type?: string; body: string | Buffer }
function bodyOf(parts: Part[], end = `--${boundary}--\r\n`): Buffer {
  const pieces = parts.map(({ name, filename, type, body }) => {
    const file = filename === undefined ? '' : `; filename="${filename}"`
    const kind = type ? `\r\nContent-Type: ${type}` : ''
    return Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}${kind}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ])
  })
  return Buffer.concat([...pieces, Buffer.from(end)])
}
function post(body: Buffer | ReadableStream, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost/', {
    method: 'POST',
    body: body as BodyInit,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
    duplex: 'half',
  } as RequestInit)
}
async function textOf({ stream }: MultipartFile): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
const takeAll = async (file: MultipartFile) => ({ field: file.field, name: file.name, type: file.type, text: await textOf(file) })

describe('a whole form', () => {
  it('gives fields in order and files one by one', async () => {
    const form = await readMultipart(
      post(
        bodyOf([
          { name: 'hoTen', body: 'Lù Seo Sì'.normalize('NFD') },
          { name: 'file:don', filename: 'Đơn xin.pdf', type: 'application/pdf', body: 'AAA' },
          { name: 'chon', body: '1' },
          { name: 'file:don', filename: 'b.jpg', type: 'image/jpeg', body: Buffer.alloc(300_000, 'B') },
          { name: 'chon', body: '2' },
        ]),
      ),
      { onFile: takeAll },
    )
    expect([...form.fields]).toEqual([
      ['hoTen', ['Lù Seo Sì'.normalize('NFC')]],
      ['chon', ['1', '2']],
    ])
    expect(form.files).toEqual([
      { field: 'file:don', name: 'Đơn xin.pdf', type: 'application/pdf', text: 'AAA' },
      { field: 'file:don', name: 'b.jpg', type: 'image/jpeg', text: 'B'.repeat(300_000) },
    ])
    expect(form.fileErrors.size).toBe(0)
  })

  it('passes over an input without a chosen file, and keeps one that is empty', async () => {
    const form = await readMultipart(
      post(
        bodyOf([
          { name: 'a', filename: '', type: 'application/octet-stream', body: '' },
          { name: 'b', filename: 'rong.pdf', body: '' },
        ]),
      ),
      { onFile: takeAll },
    )
    expect(form.files).toEqual([{ field: 'b', name: 'rong.pdf', type: 'text/plain', text: '' }])
  })

  it.each([
    ['../../x.pdf', 'x.pdf'],
    ['C:\\a\\Ảnh.jpg', 'Ảnh.jpg'],
    ['Giấy tờ.pdf'.normalize('NFD'), 'Giấy tờ.pdf'.normalize('NFC')],
    ['anh\u202Egpj.exe', 'anhgpj.exe'],
    ['a%22b.pdf', 'a%22b.pdf'],
  ])('names the file %j as %j', async (filename, name) => {
    const form = await readMultipart(post(bodyOf([{ name: 'f', filename, body: 'x' }])), { onFile: takeAll })
    expect(form.files[0]?.name).toBe(name)
  })

  it('holds names that look like parts of the language', async () => {
    const form = await readMultipart(post(bodyOf([{ name: '__proto__', body: 'x' }])), { onFile: takeAll })
    expect(form.fields.get('__proto__')).toEqual(['x'])
  })
})

describe('a refused file', () => {
  it('leaves the others and what was typed, before and after it', async () => {
    const form = await readMultipart(
      post(
        bodyOf([
          { name: 'a', body: '1' },
          { name: 'bad', filename: 'a', body: Buffer.alloc(500_000) },
          { name: 'good', filename: 'b', body: 'B' },
          { name: 'c', body: '2' },
        ]),
      ),
      {
        onFile: async (file) => {
          if (file.field === 'bad') throw new DomainError('invalid', 'không nhận')
          return textOf(file)
        },
      },
    )
    expect(form.files).toEqual(['B'])
    expect([...form.fields.keys()]).toEqual(['a', 'c'])
    expect(form.fileErrors.get('bad')?.message).toBe('không nhận')
  })

  it('beyond the count is told so', async () => {
    const parts = Array.from({ length: 5 }, (_, index) => ({ name: `f${index}`, filename: 'a', body: 'x' }))
    const form = await readMultipart(post(bodyOf(parts)), { onFile: takeAll, maxFiles: 2 })
    expect(form.files).toHaveLength(2)
    expect(form.fileErrors.get('f2')).toMatchObject({ message: uploadText.tooManyFiles })
  })
})

describe('a form that cannot be read', () => {
  const file = { name: 'f', filename: 'a.pdf', body: Buffer.alloc(200_000, 'x') }
  it('cut in a file breaks the file off, too', async () => {
    let seen: unknown
    const cut = post(bodyOf([file]).subarray(0, 120_000))
    const reading = readMultipart(cut, {
      onFile: async (part) => {
        try {
          await textOf(part)
        } catch (error) {
          seen = error
          throw error
        }
      },
    })
    await expect(reading).rejects.toMatchObject({ name: 'DomainError', message: uploadText.incomplete })
    expect(seen).toBeInstanceOf(Error)
  })

  it.each([
    ['cut before its end', () => post(bodyOf([{ name: 'a', body: '1' }], '')), uploadText.incomplete],
    ['cut inside a field', () => post(bodyOf([{ name: 'a', body: '1'.repeat(100) }]).subarray(0, 90)), uploadText.incomplete],
    ['no form at all', () => post(Buffer.from('{}'), { 'content-type': 'application/json' }), uploadText.formBroken],
    ['without a boundary', () => post(Buffer.from(''), { 'content-type': 'multipart/form-data;' }), uploadText.formBroken],
    ['a field too long', () => post(bodyOf([{ name: 'a', body: 'x'.repeat(20_001) }])), uploadText.formTooLarge],
    ['too many fields', () => post(bodyOf(Array.from({ length: 501 }, () => ({ name: 'a', body: '' })))), uploadText.formTooLarge],
    [
      'longer than allowed, and says so',
      () => post(Buffer.from('x'), { 'content-length': String(100 * 1024 * 1024) }),
      uploadText.formTooLarge,
    ],
  ])('%s', async (_, request, message) => {
    await expect(readMultipart(request(), { onFile: takeAll })).rejects.toMatchObject({ name: 'DomainError', message })
  })

  it('longer than allowed without saying so', async () => {
    await expect(readMultipart(post(bodyOf([file])), { onFile: takeAll, maxBytes: 100_000 })).rejects.toMatchObject({
      message: uploadText.formTooLarge,
    })
  })

  it('because storing failed', async () => {
    const onFile = async (part: MultipartFile) => {
      for await (const chunk of part.stream) if (chunk.byteLength > 0) throw new Error('disk on fire')
    }
    await expect(readMultipart(post(bodyOf([file])), { onFile })).rejects.toThrow('disk on fire')
  })
})

it('slows the sender to the pace at which a file is taken', async () => {
  const body = bodyOf([{ name: 'f', filename: 'a', body: Buffer.alloc(16_000_000) }])
  const step = 64 * 1024
  let sent = 0
  let takenBytes = 0
  let widest = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(body.subarray(sent, sent + step))
      sent += step
      if (sent >= body.length) controller.close()
    },
  })
  await readMultipart(post(stream), {
    onFile: async (file) => {
      for await (const chunk of file.stream) {
        // Whatever the sender could run ahead, it does now.
        await new Promise((resolve) => setImmediate(resolve))
        await new Promise((resolve) => setImmediate(resolve))
        widest = Math.max(widest, sent - takenBytes)
        takenBytes += chunk.byteLength
      }
    },
  })
  expect(takenBytes).toBe(16_000_000)
  expect(widest).toBeLessThan(1_000_000)
})
