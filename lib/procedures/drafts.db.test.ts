import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { practiceContent, publishContent } from '@/lib/testing/procedures'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { approveDraft, publishRepeal, returnDraft, withdrawScheduled } from './approval'
import { findDraft, findOpenDraft, listCatalogue, listWaitingForApproval } from './draft-queries'
import { startDraft, startProcedure, startRepeal } from './draft-start'
import { discardDraft, planDraft, redoDraft, saveDraft, submitDraft, takeBackDraft, undoDraft } from './drafts'
import { findCurrentVersion, publishVersion } from './publication'
import { findProcedure, listProcedures } from './queries'
import type { ProcedureContent } from './types'

useTestDatabase()

const day = (date: string) => new Date(`${date}T02:00:00Z`)
let number = 0
let code = ''
let editor: StaffViewer
let approver: StaffViewer

const content = (over: Partial<ProcedureContent> = {}) =>
  practiceContent({ term: { amount: 5, unit: 'WORKING_DAY' }, decision: 'QĐ thực hành 1', ...over })

async function staff(...roles: Role[]): Promise<StaffViewer> {
  const unitId = await makeUnit(`Xã thực hành ${++number}`)
  return makeStaff(roles.map((role) => ({ unitId, role })))
}

/** A draft that an editor has written and sent. */
async function sent(over: Partial<ProcedureContent>, plannedFrom?: string) {
  const { id } = await startDraft(editor, code)
  const { revision } = await saveDraft(editor, { id, revision: 1 }, content(over))
  await planDraft(editor, { id, revision }, { change: 'AMENDED', changeNote: 'Đổi để thử', ...(plannedFrom ? { plannedFrom } : {}) })
  await submitDraft(editor, { id, revision })
  return { id, revision }
}

const shown = async () => (await findProcedure(code))?.content.name

beforeEach(async () => {
  clock.moveTo(day('2026-09-01'))
  code = `9.${String(++number).padStart(6, '0')}`
  editor = await staff('CATALOGUE_EDITOR')
  approver = await staff('APPROVER')
  await publishContent(code, content())
  clock.moveTo(day('2026-09-07'))
})
afterEach(() => clock.moveTo(null))

