import { randomUUID } from 'node:crypto'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/testing/db'
import { practiceContent, publishContent } from '@/lib/testing/procedures'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { useTestStore } from '@/lib/testing/store'
import { textOfPdf } from '@/lib/testing/pdf-text'
import { listRegisterUnits, readRegister } from './register'
import { getRegisterFile, mostLines } from './register-file'

useTestDatabase()
useTestStore()

const at = (text: string) => new Date(`${text}+07:00`)
let unitId: string
let versionId: string
let officer: StaffViewer

beforeAll(async () => {
  clock.moveTo(at('2018-01-05T08:00'))
  unitId = await makeUnit('Xã Thực Hành', { agencyCode: 'T.01', parentId: await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT' }) })
  const content = practiceContent({ name: 'Cấp giấy thực hành', term: { amount: 5, unit: 'WORKING_DAY' }, sets: 1 })
  versionId = (await publishContent('9.000001', content, { unitIds: [unitId] })).versionId
  officer = await makeStaff([{ unitId, role: 'RECEPTIONIST' }])
})
beforeEach(() => clock.moveTo(at('2026-09-30T10:00')))
afterEach(() => clock.moveTo(null))

/** Rows as reception leaves them, written at once. */
async function receive(count: number, first: Date, stepMs: number, unit = unitId): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    receivedAt: new Date(first.getTime() + index * stepMs),
    index,
  }))
  await db.dossier.createMany({
    data: rows.map(({ id, receivedAt, index }) => ({
      id,
      requestId: id,
      code: `T-${id.slice(0, 8)}-${index}`,
      versionId,
      unitId: unit,
      handlingUnitId: unit,
      channel: 'COUNTER',
      state: 'RECEIVED',
      resultMethod: 'COUNTER',
      secretHmac: id,
      version: 1,
      submittedAt: receivedAt,
      receivedAt,
      firstDueAt: new Date(receivedAt.getTime() + 5 * 86_400_000),
      dueAt: new Date(receivedAt.getTime() + 5 * 86_400_000),
    })),
  })
  await db.dossierParty.createMany({
    data: rows.map(({ id, index }) => ({
      id: randomUUID(),
      dossierId: id,
      role: 'OWNER',
      kind: 'INDIVIDUAL',
      fullName: `Vàng Seo Thực Hành ${index + 1}`,
      nameFolded: 'vang seo thuc hanh',
      phone: '0900000456',
      address: 'Thôn Thực Hành, xã Thực Hành',
    })),
  })
}

/** The file, asked for again while it is being made. */
async function fileOf(viewer: StaffViewer, question: { unitId: string; from: string; to: string }, format: 'pdf' | 'xlsx') {
  let state: string | undefined
  for (;;) {
    const answer = await getRegisterFile(viewer, question, format, state)
    if (!('wait' in answer)) return answer
    state = answer.wait.state
  }
}

/** The one sheet's lines. */
async function rowsOf(bytes: Buffer) {
  const [sheet] = await readXlsxFile(bytes)
  return sheet!.data
}

const reads = (viewer: StaffViewer, kind: string) => db.readLog.count({ where: { accountId: viewer.accountId, kind } })

test('a book is read in pages in the order of reception, numbered through the year, and the reading is logged', async () => {
  await receive(3, at('2019-12-30T08:00'), 60_000)
  await receive(120, at('2020-01-02T08:00'), 60_000)
  // The day after the period, and the one before.
  await receive(1, at('2020-02-01T00:00'), 0)
  const question = { unitId, from: '2019-12-30', to: '2020-01-31' }
  const numbers: number[] = []
  let pages = 0
  for (let after: Parameters<typeof readRegister>[2] = null; ;) {
    const page = await readRegister(officer, question, after)
    expect(page.count).toBe(123)
    numbers.push(...page.rows.map((row) => row.number))
    pages++
    if (!page.next) break
    after = page.next
  }
  expect(pages).toBe(3)
  expect(numbers).toEqual([1, 2, 3, ...Array.from({ length: 120 }, (_, index) => index + 1)])
  expect(await reads(officer, 'REGISTER')).toBe(3)
  // A period in the middle of the year goes on with the volume's numbers.
  const later = await readRegister(officer, { unitId, from: '2020-02-01', to: '2020-02-01' }, null)
  expect(later.rows.map((row) => row.number)).toEqual([121])
})

