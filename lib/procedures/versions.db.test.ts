import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { instantAt } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { receiveDossier } from '@/lib/dossiers/reception'
import { submitDossier } from '@/lib/dossiers/submit'
import { listEvents } from '@/lib/ledger/queries'
import { useTestDatabase } from '@/lib/testing/db'
import { practiceContent } from '@/lib/testing/procedures'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { columnsOf, makeRoom } from './publication'
import { findProcedure, listProcedures, listPublishedContents } from './queries'
import type { ProcedureContent, VersionChange } from './types'
import { findEnded, findVersion, listVersions } from './versions'

useTestDatabase()

const code = '9.100001'
let unitId: string
const procedureId = randomUUID()

const content = (over: Partial<ProcedureContent> = {}) =>
  practiceContent({
    term: { amount: 5, unit: 'WORKING_DAY' },
    fees: [{ kind: 'FEE', amount: 8000 }],
    exemptions: [{ who: 'Người ở xã đặc biệt khó khăn', group: 'DIFFICULT_COMMUNE' }],
    ...over,
  })

async function publish(number: number, from: string, change: VersionChange, facts: ProcedureContent, decision?: string) {
  const id = newId(instantAt(from).getTime())
  await transaction(async (tx) => {
    const effectiveTo = await makeRoom(tx, procedureId, from)
    await tx.procedureVersion.create({
      data: {
        ...columnsOf(facts, []),
        id,
        procedureId,
        number,
        status: 'PUBLISHED',
        change,
        decision: decision ?? null,
        effectiveFrom: from,
        effectiveTo,
        questions: [],
        source: 'HOUSE',
        createdAt: instantAt('2024-01-01'),
        publishedAt: instantAt('2024-01-01'),
      },
    })
  })
  return id
}

// Kept from day to day, as the running search keeps it.
const indexed: Parameters<typeof listPublishedContents>[0] = new Map()

const on = (day: string) => clock.moveTo(instantAt(day, 10 * 60))

/** What the public sees on a day, by every door. */
async function seenOn(day: string) {
  on(day)
  const [current, listed, searched] = await Promise.all([findProcedure(code), listProcedures(), listPublishedContents(indexed)])
  const numbers = (await listVersions(code)).map((one) => one.number)
  return {
    current: current?.versionNumber ?? null,
    listed: listed.filter((one) => one.code === code).map((one) => one.name),
    indexed: searched.filter((one) => one.code === code).map((one) => one.content.name),
    readable: (await Promise.all([1, 2, 3, 4].map((number) => findVersion(code, number)))).flatMap((one) => one?.number ?? []),
    numbers,
    ended: (await findEnded(code))?.from ?? null,
  }
}

beforeAll(async () => {
  unitId = await makeUnit('Xã Thực Hành', { agencyCode: 'T.99905', hasDesk: true })
  await db.procedure.create({ data: { id: procedureId, code } })
  await db.offering.create({ data: { id: randomUUID(), procedureId, unitId, validFrom: '2000-01-01' } })
  // All approved long before their day, as a plan is.
  await publish(1, '2024-03-01', 'NEW', content())
  await publish(2, '2024-06-03', 'AMENDED', content({ name: 'Thủ tục thực hành, sửa', term: { amount: 2, unit: 'WORKING_DAY' } }))
  await publish(3, '2024-09-02', 'REPEALED', content({ name: 'Thủ tục thực hành, sửa' }), 'Quyết định thực hành')
})

afterEach(() => clock.moveTo(null))

describe('by every door', () => {
  const first = { current: 1, listed: ['Thủ tục thực hành'], indexed: ['Thủ tục thực hành'], readable: [1], numbers: [1], ended: null }
  const second = {
    current: 2,
    listed: ['Thủ tục thực hành, sửa'],
    indexed: ['Thủ tục thực hành, sửa'],
    readable: [1, 2],
    numbers: [2, 1],
    ended: null,
  }
  const none = { current: null, listed: [], indexed: [] }
  test.each<[string, object]>([
    ['2024-02-29', { ...none, readable: [], numbers: [], ended: null }],
    ['2024-03-01', first],
    ['2024-06-02', first],
    ['2024-06-03', second],
    ['2024-09-01', second],
    ['2024-09-02', { ...none, readable: [1, 2], numbers: [3, 2, 1], ended: '2024-09-02' }],
  ])('on %s nothing shows before its time and nothing retired shows as current', async (day, seen) => {
    expect(await seenOn(day)).toEqual(seen)
  })
})

