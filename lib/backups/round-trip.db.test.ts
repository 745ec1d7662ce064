import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { closeDatabase, db } from '@/lib/db/client'
import { submitDossier } from '@/lib/dossiers/submit'
import { findByCodeAndSecret, secretOf } from '@/lib/dossiers/tracking'
import { forgetEnv } from '@/lib/env'
import { verifyLedger } from '@/lib/ledger/verify'
import { keptPath } from '@/lib/storage/files'
import { useEmptyDatabase, useTestDatabase } from '@/lib/testing/db'
import { makeProcedureVersion } from '@/lib/testing/drafts'
import { samplePdf } from '@/lib/testing/file-samples'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { useTestStore } from '@/lib/testing/store'
import { storeIncoming } from '@/lib/uploads/service'
import { backup } from './backup'
import { restore } from './restore'
import { findVerifiedRestore } from './verified-restore'

useTestDatabase()
const first = useEmptyDatabase()
const second = useEmptyDatabase()
const third = useEmptyDatabase()
useTestStore()

const folder = mkdtempSync(join(tmpdir(), 'hsp-backup-'))
const newPlace = () => join(folder, randomUUID())
let unitId: string
let versionId: string

beforeAll(async () => {
  unitId = await makeUnit('Xã Thực Hành', { agencyCode: 'T.1' })
  versionId = await makeProcedureVersion(clock.now())
  const { procedureId } = await db.procedureVersion.findUniqueOrThrow({ where: { id: versionId } })
  await db.offering.create({ data: { id: newId(0), procedureId, unitId, validFrom: '2000-01-01' } })
  await makeStaff([{ unitId, role: 'RECEPTIONIST' }], { login: 'thuc-hanh' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A dossier with one file, and words that a careless dump would break. */
async function submit() {
  const bytes = samplePdf({ padding: 20_000 })
  const file = await storeIncoming(
    Readable.from([bytes]),
    { name: 'Giấy tờ.pdf', declaredType: 'application/pdf', purpose: 'PAPER', paperKey: 'giay-to' },
    clock.now(),
  )
  const receipt = await submitDossier({
    transactionId: randomUUID(),
    versionId,
    unitId,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Người Thực Hành', address: 'thôn \\N\tdòng một\ndòng hai' }],
    answers: { 'ghi-chu': 'dòng một\ndòng hai \\.' },
    files: [{ id: file.id, paperKey: 'giay-to', sha256: file.sha256! }],
  })
  return { ...receipt, secret: secretOf({ id: receipt.dossierId, secretVersion: 1 }), bytes, key: file.key }
}

/** Runs `work` with the settings of another, new installation. */
async function elsewhere<T>(dataDir: string, urls: { app: string; owner: string }, work: () => Promise<T>): Promise<T> {
  const { DATA_DIR, DATABASE_URL, DATABASE_OWNER_URL } = process.env
  const move = async (settings: Partial<NodeJS.ProcessEnv>) => {
    await closeDatabase()
    Object.assign(process.env, settings)
    forgetEnv()
  }
  await move({ DATA_DIR: dataDir, DATABASE_URL: urls.app, DATABASE_OWNER_URL: urls.owner })
  try {
    return await work()
  } finally {
    await move({ DATA_DIR, DATABASE_URL, DATABASE_OWNER_URL })
  }
}

function flipByte(path: string): void {
  const bytes = readFileSync(path)
  bytes[Math.floor(bytes.length / 2)]! ^= 1
  writeFileSync(path, bytes)
}

const flipped = (path: string, work: () => Promise<unknown>) => {
  flipByte(path)
  return work().finally(() => flipByte(path))
}

describe('a backup restored into an empty place', () => {
  test('has every row, file and secret, an unbroken ledger, and goes on working', async () => {
    const sent = [await submit(), await submit(), await submit()]
    const target = newPlace()
    const manifest = await backup(target)
    expect(manifest).toMatchObject({ files: { count: 3 }, damaged: [], removedMeanwhile: [] })
    expect(readdirSync(folder)).toEqual([target.split('/').at(-1)])
    expect(statSync(join(target, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(statSync(target).mode & 0o777).toBe(0o700)

    const place = newPlace()
    await elsewhere(place, first, async () => {
      await restore(target)
      expect(await db.staffAccount.count({ where: { login: 'thuc-hanh' } })).toBe(1)
      for (const { dossierId, requestId, secret, bytes, key } of sent) {
        expect(await findByCodeAndSecret(requestId, secret)).toMatchObject({ id: dossierId })
        expect(readFileSync(keptPath(key)).equals(bytes)).toBe(true)
        expect(await db.dossierParty.findFirst({ where: { dossierId } })).toMatchObject({ address: 'thôn \\N\tdòng một\ndòng hai' })
        expect(await db.dossierAnswers.findFirst({ where: { dossierId } })).toMatchObject({
          answers: { 'ghi-chu': 'dòng một\ndòng hai \\.' },
        })
      }
      expect(await db.ledgerEvent.count()).toBe(manifest.tables.find(({ name }) => name === 'LedgerEvent')!.rows)
      expect((await verifyLedger()).damage).toEqual([])
      expect(findVerifiedRestore()).toMatchObject({ backupOf: manifest.createdAt, files: 3 })
      await expect(db.$executeRaw`DELETE FROM "LedgerEvent"`).rejects.toThrow()
      await submit()

      await expect(restore(target), 'over data').rejects.toThrow(/đã có nội dung/)
    })
    await elsewhere(newPlace(), first, async () => {
      await expect(restore(target), 'over tables').rejects.toThrow(/Cơ sở dữ liệu đã có bảng/)
    })
  })

  test('is one moment, though people submit while it is taken', async () => {
    const stop = { now: false }
    const acknowledged: Awaited<ReturnType<typeof submit>>[] = []
    const clients = Array.from({ length: 4 }, async () => {
      while (!stop.now) acknowledged.push(await submit())
    })
    while (acknowledged.length < 8) await new Promise((resolve) => setTimeout(resolve, 10))
    const before = [...acknowledged]
    const target = newPlace()
    const manifest = await backup(target)
    stop.now = true
    await Promise.all(clients)

    await elsewhere(newPlace(), second, async () => {
      await restore(target)
      const dossiers = await db.dossier.findMany({ select: { id: true, attachments: true, parties: true, answers: true } })
      expect(dossiers.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ dossierId }) => dossierId)))
      expect(await db.ledgerEvent.count({ where: { kind: 'dossier.submitted' } })).toBe(dossiers.length)
      for (const { attachments, parties, answers } of dossiers) {
        expect([attachments.length, parties.length, answers === null]).toEqual([1, 1, false])
        expect(existsSync(keptPath(attachments[0]!.key))).toBe(true)
      }
      expect(await db.attachment.count()).toBe(manifest.files.count)
    })
  })
})

describe('a damaged backup', () => {
  test('is refused before anything is written, and says which file', async () => {
    const { key } = await submit()
    const target = newPlace()
    const manifest = await backup(target)
    const paths = [
      'manifest.json',
      'secrets.json',
      'tables/public.LedgerEvent.copy',
      'tables/public.Dossier.copy',
      `files/${key.slice(-2)}/${key}`,
    ]
    for (const path of paths) {
      const place = newPlace()
      await elsewhere(place, first, async () => {
        await expect(
          flipped(join(target, path), () => restore(target)),
          path,
        ).rejects.toThrow(/hỏng/)
      })
      expect(existsSync(place)).toBe(false)
    }
    const sums = join(target, 'SHA256SUMS')
    writeFileSync(sums, readFileSync(sums, 'utf8').split('\n').slice(1).join('\n'))
    await elsewhere(newPlace(), first, async () => {
      await expect(restore(target), 'a line taken out').rejects.toThrow(/SHA256SUMS/)
    })
    expect(manifest.damaged).toEqual([])
  })

  test('is not made of damaged files: they are named, and the rest is kept', async () => {
    const { key } = await submit()
    const path = keptPath(key)
    await flipped(path, async () => {
      const target = newPlace()
      const { damaged, files } = await backup(target)
      expect(damaged).toEqual([key])
      expect(files.count).toBeGreaterThan(0)
      expect(existsSync(join(target, 'files', key.slice(-2), key))).toBe(false)
    })
  })
})

test('a backup never mixes with what is in its folder', async () => {
  const target = newPlace()
  await backup(target)
  await expect(backup(target)).rejects.toThrow(/đã có nội dung/)
})

test('a backup of a ledger that a kept digest does not know is told of after it is restored', async () => {
  const key = 'ledger.digest.2020-01-01'
  await db.setting.create({ data: { key, value: { streams: 3, hash: 'a'.repeat(64) }, changedAt: clock.now() } })
  try {
    const target = newPlace()
    await backup(target)
    await elsewhere(newPlace(), third, async () => {
      await expect(restore(target)).rejects.toThrow(/sổ ghi bị hỏng ở 1 chỗ .*dấu niêm phong ngày 01\/01\/2020/)
      expect(findVerifiedRestore()).toBeNull()
    })
  } finally {
    await db.setting.delete({ where: { key } })
  }
})
