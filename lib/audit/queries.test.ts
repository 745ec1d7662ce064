import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { getDossierDetail } from '@/lib/dossiers/queries'
import { receiveDossier, refuseDossier } from '@/lib/dossiers/reception'
import { declareSetup } from '@/lib/settings/service'
import { giveRights } from '@/lib/staff/service'
import { useTestDatabase } from '@/lib/testing/db'
import { makePracticeDesk, type PracticeDesk } from '@/lib/testing/practice-desk'
import { makeStaff, makeUnit, viewerWith, workMorning } from '@/lib/testing/staff'
import { auditFile, listAuditUnits, readAudit } from './queries'
import { readAuditQuestion } from './question'
import type { AuditRow } from './types'

useTestDatabase()

let district: string
let mine: PracticeDesk
let other: PracticeDesk
let supervisor: StaffViewer
let neighbour: StaffViewer
let administrator: StaffViewer
let code: string
let dossierId: string

/** People are told apart by name; a formula in one shows what the file does with it. */
const name = (viewer: StaffViewer, fullName: string) => db.staffAccount.update({ where: { id: viewer.accountId }, data: { fullName } })

beforeAll(async () => {
  clock.moveTo(workMorning)
  district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT' })
  mine = await makePracticeDesk('Xã Một', 'T.01', { parentId: district })
  other = await makePracticeDesk('Xã Hai', 'T.02')
  supervisor = await makeStaff([{ unitId: district, role: 'SUPERVISOR' }])
  neighbour = await makeStaff([{ unitId: other.unitId, role: 'SUPERVISOR' }])
  administrator = await makeStaff([{ unitId: district, role: 'ADMINISTRATOR' }])
  await name(mine.officer, '=Lù Thị Một')
  await name(other.officer, 'Vàng Văn Hai')
  await name(administrator, 'Giàng Quản Trị')
  const first = await mine.submit()
  dossierId = first.dossierId
  code = (await receiveDossier(mine.officer, first)).code
  await getDossierDetail(mine.officer, dossierId)
  clock.moveTo(new Date('2026-09-08T09:00:00+07:00'))
  const second = await other.submit()
  await refuseDossier(other.officer, { dossierId: second.dossierId, version: second.version, reason: 'Thiếu giấy tờ' })
  await getDossierDetail(other.officer, second.dossierId)
  const rights = { unitId: other.unitId, roles: ['LEADER'] as const, validFrom: '2026-09-08', validTo: null, decision: null }
  await giveRights(administrator, other.officer.accountId, rights)
  await declareSetup(administrator, true, [])
})

const ask = async (viewer: StaffViewer, search: Record<string, string> = {}) =>
  (await readAudit(viewer, readAuditQuestion(search))).rows.map(sentence)
const sentence = ({ actor, before, object, after }: AuditRow) => [actor, before, object?.text, after].filter(Boolean).join(' ')
const received = () => `=Lù Thị Một tiếp nhận hồ sơ ${code}`

