import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { lateness } from '@/lib/calendar/lateness'
import { deriveDeadline } from '@/lib/calendar/deadline'
import { findCalendar } from '@/lib/calendar/queries'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { listEvents } from '@/lib/ledger/queries'
import { useTestDatabase } from '@/lib/testing/db'
import { practiceContent, publishContent } from '@/lib/testing/procedures'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { getCashSheet } from './cash-sheet'
import { draftExtension, rejectExtension, signExtension } from './extensions'
import { collectFee, demandFee, recordPayment, waiveFee } from './fees'
import { confirmResult, decideDossier, startDossier, stopDossier } from './processing'
import { deadlineEventsOf, project } from './projection'
import { receiveDossier } from './reception'
import { submitDossier } from './submit'
import { askCorrection, recordCorrection, recordSupplement, requestFurtherSupplement, requestSupplement } from './supplements'
import { findTrackedDossier } from './tracking'

useTestDatabase()

let unitId: string
let versionId: string
let officer: StaffViewer
let head: StaffViewer

const at = (text: string) => new Date(`${text}+07:00`)
const row = (id: string) => db.dossier.findUniqueOrThrow({ where: { id } })
const target = async (dossierId: string) => ({ dossierId, version: (await row(dossierId)).version })
const day = (instant: Date | null) => instant && new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

beforeAll(async () => {
  unitId = await makeUnit('Xã thực hành', { agencyCode: 'T.01' })
  const content = practiceContent({ term: { amount: 5, unit: 'WORKING_DAY' } })
  versionId = (await publishContent('9.000001', content, { unitIds: [unitId], at: at('2026-01-05T08:00') })).versionId
  officer = await makeStaff([
    { unitId, role: 'RECEPTIONIST' },
    { unitId, role: 'SPECIALIST' },
  ])
  head = await makeStaff([{ unitId, role: 'UNIT_HEAD' }])
})
beforeEach(() => clock.moveTo(at('2026-09-07T08:00')))
afterEach(() => clock.moveTo(null))

async function submitted(): Promise<string> {
  const { dossierId } = await submitDossier({
    transactionId: randomUUID(),
    versionId,
    unitId,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Vàng Seo Thực Hành' }],
    answers: {},
    files: [],
  })
  return dossierId
}

/** Received on Monday 07/09/2026, due on Monday the 14th. */
async function started(): Promise<string> {
  const id = await submitted()
  await receiveDossier(officer, await target(id))
  await startDossier(officer, await target(id))
  return id
}

/** The columns are what the ledger gives, whatever was done. */
async function expectRebuildable(id: string): Promise<void> {
  const projected = project(await listEvents(db, 'dossier', id), await findCalendar(db, unitId))
  expect(await row(id)).toMatchObject(projected)
}

test('before reception: asked to mend, mended, and the office has its eight hours again', async () => {
  const id = await submitted()
  expect(day((await row(id)).answerDueAt)).toBe('2026-09-08')
  await askCorrection(officer, { ...(await target(id)), text: 'Chụp lại', papers: { 'to-khai': { reason: 'UNREADABLE', text: '' } } })
  expect(await row(id)).toMatchObject({
    state: 'AWAITING_SUPPLEMENT',
    code: null,
    answerDueAt: null,
    dueAt: null,
    pausedAt: null,
    corrections: 1,
  })
  await expect(recordSupplement(officer, await target(id))).rejects.toMatchObject({ code: 'conflict' })
  expect((await findTrackedDossier(id, 1))!.notes[0]).toMatchObject({ kind: 'CORRECTION_REQUEST', text: 'Chụp lại' })
  clock.moveTo(at('2026-09-09T08:00'))
  await recordCorrection(officer, await target(id))
  expect((await row(id)).state).toBe('SUBMITTED')
  expect(day((await row(id)).answerDueAt)).toBe('2026-09-10')
  await receiveDossier(officer, await target(id))
  // The term begins with reception; what came before costs and gives nothing.
  expect(day((await row(id)).dueAt)).toBe('2026-09-16')
  await expectRebuildable(id)
})

