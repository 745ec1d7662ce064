import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { addVersion, makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, viewerWith, workMorning } from '@/lib/testing/staff'
import { findWorkflowStart, findWorkflowView, listDecisionsWithoutProcess, listProcessUnits, listWorkflows } from './queries'
import { workflowSchema } from './schema'
import { checkWorkflow, createWorkflow, endWorkflow } from './service'

useTestDatabase()

let district: string
let commune: string
let editor: StaffViewer

beforeAll(async () => {
  clock.moveTo(workMorning)
  district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT', agencyCode: 'W' })
  commune = await makeUnit('Xã Thực Hành', { agencyCode: 'W.1', parentId: district })
  editor = await makeStaff([{ unitId: district, role: 'CATALOGUE_EDITOR' }])
})
beforeEach(() => clock.moveTo(workMorning))

const term = { amount: 5, unit: 'WORKING_DAY' as const }
const procedure = () => makePublishedProcedure({}, { term, cases: [{ key: 'cap-lai', name: 'Cấp lại', term: { ...term, amount: 2 } }] })
const input = (code: string, over: Record<string, unknown> = {}) =>
  workflowSchema.parse({
    code,
    unitId: commune,
    number: '120/QĐ-TH',
    decidedOn: '01/09/2026',
    validFrom: '07/09/2026',
    stepName: ['Tiếp nhận', 'Thẩm định'],
    stepKind: ['RECEIVE', 'APPRAISE'],
    stepRole: ['RECEPTIONIST', 'SPECIALIST'],
    stepUnit: ['RECEIVING', 'DECIDING'],
    stepAmount: ['0,5', '4,5'],
    need: ['1:OPINION'],
    ...over,
  })

test('a decision’s process is kept with its steps, its number and date, and stands in the ledger', async () => {
  const { code, versionId } = await procedure()
  const { id } = await createWorkflow(editor, input(code))
  expect(await db.workflow.findUniqueOrThrow({ where: { id } })).toMatchObject({
    decision: '120/QĐ-TH ngày 01/09/2026',
    versionId,
    unitId: commune,
    caseKey: null,
    term,
    validFrom: '2026-09-07',
    validTo: null,
    createdById: editor.accountId,
    steps: [
      { name: 'Tiếp nhận', kind: 'RECEIVE', role: 'RECEPTIONIST', unit: 'RECEIVING', amount: 0.5, needs: [] },
      { name: 'Thẩm định', kind: 'APPRAISE', role: 'SPECIALIST', unit: 'DECIDING', amount: 4.5, needs: ['OPINION'] },
    ],
  })
  expect(await db.ledgerEvent.findMany({ where: { streamKind: 'workflow', streamId: id }, select: { kind: true } })).toEqual([
    { kind: 'workflow.created' },
  ])
  expect((await findWorkflowView(editor, id))?.stepRows[1]).toMatchObject({
    who: 'Chuyên viên',
    unitName: 'Nơi giải quyết',
    part: '4,5 ngày làm việc',
    needs: ['Có ý kiến của đơn vị khác'],
  })
})

test('only who keeps the catalogue or administers enters or ends one; heads read', async () => {
  const { code } = await procedure()
  const head = viewerWith(commune, 'UNIT_HEAD')
  const { id } = await createWorkflow(viewerWith(district, 'ADMINISTRATOR'), input(code))
  for (const viewer of [head, viewerWith(commune, 'SPECIALIST', 'APPROVER')]) {
    await expect(createWorkflow(viewer, input(code))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(endWorkflow(viewer, { workflowId: id, lastDay: '2026-12-31' })).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect((await listWorkflows(head)).some((row) => row.id === id)).toBe(true)
  await expect(listWorkflows(viewerWith(commune, 'SPECIALIST'))).rejects.toMatchObject({ code: 'forbidden' })
})

test.each<[string, Record<string, unknown>, string, RegExp]>([
  ['steps that do not add up', { stepAmount: ['0,5', '4'] }, 'steps', /cộng lại là 4,5/],
  ['a step without a name', { stepName: ['Tiếp nhận', ''] }, 'step-1', /tên bước/],
  ['no day to begin', { validFrom: '' }, 'validFrom', /ngày/],
  ['a day that is none', { decidedOn: '31/02/2026' }, 'decidedOn', /ngày/],
  ['no number', { number: '' }, 'number', /số của quyết định/],
  ['a case that is not there', { caseKey: 'khac' }, 'caseKey', /trường hợp/],
  ['a unit that is not there', { stepUnit: ['RECEIVING', '00000000-0000-4000-8000-000000000000'] }, 'step-1', /không còn/],
])('%s is told at its place', async (_, over, field, sentence) => {
  const { code } = await procedure()
  for (const work of [createWorkflow, checkWorkflow]) {
    const error = await work(editor, input(code, over)).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'invalid', fieldErrors: { [field]: expect.stringMatching(sentence) } })
  }
  expect(await db.workflow.count({ where: { procedure: { code } } })).toBe(0)
})