describe('what was done', () => {
  test('is shown to the supervisor of the unit and of the one above, each row a sentence', async () => {
    expect(await ask(supervisor)).toEqual([received()])
    expect(await ask(neighbour)).toEqual([
      'Giàng Quản Trị giao vai trò “Lãnh đạo Ủy ban” cho Vàng Văn Hai',
      expect.stringMatching(/^Vàng Văn Hai từ chối tiếp nhận hồ sơ \w{10}$/),
    ])
  })

  test('is shown to an administrator for accounts, settings and the catalogue, and for no dossier', async () => {
    const rows = await ask(administrator)
    expect(rows).toEqual([
      'Giàng Quản Trị công bố trang này là kênh chính thức',
      'Giàng Quản Trị giao vai trò “Lãnh đạo Ủy ban” cho Vàng Văn Hai',
    ])
    expect(await ask(administrator, { 'ho-so': code })).toEqual([])
    expect(await ask(administrator, { loai: 'dossier' })).toEqual([])
  })

  test('is found by dossier code or request id only whole, and only by whoever supervises it', async () => {
    const { requestId } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
    const history = [received(), `Người dân nộp hồ sơ ${code} qua mạng`]
    expect(await ask(supervisor, { 'ho-so': ` ${code.toLowerCase()}` })).toEqual(history)
    expect(await ask(supervisor, { 'ho-so': requestId })).toEqual(history)
    expect(await ask(supervisor, { 'ho-so': code.slice(0, -1) })).toEqual([])
    expect(await ask(neighbour, { 'ho-so': code })).toEqual([])
  })

  test('is found by person, with or without marks or by login, by kind, unit and day', async () => {
    const { login } = await db.staffAccount.findUniqueOrThrow({ where: { id: mine.officer.accountId } })
    for (const person of ['lu thi', 'Lù Thị Một', login]) expect(await ask(supervisor, { 'can-bo': person })).toEqual([received()])
    expect(await ask(supervisor, { 'can-bo': 'vang van' })).toEqual([])
    // Also what was done to a person's account.
    expect(await ask(administrator, { 'can-bo': 'vang van' })).toEqual(['Giàng Quản Trị giao vai trò “Lãnh đạo Ủy ban” cho Vàng Văn Hai'])
    expect(await ask(administrator, { loai: 'setting' })).toHaveLength(1)
    expect(await ask(neighbour, { loai: 'staff' })).toHaveLength(1)
    expect(await ask(supervisor, { 'don-vi': mine.unitId })).toEqual([received()])
    expect(await ask(supervisor, { 'don-vi': other.unitId })).toEqual([])
    expect(await ask(supervisor, { tu: '07/09/2026', den: '07/09/2026' })).toEqual([received()])
    expect(await ask(supervisor, { tu: '08/09/2026' })).toEqual([])
    expect(await ask(supervisor, { den: '06/09/2026' })).toEqual([])
  })

  test('leads to the dossier only where the viewer may open it', async () => {
    const links = async (viewer: StaffViewer) =>
      (await readAudit(viewer, readAuditQuestion({ xem: 'doc' }))).rows.map((row) => row.object?.href)
    expect(await links(supervisor)).toContain(`/can-bo/ho-so/${dossierId}`)
    expect((await links(administrator)).filter(Boolean)).toEqual([])
  })
})

describe('what was read', () => {
  test('is shown to supervisors for people of their units, to an administrator for everybody', async () => {
    const opened = `=Lù Thị Một mở hồ sơ ${code}`
    const about = (rows: string[]) => rows.filter((row) => row.includes('mở hồ sơ'))
    expect(about(await ask(supervisor, { xem: 'doc' }))).toEqual([opened])
    expect(about(await ask(neighbour, { xem: 'doc' }))).toEqual([expect.stringContaining('Vàng Văn Hai mở hồ sơ ')])
    expect(about(await ask(administrator, { xem: 'doc' }))).toHaveLength(2)
    expect(await ask(administrator, { xem: 'doc', 'ho-so': code })).toEqual([opened])
    expect(await ask(supervisor, { xem: 'doc', 'ho-so': code })).toEqual([opened])
    expect(await ask(neighbour, { xem: 'doc', 'ho-so': code })).toEqual([])
    expect(await ask(supervisor, { xem: 'doc', 'don-vi': other.unitId })).toEqual([])
    expect(await ask(administrator, { xem: 'doc', 'don-vi': other.unitId, loai: 'DOSSIER' })).toHaveLength(1)
  })

  test('is no longer shown to the supervisor of a unit that the reader had left by then', async () => {
    const mover = await makeStaff([])
    await db.staffAssignment.create({
      data: {
        id: newId(0),
        accountId: mover.accountId,
        unitId: mine.unitId,
        role: 'LEADER',
        validFrom: '2026-01-01',
        validTo: '2026-09-07',
      },
    })
    await name(mover, 'Sùng Đã Chuyển')
    for (const day of ['07', '08']) {
      const at = new Date(`2026-09-${day}T23:30:00+07:00`)
      await db.readLog.create({ data: { id: newId(at.getTime()), at, accountId: mover.accountId, kind: 'SEARCH', subjectId: null } })
    }
    expect(await ask(administrator, { xem: 'doc', 'can-bo': 'sung' })).toHaveLength(2)
    expect(await ask(supervisor, { xem: 'doc', 'can-bo': 'sung' })).toHaveLength(1)
  })

  test('includes looking at this log and taking it away', async () => {
    const count = (kind: string) => db.readLog.count({ where: { kind, accountId: neighbour.accountId } })
    const [looked, taken] = [await count('AUDIT'), await count('AUDIT_FILE')]
    await ask(neighbour)
    await fileOf(neighbour)
    expect([await count('AUDIT'), await count('AUDIT_FILE')]).toEqual([looked + 1, taken + 1])
    expect(await ask(administrator, { xem: 'doc', loai: 'AUDIT_FILE' })).toHaveLength(taken + 1)
  })
})

