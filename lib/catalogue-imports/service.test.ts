import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { closeJobs } from '@/lib/jobs/enqueue'
import { publishVersion } from '@/lib/procedures/publication'
import type { ProcedureContent } from '@/lib/procedures/types'
import { keptPath } from '@/lib/storage/files'
import { useTestDatabase } from '@/lib/testing/db'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { useTestStore } from '@/lib/testing/store'
import { sweep } from '@/lib/uploads/sweep'
import { readExport, resumeReadings } from './job'
import { findImport, listImportItems, listImports } from './queries'
import { acceptEditorial, acceptImportItem, draftImportItem, skipImportItem } from './service'
import type { ItemGroup } from './types'
import { receiveExport } from './upload'

const world = vi.hoisted(() => ({ viewer: null as StaffViewer | null }))
vi.mock('@/lib/auth/viewer', () => ({ requireViewer: async () => world.viewer }))

useTestDatabase()
useTestStore()
afterAll(closeJobs)

let editor: StaffViewer
let approver: StaffViewer
let receptionist: StaffViewer

beforeAll(async () => {
  const unitId = await makeUnit()
  editor = await makeStaff([{ unitId, role: 'CATALOGUE_EDITOR' }])
  approver = await makeStaff([{ unitId, role: 'APPROVER' }])
  receptionist = await makeStaff([{ unitId, role: 'RECEPTIONIST' }])
  world.viewer = approver
})

type Fields = Record<string, string>
const record = (code: string, over: Fields = {}): Fields => ({
  ma_thu_tuc: code,
  ten_thu_tuc: `Thủ tục ${code}`,
  linh_vuc: 'Hộ tịch',
  cap_thuc_hien: 'Cấp xã',
  co_quan_co_tham_quyen: 'Ủy ban nhân dân cấp xã',
  trinh_tu_thuc_hien: 'Người dân nộp hồ sơ tại bộ phận một cửa.',
  ...over,
})
const better = { trinh_tu_thuc_hien: 'Người dân mang hồ sơ đến nộp ở bộ phận một cửa.' }
const otherFact = { trinh_tu_thuc_hien: 'Người dân nộp hồ sơ tại bộ phận một cửa trong 15 ngày.' }

function sent(bytes: string, name = 'tep.jsonl', fields: Fields = {}): Request {
  const body = new FormData()
  body.set('tep', new Blob([bytes]), name)
  for (const [field, value] of Object.entries(fields)) body.set(field, value)
  return new Request('http://localhost/can-bo/thu-tuc/nhap/tep', { method: 'POST', body })
}
const linesOf = (records: readonly Fields[]) => records.map((one) => JSON.stringify(one)).join('\n')

async function upload(viewer: StaffViewer, records: readonly Fields[], fields: Fields = {}): Promise<string> {
  const { id } = await receiveExport(viewer, sent(linesOf(records), 'tep.jsonl', fields))
  await readExport(id, clock.now())
  return id
}
const filter = (group: ItemGroup) => ({ group, all: true, query: '', after: '' })
const itemsOf = async (id: string, group: ItemGroup) => (await listImportItems(id, filter(group))).items
const itemOf = async (id: string, group: ItemGroup, code: string) => (await itemsOf(id, group)).find((item) => item.code === code)!
const stateOf = async (itemId: string) => (await db.catalogueImportItem.findUniqueOrThrow({ where: { id: itemId } })).state
const versionsOf = (code: string) => db.procedureVersion.findMany({ where: { procedure: { code } }, orderBy: { number: 'asc' } })

/** Published, with a record of it read. */
async function publish(...codes: string[]): Promise<void> {
  const id = await upload(
    editor,
    codes.map((code) => record(code)),
  )
  for (const item of await itemsOf(id, 'ADDED')) if (codes.includes(item.code)) await acceptImportItem(approver, { itemId: item.id })
}

