import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { receiveDossier } from '@/lib/dossiers/reception'
import { breakLedger } from '@/lib/testing/ledger'
import { useTestDatabase } from '@/lib/testing/db'
import { makePracticeDesk } from '@/lib/testing/practice-desk'
import { workMorning } from '@/lib/testing/staff'
import { compareColumns, isOnlyDue } from './columns'

useTestDatabase()
beforeAll(() => clock.moveTo(workMorning))
afterAll(() => clock.moveTo(null))

test('names the dossier whose row was written past its ledger, or whose ledger was cut, and changes nothing', async () => {
  const { officer, submit } = await makePracticeDesk('Xã Thực Hành', 'T.01')
  const [whole, shifted, moved, cut, gone] = await Promise.all([submit(), submit(), submit(), submit(), submit()])
  for (const target of [whole, shifted, cut]) await receiveDossier(officer, target)
  expect(await compareColumns()).toEqual({ dossiers: 5, differing: [] })

  await db.dossier.update({ where: { id: shifted.dossierId }, data: { dueAt: new Date('2026-12-31T10:00:00Z') } })
  await db.dossier.update({ where: { id: moved.dossierId }, data: { state: 'WITHDRAWN', dueAt: workMorning } })
  await breakLedger(
    `DELETE FROM "LedgerEvent" WHERE "streamId" = '${cut.dossierId}' AND "seq" = 2`,
    `DELETE FROM "LedgerEvent" WHERE "streamId" = '${gone.dossierId}'`,
  )
  const before = await db.dossier.findMany({ orderBy: { id: 'asc' } })
  const { dossiers, differing } = await compareColumns()
  expect(dossiers).toBe(5)
  const found = new Map(differing.map((one) => [one.dossierId, one]))
  expect(found.has(whole.dossierId)).toBe(false)
  expect(found.get(shifted.dossierId)).toMatchObject({ code: expect.stringMatching(/^T\.01-/), columns: ['dueAt'] })
  expect(found.get(moved.dossierId)).toMatchObject({ code: moved.requestId, columns: ['state', 'dueAt'] })
  expect(found.get(cut.dossierId)!.columns).toEqual(expect.arrayContaining(['code', 'state', 'version']))
  expect(found.get(gone.dossierId)!.columns).toEqual([])
  expect(differing.filter(isOnlyDue)).toEqual([found.get(shifted.dossierId)])
  expect(await db.dossier.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
})
