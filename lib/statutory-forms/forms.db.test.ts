import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { groupCode } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { draftExtension, signExtension } from '@/lib/dossiers/extensions'
import { collectFee } from '@/lib/dossiers/fees'
import type { Party } from '@/lib/dossiers/parties'
import { confirmResult, decideDossier, handOverResult, startDossier, stopDossier } from '@/lib/dossiers/processing'
import { receiveDossier, refuseDossier } from '@/lib/dossiers/reception'
import { submitDossier } from '@/lib/dossiers/submit'
import { askCorrection, recordSupplement, requestFurtherSupplement, requestSupplement } from '@/lib/dossiers/supplements'
import { secretOf } from '@/lib/dossiers/tracking'
import { env } from '@/lib/env'
import { listEvents } from '@/lib/ledger/queries'
import type { ProcedureContent } from '@/lib/procedures/types'
import { useTestDatabase } from '@/lib/testing/db'
import { textOfPdf } from '@/lib/testing/pdf-text'
import { practiceContent, publishContent } from '@/lib/testing/procedures'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { documentsOf } from './documents'
import { findOpenedForm, getFormFile } from './file'

useTestDatabase()

let unitId: string
let versionId: string
let certificationId: string
let receptionist: StaffViewer
let officer: StaffViewer
let head: StaffViewer
let stranger: StaffViewer

const at = (text: string) => new Date(`${text}+07:00`)
const row = (id: string) => db.dossier.findUniqueOrThrow({ where: { id } })
const target = async (dossierId: string) => ({ dossierId, version: (await row(dossierId)).version })

const papers: ProcedureContent['papers'] = [
  { key: 'to-khai', name: 'Tờ khai đăng ký', kind: 'SUBMIT_ORIGINAL', required: true, originals: 1, copies: 0 },
  { key: 'giay-to', name: 'Giấy chứng nhận cũ', kind: 'SUBMIT_COPY', required: true, originals: 0, copies: 1 },
]

beforeAll(async () => {
  clock.moveTo(at('2018-01-05T08:00'))
  const district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT' })
  unitId = await makeUnit('Xã Thực Hành', { agencyCode: 'T.01', parentId: district })
  await db.unitPeriod.updateMany({
    where: { unitId },
    data: { shortName: 'Thực Hành', deskName: 'Bộ phận tiếp nhận và trả kết quả TTHC xã Thực Hành' },
  })
  const content = practiceContent({ name: 'Cấp giấy thực hành', term: { amount: 5, unit: 'WORKING_DAY' }, papers, sets: 1 })
  const published = await publishContent('9.000001', content, { unitIds: [unitId], at: at('2018-01-05T08:00') })
  versionId = published.versionId
  const copies = practiceContent({ name: 'Chứng thực bản sao', field: 'Chứng thực', term: { amount: 0, unit: 'SAME_DAY' } })
  certificationId = (await publishContent('9.000002', copies, { unitIds: [unitId], at: at('2018-01-05T08:00') })).versionId
  receptionist = await makeStaff([{ unitId, role: 'RECEPTIONIST' }])
  officer = await makeStaff([{ unitId, role: 'SPECIALIST' }])
  head = await makeStaff([{ unitId, role: 'LEADER' }])
  stranger = await makeStaff([{ unitId: await makeUnit('Xã Bên Cạnh'), role: 'RECEPTIONIST' }])
  await db.staffAccount.update({ where: { id: head.accountId }, data: { fullName: 'Lãnh Đạo Thực Hành', position: 'Chủ tịch' } })
})
beforeEach(() => clock.moveTo(at('2026-09-07T08:05')))
afterEach(() => clock.moveTo(null))

const person: Party = {
  role: 'OWNER',
  kind: 'INDIVIDUAL',
  fullName: 'Vàng Seo Thực Hành',
  idNumber: '002090000456',
  phone: '0900000456',
  address: 'Thôn Thực Hành 1',
}

async function submitted(parties: Party[] = [person], version = versionId): Promise<string> {
  const { dossierId } = await submitDossier({
    transactionId: randomUUID(),
    versionId: version,
    unitId,
    resultMethod: 'COUNTER',
    parties,
    answers: {},
    files: [],
  })
  return dossierId
}

const paper = (name: string, index = 0) => ({ paperKey: `g-${index}`, name, originals: 1, certified: 0, copies: 2, compared: index === 0 })

async function started(input: { parties?: Party[]; papers?: ReturnType<typeof paper>[] } = {}): Promise<string> {
  const id = await submitted(input.parties)
  await receiveDossier(receptionist, { ...(await target(id)), papers: input.papers ?? [paper('Tờ khai đăng ký'), paper('Sổ cũ', 1)] })
  await startDossier(officer, await target(id))
  return id
}

