import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Env } from '@/lib/env'
import { samplePdf } from '@/lib/testing/file-samples'
import { makeSigner, type PracticeSigner, signPdf } from '@/lib/testing/signed-pdf'
import { signatureSentence } from './text'
import { checkSignatures } from './check'

const settings = vi.hoisted(() => ({ roots: undefined as string | undefined }))
vi.mock('@/lib/env', async (original) => {
  const real = await original<{ env: () => Env }>()
  return { ...real, env: () => ({ ...real.env(), TRUSTED_ROOTS_DIR: settings.roots }) }
})

let folder: string
let root: PracticeSigner
let signer: PracticeSigner
let signed: Buffer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signatures-'))
  root = await makeSigner('Gốc Thực Hành')
  signer = await makeSigner('Người Ký Thực Hành', root)
  signed = await signPdf(samplePdf(), signer)
})
afterAll(() => rm(folder, { recursive: true }))

async function check(bytes: Buffer) {
  const path = join(folder, 'file.pdf')
  await writeFile(path, bytes)
  const report = await checkSignatures(path)
  // Kept byte for byte: a check reads and nothing else.
  expect(await readFile(path)).toEqual(bytes)
  return report
}

test('a signed file: by whom, when, whole, of an issuer that nobody could check', async () => {
  const report = await check(signed)
  expect(report).toEqual({
    state: 'SIGNED',
    signatures: [
      {
        state: 'VALID',
        signer: 'Người Ký Thực Hành',
        organisation: 'Cơ quan thực hành',
        issuer: 'Gốc Thực Hành',
        signedAt: '2026-09-07T02:00:00.000Z',
        after: 'NOTHING',
        chain: 'NOT_CHECKED',
        inForce: true,
        weak: false,
      },
    ],
  })
  expect(signatureSentence(report)).toMatch(/Người Ký Thực Hành.*hợp lệ.*chưa kiểm tra được nơi cấp chứng thư/)
})

test('a file without a signature has none, and nothing is said of it', async () => {
  const report = await check(samplePdf())
  expect(report).toEqual({ state: 'NONE', signatures: [] })
  expect(signatureSentence(report)).toBeNull()
})

test('one byte changed breaks the signature, wherever it is signed', async () => {
  for (const at of [20, 200, signed.length - 3]) {
    const bytes = Buffer.from(signed)
    bytes[at] = bytes[at]! ^ 1
    expect((await check(bytes)).signatures).toMatchObject([{ state: 'BROKEN' }])
  }
})

test('what is added after signing is told, though the signature itself is whole', async () => {
  const report = await check(Buffer.concat([signed, Buffer.from('99 0 obj\n<</Type/Page>>\nendobj\n%%EOF\n')]))
  expect(report.signatures).toMatchObject([{ state: 'VALID', after: 'CHANGED' }])
  expect(signatureSentence(report)).toContain('SAU KHI KÝ')
})

test('two signatures one after the other: the first is followed by a signature, the second by nothing', async () => {
  const second = await makeSigner('Người Ký Thứ Hai Thực Hành')
  const report = await check(await signPdf(signed, second))
  expect(report.signatures).toMatchObject([
    { state: 'VALID', signer: 'Người Ký Thực Hành', after: 'SIGNED' },
    { state: 'VALID', signer: 'Người Ký Thứ Hai Thực Hành', after: 'NOTHING' },
  ])
})

test('a signature that leaves out more than itself is none', async () => {
  const text = signed.toString('latin1')
  const [, second] = /\/ByteRange\[0 \d+ (\d+) \d+\]/.exec(text)!
  const moved = text.replace(` ${second} `, ` ${String(Number(second) + 5).padStart(10, '0')} `)
  expect((await check(Buffer.from(moved, 'latin1'))).signatures).toMatchObject([{ state: 'BROKEN', signer: null }])
})

test('with roots to compare with, the issuer is known or not', async () => {
  settings.roots = join(folder, 'roots')
  await mkdir(settings.roots)
  await writeFile(join(settings.roots, 'goc.cer'), Buffer.from(root.certificate.toSchema(true).toBER(false)))
  expect((await check(signed)).signatures).toMatchObject([{ chain: 'KNOWN' }])
  const stranger = await makeSigner('Người Lạ Thực Hành', await makeSigner('Gốc Lạ Thực Hành'))
  expect((await check(await signPdf(samplePdf(), stranger))).signatures).toMatchObject([{ state: 'VALID', chain: 'UNKNOWN' }])
  settings.roots = undefined
})

test('a hostile file costs a bounded answer, and the next one is checked', async () => {
  const range = '/ByteRange[0 1 2 3]'
  const many = Buffer.concat([samplePdf(), Buffer.from(range.repeat(200_000)), Buffer.from('/ByteRange[0 '.repeat(100_000))])
  expect((await check(many)).signatures).toHaveLength(20)
  expect((await checkSignatures(join(folder, 'none.pdf'))).state).toBe('FAILED')
  expect((await check(signed)).signatures).toMatchObject([{ state: 'VALID' }])
})
