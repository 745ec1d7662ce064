import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareColumns } from '@/lib/audit/columns'
import type { StaffViewer } from '@/lib/auth/roles'
import { openSession, resumeSession } from '@/lib/auth/sessions'
import { defaultWeekdays } from '@/lib/calendar/working-day'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { draftExtension, signExtension } from '@/lib/dossiers/extensions'
import { confirmResult, decideDossier, startDossier } from '@/lib/dossiers/processing'
import { takeIn } from '@/lib/dossiers/reception'
import { verifyLedger } from '@/lib/ledger/verify'
import { useTestDatabase } from '@/lib/testing/db'
import { practiceContent, publishContent } from '@/lib/testing/procedures'
import { makeStaff } from '@/lib/testing/staff'
import { listUnitsNow, officeOf } from '@/lib/units/queries'
import { seedDatabase } from '@/prisma/seed/seed-database'
import { previewMerger } from './preview'
import { runMerger } from './run'
import { addRule, chooseFor, enterMerger, grantAnew } from './service'
import type { Summary } from './types'

useTestDatabase()

const unitId: Record<string, string> = {}
const at = (text: string) => clock.moveTo(new Date(`${text}+07:00`))
let admin: StaffViewer
const versions: Record<string, { procedureId: string; versionId: string }> = {}

beforeAll(async () => {
  at('2019-12-16T08:00:00')
  await seedDatabase()
  for (const { unitId: id, name, validTo } of await db.unitPeriod.findMany({ orderBy: { validFrom: 'asc' } }))
    if (validTo === null || !unitId[name]) unitId[name] = id
  // As an office stood on the eve of 2020, which did not know yet what would come.
  await db.unitSuccession.deleteMany()
  await db.unitPeriod.deleteMany({ where: { unitId: unitId['Xã Nậm Dịch']!, validFrom: '2020-01-01' } })
  await db.unitPeriod.updateMany({ where: { unitId: { in: [unitId['Xã Nậm Dịch']!, unitId['Xã Bản Péo']!] } }, data: { validTo: null } })
  admin = await makeStaff([{ unitId: unitId['Huyện Hoàng Su Phì']!, role: 'ADMINISTRATOR' }])
  await db.staffAssignment.updateMany({ where: { accountId: admin.accountId }, data: { validFrom: '2016-01-01' } })
  const receivers = ['Xã Bản Péo', 'Xã Nậm Dịch', 'Xã Pố Lồ', 'Xã Hồ Thầu', 'Huyện Hoàng Su Phì'].map((name) => unitId[name]!)
  for (const field of ['Đất đai', 'Khoáng sản']) {
    const content = practiceContent({ field, term: { amount: 30, unit: 'WORKING_DAY' } })
    versions[field] = await publishContent(`9.00000${Object.keys(versions).length + 1}`, content, { unitIds: receivers })
  }
}, 120_000)
afterAll(() => clock.moveTo(null))

async function officerAt(name: string, from = '2016-01-01'): Promise<StaffViewer> {
  const officer = await makeStaff((['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD'] as const).map((role) => ({ unitId: unitId[name]!, role })))
  await db.staffAssignment.updateMany({ where: { accountId: officer.accountId }, data: { validFrom: from } })
  return officer
}

async function received(officer: StaffViewer, name: string, { field = 'Đất đai', address = 'Thôn 1' } = {}) {
  const { dossierId, code } = await takeIn(officer, {
    transactionId: randomUUID(),
    versionId: versions[field]!.versionId,
    unitId: unitId[name]!,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành', address }],
    papers: [],
    files: [],
  })
  return { dossierId, code }
}
const target = async (dossierId: string) => ({
  dossierId,
  version: (await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).version,
})
const prepared = (day: string) => db.merger.findFirstOrThrow({ where: { effectiveOn: day, createdById: null } })
const placeOf = async (dossierId: string) => {
  const { unitId: unit, handlingUnitId, code, dueAt } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
  return { unit, handlingUnitId, code, dueAt }
}
async function signedIn(viewer: StaffViewer) {
  const sessionId = await transaction((tx) => openSession(tx, viewer.accountId, clock.now()))
  return resumeSession(sessionId, clock.now())
}

