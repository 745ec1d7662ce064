import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { findOffered, listOffered } from '@/lib/procedures/offered'
import { useTestDatabase } from '@/lib/testing/db'
import { inPieces, samplePdf } from '@/lib/testing/file-samples'
import { practiceContent, publishContent } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, viewerWith, workMorning } from '@/lib/testing/staff'
import { useTestStore } from '@/lib/testing/store'
import { storeIncoming } from '@/lib/uploads/service'
import { findDeadlineFacts } from './deadline-facts'
import { getDeskFile, getOwnFiles, listOwnFiles, receiveDeskFiles } from './desk-files'
import { readDeskQueue, searchDesk } from './desk-queue'
import { decideDossier, startDossier } from './processing'
import { recordSupplement, requestSupplement } from './supplements'
import { getDossierDetail } from './queries'
import { receiveDossier } from './reception'
import { getSlip } from './slip'
import { submitDossier } from './submit'
import { findByCodeAndSecret } from './tracking'

useTestDatabase()
useTestStore()

let unit: string
let neighbour: string
let officer: StaffViewer
let stranger: StaffViewer
let versionId: string

beforeAll(async () => {
  clock.moveTo(workMorning)
  unit = await makeUnit('Xã Thực Hành Một', { agencyCode: 'T.01' })
  neighbour = await makeUnit('Xã Thực Hành Hai', { agencyCode: 'T.02' })
  const roles = ['RECEPTIONIST', 'SPECIALIST'] as const
  officer = await makeStaff(roles.map((role) => ({ unitId: unit, role })))
  stranger = await makeStaff(roles.map((role) => ({ unitId: neighbour, role })))
  const content = practiceContent({
    term: { amount: 3, unit: 'WORKING_DAY' },
    papers: [{ key: 'to-khai', name: 'Tờ khai', kind: 'SUBMIT_ORIGINAL', required: true, originals: 1, copies: 0 }],
  })
  versionId = (await publishContent('9.000001', content, { unitIds: [unit] })).versionId
})
afterEach(() => clock.moveTo(workMorning))

const store = (purpose: 'PAPER' | 'RESULT', uploaderId?: string) =>
  storeIncoming(
    inPieces(samplePdf()),
    { name: 'giay.pdf', declaredType: 'application/pdf', purpose, ...(uploaderId ? { uploaderId } : {}) },
    clock.now(),
  )

async function submitted() {
  const file = await store('PAPER')
  const { dossierId } = await submitDossier({
    transactionId: randomUUID(),
    versionId,
    unitId: unit,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành', phone: '0900000456', idNumber: '002090000456' }],
    answers: {},
    files: [{ id: file.id, paperKey: 'to-khai', sha256: file.sha256! }],
  })
  return { dossierId, fileId: file.id }
}
const target = async (dossierId: string) => ({
  dossierId,
  version: (await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).version,
})

