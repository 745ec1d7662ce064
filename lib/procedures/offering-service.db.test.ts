import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { findOfferings } from './offering-queries'
import { addOfferingSchema, everyCommune } from './offering-schema'
import { addOfferings, endOffering, type OfferingInput } from './offering-service'
import { findOffering } from './offerings'

useTestDatabase()

let district: string
let communes: string[]
let editor: StaffViewer
let specialist: StaffViewer

beforeAll(async () => {
  clock.moveTo(workMorning)
  district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT' })
  communes = [await makeUnit('Xã A'), await makeUnit('Xã B'), await makeUnit('Thị trấn C', { kind: 'TOWN' })]
  await makeUnit('Xã đã sáp nhập', { validTo: '2020-12-31' })
  await db.unitPeriod.updateMany({ data: { hasDesk: true } })
  editor = await makeStaff([{ unitId: district, role: 'CATALOGUE_EDITOR' }])
  specialist = await makeStaff([{ unitId: district, role: 'SPECIALIST' }])
})
beforeEach(() => clock.moveTo(workMorning))

const input = (code: string, over: Partial<OfferingInput> = {}): OfferingInput => ({
  code,
  receiver: everyCommune,
  decidedById: null,
  validFrom: '2026-09-07',
  validTo: null,
  fees: null,
  decision: null,
  endCurrent: false,
  ...over,
})
const rowsOf = (procedureId: string) => db.offering.findMany({ where: { procedureId }, orderBy: [{ validFrom: 'asc' }, { unitId: 'asc' }] })
const fees = [{ kind: 'CHARGE' as const, amount: 5000, legalSource: 'Nghị quyết thực hành' }]