test('a new decision closes the period of the one before it and changes nothing else of it', async () => {
  const { code } = await procedure()
  const first = await createWorkflow(editor, input(code))
  const before = await db.workflow.findUniqueOrThrow({ where: { id: first.id } })
  const second = await createWorkflow(editor, input(code, { number: '130/QĐ-TH', validFrom: '01/10/2026' }))
  expect(await db.workflow.findUniqueOrThrow({ where: { id: first.id } })).toEqual({ ...before, validTo: '2026-09-30' })
  const view = await findWorkflowView(editor, second.id)
  expect(view?.others.map(({ id, validTo }) => [id, validTo])).toEqual([[first.id, '30/09/2026']])
  expect(view?.stands).toBe('LATER')
  await expect(createWorkflow(editor, input(code, { validFrom: '01/10/2026' }))).rejects.toMatchObject({ code: 'conflict' })
  // Another case and another unit have periods of their own.
  await createWorkflow(editor, input(code, { caseKey: 'cap-lai', stepAmount: ['0,5', '1,5'] }))
  await createWorkflow(editor, input(code, { unitId: district }))
  expect(await db.workflow.count({ where: { procedure: { code }, validTo: null } })).toBe(3)
})

test('of two who enter one at once, one is told that the other did', async () => {
  const { code } = await procedure()
  const done = await Promise.allSettled([createWorkflow(editor, input(code)), createWorkflow(editor, input(code))])
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
})

test('one that is ended holds to its last day; one that has not begun never does', async () => {
  const { code } = await procedure()
  const { id } = await createWorkflow(editor, input(code, { validFrom: '01/10/2026' }))
  await expect(endWorkflow(editor, { workflowId: id, lastDay: '2026-09-06' })).rejects.toMatchObject({ code: 'invalid' })
  await endWorkflow(editor, { workflowId: id, lastDay: '2026-09-10' })
  expect((await findWorkflowView(editor, id))?.stands).toBe('PAST')
  await expect(endWorkflow(editor, { workflowId: id, lastDay: '2026-09-20' })).rejects.toMatchObject({ code: 'conflict' })
  // It stands in nobody's way.
  await createWorkflow(editor, input(code))
})

test('one whose procedure has another term now is marked, and so is a decision that has no process', async () => {
  const { code, procedureId } = await procedure()
  const { id } = await createWorkflow(editor, input(code))
  const warning = async () => (await listWorkflows(editor, { unitId: commune })).find((row) => row.id === id)?.warning
  expect(await warning()).toBeNull()
  const localTerm = { term: { ...term, amount: 3 }, decision: 'Quyết định rút ngắn thực hành' }
  await addVersion(procedureId, { number: 2 }, { term, localTerm })
  expect(await warning()).toContain('3 ngày làm việc')

  const other = await makePublishedProcedure({}, { term, localTerm })
  expect(await listDecisionsWithoutProcess(editor)).toEqual([
    { code: other.code, name: 'Thủ tục thực hành', decision: 'Quyết định rút ngắn thực hành' },
  ])
})

test('a new one begins with the steps of the one that is copied', async () => {
  const { code } = await procedure()
  const { id } = await createWorkflow(editor, input(code))
  const start = await findWorkflowStart(editor, { code, unitId: district, copyId: id })
  expect(start?.draft.steps.map(({ name, amount }) => [name, amount])).toEqual([
    ['Tiếp nhận', '0,5'],
    ['Thẩm định', '4,5'],
  ])
  expect(start?.copyable.map((one) => one.id)).toEqual([id])
  expect((await findWorkflowStart(editor, { code, unitId: district }))?.draft.steps.map(({ amount }) => amount)).toEqual(['', ''])
  expect(await findWorkflowStart(editor, { code: '9.999999', unitId: district })).toBeNull()
  expect((await listProcessUnits(editor)).map(({ id: unit }) => unit)).toEqual(expect.arrayContaining([district, commune]))
})
