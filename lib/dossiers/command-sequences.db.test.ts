import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { compareColumns } from '@/lib/audit/columns'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { deriveDeadline } from '@/lib/calendar/deadline'
import { firstDue } from '@/lib/calendar/due'
import { findCalendar } from '@/lib/calendar/queries'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { findBreak } from '@/lib/ledger/chain'
import { listEvents } from '@/lib/ledger/queries'
import { useTestDatabase } from '@/lib/testing/db'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { revokeResult } from '@/lib/results/revoke'
import { makeWorkflow, practiceStep } from '@/lib/testing/workflows'
import type { Target } from './act'
import { correctReception } from './corrections'
import { approveDecision, draftDecision, numberDecision, sendBack, signDecision } from './decisions'
import { acknowledge, assign, passOn } from './hand-overs'
import { askOpinion, closeOpinion, giveOpinion } from './opinions'
import { type QueueCursor, readCursor } from './queue-cursor'
import { queuesOf } from './queue-roles'
import { countQueues, listQueue, queueScope } from './queues'
import { subjectOf } from './command'
import { draftExtension, rejectExtension, signExtension } from './extensions'
import { collectFee, demandFee, recordPayment, waiveFee } from './fees'
import { confirmResult, decideDossier, handOverResult, reissueResult, startDossier, stopDossier, withdrawDossier } from './processing'
import { deadlineEventsOf, receptionOf } from './projection'
import { getDossierDetail } from './queries'
import { receiveDossier, refuseDossier } from './reception'
import { actorFor } from './scope'
import { availableActions } from './state'
import { submitDossier } from './submit'
import { askCorrection, recordCorrection, recordSupplement, requestFurtherSupplement, requestSupplement } from './supplements'

// Whatever officers press, in any order and at any time: nothing but a plain refusal or one recorded step comes of it, and what the ledger says still holds.
useTestDatabase()

const lines = [{ kind: 'FEE' as const, name: 'Phí thực hành', amount: 8000 }]
const text = 'Lý do thực hành'

let pressed = 0
const opinionOf = async ({ dossierId }: Target) =>
  (await db.dossierOpinion.findFirst({ where: { dossierId, answeredAt: null, closedAt: null } }))?.id ?? randomUUID()

/** Every command of a dossier, as an officer could send it. */
const commands: Record<string, (viewer: StaffViewer, target: Target) => Promise<unknown>> = {
  receive: (viewer, target) => receiveDossier(viewer, target),
  refuse: (viewer, target) => refuseDossier(viewer, { ...target, reason: text }),
  askCorrection: (viewer, target) => askCorrection(viewer, { ...target, text }),
  recordCorrection: (viewer, target) => recordCorrection(viewer, target),
  start: (viewer, target) => startDossier(viewer, target),
  requestSupplement: (viewer, target) => requestSupplement(viewer, { ...target, text }),
  requestFurtherSupplement: (viewer, target) => requestFurtherSupplement(viewer, { ...target, text, why: text }),
  recordSupplement: (viewer, target) => recordSupplement(viewer, target),
  demandFee: (viewer, target) => demandFee(viewer, { ...target, lines }),
  recordPayment: (viewer, target) => recordPayment(viewer, { ...target, method: 'CASH', receiptNumber: '1' }),
  waiveFee: (viewer, target) => waiveFee(viewer, { ...target, text }),
  collectFee: (viewer, target) => collectFee(viewer, { ...target, lines, method: 'TRANSFER', receiptNumber: '2' }),
  draftExtension: (viewer, target) => draftExtension(viewer, { ...target, reason: 'WEATHER', dueOn: '2026-10-30', text }),
  signExtension: (viewer, target) => signExtension(viewer, target),
  rejectExtension: (viewer, target) => rejectExtension(viewer, { ...target, text }),
  stop: (viewer, target) => stopDossier(viewer, { ...target, text }),
  assign: (viewer, target) => assign(viewer, { ...target, assigneeId: officers[pressed++ % officers.length]!.accountId }),
  passOn: (viewer, target) => passOn(viewer, { ...target, text }),
  acknowledge: (viewer, target) => acknowledge(viewer, target),
  askOpinion: (viewer, target) => askOpinion(viewer, { ...target, unitId: askedId, question: text, days: 2 }),
  giveOpinion: async (viewer, target) =>
    giveOpinion(viewer, { ...target, opinionId: await opinionOf(target), stance: 'AGREED', answer: text }),
  closeOpinion: async (viewer, target) => closeOpinion(viewer, { ...target, opinionId: await opinionOf(target), text }),
  correctReception: (viewer, target) =>
    correctReception(viewer, {
      ...target,
      versionId: plainId,
      resultMethod: pressed++ % 2 ? 'POST' : 'ONLINE',
      parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành' }],
      papers: [],
      reason: text,
    }),
  draftDecision: (viewer, target) => draftDecision(viewer, { ...target, outcome: 'GRANTED' }),
  approveDecision: (viewer, target) => approveDecision(viewer, target),
  signDecision: (viewer, target) => signDecision(viewer, target),
  sendBack: (viewer, target) => sendBack(viewer, { ...target, text }),
  numberDecision: (viewer, target) => numberDecision(viewer, { ...target, number: randomUUID() }),
  revokeResult: async (viewer, target) =>
    revokeResult(viewer, {
      ...target,
      resultId: (await db.result.findFirst({ where: { dossierId: target.dossierId } }))?.id ?? randomUUID(),
      reason: 'MISTAKE',
      text,
    }),
  reissueResult: (viewer, target) =>
    reissueResult(viewer, { ...target, outcome: 'REFUSED', text, number: randomUUID(), resultFileIds: [] }),
  decide: (viewer, target) => decideDossier(viewer, { ...target, outcome: 'GRANTED', number: randomUUID(), resultFileIds: [] }),
  confirmResult: (viewer, target) => confirmResult(viewer, target),
  handOver: (viewer, target) => handOverResult(viewer, { ...target, method: 'COUNTER' }),
  withdraw: (viewer, target) => withdrawDossier(viewer, { ...target, text }),
}
/** Pressed rarely, since they end everything. */
const ends = ['refuse', 'stop', 'withdraw']