async function read(id: string, file: string, viewer = receptionist) {
  const { bytes, name } = await getFormFile(viewer, id, file)
  const { pages, links, info } = await textOfPdf(bytes)
  return { pages, text: pages.join(' '), links, info, name }
}

const filesOf = async (id: string) => documentsOf(await listEvents(db, 'dossier', id)).map(({ file }) => file)

const head2018 = (number: string) => `Mẫu số ${number} - Thông tư số 01/2018/TT-VPCP`
const head2025 = (number: string) => `Mẫu số ${number} - Thông tư số 03/2025/TT-VPCP`
const national = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

test('the receipt says who, what, when and where, with the code behind which the dossier is followed', async () => {
  const id = await started()
  const { text, pages, links, name, info } = await read(id, 'tiep-nhan')
  const { code, requestId } = await row(id)
  const secret = groupCode(secretOf({ id, secretVersion: 1 }))
  for (const part of [
    head2025('01'),
    ...national,
    'ỦY BAN NHÂN DÂN XÃ THỰC HÀNH',
    'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ TTHC XÃ THỰC HÀNH',
    'Thực Hành, ngày 07 tháng 9 năm 2026',
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    `Mã hồ sơ: ${code}`,
    'Người nộp: Vàng Seo Thực Hành',
    'Số giấy tờ tùy thân: 002090000456',
    'Địa chỉ: Thôn Thực Hành 1',
    'Số điện thoại: 0900000456',
    'Cấp giấy thực hành',
    'Tờ khai đăng ký (đã đối chiếu bản chính)',
    'Số lượng hồ sơ: 01 (bộ)',
    '5 ngày làm việc',
    'Thời gian nhận hồ sơ: 08 giờ 05 phút, ngày 07 tháng 9 năm 2026',
    'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 30 phút, ngày 14 tháng 9 năm 2026',
    'quyển số: 2026, số thứ tự: 1.',
    secret,
    'NGƯỜI TIẾP NHẬN HỒ SƠ',
    'Người Thực Hành',
    'Trang 1/1',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('In lại')
  expect(pages).toHaveLength(1)
  expect(links).toContain(`${env().SITE_URL}/tra-cuu#${groupCode(requestId)}.${secret}`)
  expect(name).toBe(`tiep-nhan-${code}.pdf`)
  expect(info.Title).toBe(`Giấy tiếp nhận hồ sơ và hẹn trả kết quả, ${code}`)
})

test.each([
  ['2019-01-07', null],
  ['2019-01-08', head2018('01')],
  ['2025-09-12', head2018('01')],
  ['2025-09-15', head2025('01')],
])('received on %s the receipt carries %s', async (day, mark) => {
  clock.moveTo(at(`${day}T08:05`))
  const id = await started()
  clock.moveTo(at('2026-09-07T08:05'))
  const { text } = await read(id, 'tiep-nhan')
  if (mark) expect(text).toContain(mark)
  else expect(text).not.toContain('Mẫu số')
  expect(text).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ')
})

const longName = `Ntxhi Ƀŏ ${'Vàng Seo Dìn '.repeat(14)}`.trim().padEnd(200, 'ŷ')
const withoutBreaks = (text: string) => text.replace(/\s/g, '')

test('forty papers and a name of 200 letters with unusual ones stand whole on the receipt; an unknown address is a line to write on', async () => {
  const papers = Array.from({ length: 40 }, (_, index) => paper(`Giấy tờ thứ ${index + 1} có tên dài vừa phải của hồ sơ thực hành`, index))
  const id = await started({ papers, parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: longName }] })
  const { text, pages } = await read(id, 'tiep-nhan')
  expect(longName).toHaveLength(200)
  expect(withoutBreaks(text)).toContain(withoutBreaks(longName))
  for (const { name } of papers) expect(text).toContain(name)
  expect(text).toMatch(/Địa chỉ: …{10,}/)
  expect(text).not.toMatch(/null|undefined/)
  // Each page of the table says again what its columns are.
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.slice(0, 3).every((page) => page.includes('Tên giấy tờ'))).toBe(true)
  expect(pages.at(-1)).toContain('NGƯỜI NỘP HỒ SƠ')
})

test('both persons stand on it: who hands in, and whose dossier it is', async () => {
  const submitter: Party = { ...person, role: 'SUBMITTER', fullName: 'Sùng Thị Mỷ Thực Hành', email: 'thuc.hanh@example.vn' }
  const owner: Party = {
    role: 'OWNER',
    kind: 'BUSINESS',
    fullName: 'Hợp tác xã Thực Hành',
    businessNumber: '5100123456',
    address: 'Thôn 2',
  }
  const id = await started({ parties: [submitter, owner] })
  const { text } = await read(id, 'tiep-nhan')
  for (const part of [
    'Người nộp: Sùng Thị Mỷ Thực Hành',
    'thuc.hanh@example.vn',
    'Chủ hồ sơ: Hợp tác xã Thực Hành',
    '5100123456',
    'Thôn 2',
  ])
    expect(text).toContain(part)
})