test('the sheet is the circular’s of its last day, on A4 across, its head on every page, with room to sign', async () => {
  await receive(60, at('2025-09-14T08:00'), 60_000)
  await receive(1, at('2025-09-15T08:00'), 0)
  const older = await fileOf(officer, { unitId, from: '2025-09-14', to: '2025-09-14' }, 'pdf')
  const { pages } = await textOfPdf(older.bytes)
  const text = pages.join(' ')
  expect(pages.length).toBeGreaterThan(2)
  for (const [index, page] of pages.entries()) {
    if (page.includes('Vàng Seo Thực Hành'))
      for (const head of ['Mã hồ sơ', 'Cơ quan chủ trì giải quyết', 'Ký nhận', '(13)']) expect(page).toContain(head)
    expect(page).toContain(`Trang ${index + 1}/${pages.length}`)
    expect(page).toContain('Quyển số: 2025')
  }
  for (const part of [
    'Mẫu số 06 - Thông tư số 01/2018/TT-VPCP',
    'ỦY BAN NHÂN DÂN XÃ THỰC HÀNH',
    'SỔ THEO DÕI HỒ SƠ',
    'Từ ngày 14/09/2025 đến ngày 14/09/2025',
    'Vàng Seo Thực Hành 60',
    'Thôn Thực Hành, xã Thực Hành, 0900000456',
    'Cộng: 60 hồ sơ.',
    'NGƯỜI PHỤ TRÁCH BỘ PHẬN',
  ])
    expect(text).toContain(part)
  const newer = await fileOf(officer, { unitId, from: '2025-09-14', to: '2025-09-15' }, 'pdf')
  expect((await textOfPdf(newer.bytes)).pages[0]).toContain('Mẫu số 07 - Thông tư số 03/2025/TT-VPCP')
  expect(await reads(officer, 'REGISTER_FILE')).toBe(2)
  const none = await fileOf(officer, { unitId, from: '2024-05-01', to: '2024-05-31' }, 'pdf')
  expect((await textOfPdf(none.bytes)).pages[0]).toContain('Không có hồ sơ nào được tiếp nhận trong khoảng này.')
})

test('the workbook has a line for each dossier, words as words', async () => {
  await receive(2, at('2023-03-01T08:00'), 60_000)
  const own = await db.dossier.findFirstOrThrow({ where: { receivedAt: at('2023-03-01T08:00') } })
  await db.dossierParty.updateMany({ where: { dossierId: own.id }, data: { fullName: '=1+1', address: null } })
  await db.dossier.update({ where: { id: own.id }, data: { state: 'STOPPED', slipCorrections: 1, returnedAt: at('2023-03-03T16:30') } })
  const { bytes } = await fileOf(officer, { unitId, from: '2023-03-01', to: '2023-03-31' }, 'xlsx')
  const [head, first, second] = await rowsOf(bytes)
  expect(head).toEqual([
    'TT',
    'Mã hồ sơ',
    'Tên thủ tục hành chính',
    'Số lượng hồ sơ (bộ)',
    'Tên cá nhân, tổ chức',
    'Địa chỉ',
    'Số điện thoại',
    'Cơ quan chủ trì giải quyết',
    'Nhận hồ sơ',
    'Hẹn trả kết quả',
    'Trả kết quả',
    'Phương thức nhận kết quả',
    'Ký nhận',
    'Ghi chú',
  ])
  expect(first).toEqual([
    1,
    own.code,
    'Cấp giấy thực hành',
    1,
    '=1+1',
    null,
    '0900000456',
    'Xã Thực Hành',
    '08:00 01/03/2023',
    '08:00 06/03/2023',
    '16:30 03/03/2023',
    'Tại nơi nộp',
    null,
    'Dừng giải quyết; In lại giấy hẹn lần 1',
  ])
  expect(second?.[4]).toBe('Vàng Seo Thực Hành 2')
})