describe('an export that is uploaded', () => {
  it('is read by the worker into groups, and nothing of it is published', async () => {
    await publish('1.000001', '1.000002', '1.000003')
    const before = await db.procedureVersion.count()
    const { id } = await receiveExport(
      editor,
      sent(linesOf([record('1.000001', better), record('1.000002', otherFact), record('1.000003'), record('1.000004'), record('x')])),
    )
    expect(await findImport(id)).toMatchObject({ state: 'READING', groups: { ADDED: { all: 0 } } })
    expect(await db.$queryRaw`SELECT data FROM pgboss.job WHERE name = 'catalogue.read' AND data->>'importId' = ${id}`).toHaveLength(1)
    await readExport(id, clock.now())
    expect(await findImport(id)).toMatchObject({
      state: 'READY',
      read: 5,
      total: 5,
      waiting: 3,
      groups: { ADDED: { waiting: 1 }, CHANGED: { waiting: 1 }, EDITORIAL: { waiting: 1 }, REPEALED: { waiting: 0 } },
      summary: { read: 5, unchanged: 1, added: 1, changed: 2, editorial: 1, rejected: 1, problems: [{ line: 5, code: 'x' }] },
    })
    const { differences } = await itemOf(id, 'CHANGED', '1.000002')
    expect(JSON.stringify(differences)).toContain('15 ngày')
    expect(await db.procedureVersion.count()).toBe(before)
    // The same again is nothing new, whatever becomes of the first.
    expect(await findImport(await upload(editor, [record('1.000001', better), record('1.000004')]))).toMatchObject({
      waiting: 0,
      summary: { unchanged: 2 },
    })
  })

  it('keeps its file while it waits, and no longer', async () => {
    const { id } = await receiveExport(editor, sent(linesOf([record('1.000009')])))
    const { storageKey } = await db.catalogueImport.findUniqueOrThrow({ where: { id } })
    await sweep(new Date(clock.now().getTime() + 5 * 3_600_000))
    expect(existsSync(keptPath(storageKey!))).toBe(true)
    await readExport(id, clock.now())
    expect(existsSync(keptPath(storageKey!))).toBe(false)
    // The same job twice does it once.
    await readExport(id, clock.now())
    expect(await findImport(id)).toMatchObject({ state: 'READY', waiting: 1 })
  })

  it('that is broken fails with a sentence, and one that was cut off is read from its beginning', async () => {
    const { id } = await receiveExport(editor, sent('PK\u0003\u0004 not a workbook', 'tep.xlsx'))
    await readExport(id, clock.now())
    expect(await findImport(id)).toMatchObject({ state: 'FAILED', error: expect.stringContaining('bị hỏng'), waiting: 0 })
    const cut = (await receiveExport(editor, sent(linesOf([record('1.000010'), record('1.000011')])))).id
    await db.catalogueImportItem.create({
      data: {
        id: crypto.randomUUID(),
        importId: cut,
        code: '1.000010',
        name: 'Nửa chừng',
        field: '',
        kind: 'ADDED',
        editorial: false,
        content: {},
        contentHash: '',
        issues: [],
        state: 'PENDING',
      },
    })
    expect((await listImportItems(cut, filter('ADDED'))).items).toEqual([])
    await resumeReadings(clock.now())
    expect(await db.$queryRaw`SELECT data FROM pgboss.job WHERE name = 'catalogue.read' AND data->>'importId' = ${cut}`).toHaveLength(2)
    await readExport(cut, clock.now())
    expect((await itemsOf(cut, 'ADDED')).map(({ name }) => name)).toEqual(['Thủ tục 1.000010', 'Thủ tục 1.000011'])
  })

  it.each([
    ['no file', new Request('http://localhost/', { method: 'POST', body: new FormData() }), /Chưa chọn tệp|không đọc được/],
    ['another kind of file', sent('x', 'tep.xls'), /Chỉ nhận/],
    ['an empty file', sent(''), /không có gì/],
    ['too large a file', sent('x'.repeat(31 * 1024 * 1024)), /30 MB/],
  ])('is refused at once with %s', async (_, request, sentence) => {
    const before = await db.catalogueImport.count()
    const refused = await receiveExport(editor, request).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(DomainError)
    expect((refused as DomainError).message).toMatch(sentence)
    expect(await db.catalogueImport.count()).toBe(before)
  })

  it('comes from who keeps the catalogue, and is seen by nobody else', async () => {
    await expect(receiveExport(receptionist, sent(linesOf([record('1.000012')])))).rejects.toMatchObject({ code: 'forbidden' })
    world.viewer = receptionist
    await expect(listImports()).rejects.toMatchObject({ code: 'forbidden' })
    await expect(findImport(crypto.randomUUID())).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listImportItems(crypto.randomUUID(), filter('ADDED'))).rejects.toMatchObject({ code: 'forbidden' })
    world.viewer = approver
  })
})

