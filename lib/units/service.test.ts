import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { weekdaysSchema } from '@/lib/calendar/schema'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { isSetupDone } from '@/lib/settings/queries'
import { declareSetup } from '@/lib/settings/service'
import { useTestDatabase } from '@/lib/testing/db'
import { makeUnit, viewerWith, workMorning } from '@/lib/testing/staff'
import { officeHoursSchema, unitContactSchema } from './schema'
import { editContact, endOfficeHours, setAgencyCode, setOfficeHours } from './service'

useTestDatabase()

let unitId: string
let admin: StaffViewer

beforeEach(async () => {
  clock.moveTo(workMorning)
  unitId = await makeUnit()
  admin = viewerWith(unitId, 'ADMINISTRATOR')
})
afterEach(() => clock.moveTo(null))

const contact = (version: number, over: Record<string, string> = {}) =>
  unitContactSchema.parse({ unitId, version: String(version), ...over })
const hours = (over: Record<string, string> = {}) =>
  officeHoursSchema.parse({ unitId, validFrom: '2026-09-07', validTo: '', weekdays: '7:30-11:30, 13:30-17:00', ...over })
const seasons = async (id = unitId) =>
  (await db.officeHours.findMany({ where: { unitId: id }, orderBy: { validFrom: 'asc' } })).map((row) => [row.validFrom, row.validTo])

describe('contacts', () => {
  it('are written, hidden again when emptied, and say in the ledger which fields changed', async () => {
    await editContact(admin, contact(0, { phone: '0219 3831 234', address: ' Tổ 1,  thị trấn ' }))
    expect(await db.unitContact.findUniqueOrThrow({ where: { unitId } })).toMatchObject({
      phone: '0219 3831 234',
      address: 'Tổ 1, thị trấn',
      email: null,
      version: 1,
    })
    await editContact(admin, contact(1, { phone: '0219 3831 234' }))
    expect(await db.unitContact.findUniqueOrThrow({ where: { unitId } })).toMatchObject({ address: null, version: 2 })
    const events = await db.ledgerEvent.findMany({ where: { streamKind: 'unit', streamId: unitId }, orderBy: { seq: 'asc' } })
    expect(events.map((event) => event.data)).toEqual([{ fields: ['address', 'phone'] }, { fields: ['address'] }])
  })

  it('are not overwritten by someone who saw an older version', async () => {
    const results = await Promise.allSettled([
      editContact(admin, contact(0, { phone: '0219 111 111' })),
      editContact(admin, contact(0, { phone: '0219 222 222' })),
    ])
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(editContact(admin, contact(0))).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('office hours', () => {
  it('are stored as the deadline engine reads them', async () => {
    await setOfficeHours(admin, hours({ saturday: '7h30-11h30' }))
    const [row] = await db.officeHours.findMany({ where: { unitId } })
    expect(weekdaysSchema.parse(row?.weekdays)).toMatchObject({
      1: [
        { start: 450, end: 690 },
        { start: 810, end: 1020 },
      ],
      6: [{ start: 450, end: 690 }],
      7: [],
    })
  })

  it('of a season stand between the hours of the year', async () => {
    await setOfficeHours(admin, hours())
    await setOfficeHours(admin, hours({ validFrom: '2026-10-15', validTo: '2027-04-14', weekdays: '8:00-12:00, 13:00-16:30' }))
    expect(await seasons()).toEqual([
      ['2026-09-07', '2026-10-14'],
      ['2026-10-15', '2027-04-14'],
      ['2027-04-15', null],
    ])
  })

  it('do not change the past', async () => {
    await expect(setOfficeHours(admin, hours({ validFrom: '2026-09-06' }))).rejects.toMatchObject({
      fieldErrors: { validFrom: expect.any(String) },
    })
    await setOfficeHours(admin, hours())
    clock.moveTo(new Date('2026-09-20T02:00:00Z'))
    const [row] = await db.officeHours.findMany({ where: { unitId } })
    await endOfficeHours(admin, row!.id)
    expect(await seasons()).toEqual([['2026-09-07', '2026-09-19']])
  })

  it('can be set for every desk under the office at once', async () => {
    const below = await makeUnit('Xã trực thuộc', { parentId: unitId })
    const other = await makeUnit('Xã khác')
    await db.unitPeriod.updateMany({ where: { unitId: { in: [below, other] } }, data: { hasDesk: true } })
    await setOfficeHours(admin, hours({ everyCommune: '1' }))
    expect(await seasons(below)).toEqual([['2026-09-07', null]])
    expect(await seasons(other)).toEqual([])
  })

  it('need a working day', async () => {
    await expect(setOfficeHours(admin, hours({ weekdays: '', saturday: '8-11' }))).rejects.toMatchObject({
      fieldErrors: { weekdays: expect.any(String) },
    })
  })
})

describe('the agency code', () => {
  it('is official once written, and of one unit', async () => {
    const code = `H22.${Math.floor(Math.random() * 1e6)}`
    await setAgencyCode(admin, { unitId, agencyCode: code })
    expect(await db.unitPeriod.findFirstOrThrow({ where: { unitId } })).toMatchObject({ agencyCode: code, agencyCodeProvisional: false })
    await expect(setAgencyCode(admin, { unitId: await makeUnit('Xã B'), agencyCode: code })).rejects.toMatchObject({
      fieldErrors: { agencyCode: expect.any(String) },
    })
  })
})

describe('declaring the set-up done', () => {
  it('waits for what is required, and can be taken back', async () => {
    const item = { key: 'x', title: 'Địa chỉ', detail: '' }
    await expect(declareSetup(admin, true, [{ ...item, required: true }])).rejects.toMatchObject({ code: 'conflict' })
    expect(await isSetupDone()).toBe(false)
    await declareSetup(admin, true, [{ ...item, required: false }])
    expect(await isSetupDone()).toBe(true)
    await declareSetup(admin, false, [{ ...item, required: true }])
    expect(await isSetupDone()).toBe(false)
  })
})

it.each(['RECEPTIONIST', 'LEADER', 'CONTENT_EDITOR', 'SUPERVISOR'] as const)('is no business of %s', async (role) => {
  const viewer = viewerWith(unitId, role)
  const tries = [
    editContact(viewer, contact(0)),
    setOfficeHours(viewer, hours()),
    endOfficeHours(viewer, unitId),
    setAgencyCode(viewer, { unitId, agencyCode: 'X' }),
    declareSetup(viewer, false, []),
  ]
  for (const result of await Promise.allSettled(tries)) expect(result).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
})