describe('Bản Péo joins Nậm Dịch on 01/01/2020', () => {
  test('the preview changes nothing, nothing runs before the day, then dossiers follow and codes stay', async () => {
    const officer = await officerAt('Xã Bản Péo')
    const open = await received(officer, 'Xã Bản Péo')
    const closed = await received(officer, 'Xã Bản Péo')
    await db.dossier.update({ where: { id: closed.dossierId }, data: { state: 'RETURNED' } })
    const merger = await prepared('2020-01-01')
    const before = await placeOf(open.dossierId)

    const preview = await previewMerger(admin, merger)
    expect(preview).toMatchObject({
      problems: [],
      closed: 1,
      undecided: [],
      moves: [{ from: unitId['Xã Bản Péo'], to: unitId['Xã Nậm Dịch'], by: 'SUCCESSOR', count: 1 }],
    })
    expect(preview.rights.filter((right) => right.accountId === officer.accountId)).toHaveLength(3)
    expect(await placeOf(open.dossierId)).toEqual(before)
    await expect(runMerger(admin, { mergerId: merger.id, version: 0 })).rejects.toMatchObject({ code: 'invalid' })
    await expect(runMerger(officer, { mergerId: merger.id, version: 0 })).rejects.toMatchObject({ code: 'forbidden' })

    at('2020-01-02T08:00:00')
    expect(await runMerger(admin, { mergerId: merger.id, version: 0 })).toEqual({ finished: true, moved: 1 })
    expect(await placeOf(open.dossierId)).toEqual({ ...before, unit: unitId['Xã Nậm Dịch'], handlingUnitId: unitId['Xã Nậm Dịch'] })
    expect(await placeOf(closed.dossierId)).toMatchObject({ unit: unitId['Xã Bản Péo'], code: closed.code })
    const units = await listUnitsNow()
    expect(units.some((unit) => unit.id === unitId['Xã Bản Péo'])).toBe(false)
    expect(units.find((unit) => unit.id === unitId['Xã Nậm Dịch'])?.aliases).toContain('Bản Péo')
    expect(await signedIn(officer)).toMatchObject({ assignments: [] })
    // Both offered the procedure, so the successor has it once and goes on with its own row.
    expect(await db.offering.count({ where: { procedureId: versions['Đất đai']!.procedureId, unitId: unitId['Xã Nậm Dịch']! } })).toBe(1)
    // Twice is once.
    expect(await runMerger(admin, { mergerId: merger.id, version: 0 })).toEqual({ finished: true, moved: 0 })
    expect(await db.ledgerEvent.count({ where: { streamId: open.dossierId, kind: 'dossier.transferred' } })).toBe(1)

    const rights = (await db.merger.findUniqueOrThrow({ where: { id: merger.id } })).summary as unknown as Summary
    await grantAnew(admin, {
      mergerId: merger.id,
      assignmentIds: rights.rights.map((right) => right.assignmentId),
      validFrom: '2020-01-02',
      decision: 'Quyết định thực hành số 1 ngày 02/01/2020',
    })
    const again = await signedIn(officer)
    const unitsOf = (role: string) => again?.assignments.filter((one) => one.role === role).map((one) => one.unitId)
    // What the old unit finished stays open to those who hold the role at its successor.
    expect(unitsOf('SPECIALIST')).toEqual([unitId['Xã Nậm Dịch'], unitId['Xã Bản Péo']])
    const viewer: StaffViewer = { ...officer, assignments: again!.assignments }
    await startDossier(viewer, await target(open.dossierId))
    expect(await db.staffAssignment.findFirst({ where: { accountId: officer.accountId, validTo: null } })).toMatchObject({
      decision: 'Quyết định thực hành số 1 ngày 02/01/2020',
    })
  }, 60_000)
})

