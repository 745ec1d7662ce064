import { beforeAll, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { endDifficulty, listDifficulties, setDifficulty } from './difficulty'

useTestDatabase()

let administrator: StaffViewer
let editor: StaffViewer

beforeAll(async () => {
  clock.moveTo(workMorning)
  const office = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT' })
  administrator = await makeStaff([{ unitId: office, role: 'ADMINISTRATOR' }])
  editor = await makeStaff([{ unitId: office, role: 'CATALOGUE_EDITOR' }])
})

it('is written by an administrator, by decision and period, and told to pages and ledger', async () => {
  const unitId = await makeUnit()
  const decision = 'Quyết định thực hành 1'
  await expect(setDifficulty(editor, { unitId, validFrom: '2026-01-01', validTo: null, decision })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(listDifficulties(editor, unitId)).rejects.toMatchObject({ code: 'forbidden' })
  await db.cacheTag.deleteMany()
  await setDifficulty(administrator, { unitId, validFrom: '2026-01-01', validTo: null, decision })
  expect((await db.cacheTag.findMany()).map((row) => row.tag).toSorted()).toEqual(['procedures', 'units'])
  const [row] = await listDifficulties(administrator, unitId)
  expect(row).toMatchObject({ validFrom: '2026-01-01', validTo: null, decision })

  await expect(
    setDifficulty(administrator, { unitId, validFrom: '2026-10-01', validTo: null, decision: 'Quyết định thực hành 2' }),
  ).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(decision) as string,
  })
  expect(await endDifficulty(administrator, { difficultyId: row!.id, lastDay: '2026-09-30' })).toBe(unitId)
  await expect(endDifficulty(administrator, { difficultyId: row!.id, lastDay: '2027-09-30' })).rejects.toMatchObject({ code: 'invalid' })
  await setDifficulty(administrator, { unitId, validFrom: '2026-10-01', validTo: null, decision: 'Quyết định thực hành 2' })
  await expect(endDifficulty(editor, { difficultyId: row!.id, lastDay: '2026-09-07' })).rejects.toMatchObject({ code: 'forbidden' })
  const events = await db.ledgerEvent.findMany({ where: { streamId: unitId }, orderBy: { seq: 'asc' } })
  expect(events.map((event) => event.kind)).toEqual(['unit.difficulty_set', 'unit.difficulty_ended', 'unit.difficulty_set'])
})

it('written by mistake is taken back', async () => {
  const unitId = await makeUnit()
  await expect(
    setDifficulty(administrator, { unitId, validFrom: '2026-02-01', validTo: '2026-01-01', decision: 'x' }),
  ).rejects.toMatchObject({ fieldErrors: { validTo: /trước/ } })
  await setDifficulty(administrator, { unitId, validFrom: '2026-02-01', validTo: null, decision: 'x' })
  const [row] = await listDifficulties(administrator, unitId)
  await endDifficulty(administrator, { difficultyId: row!.id, lastDay: '2026-01-31' })
  expect(await listDifficulties(administrator, unitId)).toEqual([])
})