describe('writing', () => {
  test('each step can be undone and redone; a new step after an undo takes the place of the undone', async () => {
    const { id } = await startDraft(editor, code)
    const one = await saveDraft(editor, { id, revision: 1 }, content({ name: 'Một' }))
    const two = await saveDraft(editor, { id, ...one }, content({ name: 'Hai' }))
    const back = await undoDraft(editor, { id, ...two })
    expect(back).toEqual(one)
    expect(await findDraft(editor, id)).toMatchObject({ content: { name: 'Một' }, canUndo: true, canRedo: true })
    expect((await redoDraft(editor, { id, ...back })).revision).toBe(two.revision)
    await undoDraft(editor, { id, ...two })
    const three = await saveDraft(editor, { id, ...one }, content({ name: 'Ba' }))
    expect(await findDraft(editor, id)).toMatchObject({ content: { name: 'Ba' }, canRedo: false })
    // A page that still shows the undone step cannot write over the new one.
    await expect(saveDraft(editor, { id, ...two }, content({ name: 'Cũ' }))).rejects.toMatchObject({ code: 'conflict' })
    const first = await undoDraft(editor, { id, ...(await undoDraft(editor, { id, ...three })) })
    expect(await undoDraft(editor, { id, ...first })).toEqual(first)
    expect(await findDraft(editor, id)).toMatchObject({ content: { name: 'Thủ tục thực hành' }, canUndo: false })
    expect(await shown()).toBe('Thủ tục thực hành')
  })

  test('saving the same again is no step, and there is one draft at a time', async () => {
    const { id } = await startDraft(editor, code)
    expect(await saveDraft(editor, { id, revision: 1 }, content())).toEqual({ revision: 1 })
    expect(await startDraft(editor, code)).toEqual({ id })
    await expect(startRepeal(editor, code)).rejects.toMatchObject({ code: 'conflict' })
    await discardDraft(editor, { id, revision: 1 })
    expect(await findOpenDraft(editor, code)).toBeNull()
  })

  test('only editors write, only approvers approve, others see nothing', async () => {
    const other = await staff('RECEPTIONIST', 'ADMINISTRATOR', 'CONTENT_EDITOR')
    await expect(startDraft(approver, code)).rejects.toMatchObject({ code: 'forbidden' })
    const { id } = await startDraft(editor, code)
    for (const attempt of [
      () => startDraft(other, code),
      () => saveDraft(other, { id, revision: 1 }, content()),
      () => submitDraft(other, { id, revision: 1 }),
      () => discardDraft(other, { id, revision: 1 }),
      () => approveDraft(other, { id, revision: 1 }),
      () => findDraft(other, id),
      () => listCatalogue(other, {}),
      () => listWaitingForApproval(other),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a draft that is not whole is kept, and is not sent', async () => {
    const { id } = await startProcedure(editor, { code: '8.000001', name: 'Mới', field: 'Thực hành' })
    const { revision } = await saveDraft(editor, { id, revision: 1 }, content({ name: '', term: undefined }))
    await expect(submitDraft(editor, { id, revision })).rejects.toMatchObject({
      code: 'invalid',
      fieldErrors: { name: expect.any(String) },
    })
    await expect(startProcedure(editor, { code, name: 'Mới', field: 'Thực hành' })).rejects.toMatchObject({ code: 'conflict' })
    await discardDraft(editor, { id, revision })
    expect(await db.procedure.findUnique({ where: { code: '8.000001' } })).toBeNull()
  })
})

describe('approval', () => {
  test('a second person publishes; the version before ends the day before and stays', async () => {
    const target = await sent({ name: 'Đã sửa' })
    const both = await makeStaff([...editor.assignments, ...approver.assignments])
    await expect(approveDraft({ ...both, accountId: editor.accountId }, target)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await shown()).toBe('Thủ tục thực hành')
    await approveDraft(approver, target)
    expect(await shown()).toBe('Đã sửa')
    const versions = await db.procedureVersion.findMany({ where: { procedure: { code } }, orderBy: { number: 'asc' } })
    expect(versions.map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo])).toEqual([
      ['2026-09-01', '2026-09-06'],
      ['2026-09-07', null],
    ])
    await expect(approveDraft(approver, target)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('the database itself refuses that a writer approves', async () => {
    const { id } = await sent({ name: 'Đã sửa' })
    await expect(db.procedureVersion.update({ where: { id }, data: { approvedById: editor.accountId } })).rejects.toThrow()
  })

  test('nothing is public before its day, and nothing replaced is shown as current', async () => {
    await approveDraft(approver, await sent({ name: 'Từ tháng mười' }, '2026-10-01'))
    for (const [date, name] of [
      ['2026-09-07', 'Thủ tục thực hành'],
      ['2026-09-30', 'Thủ tục thực hành'],
      ['2026-10-01', 'Từ tháng mười'],
      ['2027-01-01', 'Từ tháng mười'],
    ] as const) {
      clock.moveTo(day(date))
      expect(await shown(), date).toBe(name)
      expect((await listProcedures()).find((row) => row.code === code)?.name, date).toBe(name)
    }
  })

  test('what is published in between holds until the planned day', async () => {
    await approveDraft(approver, await sent({ name: 'Từ tháng mười' }, '2026-10-01'))
    await approveDraft(approver, await sent({ name: 'Ở giữa' }))
    expect(await shown()).toBe('Ở giữa')
    clock.moveTo(day('2026-10-01'))
    expect(await shown()).toBe('Từ tháng mười')
  })

  test('what is planned for later is what a still later draft is compared with', async () => {
    await approveDraft(approver, await sent({ name: 'Từ tháng mười' }, '2026-10-01'))
    const { id } = await sent({ summary: 'Đổi để thử' }, '2026-11-01')
    expect((await findDraft(approver, id))!.base!.content.name).toBe('Từ tháng mười')
    await approveDraft(approver, { id, revision: 2 })
    clock.moveTo(day('2026-11-01'))
    expect(await shown()).toBe('Thủ tục thực hành')
  })

  test('of two planned for one day the first may be taken back without a trace, and the second gives the day back to it', async () => {
    const first = await sent({ name: 'Một' }, '2026-10-01')
    await approveDraft(approver, first)
    const second = await sent({ name: 'Hai' }, '2026-10-01')
    await approveDraft(approver, second)
    await withdrawScheduled(approver, { id: second.id, reason: 'Hoãn' })
    clock.moveTo(day('2026-10-05'))
    expect(await shown()).toBe('Một')
    clock.moveTo(day('2026-09-07'))
    const third = await sent({ name: 'Ba' }, '2026-10-01')
    await approveDraft(approver, third)
    await withdrawScheduled(approver, { id: first.id, reason: 'Hoãn' })
    for (const date of ['2026-10-01', '2026-10-05']) {
      clock.moveTo(day(date))
      expect(await shown(), date).toBe('Ba')
    }
  })

  test('two that begin to write at once work on one draft', async () => {
    const [one, other] = await Promise.all([startDraft(editor, code), startDraft(editor, code)])
    expect(one).toEqual(other)
  })

  test('new facts are not verified because the old ones were', async () => {
    await approveDraft(approver, await sent({ verification: 'VERIFIED', term: { amount: 9, unit: 'WORKING_DAY' } }))
    expect((await findProcedure(code))!.content.verification).toBe('PARTIAL')
  })

  test('a planned version can be taken back, and what it would have replaced goes on', async () => {
    const { id } = await sent({ name: 'Từ tháng mười' }, '2026-10-01')
    await approveDraft(approver, { id, revision: 2 })
    await withdrawScheduled(approver, { id, reason: 'Hoãn' })
    clock.moveTo(day('2026-10-02'))
    expect(await shown()).toBe('Thủ tục thực hành')
    await expect(withdrawScheduled(approver, { id, reason: 'Hoãn' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('given back with a reason, written on, and sent again', async () => {
    const target = await sent({ name: 'Đã sửa' })
    await returnDraft(approver, { ...target, reason: 'Thiếu căn cứ' })
    expect(await findDraft(editor, target.id)).toMatchObject({ status: 'DRAFT', returnedReason: 'Thiếu căn cứ' })
    const { revision } = await saveDraft(editor, target, content({ name: 'Sửa lần hai' }))
    await submitDraft(editor, { id: target.id, revision })
    await expect(approveDraft(approver, target)).rejects.toMatchObject({ code: 'conflict' })
    await takeBackDraft(editor, target)
    await submitDraft(editor, { id: target.id, revision })
    await approveDraft(approver, { id: target.id, revision })
    expect(await shown()).toBe('Sửa lần hai')
  })

  test('what was published since it was sent is not written over unseen', async () => {
    const target = await sent({ name: 'Đã sửa' })
    await transaction((tx) =>
      publishVersion(tx, { code, content: content({ name: 'Bản khác' }), questions: [], source: 'NATIONAL' }, clock.now()),
    )
    await expect(approveDraft(approver, target)).rejects.toMatchObject({ code: 'conflict' })
    await returnDraft(approver, { ...target, reason: 'Xem lại' })
    await submitDraft(editor, target)
    await approveDraft(approver, target)
    expect(await shown()).toBe('Đã sửa')
  })

  test('with what it was compared, it is a checked version', async () => {
    const target = await sent({ name: 'Đã sửa' })
    await approveDraft(approver, { ...target, comparedWith: 'QĐ thực hành 2' })
    expect(await db.procedureVersion.findUniqueOrThrow({ where: { id: target.id } })).toMatchObject({ verification: 'VERIFIED' })
    expect(await db.procedureCheck.count({ where: { versionId: target.id } })).toBe(1)
  })

  test('words only keeps the check of the version before; a changed fact loses it', async () => {
    await approveDraft(approver, { ...(await sent({ summary: 'Mang tờ khai đến xã.' })), comparedWith: 'QĐ thực hành 2' })
    const { id } = await startDraft(editor, code)
    const { revision } = await saveDraft(editor, { id, revision: 1 }, content({ summary: 'Mang tờ khai đến xã!' }))
    await planDraft(editor, { id, revision }, { change: 'EDITORIAL' })
    await submitDraft(editor, { id, revision })
    clock.moveTo(day('2026-09-20'))
    await approveDraft(approver, { id, revision })
    expect(await findProcedure(code)).toMatchObject({ checkedOn: '07/09/2026', content: { verification: 'VERIFIED' } })
    await approveDraft(approver, await sent({ term: { amount: 9, unit: 'WORKING_DAY' } }))
    expect((await findProcedure(code))!.content.verification).toBe('UNVERIFIED')
  })

  test('words only is refused when a fact changes', async () => {
    const { id } = await startDraft(editor, code)
    const { revision } = await saveDraft(editor, { id, revision: 1 }, content({ term: { amount: 3, unit: 'WORKING_DAY' } }))
    await planDraft(editor, { id, revision }, { change: 'EDITORIAL' })
    await expect(submitDraft(editor, { id, revision })).rejects.toMatchObject({
      code: 'invalid',
      fieldErrors: { change: expect.any(String) },
    })
  })
})

describe('repeal', () => {
  test('from its day the procedure is no more, and it may come back', async () => {
    const { id } = await startRepeal(editor, code)
    await expect(saveDraft(editor, { id, revision: 1 }, content({ name: 'Khác' }))).rejects.toMatchObject({ code: 'conflict' })
    await expect(submitDraft(editor, { id, revision: 1 })).rejects.toMatchObject({ fieldErrors: { decision: expect.any(String) } })
    await planDraft(editor, { id, revision: 1 }, { change: 'REPEALED', decision: 'QĐ thực hành 9', plannedFrom: '2026-10-01' })
    await submitDraft(editor, { id, revision: 1 })
    await approveDraft(approver, { id, revision: 1 })
    expect(await shown()).toBe('Thủ tục thực hành')
    clock.moveTo(day('2026-10-01'))
    expect(await findProcedure(code)).toBeNull()
    expect((await listProcedures()).map((row) => row.code)).not.toContain(code)
    expect((await listCatalogue(editor, { query: code })).rows).toMatchObject([{ states: ['REPEALED'] }])
    await expect(startRepeal(editor, code)).rejects.toMatchObject({ code: 'conflict' })
    const again = await startDraft(editor, code)
    expect(await findDraft(editor, again.id)).toMatchObject({ change: 'NEW', base: null })
    await submitDraft(editor, { id: again.id, revision: 1 })
    await approveDraft(approver, { id: again.id, revision: 1 })
    expect(await shown()).toBe('Thủ tục thực hành')
  })

  test('it ends what began on the same day, and what nothing stands before is new and needs a decision', async () => {
    await approveDraft(approver, await sent({ name: 'Buổi sáng', decision: undefined }))
    const draft = await startDraft(editor, code)
    await planDraft(editor, { id: draft.id, revision: 1 }, { change: 'AMENDED', changeNote: 'Đổi để thử', plannedFrom: '2026-09-20' })
    await transaction((tx) => publishRepeal(tx, { code, from: '2026-09-07', approvedById: approver.accountId }, clock.now()))
    expect(await findProcedure(code)).toBeNull()
    await expect(submitDraft(editor, { id: draft.id, revision: 1 })).rejects.toMatchObject({
      fieldErrors: { decision: expect.any(String) },
    })
  })

  test('a repeal without a draft, as an import makes it', async () => {
    await transaction((tx) => publishRepeal(tx, { code, from: '2026-09-07', approvedById: approver.accountId }, clock.now()))
    expect(await transaction((tx) => findCurrentVersion(tx, code, '2026-09-07'))).toMatchObject({ version: null })
    await expect(
      transaction((tx) => publishRepeal(tx, { code, from: '2026-09-07', approvedById: approver.accountId }, clock.now())),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})

test('the list is paged by code and filtered by state and words', async () => {
  await startDraft(editor, code)
  expect((await listCatalogue(editor, { state: 'DRAFT' })).rows.map((row) => row.code)).toContain(code)
  const { rows } = await listCatalogue(editor, { query: 'thu tuc thuc hanh' })
  expect(rows.length).toBeGreaterThan(1)
  const after = rows[0]!.code
  expect((await listCatalogue(editor, { query: 'thu tuc thuc hanh', after })).rows[0]).toEqual(rows[1])
})