test('a version says from when to when it held and what took its place, and tells no plan', async () => {
  on('2024-06-02')
  expect(await findVersion(code, 1)).toMatchObject({ inForce: true, from: '2024-03-01' })
  expect(await findVersion(code, 1)).not.toHaveProperty('to')
  on('2024-06-03')
  expect(await findVersion(code, 1)).toMatchObject({ inForce: false, to: '2024-06-02', replacedBy: { number: 2 } })
  on('2024-09-02')
  expect(await findVersion(code, 2)).toMatchObject({ inForce: false, to: '2024-09-01', replacedBy: { change: 'REPEALED' } })
  expect(await findEnded(code)).toMatchObject({
    name: 'Thủ tục thực hành, sửa',
    decision: 'Quyết định thực hành',
    lastVersion: { number: 2 },
  })
})

test('a dossier in flight keeps its version and its term through an amendment and a repeal', async () => {
  on('2024-05-31')
  const { versionId } = (await findProcedure(code))!
  const submit = (id: string) =>
    submitDossier({
      transactionId: randomUUID(),
      versionId: id,
      unitId,
      resultMethod: 'COUNTER',
      parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Vàng Seo Thực Hành' }],
      answers: {},
      files: [],
    })
  const [amended, repealed] = [await submit(versionId), await submit(versionId)]
  const officer = await makeStaff([{ unitId, role: 'RECEPTIONIST' }])
  for (const [day, { dossierId }] of [
    ['2024-06-03', amended],
    ['2024-09-02', repealed],
  ] as const) {
    on(day)
    await receiveDossier(officer, { dossierId, version: 1 })
    expect(await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).toMatchObject({ versionId, state: 'RECEIVED' })
    const event = (await listEvents(db, 'dossier', dossierId)).find((one) => one.kind === 'dossier.received')
    expect(event?.data).toMatchObject({ term: { amount: 5, unit: 'WORKING_DAY' }, versionId })
  }
  on('2024-09-02')
  await expect(submit(versionId)).rejects.toMatchObject({ code: 'conflict' })
})

test('receivers come with their own fees, their decision and whether they are especially difficult today', async () => {
  const fees = [{ kind: 'FEE' as const, amount: 5000 }]
  await db.offering.updateMany({ where: { procedureId }, data: { fees, decision: 'Nghị quyết thực hành' } })
  await db.unitDifficulty.create({
    data: { id: randomUUID(), unitId, validFrom: '2024-04-01', validTo: '2024-05-31', decision: 'Quyết định khó khăn thực hành' },
  })
  const receiverOn = async (day: string) => {
    on(day)
    return (await findProcedure(code))?.receivers[0]
  }
  expect(await receiverOn('2024-05-31')).toMatchObject({
    fees,
    decision: 'Nghị quyết thực hành',
    difficult: true,
    difficultBy: 'Quyết định khó khăn thực hành',
  })
  expect(await receiverOn('2024-06-01')).not.toHaveProperty('difficult')
})

test('a check of the version and an end by law are told once they are so', async () => {
  on('2024-06-10')
  const { versionId } = (await findProcedure(code))!
  expect(await findProcedure(code)).not.toHaveProperty('checkedOn')
  await db.procedureVersion.update({ where: { id: versionId }, data: { verification: 'VERIFIED' } })
  await db.procedureCheck.create({
    data: { id: randomUUID(), procedureId, versionId, at: instantAt('2024-06-09', 600), checkedById: randomUUID(), source: 'thử' },
  })
  await db.procedure.update({ where: { id: procedureId }, data: { repealedByLawOn: '2024-06-20', repealedByLaw: 'Luật thực hành' } })
  const checked = await findProcedure(code)
  expect(checked).toMatchObject({ checkedOn: '09/06/2024', content: { verification: 'VERIFIED' } })
  expect(checked).not.toHaveProperty('repealedByLaw')
  on('2024-06-20')
  expect(await findProcedure(code)).toMatchObject({ repealedByLaw: { on: '2024-06-20', text: 'Luật thực hành' } })
})
