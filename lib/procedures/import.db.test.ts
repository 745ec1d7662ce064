import { beforeAll, expect, test } from 'vitest'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { useTestDatabase } from '@/lib/testing/db'
import { importNationalRecords } from './import'
import { publishVersion } from './publication'
import type { ProcedureContent } from './types'

useTestDatabase()

const record = (code: string, over: Record<string, string> = {}) =>
  JSON.stringify({
    ma_thu_tuc: code,
    ten_thu_tuc: `Thủ tục ${code}`,
    linh_vuc: 'Hộ tịch',
    cap_thuc_hien: 'Cấp xã',
    co_quan_co_tham_quyen: 'Ủy ban nhân dân cấp xã',
    ...over,
  })

async function* linesOf(...lines: string[]) {
  yield* lines
}

async function run(...lines: string[]) {
  const said: string[] = []
  return { summary: await importNationalRecords(linesOf(...lines), (sentence) => said.push(sentence)), said }
}

const current = async (code: string) => {
  const version = await db.procedureVersion.findFirstOrThrow({
    where: { procedure: { code }, status: 'PUBLISHED' },
    orderBy: { number: 'desc' },
  })
  return { ...version, content: version.content as unknown as ProcedureContent }
}

beforeAll(async () => {
  const base = (await run(record('1.000009'))).summary
  expect(base).toMatchObject({ created: 1 })
})

test('a second run changes nothing, and a broken line stops nothing', async () => {
  const lines = [record('1.000001'), '{"ma_thu_tuc": "1.0000', record('1.000002'), '[]', record('')]
  const first = await run(...lines)
  expect(first.summary).toMatchObject({ read: 5, created: 2, updated: 0, unchanged: 0, rejected: 3 })
  expect(first.said.filter((sentence) => sentence.includes('không nhập được'))).toHaveLength(3)
  const versions = await db.procedureVersion.count()
  const second = await run(...lines)
  expect(second.summary).toMatchObject({ created: 0, updated: 0, unchanged: 2, rejected: 3 })
  expect(await db.procedureVersion.count()).toBe(versions)
})

test('a changed record becomes a new version and the old one is kept', async () => {
  await run(record('1.000003'))
  const old = await current('1.000003')
  expect((await run(record('1.000003', { ten_thu_tuc: 'Thủ tục đã đổi tên' }))).summary).toMatchObject({ updated: 1 })
  expect((await current('1.000003')).content.name).toBe('Thủ tục đã đổi tên')
  expect(await db.procedureVersion.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({
    status: 'PUBLISHED',
    effectiveTo: old.effectiveFrom,
    name: 'Thủ tục 1.000003',
  })
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
  expect((await run(line)).summary).toMatchObject({ updated: 1 })
  expect((await current('1.000010')).content).toMatchObject({
    name: 'Tên do huyện viết',
    summary: 'Cần làm gì',
    papers: [{ key: 'to-khai' }],
    conditions: 'Điều kiện của bản ghi',
    portalUrl: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/abc',
  })
  expect((await run(line)).summary).toMatchObject({ unchanged: 1 })
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
  await run(line)
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
  expect((await run(line)).summary).toMatchObject({ unchanged: 1 })
  expect((await current('1.000011')).content.verification).toBe('VERIFIED')
})