let unitId: string
let departmentId: string
let askedId: string
let plainId: string
let chainId: string
let officers: StaffViewer[]
let stranger: StaffViewer

beforeAll(async () => {
  unitId = await makeUnit('Xã Thực Hành', { agencyCode: 'T.01' })
  departmentId = await makeUnit('Phòng Thực Hành', { kind: 'DEPARTMENT' })
  const elsewhere = await makeUnit('Xã Thực Hành Khác', { agencyCode: 'T.02' })
  askedId = await makeUnit('Phòng Được Hỏi', { kind: 'DEPARTMENT' })
  const plain = await makePublishedProcedure({}, { term: { amount: 5, unit: 'WORKING_DAY' } })
  const chain = await makePublishedProcedure({}, { term: { amount: 5, unit: 'WORKING_DAY' } })
  plainId = plain.versionId
  chainId = chain.versionId
  await db.offering.createMany({
    data: [plain, chain].map(({ procedureId }) => ({
      id: newId(0),
      procedureId,
      unitId,
      decidedById: departmentId,
      validFrom: '2000-01-01',
    })),
  })
  // From the desk to the department, where it is drafted and approved, back to the unit's leader and its registry.
  await makeWorkflow({ ...chain, unitId }, [
    practiceStep('RECEIVE', 'RECEPTIONIST', 1),
    practiceStep('APPRAISE', 'SPECIALIST', 1),
    practiceStep('APPROVE', 'UNIT_HEAD', 1),
    practiceStep('SIGN', 'LEADER', 1, { unit: unitId }),
    practiceStep('NUMBER', 'REGISTRY', 1, { unit: unitId }),
  ])
  const working: Role[] = ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY']
  officers = await Promise.all(
    [unitId, departmentId, askedId].flatMap((unit) => working.map((role) => makeStaff([{ unitId: unit, role }]))),
  )
  stranger = await makeStaff(working.map((role) => ({ unitId: elsewhere, role })))
})
afterEach(() => clock.moveTo(null))

async function submitted(versionId: string): Promise<string> {
  clock.moveTo(workMorning)
  const { dossierId } = await submitDossier({
    transactionId: randomUUID(),
    versionId,
    unitId,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành' }],
    answers: {},
    files: [],
  })
  return dossierId
}

/** `likely`: one of what the screens offer; else anything, by anyone. */
type Press = { likely: boolean; pick: number; mayEnd: boolean; officer: number; minutes: number; stale: boolean }
const oneIn = (count: number) => fc.integer({ min: 1, max: count }).map((one) => one === 1)
const aPress: fc.Arbitrary<Press> = fc.record({
  likely: oneIn(4).map((one) => !one),
  pick: fc.nat({ max: 9999 }),
  mayEnd: oneIn(30),
  officer: fc.nat({ max: 14 }),
  // From one breath to two days later.
  minutes: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 2880 })),
  stale: oneIn(10),
})

