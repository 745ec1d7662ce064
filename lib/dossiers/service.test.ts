import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '@/lib/auth/roles'
import { findCalendar } from '@/lib/calendar/queries'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { findBreak } from '@/lib/ledger/chain'
import { listEvents } from '@/lib/ledger/queries'
import { verifyLedger } from '@/lib/ledger/verify'
import type { ProcedureContent } from '@/lib/procedures/types'
import { useTestDatabase } from '@/lib/testing/db'
import { practiceContent, publishContent } from '@/lib/testing/procedures'
import { makeStaff, makeUnit } from '@/lib/testing/staff'
import { confirmResult, decideDossier, handOverResult, reissueSecret, startDossier, withdrawDossier } from './processing'
import { recordSupplement, requestSupplement } from './supplements'
import { project } from './projection'
import { getDossierDetail } from './queries'
import { listQueue, queueScope } from './queues'
import { receiveDossier, refuseDossier, takeIn } from './reception'
import { submitDossier, type Submission } from './submit'
import { findByCodeAndSecret, findTrackedDossier, secretOf } from './tracking'

useTestDatabase()

let commune: string
let neighbour: string
let versionId: string
let instantId: string
let casesId: string

const viewerOf = (unitId: string, ...roles: Role[]) => makeStaff(roles.map((role) => ({ unitId, role })))

beforeAll(async () => {
  // Before the days that the tests move to.
  const at = new Date('2023-01-03T02:00:00Z')
  commune = await makeUnit('Xã thực hành 99901', { agencyCode: 'T.99901', hasDesk: true })
  neighbour = await makeUnit('Xã thực hành 99902', { agencyCode: 'T.99902', hasDesk: true })
  const publish = async (code: string, over: Partial<ProcedureContent>) =>
    (await publishContent(code, practiceContent(over), { unitIds: [commune, neighbour], at })).versionId
  versionId = await publish('9.000001', { term: { amount: 3, unit: 'WORKING_DAY' } })
  instantId = await publish('9.000002', { filing: 'COUNTER_ONLY', instant: true, term: { amount: 0, unit: 'SAME_DAY' } })
  // The source gives no certain term: only its words and its cases do.
  casesId = await publish('9.000003', {
    termText: 'Tùy trường hợp',
    cases: [
      {
        key: 'nhanh',
        name: 'Nhanh',
        term: { amount: 5, unit: 'WORKING_DAY' },
        localTerm: {
          term: { amount: 2, unit: 'WORKING_DAY' },
          decision: 'Quyết định thực hành',
          from: '2023-06-01',
          to: '2023-06-30',
        },
      },
      { key: 'cham', name: 'Chậm', term: { amount: 10, unit: 'WORKING_DAY' } },
    ],
  })
})

afterEach(() => clock.moveTo(null))

const submission = (over: Partial<Submission> = {}): Submission => ({
  transactionId: randomUUID(),
  versionId,
  unitId: commune,
  resultMethod: 'COUNTER',
  parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Vàng Seo Thực Hành', phone: '0900000000' }],
  answers: { 'ghi-chu': 'bí mật của người nộp' },
  files: [],
  ...over,
})

const target = async (dossierId: string) => ({
  dossierId,
  version: (await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).version,
})

