import { afterEach, beforeAll, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { demandFee } from '@/lib/dossiers/fees'
import { decideDossier, startDossier, stopDossier } from '@/lib/dossiers/processing'
import { receiveDossier } from '@/lib/dossiers/reception'
import { requestSupplement } from '@/lib/dossiers/supplements'
import { appendEvent } from '@/lib/ledger/append'
import { useTestDatabase } from '@/lib/testing/db'
import { makePracticeDesk, type PracticeDesk } from '@/lib/testing/practice-desk'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { readOddPatterns } from './queries'
import { readOddQuestion } from './question'
import type { OddPattern } from './types'

useTestDatabase()

const vn = (text: string) => new Date(`${text}+07:00`)
const september = { unitId: '', from: '2026-09-01', to: '2026-09-30' }
let desk: PracticeDesk
let chief: StaffViewer

beforeAll(async () => {
  const district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT' })
  desk = await makePracticeDesk('Xã Thực Hành', 'T.99901', { parentId: district })
  chief = await makeStaff([
    { unitId: desk.unitId, role: 'UNIT_HEAD' },
    { unitId: desk.unitId, role: 'SPECIALIST' },
  ])
})
afterEach(() => clock.moveTo(null))

/** Received on Monday 07/09 at 08:00 and due on Thursday 10/09 at 17:30, then taken up. */
async function started(at = '2026-09-07T08:00:00'): Promise<string> {
  clock.moveTo(vn(at))
  const target = await desk.submit()
  await receiveDossier(desk.officer, target)
  await startDossier(desk.officer, { dossierId: target.dossierId, version: 2 })
  return target.dossierId
}
const target = (dossierId: string) => ({ dossierId, version: 3 })
const decide = (dossierId: string) =>
  decideDossier(desk.officer, { ...target(dossierId), outcome: 'GRANTED', number: '/TH', resultFileIds: [] })
const seenOf = async (pattern: OddPattern) => {
  const [unit] = await readOddPatterns(chief, september)
  return unit!.counts.find((count) => count.pattern === pattern)!.cases.map((one) => one.dossierId)
}

it('finished within a minute of reception, and not what took longer', async () => {
  const quick = await started()
  await decide(quick)
  const slow = await started()
  clock.moveTo(vn('2026-09-07T08:05:00'))
  await decide(slow)
  expect(await seenOf('FINISHED_AT_ONCE')).toEqual([quick])
})

it('decided at night and on a Sunday, and not by day', async () => {
  const [night, sunday, day] = [await started(), await started(), await started()]
  for (const [id, at] of [
    [night, '2026-09-08T21:00:00'],
    [sunday, '2026-09-13T09:00:00'],
    [day, '2026-09-09T09:00:00'],
  ] as const) {
    clock.moveTo(vn(at))
    await decide(id)
  }
  const seen = await seenOf('DECIDED_OUT_OF_HOURS')
  expect(seen.toSorted()).toEqual([night, sunday].toSorted())
})

it('stopped a working day before due, papers asked for on the due day, a fee right before it', async () => {
  const [late, early, asked, fee] = [await started(), await started(), await started(), await started()]
  clock.moveTo(vn('2026-09-08T09:00:00'))
  await stopDossier(chief, { ...target(early), text: 'Thực hành' })
  clock.moveTo(vn('2026-09-09T09:00:00'))
  await stopDossier(chief, { ...target(late), text: 'Thực hành' })
  await demandFee(desk.officer, { ...target(fee), lines: [{ kind: 'FEE', name: 'Phí', amount: 8000 }] })
  clock.moveTo(vn('2026-09-10T09:00:00'))
  await requestSupplement(desk.officer, { ...target(asked), text: 'Thực hành' })
  expect(await seenOf('GIVEN_UP_BEFORE_DUE')).toEqual([late])
  expect(await seenOf('FEE_BEFORE_DUE')).toEqual([fee])
  expect(await seenOf('SUPPLEMENT_ON_DUE_DAY')).toEqual([asked])
})

it('a secret issued anew twice, not once; corrections and extensions are counted as they stand in the ledger', async () => {
  const [once, twice] = [await started(), await started()]
  const write = (dossierId: string, kind: string) =>
    transaction((tx) =>
      appendEvent(tx, { streamKind: 'dossier', streamId: dossierId, kind, at: clock.now(), actorKind: 'STAFF', unitId: desk.unitId }),
    )
  for (const id of [once, twice, twice]) await write(id, 'dossier.secret_reissued')
  await write(once, 'dossier.extended')
  await write(twice, 'dossier.reception_corrected')
  expect(await seenOf('SECRET_REISSUED')).toEqual([twice])
  expect(await seenOf('EXTENDED')).toEqual([once])
  expect(await seenOf('RECEPTION_CORRECTED')).toEqual([twice])
})

it('counts against what the unit received, only in the period, and for nobody out of scope', async () => {
  const [unit] = await readOddPatterns(chief, september)
  expect(unit!.received).toBe(await db.dossier.count({ where: { unitId: desk.unitId } }))
  const [august] = await readOddPatterns(chief, { unitId: '', from: '2026-08-01', to: '2026-08-31' })
  expect(august).toMatchObject({ received: 0 })
  expect(august!.counts.every(({ cases }) => cases.length === 0)).toBe(true)
  await expect(readOddPatterns(chief, { ...september, unitId: newId(0) })).rejects.toMatchObject({ code: 'not_found' })
  expect(await readOddPatterns(desk.officer, september)).toEqual([])
})

it.each([
  [{}, { from: '2026-09-01', to: '2026-09-15', problem: null }],
  [
    { tu: '1/8/2026', den: '31/08/2026' },
    { from: '2026-08-01', to: '2026-08-31', problem: null },
  ],
  [{ tu: '2026-09-05', den: '2026-09-01' }, { problem: 'Ngày cuối phải sau ngày đầu.' }],
  [{ tu: '2024-01-01', den: '2026-09-01' }, { problem: 'Mỗi lần xem không quá một năm.' }],
  [{ tu: 'hôm qua' }, { problem: 'Ngày chưa đúng. Ví dụ: 05/09/2026' }],
])('the address %o asks for %o', (search, question) => {
  expect(readOddQuestion(search, '2026-09-15')).toMatchObject(question)
})