test('a long book is made once, and anew when something in it has changed', async () => {
  await receive(1_200, at('2022-01-04T08:00'), 60_000)
  const question = { unitId, from: '2022-01-01', to: '2022-12-31' }
  const first = await fileOf(officer, question, 'xlsx')
  expect(await rowsOf(first.bytes)).toHaveLength(1_201)
  const again = await fileOf(officer, question, 'xlsx')
  expect(again.bytes.equals(first.bytes)).toBe(true)
  await db.dossier.updateMany({ where: { receivedAt: at('2022-01-04T08:00') }, data: { version: 2, slipCorrections: 3 } })
  expect((await rowsOf((await fileOf(officer, question, 'xlsx')).bytes))[1]?.at(-1)).toBe('In lại giấy hẹn lần 3')
})

test('a hundred thousand dossiers are refused for one file with what to choose instead, before any is read, and still read in pages', async () => {
  const big = await makeUnit('Xã Rất Lớn', { agencyCode: 'T.99' })
  const owner = await makeStaff([{ unitId: big, role: 'RECEPTIONIST' }])
  await db.$executeRaw`
    INSERT INTO "Dossier" ("id", "requestId", "code", "versionId", "unitId", "handlingUnitId", "channel", "state", "resultMethod", "secretHmac", "submittedAt", "receivedAt")
    SELECT gen_random_uuid(), 'big' || n, 'T.99-' || n, ${versionId}::uuid, ${big}::uuid, ${big}::uuid, 'COUNTER', 'RECEIVED', 'COUNTER', '', t, t
    FROM generate_series(1, 100000) AS n, LATERAL (SELECT ${at('2021-01-04T08:00')}::timestamptz + n * interval '1 minute' AS t) AS moment`
  const question = { unitId: big, from: '2021-01-01', to: '2021-12-31' }
  for (const format of ['pdf', 'xlsx'] as const) {
    const refused = getRegisterFile(owner, question, format)
    await expect(refused).rejects.toMatchObject({ code: 'too_large' })
    await expect(refused).rejects.toThrow(/100\.000 hồ sơ.*Hãy chọn khoảng ngày ngắn hơn/)
    expect(mostLines[format]).toBeLessThan(100_000)
  }
  expect(await reads(owner, 'REGISTER_FILE')).toBe(0)
  const page = await readRegister(owner, question, null)
  expect([page.count, page.rows.length, page.rows[49]?.number]).toEqual([100_000, 50, 50])
})

test('only own units, and for a supervisor those below; to others a book does not exist', async () => {
  const below = await makeUnit('Xã Cấp Dưới', { agencyCode: 'T.02', parentId: unitId })
  const question = { unitId: below, from: '2026-01-01', to: '2026-12-31' }
  const supervisor = await makeStaff([{ unitId, role: 'SUPERVISOR' }])
  expect((await readRegister(supervisor, question, null)).count).toBe(0)
  expect((await listRegisterUnits(supervisor)).map(({ name }) => name)).toEqual(['Xã Cấp Dưới', 'Xã Thực Hành'])
  for (const viewer of [officer, await makeStaff([{ unitId: below, role: 'ADMINISTRATOR' }])]) {
    await expect(readRegister(viewer, question, null)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getRegisterFile(viewer, question, 'pdf')).rejects.toMatchObject({ code: 'not_found' })
    expect((await listRegisterUnits(viewer)).map(({ id }) => id)).not.toContain(below)
  }
})