describe('a submission', () => {
  test('with the same client transaction id twice, at once or later, makes one dossier and answers the same', async () => {
    const sent = submission()
    const answers = await Promise.all([submitDossier(sent), submitDossier(sent), submitDossier(sent)])
    const later = await submitDossier(sent)
    expect(new Set([...answers, later].map((answer) => answer.requestId)).size).toBe(1)
    expect(await db.dossier.count({ where: { id: later.dossierId } })).toBe(1)
    expect(await listEvents(db, 'dossier', later.dossierId)).toHaveLength(1)
  })

  test('under an id already used with other content is refused and changes nothing', async () => {
    const sent = submission()
    await submitDossier(sent)
    const before = await db.dossier.count()
    await expect(submitDossier({ ...sent, answers: { 'ghi-chu': 'khác' } })).rejects.toMatchObject({ code: 'conflict' })
    expect(await db.dossier.count()).toBe(before)
  })

  test('to a unit that does not receive the procedure, or of a counter procedure, is refused', async () => {
    await expect(submitDossier(submission({ unitId: randomUUID() }))).rejects.toMatchObject({ code: 'invalid' })
    await expect(submitDossier(submission({ versionId: instantId }))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('leaves no personal word in the ledger', async () => {
    const { dossierId } = await submitDossier(submission())
    const text = JSON.stringify(await listEvents(db, 'dossier', dossierId))
    for (const word of ['Vàng', 'Thực Hành', '0900000000', 'bí mật']) expect(text).not.toContain(word)
  })
})

describe('from submission to hand-over', () => {
  test('each step is seen by the citizen, the clock stops for a supplement, and the columns can be rebuilt from the ledger', async () => {
    const officer = await viewerOf(commune, 'RECEPTIONIST', 'SPECIALIST')
    clock.moveTo(new Date('2023-10-27T02:32:00Z'))
    const { dossierId, requestId } = await submitDossier(submission({ versionId }))
    const { code } = await receiveDossier(officer, await target(dossierId))
    expect(code).toBe('T.99901-231027-0001')
    const received = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
    expect(received.dueAt?.toISOString().slice(0, 10)).toBe('2023-11-01')
    clock.moveTo(new Date('2023-10-30T02:00:00Z'))
    await startDossier(officer, await target(dossierId))
    await requestSupplement(officer, { ...(await target(dossierId)), text: 'Chụp lại trang 2' })
    expect((await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).pausedAt).not.toBeNull()
    clock.moveTo(new Date('2023-11-06T02:00:00Z'))
    await recordSupplement(officer, await target(dossierId))
    expect((await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).dueAt?.toISOString().slice(0, 10)).toBe('2023-11-08')
    await decideDossier(officer, { ...(await target(dossierId)), outcome: 'GRANTED', number: '12/2023', resultFileIds: [] })
    const early = (await findTrackedDossier(dossierId, 1))!
    expect(early.results).toEqual([])
    await expect(handOverResult(officer, { ...(await target(dossierId)), method: 'COUNTER' })).rejects.toMatchObject({ code: 'conflict' })
    await confirmResult(officer, await target(dossierId))
    await handOverResult(officer, { ...(await target(dossierId)), method: 'COUNTER' })

    const tracked = (await findTrackedDossier(dossierId, 1))!
    expect(tracked.state).toBe('RETURNED')
    expect(tracked.requestId).toBe(requestId)
    expect(tracked.history.map((event) => event.kind)).toEqual([
      'dossier.submitted',
      'dossier.received',
      'dossier.started',
      'dossier.supplement_requested',
      'dossier.supplement_recorded',
      'dossier.decided',
      'dossier.result_confirmed',
      'dossier.returned',
    ])
    const events = await listEvents(db, 'dossier', dossierId)
    expect(findBreak(events)).toBeNull()
    const stored = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
    expect(stored).toMatchObject(project(events, await findCalendar(db, commune)))
  })

  test('a refusal carries its reason to the citizen', async () => {
    const officer = await viewerOf(commune, 'RECEPTIONIST')
    const { dossierId } = await submitDossier(submission())
    await refuseDossier(officer, { ...(await target(dossierId)), reason: 'Hồ sơ thuộc xã khác' })
    const tracked = (await findTrackedDossier(dossierId, 1))!
    expect(tracked.state).toBe('NOT_ACCEPTED')
    expect(tracked.notes.map((note) => note.text)).toEqual(['Hồ sơ thuộc xã khác'])
  })

  test('an officer of another unit finds nothing and can do nothing', async () => {
    const stranger = await viewerOf(neighbour, 'RECEPTIONIST', 'SPECIALIST', 'LEADER')
    const { dossierId } = await submitDossier(submission())
    await expect(getDossierDetail(stranger, dossierId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(receiveDossier(stranger, await target(dossierId))).rejects.toMatchObject({ code: 'not_found' })
    expect((await listQueue(await queueScope(stranger), 'TO_RECEIVE')).rows.map((row) => row.id)).not.toContain(dossierId)
    const own = await viewerOf(commune, 'RECEPTIONIST')
    expect((await listQueue(await queueScope(own), 'TO_RECEIVE')).rows.map((row) => row.id)).toContain(dossierId)
  })

  test('of two officers acting at once one wins and the other hears that it changed', async () => {
    const one = await viewerOf(commune, 'RECEPTIONIST')
    const other = await viewerOf(commune, 'RECEPTIONIST')
    const { dossierId } = await submitDossier(submission())
    const seen = await target(dossierId)
    const results = await Promise.allSettled([
      receiveDossier(one, seen),
      refuseDossier(other, { ...seen, reason: 'không đủ' }),
      receiveDossier(other, seen),
    ])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' })
    expect(await listEvents(db, 'dossier', dossierId)).toHaveLength(2)
  })
})

describe('the counter', () => {
  test('an instant procedure is received, decided and handed over in one step by one officer', async () => {
    const officer = await viewerOf(commune, 'RECEPTIONIST', 'SPECIALIST')
    const intake = {
      transactionId: randomUUID(),
      versionId: instantId,
      unitId: commune,
      resultMethod: 'COUNTER' as const,
      parties: [{ role: 'OWNER' as const, kind: 'INDIVIDUAL' as const, fullName: 'Lù' }],
      papers: [{ paperKey: 'ban-chinh', name: 'Bản chính', originals: 1, certified: 0, copies: 2, compared: true }],
      files: [],
      atOnce: { outcome: 'GRANTED' as const, number: '45' },
    }
    const done = await takeIn(officer, intake)
    expect(await takeIn(officer, intake)).toEqual({ ...done, repeated: true })
    const dossier = await db.dossier.findUniqueOrThrow({ where: { id: done.dossierId }, include: { papers: true } })
    expect(dossier).toMatchObject({ state: 'RETURNED', outcome: 'GRANTED', code: done.code, channel: 'COUNTER' })
    expect(dossier.papers).toHaveLength(1)
    expect(await listEvents(db, 'dossier', done.dossierId)).toHaveLength(5)
  })

  test('one step needs both roles, and a procedure that is instant', async () => {
    const receptionist = await viewerOf(commune, 'RECEPTIONIST')
    const base = {
      unitId: commune,
      resultMethod: 'COUNTER' as const,
      parties: [{ role: 'OWNER' as const, kind: 'INDIVIDUAL' as const, fullName: 'Lù' }],
      papers: [],
      files: [],
    }
    const atOnce = { outcome: 'GRANTED' as const, number: '1' }
    await expect(takeIn(receptionist, { ...base, transactionId: randomUUID(), versionId: instantId, atOnce })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const both = await viewerOf(commune, 'RECEPTIONIST', 'SPECIALIST')
    await expect(takeIn(both, { ...base, transactionId: randomUUID(), versionId, atOnce })).rejects.toMatchObject({ code: 'conflict' })
    const outsider = await viewerOf(neighbour, 'RECEPTIONIST', 'SPECIALIST')
    await expect(takeIn(outsider, { ...base, transactionId: randomUUID(), versionId })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a procedure with cases', () => {
  const intake = (over: object = {}) => ({
    transactionId: randomUUID(),
    versionId: casesId,
    unitId: commune,
    resultMethod: 'COUNTER' as const,
    parties: [{ role: 'OWNER' as const, kind: 'INDIVIDUAL' as const, fullName: 'Vàng Seo Thực Hành' }],
    papers: [],
    files: [],
    ...over,
  })
  const receivedOf = async (dossierId: string) =>
    (await listEvents(db, 'dossier', dossierId)).find((event) => event.kind === 'dossier.received')!.data as Record<string, unknown>

  test.each<[string, string, object]>([
    ['2023-06-12', 'nhanh', { amount: 2, unit: 'WORKING_DAY' }],
    ['2023-07-03', 'nhanh', { amount: 5, unit: 'WORKING_DAY' }],
    ['2023-06-12', 'cham', { amount: 10, unit: 'WORKING_DAY' }],
  ])('on %s the case %s is received with its own term, and the ledger names it', async (day, caseKey, term) => {
    const officer = await viewerOf(commune, 'RECEPTIONIST')
    clock.moveTo(new Date(`${day}T02:00:00Z`))
    const { dossierId } = await takeIn(officer, intake({ caseKey }))
    expect(await receivedOf(dossierId)).toMatchObject({ caseKey, term, termFrom: 'PROCEDURE' })
    const online = await submitDossier(submission({ versionId: casesId }))
    await receiveDossier(officer, { ...(await target(online.dossierId)), caseKey })
    expect(await receivedOf(online.dossierId)).toMatchObject({ caseKey, term, termFrom: 'PROCEDURE' })
    const stored = await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })
    expect(stored).toMatchObject(project(await listEvents(db, 'dossier', dossierId), await findCalendar(db, commune)))
  })

  test('is not received under a case it does not have, nor without any term', async () => {
    const officer = await viewerOf(commune, 'RECEPTIONIST')
    await expect(takeIn(officer, intake({ caseKey: 'la' }))).rejects.toMatchObject({
      code: 'invalid',
      fieldErrors: { caseKey: 'Chọn lại trường hợp.' },
    })
    await expect(takeIn(officer, intake())).rejects.toMatchObject({ code: 'invalid', fieldErrors: { caseKey: 'Chọn trường hợp.' } })
    const { dossierId } = await takeIn(officer, intake({ term: { amount: 7, unit: 'WORKING_DAY' } }))
    const data = await receivedOf(dossierId)
    expect(data).toMatchObject({ term: { amount: 7, unit: 'WORKING_DAY' }, termFrom: 'OFFICER' })
    expect(data).not.toHaveProperty('caseKey')
  })
})

describe('the look-up secret', () => {
  test('opens only its own dossier: a partial code look-up reveals no other, nor a whole code with another secret', async () => {
    const { dossierId, requestId } = await submitDossier(submission())
    const other = await submitDossier(submission())
    const secret = secretOf({ id: dossierId, secretVersion: 1 })
    expect(await findByCodeAndSecret(requestId, secret)).toEqual({ id: dossierId, secretVersion: 1 })
    expect(await findByCodeAndSecret(requestId.toLowerCase(), ` ${secret.slice(0, 4)}-${secret.slice(4).toLowerCase()}`)).toEqual({
      id: dossierId,
      secretVersion: 1,
    })
    expect(await findByCodeAndSecret(requestId.slice(0, 6), secret)).toBeNull()
    expect(await findByCodeAndSecret(other.requestId, secret)).toBeNull()
    expect(await findByCodeAndSecret('', secret)).toBeNull()
  })

  test('issued anew, closes the old one and what it had opened', async () => {
    const officer = await viewerOf(commune, 'RECEPTIONIST')
    const { dossierId, requestId } = await submitDossier(submission())
    await expect(reissueSecret(officer, { ...(await target(dossierId)), cardSeen: false })).rejects.toMatchObject({ code: 'invalid' })
    const { secret } = await reissueSecret(officer, { ...(await target(dossierId)), cardSeen: true })
    expect(await findByCodeAndSecret(requestId, secretOf({ id: dossierId, secretVersion: 1 }))).toBeNull()
    expect(await findTrackedDossier(dossierId, 1)).toBeNull()
    expect(await findByCodeAndSecret(requestId, secret)).toEqual({ id: dossierId, secretVersion: 2 })
  })
})

test('two hundred receptions at once get two hundred codes', async () => {
  const officer = await viewerOf(commune, 'RECEPTIONIST')
  clock.moveTo(new Date('2024-03-04T02:00:00Z'))
  const ids = await Promise.all(Array.from({ length: 200 }, async () => (await submitDossier(submission())).dossierId))
  const codes = await Promise.all(ids.map(async (id) => (await receiveDossier(officer, await target(id))).code))
  expect(new Set(codes).size).toBe(200)
  expect(codes.toSorted((a, b) => (a < b ? -1 : 1)).at(-1)).toBe('T.99901-240304-0200')
})

test('a dossier withdrawn before reception never had a clock', async () => {
  const officer = await viewerOf(commune, 'RECEPTIONIST')
  const { dossierId } = await submitDossier(submission())
  await withdrawDossier(officer, { ...(await target(dossierId)), text: 'Người nộp xin rút' })
  expect(await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).toMatchObject({ state: 'WITHDRAWN', dueAt: null, code: null })
})

test('the whole ledger is unbroken after all of this', async () => {
  expect((await verifyLedger()).damage).toEqual([])
})