/** What is pressed, and by whom. */
async function choose(id: string, { likely, pick, mayEnd, officer }: Press): Promise<{ command: string; viewer: StaffViewer }> {
  const names = Object.keys(commands).filter((name) => mayEnd || !ends.includes(name))
  if (likely) {
    const dossier = await db.dossier.findUniqueOrThrow({
      where: { id },
      include: { workflow: true, results: true, opinions: { where: { answeredAt: null, closedAt: null } } },
    })
    const subject = subjectOf(dossier, clock.now())
    const offered = officers.flatMap((one) =>
      availableActions(subject, actorFor(one, dossier)).flatMap((command) => (names.includes(command) ? [{ command, viewer: one }] : [])),
    )
    if (offered.length > 0) return offered[pick % offered.length]!
  }
  return { command: names[pick % names.length]!, viewer: officers[officer]! }
}

/** Presses, and answers whether it was recorded. Anything but a plain refusal is thrown on. */
async function press(viewer: StaffViewer, name: string, target: Target): Promise<boolean> {
  try {
    await commands[name]!(viewer, target)
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

test('no sequence of commands breaks the due time, the chain, the columns or the scope', { timeout: 300_000 }, async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(aPress, { minLength: 20, maxLength: 40 }), async (isChain, presses) => {
      const id = await submitted(isChain ? chainId : plainId)
      let firstDueAt: Date | null = null
      for (const one of presses) {
        const { minutes, stale } = one
        clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000))
        const { command, viewer } = await choose(id, one)
        const before = await db.dossier.findUniqueOrThrow({ where: { id } })
        const target = { dossierId: id, version: stale ? before.version - 1 : before.version }
        expect(await press(stranger, command, target)).toBe(false)
        const done = await press(viewer, command, target)
        if (done) seen.add(command)
        const after = await db.dossier.findUniqueOrThrow({ where: { id } })
        expect(done && stale).toBe(false)
        // A signature acknowledges the hand-over with the same press: two events.
        expect(after.version > before.version).toBe(done)
        if (!done) expect(after).toEqual(before)
        firstDueAt ??= after.firstDueAt
        expect(after.firstDueAt).toEqual(firstDueAt)
      }
      await holds(id)
      await countsHold()
    }),
    { numRuns: 30 },
  )
  // Else most presses were all refused, and nothing was shown.
  expect(seen.size).toBeGreaterThan(Object.keys(commands).length / 2)
  expect((await compareColumns()).differing).toEqual([])
})

/** What each officer's queues say they hold is what their pages show. */
async function countsHold(): Promise<void> {
  const viewer = officers[pressed++ % officers.length]!
  const scope = await queueScope(viewer)
  const counts = await countQueues(scope)
  for (const queue of queuesOf(viewer)) {
    if (queue === 'CLOSED') continue
    const ids: string[] = []
    let cursor: QueueCursor | undefined
    do {
      const page = await listQueue(scope, queue, cursor)
      ids.push(...page.rows.map((row) => row.id))
      cursor = readCursor(page.next ?? undefined, 'AFTER')
    } while (cursor)
    expect([queue, ids.length, new Set(ids).size]).toEqual([queue, counts[queue], ids.length])
  }
}

/** What must be true of a dossier whatever was pressed. */
async function holds(id: string): Promise<void> {
  const dossier = await db.dossier.findUniqueOrThrow({ where: { id } })
  const events = await listEvents(db, 'dossier', id)
  expect(findBreak(events)).toBeNull()
  expect(events).toHaveLength(dossier.version)
  const clockEvents = deadlineEventsOf(events)
  if (clockEvents.length > 0) {
    const calendar = await findCalendar(db, dossier.unitId)
    const deadline = deriveDeadline(clockEvents, calendar)
    expect([dossier.firstDueAt, dossier.dueAt]).toEqual([deadline.firstDueAt, deadline.dueAt])
    expect(deadline.firstDueAt).toEqual(firstDue(dossier.receivedAt!, receptionOf(events).term, calendar).at)
    // An apology moves the appointment, never what lateness is measured against.
    const withoutApology = clockEvents.filter((event) => event.kind !== 'extended')
    expect(deriveDeadline(withoutApology, calendar).appointmentAt).toEqual(deadline.appointmentAt)
  }
  await expect(getDossierDetail(stranger, id)).rejects.toMatchObject({ code: 'not_found' })
}
