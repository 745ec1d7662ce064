import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { publishVersion } from '@/lib/procedures/publication'
import type { ProcedureContent } from '@/lib/procedures/types'
import { useTestDatabase } from '@/lib/testing/db'
import { importFile } from './command'

useTestDatabase()

const folder = mkdtempSync(join(tmpdir(), 'hsp-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const record = (code: string, over: Record<string, string> = {}) =>
  JSON.stringify({
    ma_thu_tuc: code,
    ten_thu_tuc: `Thủ tục ${code}`,
    linh_vuc: 'Hộ tịch',
    cap_thuc_hien: 'Cấp xã',
    co_quan_co_tham_quyen: 'Ủy ban nhân dân cấp xã',
    ...over,
  })

async function importLines(options: { accept?: boolean; complete?: boolean }, ...lines: string[]) {
  const path = join(folder, 'tep.jsonl')
  writeFileSync(path, lines.join('\n'))
  const said: string[] = []
  return { summary: await importFile(path, { ...options, report: (sentence) => said.push(sentence) }), said }
}
const run = (...lines: string[]) => importLines({}, ...lines)
const load = (...lines: string[]) => importLines({ accept: true }, ...lines)

const current = async (code: string) => {
  const version = await db.procedureVersion.findFirstOrThrow({
    where: { procedure: { code }, status: 'PUBLISHED' },
    orderBy: { number: 'desc' },
  })
  return { ...version, content: version.content as unknown as ProcedureContent }
}

beforeAll(async () => {
  expect((await run(record('1.000009'))).summary).toMatchObject({ created: 1 })
})

test('a second run changes nothing, and a broken line stops nothing', async () => {
  const lines = [record('1.000001'), '{"ma_thu_tuc": "1.0000', record('1.000002'), '[]', record('')]
  const first = await run(...lines)
  expect(first.summary).toEqual({ read: 5, created: 2, updated: 0, unchanged: 0, partial: 0, rejected: 3, review: 0 })
  expect(first.said.filter((sentence) => sentence.includes('không nhập được'))).toHaveLength(3)
  const versions = await db.procedureVersion.count()
  expect((await run(...lines)).summary).toEqual({ read: 5, created: 0, updated: 0, unchanged: 2, partial: 0, rejected: 3, review: 0 })
  expect(await db.procedureVersion.count()).toBe(versions)
})

test('a changed record waits for review; on the first load it becomes a new version and the old one is kept', async () => {
  await run(record('1.000003'))
  const old = await current('1.000003')
  const changed = record('1.000003', { ten_thu_tuc: 'Thủ tục đã đổi tên' })
  expect((await run(changed)).summary).toMatchObject({ created: 0, updated: 0, unchanged: 0, review: 1 })
  expect((await current('1.000003')).id).toBe(old.id)
  expect((await run(changed)).summary).toMatchObject({ unchanged: 1, review: 0 })
  expect((await load(changed)).summary).toMatchObject({ updated: 1, unchanged: 0, review: 0 })
  expect((await current('1.000003')).content.name).toBe('Thủ tục đã đổi tên')
  expect(await db.procedureVersion.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({
    status: 'PUBLISHED',
    effectiveTo: old.effectiveFrom,
    name: 'Thủ tục 1.000003',
  })
  expect((await load(changed)).summary).toMatchObject({ updated: 0, unchanged: 1 })
})

test('what nobody approved stands in no list of changes, and a new procedure is received where its record says', async () => {
  expect(await current('1.000009')).toMatchObject({ approvedById: null, change: 'NEW', verification: 'UNVERIFIED', source: 'NATIONAL' })
  const { nationalHash } = await db.procedure.findUniqueOrThrow({ where: { code: '1.000009' } })
  expect(nationalHash).toMatch(/^[0-9a-f]{64}$/)
})

test('what was ended here does not come back by itself', async () => {
  await run(record('1.000020'))
  const { id, effectiveFrom } = await current('1.000020')
  await db.procedureVersion.update({ where: { id }, data: { change: 'REPEALED', effectiveFrom } })
  expect((await run(record('1.000020', { ten_thu_tuc: 'Lại có' }))).summary).toMatchObject({ created: 0, review: 1 })
})

test('a file that says it is whole asks to end what it lacks, and nothing ends without a person', async () => {
  await run(record('1.000030'), record('1.000031'))
  const known = await db.procedure.count({ where: { nationalHash: { not: null }, versions: { some: { change: { not: 'REPEALED' } } } } })
  expect((await importLines({}, record('1.000030'))).summary.review).toBe(0)
  const { summary } = await importLines({ accept: true, complete: true }, record('1.000030'))
  expect(summary).toMatchObject({ read: 1, unchanged: 1, review: known - 1 })
  expect((await importLines({ complete: true }, record('1.000030'))).summary.review).toBe(0)
  expect((await current('1.000031')).change).toBe('NEW')
  // It is in the next one again: nothing is left to decide.
  await run(record('1.000031'))
  expect(await db.catalogueImportItem.findMany({ where: { code: '1.000031', kind: 'REPEALED' } })).toMatchObject([{ state: 'OUTDATED' }])
})

test('facts written out by the house keep their words; the record fills only what they leave open', async () => {
  const house: ProcedureContent = {
    ...(await current('1.000009')).content,
    name: 'Tên do huyện viết',
    summary: 'Cần làm gì',
    papers: [{ key: 'to-khai', name: 'Tờ khai', kind: 'SUBMIT_ORIGINAL', required: true, originals: 1, copies: 0 }],
  }
  await transaction((tx) => publishVersion(tx, { code: '1.000010', content: house, questions: [], source: 'HOUSE' }, clock.now()))
  const line = record('1.000010', {
    detail_url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/abc',
    yeu_cau_dieu_kien: 'Điều kiện của bản ghi',
  })
  expect((await load(line)).summary).toMatchObject({ updated: 1 })
  expect((await current('1.000010')).content).toMatchObject({
    name: 'Tên do huyện viết',
    summary: 'Cần làm gì',
    papers: [{ key: 'to-khai' }],
    conditions: 'Điều kiện của bản ghi',
    portalUrl: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/abc',
  })
  expect((await load(line)).summary).toMatchObject({ unchanged: 1 })
})

test('what a record fills in makes the whole no surer, and an ambiguous term of the house stays ambiguous', async () => {
  const house: ProcedureContent = {
    ...(await current('1.000009')).content,
    verification: 'VERIFIED',
    twoTierModel: false,
    termText: '3 hoặc 5 ngày, tùy loại đất',
    feeText: 'Theo nghị quyết của tỉnh',
  }
  const publish = (content: ProcedureContent) =>
    transaction((tx) => publishVersion(tx, { code: '1.000011', content, questions: [], source: 'HOUSE' }, clock.now()))
  await publish(house)
  const line = record('1.000011', {
    cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp3 Ngày làm việcKhông có thông tin',
    yeu_cau_dieu_kien: 'Theo mô hình 02 cấp',
  })
  await load(line)
  const { content } = await current('1.000011')
  expect(content).toMatchObject({
    termText: '3 hoặc 5 ngày, tùy loại đất',
    feeText: 'Theo nghị quyết của tỉnh',
    conditions: 'Theo mô hình 02 cấp',
    verification: 'PARTIAL',
    twoTierModel: true,
  })
  expect(content.term).toBeUndefined()
  // Someone has compared the whole: the same record again does not take that back.
  await publish({ ...content, verification: 'VERIFIED' })
  expect((await load(line)).summary).toMatchObject({ unchanged: 1 })
  expect((await current('1.000011')).content.verification).toBe('VERIFIED')
})