describe('a file of a dossier', () => {
  test('opens for the unit that received it, and the reading is logged', async () => {
    const { fileId } = await submitted()
    expect(await getDeskFile(officer, fileId)).toEqual({ id: fileId })
    expect(await db.readLog.findMany({ where: { subjectId: fileId }, select: { kind: true, accountId: true } })).toEqual([
      { kind: 'ATTACHMENT', accountId: officer.accountId },
    ])
  })

  test('is not found for another unit, for an administrator, or under a name that is no id', async () => {
    const { fileId } = await submitted()
    for (const viewer of [stranger, viewerWith(unit, 'ADMINISTRATOR')]) {
      await expect(getDeskFile(viewer, fileId)).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(getDeskFile(officer, '../../etc/passwd')).rejects.toMatchObject({ code: 'not_found' })
    expect(await db.readLog.count({ where: { subjectId: fileId } })).toBe(0)
  })

  test('not attached yet, opens only for who sent it', async () => {
    const own = await store('PAPER', officer.accountId)
    expect(await getDeskFile(officer, own.id)).toEqual({ id: own.id })
    await expect(getDeskFile(viewerWith(unit, 'RECEPTIONIST', 'SPECIALIST'), own.id)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('files that the desk sends', () => {
  test('are named by their sender only, and for their purpose only', async () => {
    const own = await store('RESULT', officer.accountId)
    const others = await store('RESULT', stranger.accountId)
    expect(await getOwnFiles(officer, [own.id], 'RESULT')).toEqual([{ id: own.id, sha256: own.sha256 }])
    await expect(getOwnFiles(officer, [own.id, others.id], 'RESULT')).rejects.toMatchObject({ code: 'conflict' })
    await expect(getOwnFiles(officer, [own.id], 'PAPER')).rejects.toMatchObject({ code: 'conflict' })
    expect((await listOwnFiles(officer, [others.id, own.id, 'x'], 'RESULT')).map((file) => file.id)).toEqual([own.id])
  })

  test('come as an ordinary form; one that is no paper is refused and the others stay', async () => {
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(samplePdf())], { type: 'application/pdf' }), 'tốt.pdf')
    body.append('file', new Blob(['MZ'], { type: 'application/pdf' }), 'xấu.pdf')
    const request = new Request('http://site.invalid/can-bo/tep', { method: 'POST', body })
    const { files, errors } = await receiveDeskFiles(officer, request, 'PAPER')
    expect(files.map((file) => file.name)).toEqual(['tốt.pdf'])
    expect(errors).toHaveLength(1)
    await expect(receiveDeskFiles(viewerWith(unit, 'SUPERVISOR'), request, 'PAPER')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(receiveDeskFiles(viewerWith(unit, 'RECEPTIONIST'), request, 'RESULT')).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('of a supplement and of a result become the dossier’s', async () => {
    const { dossierId } = await submitted()
    await receiveDossier(officer, await target(dossierId))
    await startDossier(officer, await target(dossierId))
    await requestSupplement(officer, { ...(await target(dossierId)), text: 'Bổ sung.' })
    const scan = await store('PAPER', officer.accountId)
    await recordSupplement(officer, { ...(await target(dossierId)), fileIds: [scan.id] })
    const result = await store('RESULT', officer.accountId)
    await decideDossier(officer, { ...(await target(dossierId)), outcome: 'GRANTED', number: '1', resultFileIds: [result.id] })
    const held = await db.attachment.findMany({ where: { dossierId }, select: { id: true } })
    expect(held.map((file) => file.id)).toEqual(expect.arrayContaining([scan.id, result.id]))
  })
})

describe('a queue', () => {
  test('shows the own unit only, what is due in words, and numbers masked', async () => {
    const { dossierId } = await submitted()
    const { rows, counts, queue } = await readDeskQueue(officer, { queue: 'TO_RECEIVE' })
    expect(queue).toBe('TO_RECEIVE')
    expect(counts.TO_RECEIVE).toBe(String(rows.length))
    const row = rows.find((one) => one.id === dossierId)!
    expect(row).toMatchObject({ risk: 'IN_TIME', ownerPhone: '••• 456', ownerNumber: '••• 456', online: true })
    expect(row.timeLeft).toMatch(/^còn \d+ giờ$/)
    expect(JSON.stringify(rows)).not.toContain('0900000456')
    clock.moveTo(new Date('2026-09-09T08:00:00+07:00'))
    const later = await readDeskQueue(officer, { queue: 'TO_RECEIVE' })
    expect(later.rows.find((one) => one.id === dossierId)).toMatchObject({ risk: 'OVERDUE' })
    expect((await readDeskQueue(stranger, { queue: 'TO_RECEIVE' })).rows).toEqual([])
  })

  test('may be narrowed to what the officer handles', async () => {
    const { dossierId } = await submitted()
    await receiveDossier(officer, await target(dossierId))
    const colleague = await makeStaff([{ unitId: unit, role: 'SPECIALIST' }])
    await startDossier(colleague, await target(dossierId))
    const ids = async (mine: boolean) => (await readDeskQueue(officer, { queue: mine ? 'MINE' : 'HELD' })).rows.map((row) => row.id)
    expect(await ids(false)).toContain(dossierId)
    expect(await ids(true)).not.toContain(dossierId)
  })

  test('says of a paused dossier that the clock stands still', async () => {
    const { dossierId } = await submitted()
    await receiveDossier(officer, await target(dossierId))
    await startDossier(officer, await target(dossierId))
    await requestSupplement(officer, { ...(await target(dossierId)), text: 'Bổ sung.' })
    const { rows } = await readDeskQueue(officer, { queue: 'WAITING' })
    expect(rows.find((row) => row.id === dossierId)).toMatchObject({ risk: 'PAUSED', timeLeft: 'đang tạm dừng, còn 3 ngày làm việc' })
    const facts = await findDeadlineFacts(await getDossierDetail(officer, dossierId))
    expect(facts).toMatchObject({ risk: 'PAUSED', term: '3 ngày làm việc', pauses: ['từ 08:00 07/09/2026 đến nay'] })
  })

  test('the search finds by part of a name and by a whole number, in scope only', async () => {
    const { dossierId } = await submitted()
    for (const typed of ['lu thi thuc', '0900 000 456', '002090000456']) {
      expect((await searchDesk(officer, typed)).map((row) => row.id)).toContain(dossierId)
      expect(await searchDesk(stranger, typed)).toEqual([])
    }
    expect(await searchDesk(officer, '090000045')).toEqual([])
  })
})

describe('a slip', () => {
  test('carries a secret that opens the dossier, for the reception of its unit only', async () => {
    const { dossierId } = await submitted()
    await expect(getSlip(officer, dossierId)).rejects.toMatchObject({ code: 'not_found' })
    const { code } = await receiveDossier(officer, await target(dossierId))
    const slip = await getSlip(officer, dossierId)
    expect(slip).toMatchObject({ code, isRefusal: false, unitName: 'Xã Thực Hành Một', receivedBy: officer.fullName })
    expect(await findByCodeAndSecret(code, slip.secret)).toMatchObject({ id: dossierId })
    for (const viewer of [stranger, viewerWith(unit, 'SPECIALIST'), viewerWith(unit, 'ADMINISTRATOR')]) {
      await expect(getSlip(viewer, dossierId)).rejects.toMatchObject({ code: 'not_found' })
    }
  })
})

test('a unit is offered what it receives, and nothing else', async () => {
  expect((await listOffered(unit, ['9.000001'], 10)).map((one) => one.code)).toEqual(['9.000001'])
  expect(await listOffered(neighbour, [], 10)).toEqual([])
  expect(await findOffered(neighbour, '9.000001')).toBeNull()
  expect((await findOffered(unit, '9.000001'))?.content.name).toBe('Thủ tục thực hành')
})

test('the next page of a queue loses nobody when the last row seen has moved on', async () => {
  const crowded = await makeUnit('Xã Thực Hành Đông', { agencyCode: 'T.03' })
  const viewer = await makeStaff([{ unitId: crowded, role: 'RECEPTIONIST' }])
  const ids = Array.from({ length: 53 }, (_, minute) => newId(workMorning.getTime() + minute))
  await db.dossier.createMany({
    data: ids.map((id, minute) => ({
      id,
      requestId: `TRANG${minute}`,
      versionId,
      unitId: crowded,
      handlingUnitId: crowded,
      unitIds: [crowded],
      channel: 'ONLINE',
      state: 'SUBMITTED',
      resultMethod: 'COUNTER',
      secretHmac: '',
      submittedAt: workMorning,
      answerDueAt: new Date(workMorning.getTime() + minute * 60_000),
    })),
  })
  const first = await readDeskQueue(viewer, { queue: 'TO_RECEIVE' })
  expect(first.rows.map((row) => row.id)).toEqual(ids.slice(0, 50))
  const rest = async () => (await readDeskQueue(viewer, { queue: 'TO_RECEIVE', after: first.next! })).rows.map((row) => row.id)
  expect(await rest()).toEqual(ids.slice(50))
  await db.dossier.update({ where: { id: ids[49] }, data: { state: 'NOT_ACCEPTED' } })
  expect(await rest()).toEqual(ids.slice(50))
  // Rows that are due at the same moment are told apart by their ids.
  await db.dossier.updateMany({ where: { id: { in: ids.slice(40) } }, data: { state: 'IN_PROCESS', dueAt: workMorning } })
  await db.dossier.updateMany({
    where: { id: { in: ids.slice(0, 40) } },
    data: { state: 'IN_PROCESS', dueAt: new Date(workMorning.getTime() + 60_000) },
  })
  const working = await readDeskQueue(viewer, { queue: 'HELD' })
  const more = await readDeskQueue(viewer, { queue: 'HELD', after: working.next! })
  expect([...working.rows, ...more.rows].map((row) => row.id)).toEqual([...ids.slice(40), ...ids.slice(0, 40)])
})