test('papers are asked for once; once more only by the head, with a reason that the person does not read', async () => {
  const id = await started()
  await requestSupplement(officer, { ...(await target(id)), text: 'Bổ sung' })
  await recordSupplement(officer, await target(id))
  await expect(requestSupplement(officer, { ...(await target(id)), text: 'Nữa' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(requestFurtherSupplement(officer, { ...(await target(id)), text: 'Nữa', why: 'Sót' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await requestFurtherSupplement(head, { ...(await target(id)), text: 'Nữa', why: 'Lần trước sót' })
  expect(await row(id)).toMatchObject({ state: 'AWAITING_SUPPLEMENT', supplements: 2 })
  expect(JSON.stringify((await findTrackedDossier(id, 1))!.notes)).not.toContain('sót')
  await expectRebuildable(id)
})

test('an apology moves the appointment once, and lateness stays against the first', async () => {
  const id = await started()
  expect(day((await row(id)).dueAt)).toBe('2026-09-14')
  clock.moveTo(at('2026-09-10T08:00'))
  const apology = { reason: 'VERIFICATION', text: 'Xin lỗi ông/bà' } as const
  for (const dueOn of ['2026-09-14', '2026-09-11', '2026-09-19'])
    await expect(draftExtension(officer, { ...(await target(id)), ...apology, dueOn }), dueOn).rejects.toMatchObject({ code: 'conflict' })
  await draftExtension(officer, { ...(await target(id)), ...apology, dueOn: '2026-09-18' })
  // Nothing is promised to the person before the head has signed.
  expect(day((await row(id)).dueAt)).toBe('2026-09-14')
  const unsigned = (await findTrackedDossier(id, 1))!
  expect(unsigned.history.map((event) => event.kind)).not.toContain('dossier.extension_drafted')
  expect(unsigned.notes).toEqual([])
  await expect(signExtension(officer, await target(id))).rejects.toMatchObject({ code: 'forbidden' })
  await rejectExtension(head, { ...(await target(id)), text: 'Cố gắng' })
  await draftExtension(officer, { ...(await target(id)), ...apology, dueOn: '2026-09-18' })
  await signExtension(head, await target(id))
  expect((await findTrackedDossier(id, 1))!.notes).toHaveLength(1)
  expect(day((await row(id)).dueAt)).toBe('2026-09-18')
  expect(day((await row(id)).firstDueAt)).toBe('2026-09-14')
  await expect(draftExtension(officer, { ...(await target(id)), ...apology, dueOn: '2026-09-25' })).rejects.toMatchObject({
    code: 'conflict',
  })
  clock.moveTo(at('2026-09-16T08:00'))
  await decideDossier(officer, { ...(await target(id)), outcome: 'GRANTED', number: '1', resultFileIds: [] })
  await confirmResult(officer, await target(id))
  const calendar = await findCalendar(db, unitId)
  const deadline = deriveDeadline(deadlineEventsOf(await listEvents(db, 'dossier', id)), calendar)
  expect(lateness(deadline, clock.now(), calendar).state).toBe('LATE')
  await expectRebuildable(id)
})

test('no apology is drafted when the appointment has passed', async () => {
  const id = await started()
  clock.moveTo(at('2026-09-15T08:00'))
  const apology = { reason: 'OTHER', text: 'Xin lỗi', dueOn: '2026-09-18' } as const
  await expect(draftExtension(officer, { ...(await target(id)), ...apology })).rejects.toMatchObject({ code: 'conflict' })
})

test('a fee that is demanded stops the clock until it is paid or waived, and the sheet of the counter adds up', async () => {
  const lines = [
    { kind: 'FEE' as const, name: 'Thẩm định', amount: 100_000 },
    { kind: 'CHARGE' as const, name: 'Cấp giấy', amount: 8000 },
  ]
  const id = await started()
  clock.moveTo(at('2026-09-08T08:00'))
  await demandFee(officer, { ...(await target(id)), lines })
  expect(await row(id)).toMatchObject({ state: 'AWAITING_PAYMENT', pausedAt: expect.any(Date) })
  clock.moveTo(at('2026-09-10T08:00'))
  await recordPayment(officer, { ...(await target(id)), method: 'CASH', receiptNumber: '0007' })
  expect(await row(id)).toMatchObject({ state: 'IN_PROCESS', pausedAt: null })
  expect(day((await row(id)).dueAt)).toBe('2026-09-16')
  await collectFee(officer, { ...(await target(id)), lines: lines.slice(1), method: 'TRANSFER', receiptNumber: 'FT1' })
  expect((await getCashSheet(officer, unitId, '2026-09-10')).totals).toEqual({
    CASH: 108_000,
    TRANSFER: 8000,
    ONLINE: 0,
    FEE: 100_000,
    CHARGE: 16_000,
    ALL: 116_000,
  })
  expect((await getCashSheet(officer, unitId, '2026-09-09')).rows).toEqual([])
  await expect(getCashSheet(head, unitId, '2026-09-10')).rejects.toMatchObject({ code: 'not_found' })

  const other = await started()
  await demandFee(officer, { ...(await target(other)), lines })
  await expect(waiveFee(officer, { ...(await target(other)), text: 'Hộ nghèo' })).rejects.toMatchObject({ code: 'forbidden' })
  await waiveFee(head, { ...(await target(other)), text: 'Hộ nghèo' })
  expect(await row(other)).toMatchObject({ state: 'IN_PROCESS', pausedAt: null })
  await expect(recordPayment(officer, { ...(await target(other)), method: 'CASH', receiptNumber: '1' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expectRebuildable(id)
  await expectRebuildable(other)
})

test('stopping ends the dossier, and the person reads why', async () => {
  const id = await started()
  await expect(stopDossier(officer, { ...(await target(id)), text: 'Dừng' })).rejects.toMatchObject({ code: 'forbidden' })
  await stopDossier(head, { ...(await target(id)), text: 'Quy định đã thay đổi' })
  expect(await row(id)).toMatchObject({ state: 'STOPPED' })
  expect((await findTrackedDossier(id, 1))!.notes.at(-1)).toMatchObject({ kind: 'STOP', text: 'Quy định đã thay đổi' })
  await expect(startDossier(officer, await target(id))).rejects.toMatchObject({ code: 'conflict' })
  await expectRebuildable(id)
})
