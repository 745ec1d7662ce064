import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { findCalendar } from '@/lib/calendar/queries'
import { formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { listEvents } from '@/lib/ledger/queries'
import { useTestDatabase } from '@/lib/testing/db'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { papersBefore, peopleBefore } from './correction-fields'
import { correctReceptionSchema } from './correction-schema'
import { type Correction, correctReception } from './corrections'
import { requestSupplement } from './supplements'
import { startDossier } from './processing'
import { project } from './projection'
import { getDossierDetail } from './queries'
import { takeIn } from './reception'
import { getSlip } from './slip'
import { findTrackedDossier } from './tracking'

useTestDatabase()

let desk: string
let department: string
let officer: StaffViewer
let specialist: StaffViewer
let wrong: string
let right: string

beforeAll(async () => {
  clock.moveTo(workMorning)
  desk = await makeUnit('Huyện Thực Hành', { agencyCode: 'T.01' })
  department = await makeUnit('Phòng Thực Hành', { kind: 'DEPARTMENT', parentId: desk })
  officer = await makeStaff([
    { unitId: desk, role: 'RECEPTIONIST' },
    { unitId: desk, role: 'SPECIALIST' },
  ])
  specialist = await makeStaff([{ unitId: department, role: 'SPECIALIST' }])
  const three = await makePublishedProcedure({}, { name: 'Thủ tục nhầm', term: { amount: 3, unit: 'WORKING_DAY' } })
  const ten = await makePublishedProcedure({}, { name: 'Thủ tục đúng', term: { amount: 4, unit: 'WORKING_HOUR' } })
  wrong = three.versionId
  right = ten.versionId
  await db.offering.createMany({
    data: [
      { id: newId(0), procedureId: three.procedureId, unitId: desk, validFrom: '2000-01-01' },
      { id: newId(1), procedureId: ten.procedureId, unitId: desk, decidedById: department, validFrom: '2000-01-01' },
    ],
  })
})
afterEach(() => clock.moveTo(workMorning))

const owner = { role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành', idNumber: '002090000456', phone: '0900000456' } as const
const paper = { paperKey: 'to-khai', name: 'Tờ khai', originals: 1, certified: 0, copies: 0, compared: false }

async function received() {
  const { dossierId } = await takeIn(officer, {
    transactionId: randomUUID(),
    versionId: wrong,
    unitId: desk,
    resultMethod: 'COUNTER',
    parties: [{ ...owner, address: null, identification: 'SEEN_AT_DESK' }],
    papers: [paper],
    files: [],
  })
  return dossierId
}
const row = (id: string) => db.dossier.findUniqueOrThrow({ where: { id } })
/** The form as it is filled in beforehand, sent back with what is said otherwise. */
async function corrected(id: string, over: Record<string, unknown> = {}): Promise<Correction> {
  const detail = await getDossierDetail(officer, id)
  const { typed, extra } = papersBefore(detail.papers, ['to-khai'])
  return correctReceptionSchema.parse({
    ...typed,
    paperKey: ['to-khai', ...Array.from({ length: extra }, (_, at) => `them-${at + 1}`)],
    ...peopleBefore(detail.parties),
    dossierId: id,
    version: detail.version,
    versionId: detail.versionId,
    resultMethod: detail.resultMethod,
    reason: 'Chọn nhầm thủ tục',
    ...over,
  })
}

test('wrong reception corrected and reprinted', async () => {
  const id = await received()
  const before = await row(id)
  clock.moveTo(new Date('2026-09-07T15:30:00+07:00'))
  await correctReception(officer, await corrected(id, { versionId: right, fullName: 'Lù Văn Thực Hành', reason: 'Nghe nhầm' }))
  const after = await row(id)
  expect(after).toMatchObject({
    code: before.code,
    versionId: right,
    handlingUnitId: department,
    unitIds: [desk, department],
    state: 'RECEIVED',
    slipCorrections: 1,
    receivedAt: before.receivedAt,
    firstDueAt: after.dueAt,
  })
  // Four working hours from when it was received, not from when it was corrected.
  expect(formatDateTime(after.dueAt!)).toBe('14:00 07/09/2026')
  expect(after).toMatchObject(project(await listEvents(db, 'dossier', id), await findCalendar(db, desk)))
  const slip = await getSlip(officer, id)
  expect(slip).toMatchObject({ renewed: { number: 2 }, procedureName: 'Thủ tục đúng', owner: { fullName: 'Lù Văn Thực Hành' } })
  // What stood before is readable for the office, and nothing personal lies in the ledger.
  const detail = await getDossierDetail(officer, id)
  const event = detail.events.at(-1)!
  expect(event.data).toMatchObject({ changed: ['PROCEDURE', 'TERM', 'PEOPLE'], number: 2 })
  expect(JSON.stringify(event.data)).not.toContain('Lù')
  const { beforeNoteId } = event.data as { beforeNoteId: string }
  const said = detail.notes.find((note) => note.id === beforeNoteId)!
  expect(said.text).toContain('Thủ tục nhầm')
  expect(said.text).toContain('Lù Thị Thực Hành, 002090000456')
  // The person learns that a newer slip holds and why, and not what else the office wrote down.
  const tracked = (await findTrackedDossier(id, 1))!
  expect(tracked).toMatchObject({ slipCorrections: 1, slipRenewedAt: event.at })
  expect(tracked.notes.map((note) => [note.kind, note.text])).toEqual([['RECEPTION_CORRECTION', 'Nghe nhầm']])

  await correctReception(officer, await corrected(id, { resultMethod: 'POST' }))
  expect((await getSlip(officer, id)).renewed).toMatchObject({ number: 3 })
  expect((await getDossierDetail(officer, id)).parties[0]).toMatchObject({ idNumber: owner.idNumber, identification: 'SEEN_AT_DESK' })
})

test('a form sent back as it was changes nothing', async () => {
  const id = await received()
  await expect(correctReception(officer, await corrected(id))).rejects.toMatchObject({ code: 'invalid' })
  expect(await row(id)).toMatchObject({ slipCorrections: 0, version: 1 })
  expect(await db.dossierNote.count({ where: { dossierId: id } })).toBe(0)
})

test('papers and their counts are said right; a card no longer ticked was not seen', async () => {
  const id = await received()
  const input = await corrected(id, {
    originals: ['2', '1'],
    paperName: ['Tờ khai', 'Giấy khác'],
    cardSeen: '',
    copies: ['', ''],
    certified: ['', ''],
  })
  await correctReception(officer, input)
  const detail = await getDossierDetail(officer, id)
  expect(detail.papers.map(({ name, originals }) => [name, originals])).toEqual([
    ['Tờ khai', 2],
    ['Giấy khác', 1],
  ])
  expect(detail.parties[0]!.identification).toBe('DECLARED')
  expect(papersBefore(detail.papers, ['to-khai']).typed).toMatchObject({
    paperName: ['Tờ khai', 'Giấy khác', ''],
    originals: ['2', '1', ''],
  })
})

test('whoever began it in the wrong unit no longer holds it; in the right one they do', async () => {
  const same = await received()
  await startDossier(officer, { dossierId: same, version: 1 })
  await correctReception(officer, await corrected(same, { resultMethod: 'POST' }))
  expect(await row(same)).toMatchObject({ state: 'IN_PROCESS', assigneeId: officer.accountId })
  await correctReception(officer, await corrected(same, { versionId: right }))
  expect(await row(same)).toMatchObject({ state: 'RECEIVED', assigneeId: null })
  await startDossier(specialist, { dossierId: same, version: (await row(same)).version })
  expect(await row(same)).toMatchObject({ state: 'IN_PROCESS', assigneeId: specialist.accountId })
})

test('only on the day of reception, only where it was received, and not while papers are awaited', async () => {
  const id = await received()
  const input = await corrected(id, { resultMethod: 'POST' })
  await expect(correctReception(specialist, input)).rejects.toMatchObject({ code: 'not_found' })
  clock.moveTo(new Date('2026-09-08T07:30:00+07:00'))
  await expect(correctReception(officer, input)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('trong ngày') as string,
  })
  clock.moveTo(workMorning)
  await startDossier(officer, { dossierId: id, version: 1 })
  await expect(correctReception(officer, input)).rejects.toMatchObject({ code: 'conflict' })
  await requestSupplement(officer, { dossierId: id, version: 2, text: 'Thiếu' })
  await expect(correctReception(officer, { ...input, version: 3 })).rejects.toMatchObject({ code: 'conflict' })
})

test('a procedure that the desk does not receive is refused', async () => {
  const id = await received()
  const { versionId } = await makePublishedProcedure({}, { name: 'Nơi khác' })
  await expect(correctReception(officer, await corrected(id, { versionId }))).rejects.toMatchObject({ code: 'conflict' })
  expect((await row(id)).versionId).toBe(wrong)
})
