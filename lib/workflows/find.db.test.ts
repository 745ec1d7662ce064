import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeUnit, workMorning } from '@/lib/testing/staff'
import { makeWorkflow, practiceStep } from '@/lib/testing/workflows'
import { findWorkflow } from './find'

useTestDatabase()

const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' as const })
const alone = (amount: number) => [practiceStep('APPRAISE', 'SPECIALIST', amount)]
let district: string
let commune: string

beforeAll(async () => {
  clock.moveTo(workMorning)
  district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT' })
  commune = await makeUnit('Xã Thực Hành', { parentId: district })
})

async function setUp() {
  const { procedureId, versionId } = await makePublishedProcedure()
  const of = (unitId: string) => ({ procedureId, versionId, unitId })
  const find = async (over: { caseKey?: string; term?: ReturnType<typeof days>; at?: Date } = {}) =>
    (await findWorkflow(db, { procedureId, unitId: commune, caseKey: undefined, term: days(5), at: workMorning, ...over }))?.id ?? null
  return { of, find }
}

test('there is none where nobody decided one', async () => {
  const { find } = await setUp()
  expect(await find()).toBeNull()
})

test('the own unit’s stands before that of the unit above', async () => {
  const { of, find } = await setUp()
  const above = await makeWorkflow(of(district), alone(5))
  expect(await find()).toBe(above)
  const own = await makeWorkflow(of(commune), alone(5))
  expect(await find()).toBe(own)
})

test('the one for the case stands before the one for all', async () => {
  const { of, find } = await setUp()
  const forCase = await makeWorkflow(of(commune), alone(5), { caseKey: 'lan-dau' })
  expect(await find()).toBeNull()
  const forAll = await makeWorkflow(of(commune), alone(5))
  expect(await find({ caseKey: 'lan-dau' })).toBe(forCase)
  expect(await find({ caseKey: 'cap-lai' })).toBe(forAll)
  expect(await find()).toBe(forAll)
})

test('it holds in its period only', async () => {
  const { of, find } = await setUp()
  const before = await makeWorkflow(of(commune), alone(5), { validTo: '2026-09-06' })
  const now = await makeWorkflow(of(commune), alone(5), { validFrom: '2026-09-07' })
  expect(await find()).toBe(now)
  expect(await find({ at: new Date('2026-09-06T10:00:00+07:00') })).toBe(before)
})

test('one that was made for another term is not followed, nor one from above in its place', async () => {
  const { of, find } = await setUp()
  await makeWorkflow(of(commune), alone(7))
  await makeWorkflow(of(district), alone(5))
  expect(await find()).toBeNull()
  expect(await find({ term: days(7) })).not.toBeNull()
})

test('a practice unit follows none of the units above it', async () => {
  const { procedureId, versionId } = await makePublishedProcedure()
  await makeWorkflow({ procedureId, versionId, unitId: district }, alone(5))
  const unitId = await makeUnit('Quầy Thực Hành', { kind: 'PRACTICE', parentId: district })
  expect(await findWorkflow(db, { procedureId, unitId, caseKey: undefined, term: days(5), at: workMorning })).toBeNull()
})

test('one that names a unit which is no longer there is not followed', async () => {
  const { of, find } = await setUp()
  const gone = await makeUnit('Phòng Thực Hành', { kind: 'DEPARTMENT', validTo: '2025-06-30' })
  await makeWorkflow(of(commune), [practiceStep('FORWARD', 'SPECIALIST', 2, { unit: gone }), practiceStep('APPRAISE', 'SPECIALIST', 3)])
  expect(await find()).toBeNull()
  const { of: other, find: findOther } = await setUp()
  await makeWorkflow(other(commune), [practiceStep('APPRAISE', 'SPECIALIST', 5, { unit: randomUUID() })])
  expect(await findOther()).toBeNull()
})
