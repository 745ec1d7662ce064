import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Term } from '@/lib/procedures/types'
import { at, shown } from '@/lib/testing/calendar'
import { useTestDatabase } from '@/lib/testing/db'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { loadCalendar } from '@/prisma/seed/load-calendar'
import { findDeadlineFacts } from './deadline-facts'
import { readDeskQueue, searchDesk } from './desk-queue'
import { startDossier } from './processing'
import { getDossierDetail } from './queries'
import { takeIn } from './reception'
import { recordSupplement, requestFurtherSupplement, requestSupplement } from './supplements'
import { queueNames } from './types'

// Where other one-stop systems went wrong, each by the name it goes by. Cases that need another place stand there under their name: two servers issuing numbers
// at once, the same client transaction twice, a partial code look-up, a linked dossier (linked-dossier.db.test.ts), a corrected reception, an outbox item with a permanent error.
useTestDatabase()

let unitId: string
let officer: StaffViewer
let head: StaffViewer

beforeAll(async () => {
  await db.calendarDay.createMany({ data: loadCalendar(), skipDuplicates: true })
  unitId = await makeUnit('Xã Thực Hành A', { agencyCode: 'T.01' })
  officer = await makeStaff([
    { unitId, role: 'RECEPTIONIST' },
    { unitId, role: 'SPECIALIST' },
  ])
  head = await makeStaff([{ unitId, role: 'UNIT_HEAD' }])
})
afterEach(() => clock.moveTo(null))

const row = (id: string) => db.dossier.findUniqueOrThrow({ where: { id } })
const target = async (dossierId: string) => ({ dossierId, version: (await row(dossierId)).version })
const dueOf = async (id: string) => shown((await row(id)).dueAt!)

/** Received at the counter at `when`, under a procedure with this term. */
async function received(when: string, term: Term, owner = 'Giàng A Thực Hành'): Promise<string> {
  clock.moveTo(at(when))
  const { procedureId, versionId } = await makePublishedProcedure({}, { term })
  await db.offering.create({ data: { id: newId(0), procedureId, unitId, validFrom: '2000-01-01' } })
  const { dossierId } = await takeIn(officer, {
    transactionId: randomUUID(),
    versionId,
    unitId,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: owner }],
    papers: [],
    files: [],
  })
  return dossierId
}

const days = (amount: number): Term => ({ amount, unit: 'WORKING_DAY' })
const hours = (amount: number): Term => ({ amount, unit: 'WORKING_HOUR' })

describe('make-up Saturday', () => {
  test('is a working day of the term', async () => {
    // 22/08/2026 is worked for Monday the 31st.
    expect(await dueOf(await received('20/08/2026 09:00', days(2)))).toBe('22/08/2026 17:30')
  })
  test('can be the day of reception, and hours run on it', async () => {
    expect(await dueOf(await received('22/08/2026 08:00', hours(2)))).toBe('22/08/2026 10:00')
  })
})

test('weekend reception with an hour-term', async () => {
  const hoursOfMonday = await dueOf(await received('07/09/2026 07:00', hours(4)))
  expect(await dueOf(await received('05/09/2026 10:00', hours(4)))).toBe(hoursOfMonday)
  expect(hoursOfMonday).toMatch(/^07\/09\/2026 1/)
})

test('term crossing Tết', async () => {
  // From Monday the 16th to Friday the 20th of February 2026 the offices are closed.
  expect(await dueOf(await received('13/02/2026 09:00', days(3)))).toBe('25/02/2026 17:30')
})

test('3 supplement rounds', async () => {
  const id = await received('07/09/2026 08:00', days(5))
  await startDossier(officer, await target(id))
  const ask = { text: 'Bổ sung giấy tờ thực hành' }
  for (const [round, [asked, brought]] of [
    ['08/09/2026 09:00', '14/09/2026 09:00'],
    ['15/09/2026 09:00', '21/09/2026 09:00'],
    ['22/09/2026 09:00', '28/09/2026 09:00'],
  ].entries()) {
    clock.moveTo(at(asked!))
    if (round === 0) await requestSupplement(officer, { ...(await target(id)), ...ask })
    else {
      await expect(requestSupplement(officer, { ...(await target(id)), ...ask })).rejects.toMatchObject({ code: 'conflict' })
      await requestFurtherSupplement(head, { ...(await target(id)), ...ask, why: 'Phát sinh khi thẩm tra' })
    }
    // However long the person takes, the dossier is not late meanwhile.
    clock.moveTo(at(brought!))
    expect(await findDeadlineFacts(await getDossierDetail(officer, id))).toMatchObject({ risk: 'PAUSED' })
    await recordSupplement(officer, await target(id))
  }
  // Three waits of four working days each.
  expect(shown((await row(id)).firstDueAt!)).toBe('14/09/2026 17:30')
  expect(await dueOf(id)).toBe('30/09/2026 17:30')
})

test('paused while a holiday passes', async () => {
  const id = await received('27/08/2026 08:00', days(3))
  await startDossier(officer, await target(id))
  clock.moveTo(at('28/08/2026 09:00'))
  await requestSupplement(officer, { ...(await target(id)), text: 'Bổ sung giấy tờ thực hành' })
  // The 31st of August to the 2nd of September 2026 are days off.
  clock.moveTo(at('04/09/2026 09:00'))
  await recordSupplement(officer, await target(id))
  // Two days were left on the 28th; days off are not lived twice.
  expect(await dueOf(id)).toBe('08/09/2026 17:30')
})

test('officer of unit A cannot list unit B', async () => {
  const id = await received('07/09/2026 08:00', days(5), 'Sùng Thị Riêng')
  const { code } = await row(id)
  const other = await makeUnit('Xã Thực Hành B', { agencyCode: 'T.02' })
  const stranger = await makeStaff(
    (['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'] as const).map((role) => ({ unitId: other, role })),
  )
  for (const queue of queueNames) {
    for (const question of [{ queue }, { queue, unitId }, { queue, after: id }]) {
      expect((await readDeskQueue(stranger, question)).rows).toEqual([])
    }
  }
  for (const typed of [code!, 'Sùng Thị Riêng', 'sung thi rieng']) expect(await searchDesk(stranger, typed)).toEqual([])
  expect(await searchDesk(officer, 'sung thi rieng')).toHaveLength(1)
  await expect(getDossierDetail(stranger, id)).rejects.toMatchObject({ code: 'not_found' })
})
