import { createHash, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { createDraft } from '@/lib/drafts/token'
import { listIncoming, listKept } from '@/lib/storage/files'
import { useTestDatabase } from '@/lib/testing/db'
import { makeProcedureVersion } from '@/lib/testing/drafts'
import { cutAfter, encryptedPdf, inPieces, sampleImage, samplePdf, samplePdfOfSize } from '@/lib/testing/file-samples'
import { useTestStore } from '@/lib/testing/store'
import { attachResult, attachToDossier, attachToFeedback } from './attach'
import { attachmentResponse } from './download'
import { listOfDraft } from './queries'
import { announce, heldBytes, receivePart } from './resumable'
import { discardUnattached, removeFromDraft, storeIncoming } from './service'
import { uploadText } from './text'

useTestDatabase()
useTestStore()

const now = new Date('2026-03-02T02:00:00Z')
const megabyte = 1024 * 1024
let draftId = ''
beforeEach(async () => {
  draftId = (await createDraft(await makeProcedureVersion(now), now)).draft.id
})

const paper = { name: 'Đơn.pdf', declaredType: 'application/pdf', purpose: 'PAPER', paperKey: 'don' } as const
const store = (bytes: Buffer, over: object = {}) => storeIncoming(inPieces(bytes), { ...paper, draftId, ...over }, now)
const announceOne = async (bytes: Buffer, over: object = {}) =>
  (await announce([{ ...paper, size: bytes.length, draftId, ...over }], now))[0]!
const reload = (id: string) => db.attachment.findUniqueOrThrow({ where: { id } })
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
async function keptKeys(): Promise<string[]> {
  const keys: string[] = []
  for await (const some of listKept()) keys.push(...some)
  return keys
}
async function bytesOf(id: string): Promise<Buffer> {
  return Buffer.from(await (await attachmentResponse({ id }, { download: true })).arrayBuffer())
}
/** Every row has its bytes and every kept file its row, and nothing lies half arrived. */
async function expectInOrder(): Promise<void> {
  const rows = await db.attachment.findMany({ where: { status: 'ARRIVED' } })
  expect((await keptKeys()).toSorted()).toEqual(rows.map(({ key }) => key).toSorted())
  expect(await listIncoming()).toEqual([])
}

describe('a file in one piece', () => {
  it.each([9, 10, 11, 16])('of %d MB is whole', async (size) => {
    const bytes = samplePdfOfSize(size * 1_000_000)
    const row = await store(bytes)
    expect(row).toMatchObject({
      status: 'ARRIVED',
      size: bytes.length,
      sha256: sha256(bytes),
      type: 'application/pdf',
      pages: 1,
      scanState: 'NOT_SCANNED',
    })
    expect(sha256(await bytesOf(row.id))).toBe(row.sha256)
    await removeFromDraft(draftId, row.id)
  })

  it('is refused without a trace', async () => {
    await expect(store(encryptedPdf())).rejects.toMatchObject({ code: 'invalid', message: uploadText.pdfEncrypted })
    await expect(store(Buffer.alloc(0))).rejects.toMatchObject({ message: uploadText.empty })
    await expect(store(samplePdfOfSize(20 * megabyte + 1))).rejects.toMatchObject({ code: 'too_large', message: uploadText.fileTooLarge })
    await expect(store(samplePdf(), { size: 5 })).rejects.toMatchObject({ message: uploadText.sizeMismatch })
    await expect(storeIncoming(cutAfter(samplePdf({ padding: 5000 }), 1000), { ...paper, draftId }, now)).rejects.toThrow('aborted')
    expect(await listOfDraft(draftId)).toEqual([])
    await expectInOrder()
  })

  it('beyond what a dossier may hold is refused without a trace', async () => {
    for (let count = 0; count < 25; count++) await store(samplePdf())
    await expect(store(samplePdf())).rejects.toMatchObject({ code: 'too_large', message: uploadText.tooManyFiles })
    await expectInOrder()
  })

  it('counts files that arrive side by side', async () => {
    const bytes = samplePdfOfSize(16 * megabyte)
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => store(bytes)))
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected'])
    await expectInOrder()
  })

  it('does not enter a draft that has expired', async () => {
    await db.draft.update({ where: { id: draftId }, data: { expiresAt: now } })
    await expect(store(samplePdf())).rejects.toMatchObject({ code: 'not_found', message: uploadText.draftGone })
    await expectInOrder()
  })
})