describe('the reorganisation of 01/07/2025', () => {
  test('the district’s own dossiers go by field and address, the undecided wait for a choice, and a run cut off midway ends the same', async () => {
    at('2025-06-16T08:00:00')
    const district = await officerAt('Huyện Hoàng Su Phì')
    const communal = await officerAt('Xã Pố Lồ')
    const toThangTin = await received(district, 'Huyện Hoàng Su Phì', { address: 'Thôn 3, xã Thèn Chu Phìn, huyện Hoàng Su Phì' })
    const toProvince = await received(district, 'Huyện Hoàng Su Phì', { field: 'Khoáng sản', address: 'xã Pố Lồ' })
    const lost = await received(district, 'Huyện Hoàng Su Phì', { address: 'Hà Nội' })
    const decided = await received(communal, 'Xã Pố Lồ')
    await startDossier(communal, await target(decided.dossierId))
    await decideDossier(communal, { ...(await target(decided.dossierId)), outcome: 'GRANTED', number: '1/QĐ', resultFileIds: [] })
    const many = []
    for (let i = 0; i < 60; i++) many.push(await received(communal, 'Xã Pố Lồ'))
    const asked = await received(await officerAt('Xã Hồ Thầu'), 'Xã Hồ Thầu')
    const merger = await prepared('2025-07-01')
    const newUnit = (name: string) =>
      (merger.plan as unknown as { begins: { id: string; name: string }[] }).begins.find((unit) => unit.name === name)!.id
    await db.dossierOpinion.create({
      data: {
        id: newId(clock.now().getTime()),
        dossierId: asked.dossierId,
        unitId: unitId['Xã Pố Lồ']!,
        question: 'Thực hành?',
        askedAt: clock.now(),
        askedById: district.accountId,
        dueAt: clock.now(),
      },
    })
    await db.workflow.create({
      data: {
        id: newId(clock.now().getTime()),
        procedureId: versions['Đất đai']!.procedureId,
        versionId: versions['Đất đai']!.versionId,
        unitId: unitId['Xã Pố Lồ']!,
        decision: 'Quyết định thực hành số 2',
        term: { amount: 30, unit: 'WORKING_DAY' },
        steps: [{ name: 'Làm', kind: 'APPRAISE', role: 'SPECIALIST', unit: 'DECIDING', amount: 30, needs: [] }],
        validFrom: '2025-01-01',
        createdAt: clock.now(),
        createdById: admin.accountId,
      },
    })
    at('2025-07-01T08:00:00')

    let { version } = merger
    await addRule(admin, { mergerId: merger.id, version: version++, field: 'Khoáng sản', to: newUnit('Tỉnh Tuyên Quang') })
    const now = () => db.merger.findUniqueOrThrow({ where: { id: merger.id } })
    const preview = await previewMerger(admin, await now())
    expect(preview.problems).toEqual([])
    expect(preview.undecided.map((one) => one.id)).toEqual([lost.dossierId])
    expect(preview.fields).toEqual(['Đất đai', 'Khoáng sản'])
    expect(preview.moves).toEqual(
      expect.arrayContaining([
        { from: unitId['Huyện Hoàng Su Phì'], to: newUnit('Xã Thàng Tín'), by: 'RULE', rule: 1, count: 1 },
        { from: unitId['Huyện Hoàng Su Phì'], to: newUnit('Tỉnh Tuyên Quang'), by: 'RULE', rule: 0, count: 1 },
        { from: unitId['Xã Pố Lồ'], to: newUnit('Xã Thàng Tín'), by: 'SUCCESSOR', rule: null, count: 61 },
      ]),
    )
    expect(preview.carried).toMatchObject({ opinions: 1, workflowsCarried: 1 })
    await expect(runMerger(admin, { mergerId: merger.id, version })).rejects.toMatchObject({ code: 'conflict' })
    expect((await now()).startedAt).toBeNull()
    await chooseFor(admin, { mergerId: merger.id, version: version++, dossierIds: [lost.dossierId], to: newUnit('Xã Hoàng Su Phì') })

    // The machine stops after the first chunk.
    const cut = () => {
      throw new Error('cut off')
    }
    await expect(runMerger(admin, { mergerId: merger.id, version }, { onChunk: cut })).rejects.toThrow('cut off')
    expect((await now()).ranAt).toBeNull()
    expect(await db.dossier.count({ where: { unitId: unitId['Xã Pố Lồ']!, state: 'RECEIVED' } })).toBeGreaterThan(0)
    // Nothing of it can be changed any more, only finished.
    await expect(addRule(admin, { mergerId: merger.id, version, field: null, to: 'ADDRESS' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await runMerger(admin, { mergerId: merger.id, version })).toMatchObject({ finished: true })

    const province = newUnit('Tỉnh Tuyên Quang')
    const thangTin = newUnit('Xã Thàng Tín')
    expect(await placeOf(toThangTin.dossierId)).toMatchObject({ unit: thangTin, handlingUnitId: thangTin, code: toThangTin.code })
    expect(await placeOf(toProvince.dossierId)).toMatchObject({ unit: province, handlingUnitId: province })
    expect(await placeOf(lost.dossierId)).toMatchObject({ unit: newUnit('Xã Hoàng Su Phì') })
    expect(await db.dossier.count({ where: { unitId: thangTin } })).toBe(62)
    const transfers = await db.ledgerEvent.groupBy({
      by: ['streamId'],
      where: { kind: 'dossier.transferred', at: { gte: clock.now() } },
      _count: true,
    })
    expect(transfers.every((one) => one._count === 1)).toBe(true)
    expect(await db.dossierOpinion.findFirstOrThrow({ where: { dossierId: asked.dossierId } })).toMatchObject({ unitId: thangTin })
    expect((await db.dossier.findUniqueOrThrow({ where: { id: asked.dossierId } })).unitIds).toContain(thangTin)
    expect(await db.workflow.findFirstOrThrow({ where: { unitId: thangTin } })).toMatchObject({ validFrom: '2025-07-01' })
    const summary = (await now()).summary as unknown as Summary
    expect(summary).toMatchObject({ unitsEnded: 37, unitsBegun: 9, dossiers: 66 })
    // Two steps on: who took over from Pố Lồ, and who took over from Bản Péo by way of Nậm Dịch.
    const heirs = async (id: string) => (await db.unitSuccession.findMany({ where: { fromId: id } })).map((row) => row.toId).toSorted()
    expect(await heirs(unitId['Xã Bản Péo']!)).toEqual([unitId['Xã Nậm Dịch']!, newUnit('Xã Nậm Dịch')].toSorted())

    // The result decided before is handed over by the successor.
    const heir = await makeStaff((['RECEPTIONIST', 'SPECIALIST'] as const).map((role) => ({ unitId: thangTin, role })))
    await confirmResult(heir, await target(decided.dossierId))

    // Nobody is locked out, the site has an office, the columns are those of the ledger and the chain is whole.
    expect((await signedIn(admin))?.assignments[0]).toEqual({ unitId: province, role: 'ADMINISTRATOR' })
    const units = await listUnitsNow()
    expect(units.map((unit) => unit.kind).toSorted()).toEqual([...Array.from({ length: 8 }, () => 'COMMUNE'), 'PROVINCE'])
    expect(officeOf(units).id).toBe(province)
    const land = await db.offering.findMany({ where: { procedureId: versions['Đất đai']!.procedureId, validTo: null } })
    expect(new Set(land.map((row) => row.unitId)).size).toBe(8)
    const minerals = await db.offering.findMany({ where: { procedureId: versions['Khoáng sản']!.procedureId, validTo: null } })
    expect(minerals.map((row) => row.unitId)).toContain(province)
    expect((await compareColumns()).differing.filter((one) => one.columns.join() !== 'state')).toEqual([])
    expect((await verifyLedger()).damage).toEqual([])
  }, 120_000)
})

test('a small merger is entered by hand: a new unit in place of two', async () => {
  at('2025-07-02T08:00:00')
  const viewer = { ...admin, assignments: (await signedIn(admin))!.assignments }
  const [first, second] = (await listUnitsNow()).filter((unit) => unit.kind === 'COMMUNE')
  const entered = {
    name: 'Sắp xếp thực hành',
    effectiveOn: '2025-07-02',
    source: 'Nghị quyết thực hành số 1',
    endIds: [first!.id, second!.id],
    successorId: null,
    called: { name: 'Xã Thực Hành', shortName: 'Thực Hành', kind: 'COMMUNE' as const, code: '99999' },
  }
  await expect(enterMerger(viewer, { ...entered, successorId: first!.id })).rejects.toMatchObject({ code: 'invalid' })
  const mergerId = await enterMerger(viewer, entered)
  expect(await runMerger(viewer, { mergerId, version: 0 })).toMatchObject({ finished: true })
  const made = (await listUnitsNow()).find((unit) => unit.name === 'Xã Thực Hành')
  expect(made).toMatchObject({ code: '99999', hasDesk: true, parentId: first!.parentId })
  expect(made!.aliases).toEqual(expect.arrayContaining([first!.shortName, second!.shortName]))
}, 60_000)

test('a transfer moves no appointment, and one on a day that is off at the successor does not stop the run', async () => {
  at('2025-07-03T08:00:00')
  const viewer = { ...admin, assignments: (await signedIn(admin))!.assignments }
  const [from, to] = (await listUnitsNow()).filter((unit) => unit.kind === 'COMMUNE').toReversed()
  // The successor is closed on Fridays.
  const weekdays = { ...defaultWeekdays, 5: [] }
  await db.officeHours.create({ data: { id: newId(clock.now().getTime()), unitId: to!.id, weekdays, validFrom: '2025-07-01' } })
  const officer = await makeStaff((['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD'] as const).map((role) => ({ unitId: from!.id, role })))
  unitId.from = from!.id
  const { dossierId } = await received(officer, 'from')
  await startDossier(officer, await target(dossierId))
  const appointment = { text: 'Thực hành', reason: 'STAFFING' as const, dueOn: '2025-08-29' }
  await draftExtension(officer, { ...(await target(dossierId)), ...appointment })
  await signExtension(officer, await target(dossierId))
  const { firstDueAt, dueAt } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
  at('2025-07-04T08:00:00')
  const mergerId = await enterMerger(viewer, {
    name: 'Sắp xếp thực hành lịch làm việc',
    effectiveOn: '2025-07-04',
    source: 'Nghị quyết thực hành số 2',
    endIds: [from!.id],
    successorId: to!.id,
    called: null,
  })
  expect(await runMerger(viewer, { mergerId, version: 0 })).toMatchObject({ finished: true })
  expect(await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).toMatchObject({ unitId: to!.id, firstDueAt, dueAt })
  expect((await compareColumns()).differing.filter((one) => one.dossierId === dossierId)).toEqual([])
}, 60_000)
