import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { addVersion, makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { recordCheck } from './checks'
import { countOwnAsking, findBoard, findCare } from './freshness-board'
import { getFreshnessSummary } from './freshness-queries'
import { assignOwner, assignOwnerOfField, markRepealedByLaw } from './stewardship'

useTestDatabase()

let unitId: string
let editor: StaffViewer
let owner: StaffViewer
let other: StaffViewer

beforeAll(async () => {
  unitId = await makeUnit()
  editor = await makeStaff([{ unitId, role: 'CATALOGUE_EDITOR' }])
  owner = await makeStaff([{ unitId, role: 'SPECIALIST' }])
  other = await makeStaff([{ unitId, role: 'SPECIALIST' }])
})
beforeEach(() => clock.moveTo(workMorning))

const page = 1

describe('who answers for a procedure', () => {
  it('is named by those who keep the catalogue, for one or for a field, and the ledger says so', async () => {
    const one = await makePublishedProcedure({}, { field: 'Lĩnh vực A' })
    const two = await makePublishedProcedure({}, { field: 'Lĩnh vực A' })
    await expect(assignOwner(owner, one.code, owner.accountId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(assignOwnerOfField(owner, 'Lĩnh vực A', owner.accountId)).rejects.toMatchObject({ code: 'forbidden' })
    await assignOwner(editor, one.code, owner.accountId)
    expect(await assignOwnerOfField(editor, 'Lĩnh vực A', other.accountId)).toBe(2)
    await assignOwner(editor, two.code, null)
    expect(
      await db.procedure.findMany({ where: { id: { in: [one.procedureId, two.procedureId] } }, orderBy: { code: 'asc' } }),
    ).toMatchObject([{ ownerId: other.accountId }, { ownerId: null }])
    const events = await db.ledgerEvent.findMany({ where: { streamId: two.procedureId }, orderBy: { seq: 'asc' } })
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      ['procedure.owner_assigned', { ownerId: other.accountId }],
      ['procedure.owner_assigned', { ownerId: null }],
    ])
  })

  it('is someone whose account is open', async () => {
    const { code } = await makePublishedProcedure()
    const gone = await makeStaff([])
    await db.staffAccount.update({ where: { id: gone.accountId }, data: { disabledAt: workMorning } })
    for (const id of [gone.accountId, randomUUID()]) await expect(assignOwner(editor, code, id)).rejects.toMatchObject({ code: 'invalid' })
    await expect(assignOwnerOfField(editor, 'Không có', owner.accountId)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the board and the public page', () => {
  it('agree, and change with a check, a mark and the day', async () => {
    const field = 'Lĩnh vực B'
    const checked = await makePublishedProcedure({}, { field })
    const marked = await makePublishedProcedure({}, { field, name: 'Đã bãi bỏ' })
    await makePublishedProcedure({ effectiveFrom: '2026-09-20' }, { field })
    await db.offering.create({ data: { id: randomUUID(), procedureId: checked.procedureId, unitId, validFrom: '2020-01-01' } })
    const ofField = async () => (await getFreshnessSummary()).fields.find((one) => one.field === field)!.counts
    expect(await ofField()).toMatchObject({ UNVERIFIED: 2, COMING: 1, share: 0 })

    await recordCheck(editor, { code: checked.code, versionId: checked.versionId, source: 'Văn bản thực hành' })
    await expect(markRepealedByLaw(owner, marked.code, { on: '2026-09-01', by: 'Luật thực hành' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await markRepealedByLaw(editor, marked.code, { on: '2026-09-01', by: 'Luật thực hành' })
    expect(await ofField()).toMatchObject({ CHECKED: 1, REPEALED_STILL_SHOWN: 1, COMING: 1, shown: 2, share: 50 })
    const summary = await getFreshnessSummary()
    expect(summary.repealed).toEqual([{ code: marked.code, name: 'Đã bãi bỏ', on: '2026-09-01', by: 'Luật thực hành' }])
    expect(summary.units.find((unit) => unit.id === unitId)!.counts).toMatchObject({ CHECKED: 1, shown: 1, share: 100 })
    const board = await findBoard(editor, { field, page })
    expect(board!.rows.map((row) => row.freshness.state)).toEqual(['REPEALED_STILL_SHOWN', 'CHECKED', 'COMING'])
    expect((await findBoard(editor, { field, state: 'CHECKED', unitId, page }))!.rows.map((row) => row.code)).toEqual([checked.code])
    expect((await findBoard(editor, { field, asks: true, owner: 'NOBODY', page }))!.rows.map((row) => row.code)).toEqual([marked.code])

    clock.moveTo(new Date('2026-12-07T08:00:00+07:00'))
    expect(await ofField()).toMatchObject({ DUE: 1, REPEALED_STILL_SHOWN: 1, UNVERIFIED: 1, COMING: 0, share: 0 })
    clock.moveTo(workMorning)
    await markRepealedByLaw(editor, marked.code, null)
    expect(await ofField()).toMatchObject({ CHECKED: 1, UNVERIFIED: 1, REPEALED_STILL_SHOWN: 0 })
  })

  it('forget the check of a version that another one has replaced', async () => {
    const { code, procedureId, versionId } = await makePublishedProcedure()
    await recordCheck(editor, { code, versionId, source: 'Văn bản thực hành' })
    await addVersion(procedureId, { number: 2, effectiveFrom: '2026-09-07' })
    expect((await findCare(editor, code))!.freshness.state).toBe('UNVERIFIED')
    expect((await findCare(editor, code))!.checks).toMatchObject([{ ofCurrent: false }])
  })

  it('show an owner without a role their own alone, and others nothing', async () => {
    const { code } = await makePublishedProcedure({}, { field: 'Lĩnh vực C' })
    const mine = await makeStaff([{ unitId, role: 'SPECIALIST' }])
    expect(await findBoard(mine, { page })).toBeNull()
    expect(await findCare(mine, code)).toBeNull()
    await assignOwner(editor, code, mine.accountId)
    expect((await findBoard(mine, { page }))!.rows.map((row) => row.code)).toEqual([code])
    expect(await findBoard(mine, { page })).toMatchObject({ mayAssign: false, people: [] })
    expect(await findCare(mine, code)).toMatchObject({ code, mayAssign: false, people: [] })
    expect(await countOwnAsking(mine)).toBe(1)
    const practising: StaffViewer = { ...mine, practice: true, assignments: [] }
    expect(await findBoard(practising, { page })).toBeNull()
    expect(await findCare(practising, code)).toBeNull()
    expect(await countOwnAsking(practising)).toBe(0)
  })
})