describe('a file in pieces', () => {
  const bytes = samplePdf({ padding: 300_000, pages: 2 })

  it('cut at 60 % goes on from there', async () => {
    const row = await announceOne(bytes)
    const cut = Math.floor(bytes.length * 0.6)
    await expect(receivePart(row, 0, cutAfter(bytes, cut), now)).rejects.toThrow('aborted')
    const halfway = await reload(row.id)
    expect(await heldBytes(halfway)).toBe(cut)
    expect(await listOfDraft(draftId)).toEqual([])
    const arrived = await receivePart(halfway, cut, inPieces(bytes.subarray(cut)), now)
    expect(arrived).toMatchObject({ status: 'ARRIVED', sha256: sha256(bytes), pages: 2, protocol: null })
    expect(sha256(await bytesOf(row.id))).toBe(sha256(bytes))
    await expectInOrder()
  })

  it('cut again and again, and sent from an earlier place than it could be, is whole', async () => {
    let row = await announceOne(bytes)
    for (const [from, to] of [
      [0, 100_000],
      [90_000, 200_000],
      [200_000, 200_000],
      [150_000, 250_000],
    ] as const) {
      await expect(receivePart(row, from, cutAfter(bytes.subarray(from), to - from), now)).rejects.toThrow('aborted')
      row = await reload(row.id)
      expect(await heldBytes(row)).toBe(to)
    }
    await expect(receivePart(row, 250_000, inPieces(bytes.subarray(250_000)), now)).resolves.toMatchObject({ sha256: sha256(bytes) })
    await expectInOrder()
  })

  it('cannot skip bytes', async () => {
    const row = await announceOne(bytes)
    await expect(receivePart(row, 10, inPieces(bytes.subarray(10)), now)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('sent twice at once is kept once, whole, by the one that began last', async () => {
    const row = await announceOne(bytes)
    let go = () => {}
    const gate = new Promise<void>((resolve) => (go = resolve))
    async function* slow() {
      yield bytes.subarray(0, 1000)
      await gate
      yield bytes.subarray(1000)
    }
    const first = receivePart(row, 0, slow(), now)
    await expect.poll(() => heldBytes(row)).toBe(1000)
    const second = await receivePart(await reload(row.id), 0, inPieces(bytes), now)
    go()
    await expect(first).rejects.toMatchObject({ code: 'conflict', message: uploadText.takenOver })
    expect(second.sha256).toBe(sha256(bytes))
    expect(sha256(await bytesOf(row.id))).toBe(sha256(bytes))
    await expectInOrder()
  })

  it('is whole although a request believed dead ends while the next one builds on its bytes', async () => {
    const row = await announceOne(bytes)
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    async function* gated(from: number, upTo: number, gate: Promise<void>) {
      yield bytes.subarray(from, upTo)
      await gate
      yield bytes.subarray(upTo)
    }
    const late = receivePart(row, 0, gated(0, 5000, gates[0]!.promise), now)
    await expect.poll(() => heldBytes(row)).toBe(5000)
    const next = receivePart(row, 3000, gated(3000, 4000, gates[1]!.promise), now)
    await expect.poll(async () => heldBytes(await reload(row.id))).toBe(4000)
    gates[0]!.resolve()
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
    gates[1]!.resolve()
    await expect(next).resolves.toMatchObject({ sha256: sha256(bytes) })
    expect(sha256(await bytesOf(row.id))).toBe(sha256(bytes))
    await expectInOrder()
  })

  it('once arrived, is answered again without being sent again', async () => {
    const row = await announceOne(bytes)
    const arrived = await receivePart(row, 0, inPieces(bytes), now)
    expect(await heldBytes(arrived)).toBe(bytes.length)
    await expect(receivePart(arrived, bytes.length, inPieces(Buffer.alloc(0)), now)).resolves.toMatchObject({ id: row.id })
  })

  it.each([
    ['shorter than announced', () => bytes, bytes.length + 1, uploadText.sizeMismatch],
    ['longer than announced', () => bytes, bytes.length - 1, uploadText.sizeMismatch],
    ['of another kind than announced', () => jpeg, jpeg.length, uploadText.typeMismatch('ảnh JPEG')],
  ])('%s is refused without a trace', async (_, sent, size, message) => {
    const [row] = await announce([{ ...paper, size, draftId }], now)
    await expect(receivePart(row!, 0, inPieces(sent()), now)).rejects.toMatchObject({ code: 'invalid', message })
    expect(await db.attachment.count({ where: { id: row!.id } })).toBe(0)
    await expectInOrder()
  })

  it('is announced only when it could be taken', async () => {
    await expect(announce([{ ...paper, size: 0, draftId }], now)).rejects.toMatchObject({ message: uploadText.empty })
    await expect(announce([{ ...paper, size: 20 * megabyte + 1, draftId }], now)).rejects.toMatchObject({ code: 'too_large' })
    await expect(
      announce(
        Array.from({ length: 26 }, () => ({ ...paper, size: 1, draftId })),
        now,
      ),
    ).rejects.toMatchObject({ message: uploadText.tooManyFiles })
    await expect(
      announce(
        Array.from({ length: 4 }, () => ({ ...paper, size: 16 * megabyte, draftId })),
        now,
      ),
    ).rejects.toMatchObject({ message: uploadText.dossierTooLarge })
    expect(await db.attachment.count({ where: { draftId } })).toBe(0)
  })

  it('can no longer come a day after', async () => {
    const row = await announceOne(bytes)
    const late = new Date(now.getTime() + 25 * 3_600_000)
    await expect(receivePart(row, 0, inPieces(bytes), late)).rejects.toMatchObject({ message: uploadText.linkExpired })
  })
})
const jpeg = await sampleImage('jpeg')

describe('what becomes of files', () => {
  async function makeDossier(): Promise<string> {
    const unitId = randomUUID()
    await db.unit.create({ data: { id: unitId } as never })
    const { versionId } = await db.draft.findUniqueOrThrow({ where: { id: draftId } })
    const id = randomUUID()
    await db.dossier.create({
      data: {
        id,
        requestId: id,
        versionId,
        unitId,
        handlingUnitId: unitId,
        channel: 'ONLINE',
        state: 'SUBMITTED',
        resultMethod: 'COUNTER',
        secretHmac: 'x',
        submittedAt: now,
      },
    })
    return id
  }

  it('those that arrived become the dossier’s; one only announced never does', async () => {
    const dossierId = await makeDossier()
    const arrived = await store(samplePdf())
    const announced = await announceOne(samplePdf())
    expect((await listOfDraft(draftId)).map(({ id }) => id)).toEqual([arrived.id])
    await expect(transaction((tx) => attachToDossier(tx, [arrived.id, announced.id], dossierId))).rejects.toMatchObject({
      code: 'conflict',
    })
    await transaction((tx) => attachToDossier(tx, [arrived.id], dossierId))
    expect(await reload(announced.id)).toMatchObject({ dossierId: null, status: 'ANNOUNCED' })
    await expect(db.attachment.update({ where: { id: announced.id }, data: { dossierId } })).rejects.toThrow('Attachment_attached_arrived')
    await removeFromDraft(draftId, arrived.id)
    expect(await reload(arrived.id)).toMatchObject({ dossierId, draftId: null })
  })

  it('a dossier never holds more than it may, also when files come from several places', async () => {
    const dossierId = await makeDossier()
    const loose = async () => (await storeIncoming(inPieces(samplePdf()), paper, now)).id
    const ids = await Promise.all(Array.from({ length: 26 }, loose))
    await expect(transaction((tx) => attachToDossier(tx, ids, dossierId))).rejects.toMatchObject({ message: uploadText.tooManyFiles })
    await transaction((tx) => attachToDossier(tx, ids.slice(0, 25), dossierId))
    await expect(transaction((tx) => attachToDossier(tx, ids.slice(25), dossierId))).rejects.toMatchObject({
      message: uploadText.tooManyFiles,
    })
    const result = await storeIncoming(inPieces(samplePdf()), { ...paper, purpose: 'RESULT' }, now)
    await transaction((tx) => attachResult(tx, [result.id], dossierId))
    expect(await db.attachment.count({ where: { dossierId } })).toBe(26)
  })

  it('a photo of a feedback is taken once', async () => {
    const photo = await storeIncoming(inPieces(jpeg), { name: 'a.jpg', declaredType: 'image/jpeg', purpose: 'FEEDBACK_PHOTO' }, now)
    const feedback = () => ({
      id: randomUUID(),
      code: randomUUID(),
      secretHmac: 'x',
      kind: 'LOCAL_PROBLEM',
      state: 'SUBMITTED',
      title: 'x',
      content: 'x',
      submittedAt: now,
    })
    const [one, two] = [await db.feedback.create({ data: feedback() }), await db.feedback.create({ data: feedback() })]
    await transaction((tx) => attachToFeedback(tx, [photo.id], one.id))
    await expect(transaction((tx) => attachToFeedback(tx, [photo.id], two.id))).rejects.toMatchObject({ code: 'conflict' })
    await discardUnattached([photo.id])
    expect(await reload(photo.id)).toMatchObject({ feedbackId: one.id })
  })

  it('a file is removed only from its own draft', async () => {
    const row = await store(samplePdf())
    await removeFromDraft(randomUUID(), row.id)
    expect(await listOfDraft(draftId)).toHaveLength(1)
    await removeFromDraft(draftId, row.id)
    await removeFromDraft(draftId, row.id)
    expect(await listOfDraft(draftId)).toEqual([])
    await expect(bytesOf(row.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('a file is handed out under its name, unable to run anything', async () => {
    const row = await store(samplePdf(), { name: 'Đơn xin.exe' })
    const shown = await attachmentResponse(row, { download: false })
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(row.size),
      'content-disposition': `inline; filename="Don xin.exe.pdf"; filename*=UTF-8''%C4%90%C6%A1n%20xin.exe.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    await shown.body?.cancel()
    await expect(attachmentResponse(await announceOne(samplePdf()), { download: true })).rejects.toMatchObject({ code: 'not_found' })
  })
})