test('a certification counts pages, copies and the charge', async () => {
  const id = await submitted([person], certificationId)
  await receiveDossier(receptionist, { ...(await target(id)), papers: [paper('Bằng tốt nghiệp')] })
  const lines = [{ kind: 'CHARGE' as const, name: 'Chứng thực bản sao', amount: 12_000 }]
  await collectFee(receptionist, { ...(await target(id)), lines, method: 'CASH', receiptNumber: '0012' })
  const { text } = await read(id, 'tiep-nhan')
  for (const part of ['Số trang', 'Số bản', 'Lệ phí: 12.000 đ', 'đã nộp, tiền mặt, biên lai số 0012', 'trong ngày'])
    expect(text).toContain(part)
  expect(text).not.toContain('Bản chụp')
})

test('what is printed at the practice desk says that it counts for nothing', async () => {
  const id = await started()
  expect((await read(id, 'tiep-nhan')).text).not.toContain('BẢN THỰC HÀNH')
  await db.unitPeriod.updateMany({ where: { unitId }, data: { kind: 'PRACTICE' } })
  const { text } = await read(id, 'tiep-nhan')
  await db.unitPeriod.updateMany({ where: { unitId }, data: { kind: 'COMMUNE' } })
  expect(text).toMatch(/^ ?BẢN THỰC HÀNH, KHÔNG CÓ GIÁ TRỊ/)
  expect(text).not.toContain('ỦY BAN NHÂN DÂN')
})

test('a receipt printed anew says how often', async () => {
  const id = await started()
  await db.dossier.update({ where: { id }, data: { slipCorrections: 2 } })
  expect((await read(id, 'tiep-nhan')).text).toContain('(In lại lần 2)')
})

/** On the last days of one circular and the first of the other: its number on each kind of form. */
const circulars = [
  { name: 'before both', day: '2018-12-24', mark: () => null, stop: null },
  { name: '01/2018', day: '2025-09-08', mark: head2018, stop: null },
  { name: '03/2025', day: '2025-09-15', mark: head2025, stop: '05' },
] as const

test.each(circulars)('every form of a dossier in the time of the circular $name', async ({ day, mark, stop }) => {
  clock.moveTo(at(`${day}T08:05`))
  const signed = (text: string, number: string | null) => {
    const expected = number && mark(number)
    if (expected) expect(text).toContain(expected)
    else expect(text).not.toContain('Mẫu số')
    for (const part of national) expect(text).toContain(part)
  }
  const mended = await submitted()
  await askCorrection(receptionist, {
    ...(await target(mended)),
    text: 'Chụp lại cho rõ',
    papers: { 'to-khai': { reason: 'UNREADABLE', text: 'Trang 2' } },
  })
  const asked = (await read(mended, 'sua-1')).text
  signed(asked, '02')
  for (const part of [
    'PHIẾU YÊU CẦU BỔ SUNG',
    'Mã gửi:',
    'trước khi tiếp nhận',
    'Tờ khai đăng ký',
    'Mờ, không đọc được. Trang 2',
    'Chụp lại cho rõ',
  ])
    expect(asked).toContain(part)

  const refusedId = await submitted()
  await refuseDossier(receptionist, { ...(await target(refusedId)), reason: 'Không thuộc thẩm quyền của xã.' })
  const refused = (await read(refusedId, 'tu-choi')).text
  signed(refused, '03')
  for (const part of ['PHIẾU TỪ CHỐI TIẾP NHẬN', 'Không thuộc thẩm quyền của xã.', 'NGƯỜI TIẾP NHẬN HỒ SƠ']) expect(refused).toContain(part)
  expect(await filesOf(refusedId)).toEqual(['tu-choi'])

  const id = await started()
  await requestSupplement(officer, { ...(await target(id)), text: '', papers: { 'giay-to': { reason: 'EXPIRED', text: '' } } })
  await recordSupplement(officer, await target(id))
  await requestFurtherSupplement(head, { ...(await target(id)), text: 'Thêm bản chính', why: 'Lần trước sót' })
  await recordSupplement(officer, await target(id))
  const supplement = (await read(id, 'bo-sung-1')).text
  signed(supplement, '02')
  for (const part of ['Giấy chứng nhận cũ', 'Đã hết hạn', 'NGƯỜI HƯỚNG DẪN', '/HDHS-1']) expect(supplement).toContain(part)
  const further = (await read(id, 'bo-sung-2')).text
  expect(further).toContain('Thêm bản chính')
  expect(further).toContain('(Lần 2)')
  expect(further).not.toContain('sót')

  const dueOn = { '2018-12-24': '2019-01-04', '2025-09-08': '2025-09-19', '2025-09-15': '2025-09-26' }[day]
  await draftExtension(officer, { ...(await target(id)), reason: 'VERIFICATION', dueOn, text: 'Đường vào thôn sạt lở.' })
  // What the head has not signed is no paper.
  expect(await filesOf(id)).not.toContain('xin-loi')
  await signExtension(head, await target(id))
  const apology = (await read(id, 'xin-loi')).text
  signed(apology, '04')
  const [year, month, date] = dueOn.split('-')
  for (const part of [
    stop ? 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN' : 'XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
    'Kính gửi: Vàng Seo Thực Hành',
    'Phải xác minh thêm. Đường vào thôn sạt lở.',
    `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`,
    'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
    'Lãnh Đạo Thực Hành',
    'Nơi nhận:',
  ])
    expect(apology).toContain(part)
  expect(apology.includes('đề nghị gia hạn thời gian giải quyết hồ sơ')).toBe(stop !== null)

  const sheet = (await read(id, 'kiem-soat', officer)).text
  signed(sheet, stop ? '06' : '05')
  expect(sheet).toContain('PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ')

  const stoppedId = await started()
  await stopDossier(head, { ...(await target(stoppedId)), text: 'Không còn nhu cầu.' })
  const stopped = (await read(stoppedId, 'dung')).text
  signed(stopped, stop)
  for (const part of ['THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ', 'Không còn nhu cầu.', 'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH'])
    expect(stopped).toContain(part)
  expect(await filesOf(stoppedId)).toEqual(['tiep-nhan', 'dung', 'kiem-soat'])
})

