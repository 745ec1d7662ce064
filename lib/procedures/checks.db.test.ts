import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { recordCheck, writeCheck } from './checks'

useTestDatabase()

const source = 'Quyết định thực hành số 1'
let editor: StaffViewer
let approver: StaffViewer
let specialist: StaffViewer

beforeAll(async () => {
  const unitId = await makeUnit()
  editor = await makeStaff([{ unitId, role: 'CATALOGUE_EDITOR' }])
  approver = await makeStaff([{ unitId, role: 'APPROVER' }])
  specialist = await makeStaff([{ unitId, role: 'SPECIALIST' }])
  clock.moveTo(workMorning)
})
afterEach(() => clock.moveTo(workMorning))

describe('a check', () => {
  it('marks the version in force, in its row, the ledger and the pages', async () => {
    const { code, procedureId, versionId } = await makePublishedProcedure()
    await db.cacheTag.deleteMany()
    await recordCheck(editor, { code, versionId, source })
    expect(await db.procedureVersion.findUniqueOrThrow({ where: { id: versionId } })).toMatchObject({ verification: 'VERIFIED' })
    const [check] = await db.procedureCheck.findMany({ where: { versionId } })
    expect(check).toMatchObject({ procedureId, source, checkedById: editor.accountId })
    expect(check!.at.getTime()).toBeGreaterThanOrEqual(workMorning.getTime())
    const [event] = await db.ledgerEvent.findMany({ where: { streamId: procedureId } })
    expect(event).toMatchObject({
      streamKind: 'procedure',
      kind: 'procedure.checked',
      actorId: editor.accountId,
      data: { versionId, checkId: check!.id },
    })
    expect((await db.cacheTag.findMany()).map(({ tag }) => tag).toSorted()).toEqual([`procedure:${code}`, 'procedures'])
  })

  it('is for editors, approvers and the owner, and for nobody else', async () => {
    const { code, procedureId, versionId } = await makePublishedProcedure()
    await expect(recordCheck(specialist, { code, versionId, source })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await db.procedureCheck.count({ where: { procedureId } })).toBe(0)
    await db.procedure.update({ where: { code }, data: { ownerId: specialist.accountId } })
    const practising = { ...specialist, practice: true }
    await expect(recordCheck(practising, { code, versionId, source })).rejects.toMatchObject({ code: 'forbidden' })
    await recordCheck(specialist, { code, versionId, source })
    await recordCheck(approver, { code, versionId, source })
    expect(await db.procedureCheck.count({ where: { procedureId } })).toBe(2)
  })

  it('is of the version in force alone', async () => {
    const { code, versionId } = await makePublishedProcedure({ effectiveFrom: '2026-09-08' })
    await expect(recordCheck(editor, { code, versionId, source })).rejects.toMatchObject({ code: 'conflict' })
    await expect(recordCheck(editor, { code, versionId: randomUUID(), source })).rejects.toMatchObject({ code: 'conflict' })
    await expect(recordCheck(editor, { code: '9.999999', versionId, source })).rejects.toMatchObject({ code: 'not_found' })
    clock.moveTo(new Date('2026-09-08T00:00:01+07:00'))
    await recordCheck(editor, { code, versionId, source })
  })

  it('written in a transaction that fails, was never there', async () => {
    const { code, procedureId, versionId } = await makePublishedProcedure()
    const failing = transaction(async (tx) => {
      await writeCheck(tx, { procedureId, code, versionId, checkedById: editor.accountId, source, at: clock.now() })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await db.procedureCheck.count({ where: { procedureId } })).toBe(0)
  })
})