describe('who receives a procedure', () => {
  it('is said for every commune at once, with the decider, the fees and the resolution, and told to pages and ledger', async () => {
    const { code, procedureId } = await makePublishedProcedure()
    await db.cacheTag.deleteMany()
    expect(await addOfferings(editor, input(code, { decidedById: district, fees, decision: 'Nghị quyết thực hành' }))).toBe(3)
    const rows = await rowsOf(procedureId)
    expect(rows.map((row) => row.unitId).toSorted()).toEqual(communes.toSorted())
    expect(rows[0]).toMatchObject({ decidedById: district, validFrom: '2026-09-07', validTo: null, fees, decision: 'Nghị quyết thực hành' })
    expect(await db.ledgerEvent.count({ where: { streamId: procedureId, kind: 'procedure.offering_added' } })).toBe(3)
    expect((await db.cacheTag.findMany()).map((row) => row.tag).toSorted()).toEqual([`procedure:${code}`, 'procedures'])
  })

  it('never overlaps, also when two say it at once', async () => {
    const { code, procedureId } = await makePublishedProcedure()
    const one = { receiver: communes[0]!, validTo: '2026-09-30' }
    await addOfferings(editor, input(code, one))
    await expect(addOfferings(editor, input(code, { ...one, validFrom: '2026-09-30', validTo: null }))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Xã A đã có dòng/) as string,
    })
    await addOfferings(editor, input(code, { ...one, validFrom: '2026-10-01', validTo: null }))
    const both = await Promise.allSettled([1, 2].map(() => addOfferings(editor, input(code, { receiver: communes[1]! }))))
    expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(both.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
    expect(await rowsOf(procedureId)).toHaveLength(3)
  })

  it('changes on a day: the old row ends on its eve', async () => {
    const { code, procedureId } = await makePublishedProcedure()
    await addOfferings(editor, input(code))
    await addOfferings(editor, input(code, { validFrom: '2026-10-01', decidedById: district, endCurrent: true }))
    expect((await rowsOf(procedureId)).map((row) => [row.validFrom, row.validTo])).toEqual([
      ...Array.from({ length: 3 }, () => ['2026-09-07', '2026-09-30']),
      ...Array.from({ length: 3 }, () => ['2026-10-01', null]),
    ])
    const decidedOn = (day: string) =>
      transaction((tx) => findOffering(tx, procedureId, communes[0]!, new Date(`${day}T08:00:00+07:00`))).then((row) => row?.decidedById)
    expect([await decidedOn('2026-09-30'), await decidedOn('2026-10-01')]).toEqual([null, district])
  })

  it('keeps the past, and takes back only what has not begun', async () => {
    const { code, procedureId } = await makePublishedProcedure()
    await expect(addOfferings(editor, input(code, { validFrom: '2026-09-06' }))).rejects.toMatchObject({ code: 'invalid' })
    await addOfferings(editor, input(code, { receiver: communes[0]! }))
    await addOfferings(editor, input(code, { receiver: communes[1]!, validFrom: '2026-10-01' }))
    const [begun, planned] = await rowsOf(procedureId)
    clock.moveTo(new Date('2026-09-20T08:00:00+07:00'))
    await expect(endOffering(editor, { offeringId: begun!.id, lastDay: '2026-09-18' })).rejects.toMatchObject({ code: 'invalid' })
    expect(await endOffering(editor, { offeringId: begun!.id, lastDay: '2026-09-25' })).toBe(code)
    await expect(endOffering(editor, { offeringId: begun!.id, lastDay: '2026-12-31' })).rejects.toMatchObject({ code: 'invalid' })
    await endOffering(editor, { offeringId: planned!.id, lastDay: '2026-09-20' })
    expect(await rowsOf(procedureId)).toMatchObject([{ id: begun!.id, validTo: '2026-09-25' }])
    clock.moveTo(new Date('2026-10-20T08:00:00+07:00'))
    await expect(endOffering(editor, { offeringId: begun!.id, lastDay: '2026-10-19' })).rejects.toMatchObject({ code: 'invalid' })
    expect(await findOfferings(editor, code)).toMatchObject({ rows: [], past: [{ unitName: 'Xã A' }] })
  })

  it('is for those who keep the catalogue, and of units that exist then', async () => {
    const { code } = await makePublishedProcedure()
    await expect(addOfferings(specialist, input(code))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(findOfferings(specialist, code)).rejects.toMatchObject({ code: 'forbidden' })
    const merged = (await db.unitPeriod.findFirstOrThrow({ where: { name: 'Xã đã sáp nhập' } })).unitId
    await expect(addOfferings(editor, input(code, { receiver: merged }))).rejects.toMatchObject({
      fieldErrors: { receiver: /không hoạt động/ },
    })
    await expect(addOfferings(editor, input(code, { decidedById: merged }))).rejects.toMatchObject({
      fieldErrors: { decidedById: /không hoạt động/ },
    })
  })
})

describe('the form', () => {
  const form = { code: '9.000001', receiver: everyCommune, decidedById: '', validFrom: '1/10/2026', validTo: '', decision: '' }

  it('reads its lines of fees', () => {
    const read = addOfferingSchema.parse({
      ...form,
      decision: 'Nghị quyết 1',
      kind1: 'FEE',
      amount1: '8.000 đ',
      per1: 'bản',
      kind2: 'CHARGE',
      amount2: '0',
      channel2: 'ONLINE',
    })
    expect(read).toMatchObject({ validFrom: '2026-10-01', validTo: null, decidedById: null, endCurrent: false })
    expect(read.fees).toEqual([
      { kind: 'FEE', amount: 8000, per: 'bản', legalSource: 'Nghị quyết 1' },
      { kind: 'CHARGE', amount: 0, channel: 'ONLINE', legalSource: 'Nghị quyết 1' },
    ])
    expect(addOfferingSchema.parse(form).fees).toBeNull()
  })

  it.each([
    [{ amount1: '5000' }, 'decision'],
    [{ amount1: 'năm nghìn', decision: 'NQ' }, 'amount1'],
    [{ per2: 'bản', decision: 'NQ' }, 'amount2'],
    [{ validFrom: 'mai' }, 'validFrom'],
    [{ receiver: '' }, 'receiver'],
  ])('refuses %j', (over, field) => {
    expect(addOfferingSchema.safeParse({ ...form, ...over }).error?.issues.map((issue) => issue.path.join('.'))).toContain(field)
  })
})
