import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { takeIn } from '@/lib/dossiers/reception'
import { useTestDatabase } from '@/lib/testing/db'
import { publishContent, practiceContent } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { proposeNumbers } from './numbers'
import type { NumbersEntered } from './types'

useTestDatabase()

async function makeCounter() {
  clock.moveTo(workMorning)
  const unitId = await makeUnit('Xã Thực Hành', { agencyCode: `C${randomUUID().slice(0, 6)}` })
  const officer = await makeStaff((['RECEPTIONIST', 'SPECIALIST'] as const).map((role) => ({ unitId, role })))
  const content = practiceContent({ instant: true, term: { amount: 0, unit: 'SAME_DAY' }, results: [{ name: 'Bản sao có chứng thực' }] })
  const published = await publishContent(`8.${randomUUID().slice(0, 6)}`, content, { unitIds: [unitId] })
  const give = async (numbers: NumbersEntered & { shared?: boolean }, viewer: StaffViewer = officer) => {
    const { dossierId } = await takeIn(viewer, {
      transactionId: randomUUID(),
      versionId: published.versionId,
      unitId,
      resultMethod: 'COUNTER',
      parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành' }],
      papers: [],
      files: [],
      atOnce: { outcome: 'GRANTED', ...numbers },
    })
    return db.result.findFirstOrThrow({ where: { dossierId } })
  }
  const proposed = () => transaction((tx) => proposeNumbers(tx, { unitId, procedureId: published.procedureId, on: '2026-09-07' }))
  return { unitId, officer, give, proposed }
}

const book = '01/2026-SCT/BS'

test('the numbers of a book follow each other: left out, typed, and typed further on', async () => {
  const { give, proposed } = await makeCounter()
  expect(await proposed()).toEqual({})
  expect(await give({ book })).toMatchObject({ book, bookNumber: 1, number: `1/${book}`, title: 'Bản sao có chứng thực', signerId: null })
  expect(await proposed()).toEqual({ book, bookNumber: 2 })
  expect(await give({ book, bookNumber: 2 })).toMatchObject({ bookNumber: 2 })
  expect(await give({ book, bookNumber: 7 })).toMatchObject({ bookNumber: 7 })
  expect(await give({ book })).toMatchObject({ bookNumber: 8 })
  // A number that was skipped on paper is entered later, and does not turn the book back.
  expect(await give({ book, bookNumber: 5 })).toMatchObject({ bookNumber: 5 })
  expect(await proposed()).toEqual({ book, bookNumber: 9 })
})

test('a number that is taken, or a slip of the pen, is refused in a sentence that says the next one', async () => {
  const { give } = await makeCounter()
  await give({ book, bookNumber: 120 })
  await expect(give({ book, bookNumber: 120 })).rejects.toMatchObject({
    code: 'invalid',
    fieldErrors: { bookNumber: `Số 120 của quyển ${book} đã ghi ngày 07/09/2026. Hãy ghi số khác, hoặc để trống để lấy số 121.` },
  })
  await expect(give({ book, bookNumber: 1210 })).rejects.toMatchObject({ fieldErrors: { bookNumber: expect.stringContaining('121') } })
  expect(await give({ book })).toMatchObject({ bookNumber: 121 })
})

test('each unit and each book counts for itself', async () => {
  const [one, other] = [await makeCounter(), await makeCounter()]
  await one.give({ book, bookNumber: 30 })
  expect(await other.give({ book })).toMatchObject({ bookNumber: 1 })
  expect(await one.give({ book: '02/2026-SCT/BS' })).toMatchObject({ bookNumber: 1 })
})

test('twelve officers who take the next number at once get twelve numbers', async () => {
  const { unitId, give } = await makeCounter()
  const officers = await Promise.all(
    Array.from({ length: 12 }, () => makeStaff((['RECEPTIONIST', 'SPECIALIST'] as const).map((role) => ({ unitId, role })))),
  )
  const results = await Promise.all(officers.map((officer) => give({ book }, officer)))
  expect(results.map((result) => result.bookNumber).toSorted((a, b) => a! - b!)).toEqual(
    Array.from({ length: 12 }, (_, index) => index + 1),
  )
})

test('of two who type the same number at once, one is told', async () => {
  const { give } = await makeCounter()
  const done = await Promise.allSettled([give({ book, bookNumber: 3 }), give({ book, bookNumber: 3 })])
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'invalid' } })
})

test('the next document number is proposed by the sign of the last one', async () => {
  const { give, proposed } = await makeCounter()
  await give({ number: '15/GXN-UBND' })
  expect(await proposed()).toEqual({ number: '16/GXN-UBND' })
  await give({ number: '16/GXN-UBND' })
  expect(await proposed()).toEqual({ number: '17/GXN-UBND' })
  await give({ number: 'không số' })
  expect(await proposed()).toEqual({})
})

test('a result has a number of its own or stands in a book', async () => {
  const { give } = await makeCounter()
  await expect(give({ number: '' })).rejects.toMatchObject({ code: 'invalid', fieldErrors: { number: expect.any(String) } })
})

test('a document number is given once a year, however it is written; one document for several dossiers says so', async () => {
  const { give } = await makeCounter()
  await give({ number: '15/GXN-UBND' })
  for (const number of ['15/GXN-UBND', '015/GXN-UBND', '15 / gxn - ubnd']) {
    await expect(give({ number })).rejects.toMatchObject({ fieldErrors: { number: expect.stringContaining('16/') } })
  }
  expect(await give({ number: '015/GXN-UBND', shared: true })).toMatchObject({ number: '015/GXN-UBND' })
  expect(await give({ number: '/gxn-ubnd' })).toMatchObject({ number: '16/gxn-ubnd' })
  expect(await give({ number: '15/QĐ-UBND' })).toMatchObject({ number: '15/QĐ-UBND' })
})

test('of two officers at the counter with the same proposal, one is told', async () => {
  const { give } = await makeCounter()
  const done = await Promise.allSettled([give({ number: '16/GXN-UBND' }), give({ number: '16/GXN-UBND' })])
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a slip of the pen does not move the counter of a sign', async () => {
  const { give } = await makeCounter()
  await give({ number: '15/GXN-UBND' })
  await expect(give({ number: '1600/GXN-UBND' })).rejects.toMatchObject({ fieldErrors: { number: expect.stringContaining('16/GXN-UBND') } })
  expect(await give({ number: '/GXN-UBND' })).toMatchObject({ number: '16/GXN-UBND' })
})

test('a late low number as the first entry of a year does not turn a book back', async () => {
  const { give, unitId } = await makeCounter()
  await give({ book, bookNumber: 100 })
  await db.registerCounter.deleteMany({ where: { unitId } })
  await give({ book, bookNumber: 50 })
  expect(await give({ book })).toMatchObject({ bookNumber: 101 })
})