test('the control sheet has a row for each hand-over, with how it stands against the term', async () => {
  const id = await started()
  const moments = async () => (await read(id, 'kiem-soat', officer)).text
  expect(await moments()).not.toContain('hạn 1. Giao')
  clock.moveTo(at('2026-09-16T09:00'))
  await decideDossier(officer, { ...(await target(id)), outcome: 'GRANTED', number: '1', resultFileIds: [] })
  expect(await moments()).toContain('Người nhận: chưa nhận')
  await confirmResult(receptionist, await target(id))
  clock.moveTo(at('2026-09-17T10:30'))
  await handOverResult(receptionist, { ...(await target(id)), method: 'COUNTER' })
  const text = await moments()
  expect(text.match(/1\. Giao:/g)).toHaveLength(4)
  for (const part of [
    'Giao: Người nộp hồ sơ',
    'Nhận: Bộ phận tiếp nhận và trả kết quả TTHC xã Thực Hành',
    'Quá hạn',
    '10 giờ 30 phút, ngày 17 tháng 9 năm 2026',
    'Nhận: Người nộp hồ sơ',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('chưa nhận')
  // It stays in the office, so the person's secret does not stand in it.
  expect(text).not.toContain(groupCode(secretOf({ id, secretVersion: 1 })))
})

test('the receipt with its secret is for the desk; what others may see of the dossier they print without it; strangers find nothing', async () => {
  const id = await started()
  await requestSupplement(officer, { ...(await target(id)), text: 'Bổ sung' })
  const secret = groupCode(secretOf({ id, secretVersion: 1 }))
  await expect(getFormFile(officer, id, 'tiep-nhan')).rejects.toMatchObject({ code: 'not_found' })
  expect((await read(id, 'bo-sung-1', officer)).links.join(' ')).not.toContain(secret)
  expect((await read(id, 'bo-sung-1')).links.join(' ')).toContain(secret)
  for (const file of ['tiep-nhan', 'bo-sung-1', 'kiem-soat']) {
    await expect(getFormFile(stranger, id, file)).rejects.toBeInstanceOf(DomainError)
  }
  for (const file of ['tu-choi', 'bo-sung-2', 'xin-loi', 'khong-co']) {
    await expect(getFormFile(receptionist, id, file)).rejects.toMatchObject({ code: 'not_found' })
  }
  expect(await db.readLog.count({ where: { accountId: officer.accountId, subjectId: id, kind: 'DOSSIER' } })).toBe(1)
  expect(await db.readLog.count({ where: { accountId: stranger.accountId } })).toBe(0)
  expect((await findOpenedForm({ id, secretVersion: 1 }, 'tiep-nhan'))?.name).toMatch(/^tiep-nhan-/)
  expect(await findOpenedForm({ id, secretVersion: 1 }, 'kiem-soat')).toBeNull()
  expect(await findOpenedForm({ id, secretVersion: 2 }, 'tiep-nhan')).toBeNull()
})