describe('a decision', () => {
  it('to accept is a second person’s, publishes with the approver, tells the pages and the ledger', async () => {
    await publish('1.000020')
    const both = await makeStaff([
      { unitId: editor.assignments[0]!.unitId, role: 'CATALOGUE_EDITOR' },
      { unitId: editor.assignments[0]!.unitId, role: 'APPROVER' },
    ])
    const id = await upload(both, [record('1.000020', otherFact)])
    const { id: itemId } = await itemOf(id, 'CHANGED', '1.000020')
    for (const viewer of [both, editor, receptionist])
      await expect(acceptImportItem(viewer, { itemId })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await versionsOf('1.000020')).toHaveLength(1)
    await db.cacheTag.deleteMany()
    expect(await acceptImportItem(approver, { itemId })).toEqual({ code: '1.000020', result: 'updated' })
    const [old, published] = await versionsOf('1.000020')
    expect(published).toMatchObject({
      status: 'PUBLISHED',
      change: 'AMENDED',
      approvedById: approver.accountId,
      verification: 'UNVERIFIED',
    })
    expect(old!.effectiveTo).not.toBeNull()
    expect((await db.cacheTag.findMany()).map(({ tag }) => tag).toSorted()).toEqual(['procedure:1.000020', 'procedures'])
    const events = await db.ledgerEvent.findMany({ where: { streamId: published!.procedureId }, orderBy: { seq: 'asc' } })
    expect(events.map(({ kind }) => kind)).toEqual(['procedure.import_accepted', 'procedure.import_accepted'])
    expect(events[1]).toMatchObject({ actorId: approver.accountId, data: { importId: id, versionId: published!.id } })
    await expect(acceptImportItem(approver, { itemId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('to accept something new lets the communes receive it', async () => {
    const id = await upload(editor, [record('1.000021')])
    expect(await acceptImportItem(approver, { itemId: (await itemOf(id, 'ADDED', '1.000021')).id })).toMatchObject({ result: 'created' })
    expect(await versionsOf('1.000021')).toMatchObject([{ change: 'NEW', source: 'NATIONAL', approvedById: approver.accountId }])
    expect(await db.offering.count({ where: { procedure: { code: '1.000021' } } })).toBeGreaterThan(0)
  })

  it('comes too late when something else was published meanwhile; the same record is compared again next time', async () => {
    await publish('1.000022')
    const id = await upload(editor, [record('1.000022', otherFact)])
    const { id: itemId } = await itemOf(id, 'CHANGED', '1.000022')
    const [version] = await versionsOf('1.000022')
    const content = { ...(version!.content as unknown as ProcedureContent), summary: 'Lời của huyện' }
    await transaction((tx) => publishVersion(tx, { code: '1.000022', content, questions: [], source: 'NATIONAL' }, clock.now()))
    expect(await acceptImportItem(approver, { itemId })).toMatchObject({ result: 'outdated' })
    expect(await stateOf(itemId)).toBe('OUTDATED')
    expect(await versionsOf('1.000022')).toHaveLength(2)
    const again = await upload(editor, [record('1.000022', otherFact)])
    const item = await itemOf(again, 'CHANGED', '1.000022')
    await acceptImportItem(approver, { itemId: item.id })
    const [, , last] = await versionsOf('1.000022')
    // What the house wrote and no record carries is still there.
    expect(last!.content).toMatchObject({ summary: 'Lời của huyện', steps: otherFact.trinh_tu_thuc_hien })
  })

  it('to skip needs a reason, changes nothing, and the same record does not come up again', async () => {
    await publish('1.000023')
    const id = await upload(editor, [record('1.000023', otherFact)])
    const { id: itemId } = await itemOf(id, 'CHANGED', '1.000023')
    await expect(skipImportItem(receptionist, { itemId, reason: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
    await skipImportItem(editor, { itemId, reason: 'Chưa áp dụng ở đây' })
    expect(await itemOf(id, 'CHANGED', '1.000023')).toMatchObject({ state: 'REJECTED', reason: 'Chưa áp dụng ở đây' })
    expect(await versionsOf('1.000023')).toHaveLength(1)
    expect(await findImport(await upload(editor, [record('1.000023', otherFact)]))).toMatchObject({ waiting: 0 })
    // Something else does.
    expect(await findImport(await upload(editor, [record('1.000023', better)]))).toMatchObject({ waiting: 1 })
  })

  it('is over when a later export says something else', async () => {
    await publish('1.000024')
    const first = await upload(editor, [record('1.000024', otherFact)])
    const second = await upload(editor, [record('1.000024')])
    expect(await itemOf(first, 'CHANGED', '1.000024')).toMatchObject({ state: 'OUTDATED' })
    expect(await findImport(second)).toMatchObject({ waiting: 0 })
  })

  it('to go on writing opens a draft with what the record says', async () => {
    await publish('1.000025')
    const id = await upload(editor, [record('1.000025', otherFact), record('1.000026')])
    const { id: itemId } = await itemOf(id, 'CHANGED', '1.000025')
    await expect(draftImportItem(approver, { itemId })).rejects.toMatchObject({ code: 'forbidden' })
    await draftImportItem(editor, { itemId })
    await draftImportItem(editor, { itemId: (await itemOf(id, 'ADDED', '1.000026')).id })
    expect(await stateOf(itemId)).toBe('DRAFTED')
    expect((await versionsOf('1.000025'))[1]).toMatchObject({
      status: 'DRAFT',
      editorIds: [editor.accountId],
      content: { steps: otherFact.trinh_tu_thuc_hien },
    })
    expect(await versionsOf('1.000026')).toMatchObject([{ status: 'DRAFT', name: 'Thủ tục 1.000026' }])
    expect(await findImport(await upload(editor, [record('1.000025', otherFact), record('1.000026')]))).toMatchObject({ waiting: 0 })
    // Nor when what came of the draft says something else.
    await db.procedureVersion.updateMany({ where: { procedure: { code: '1.000026' } }, data: { status: 'PUBLISHED', contentHash: '0' } })
    expect(await findImport(await upload(editor, [record('1.000026')]))).toMatchObject({ waiting: 0 })
  })

  it('for all changes of words takes each by itself: one that is over stops no other, and no change of fact goes along', async () => {
    await publish('1.000030', '1.000031', '1.000032')
    const id = await upload(editor, [record('1.000030', better), record('1.000031', better), record('1.000032', otherFact)])
    const [version] = await versionsOf('1.000031')
    const content = { ...(version!.content as unknown as ProcedureContent), summary: 'Lời của huyện' }
    await transaction((tx) => publishVersion(tx, { code: '1.000031', content, questions: [], source: 'NATIONAL' }, clock.now()))
    await expect(acceptEditorial(editor, { importId: id })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await acceptEditorial(approver, { importId: id })).toEqual({ accepted: 1, outdated: 1, left: 0 })
    expect((await versionsOf('1.000030'))[1]).toMatchObject({ change: 'EDITORIAL', approvedById: approver.accountId })
    expect(await versionsOf('1.000032')).toHaveLength(1)
  })

  it('to end a procedure follows a file that is whole, or a record that says so', async () => {
    await publish('1.000040', '1.000041')
    await db.procedureVersion.updateMany({ where: { procedure: { code: '1.000040' } }, data: { effectiveFrom: '2020-01-01' } })
    const here = async () =>
      (await db.procedure.findMany({ where: { code: { not: '1.000040' } }, select: { code: true } })).map(({ code }) => record(code))
    const id = await upload(editor, await here(), { 'toan-bo': '1' })
    expect((await itemsOf(id, 'REPEALED')).map(({ code }) => code)).toEqual(['1.000040'])
    expect(await acceptImportItem(approver, { itemId: (await itemOf(id, 'REPEALED', '1.000040')).id })).toMatchObject({
      result: 'repealed',
    })
    expect((await versionsOf('1.000040')).at(-1)).toMatchObject({
      change: 'REPEALED',
      status: 'PUBLISHED',
      approvedById: approver.accountId,
    })
    expect(await findImport(await upload(editor, await here(), { 'toan-bo': '1' }))).toMatchObject({ groups: { REPEALED: { waiting: 0 } } })
    const said = await upload(editor, [record('1.000041', { trang_thai: 'Đã bãi bỏ' })])
    expect(await itemsOf(said, 'REPEALED')).toMatchObject([{ code: '1.000041', state: 'PENDING' }])
    expect(await findImport(await upload(editor, [record('1.000041', { trang_thai: 'Đã bãi bỏ' })]))).toMatchObject({ waiting: 0 })
  })
})

it('a list is read page by page and by words', async () => {
  const codes = Array.from({ length: 25 }, (_, index) => `2.0001${String(index).padStart(2, '0')}`)
  const id = await upload(
    editor,
    codes.map((code, index) => record(code, index === 7 ? { ten_thu_tuc: 'Đăng ký nuôi Ong' } : {})),
  )
  const first = await listImportItems(id, filter('ADDED'))
  expect([first.total, first.items.length]).toEqual([25, 10])
  const second = await listImportItems(id, { ...filter('ADDED'), after: first.next! })
  const third = await listImportItems(id, { ...filter('ADDED'), after: second.next! })
  expect([...first.items, ...second.items, ...third.items].map(({ code }) => code)).toEqual(codes)
  expect(third.next).toBeNull()
  expect((await listImportItems(id, { ...filter('ADDED'), query: 'nuôi ong' })).items).toMatchObject([{ code: codes[7] }])
})