async function fileOf(viewer: StaffViewer, search: Record<string, string> = {}): Promise<string> {
  let text = ''
  for await (const piece of auditFile(viewer, readAuditQuestion(search))) text += piece
  return text
}

test('the file holds what the screen shows, and no formula', async () => {
  const { login } = await db.staffAccount.findUniqueOrThrow({ where: { id: mine.officer.accountId } })
  expect(await fileOf(supervisor)).toBe(
    `\uFEFFLúc,Người làm,Tên đăng nhập,Việc,Đơn vị\r\n08:00 07/09/2026,'=Lù Thị Một,${login},tiếp nhận hồ sơ ${code},Xã Một\r\n`,
  )
  expect(await fileOf(administrator)).not.toContain(code)
})

test('pages follow each other without a gap or a double, also among rows of one moment', async () => {
  const reader = await makeStaff([])
  const at = new Date('2026-09-09T08:00:00+07:00')
  await db.readLog.createMany({
    data: Array.from({ length: 120 }, (_, index) => ({
      id: newId(at.getTime()),
      at: new Date(at.getTime() + Math.floor(index / 40) * 1000),
      accountId: reader.accountId,
      kind: 'SEARCH',
    })),
  })
  const { login } = await db.staffAccount.findUniqueOrThrow({ where: { id: reader.accountId } })
  const seen: string[] = []
  const sizes: number[] = []
  for (let after: string | null = ''; after !== null;) {
    const page = await readAudit(administrator, readAuditQuestion({ xem: 'doc', 'can-bo': login, sau: after }))
    seen.push(...page.rows.map((row) => row.id))
    sizes.push(page.rows.length)
    after = page.next
  }
  expect(sizes).toEqual([50, 50, 20])
  expect(new Set(seen).size).toBe(120)
})

test('whoever is neither supervisor nor administrator is refused, and nothing is logged', async () => {
  const before = await db.readLog.count()
  for (const role of ['RECEPTIONIST', 'LEADER', 'APPROVER', 'FOCAL_POINT'] as const) {
    const viewer = viewerWith(district, role)
    await expect(readAudit(viewer, readAuditQuestion({}))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(fileOf(viewer)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listAuditUnits(viewer)).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect(await db.readLog.count()).toBe(before)
})

test('a supervisor who also works elsewhere sees no log of that place', async () => {
  const both = viewerWith(district, 'SUPERVISOR')
  const viewer = { ...both, assignments: [...both.assignments, { unitId: other.unitId, role: 'SPECIALIST' as const }] }
  const { requestId } = await db.dossier.findFirstOrThrow({ where: { unitId: other.unitId } })
  expect(await ask(viewer)).toEqual([received()])
  expect(await ask(viewer, { 'ho-so': requestId })).toEqual([])
})

test('no row carries what a citizen wrote', async () => {
  const all = await Promise.all(
    [supervisor, neighbour, administrator].flatMap((viewer) => [fileOf(viewer), fileOf(viewer, { xem: 'doc' })]),
  )
  for (const secret of ['Lù Thị Thực Hành', '0900000456', 'Câu trả lời riêng', 'Thiếu giấy tờ']) expect(all.join('')).not.toContain(secret)
})
