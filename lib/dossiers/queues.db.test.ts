import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { listEvents } from '@/lib/ledger/queries'
import { useTestDatabase } from '@/lib/testing/db'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, viewerWith, workMorning } from '@/lib/testing/staff'
import type { WorkflowStep } from '@/lib/workflows/types'
import { makePracticeDesk } from '@/lib/testing/practice-desk'
import { stepMany } from './bulk'
import { bulkStepsOf } from './bulk-steps'
import { readDeskQueue } from './desk-queue'
import { decideDossier, startDossier } from './processing'
import { queuesOf } from './queue-roles'
import { countQueues, listQueue, queueScope } from './queues'
import { receiveDossier } from './reception'
import { visibleTo } from './scope'
import { type QueueName, queueNames } from './types'

useTestDatabase()

const at = (text: string) => new Date(`2026-09-${text}+07:00`)
/** Monday, 08:00. */
const now = workMorning
const later = at('18T17:30:00')

let unit: string
let department: string
let stranger: string
let parent: string
let versionId: string
let workflowId: string
let me: string

const step = (kind: WorkflowStep['kind'], role: WorkflowStep['role']): WorkflowStep => ({
  name: `Bước ${kind}`,
  kind,
  role,
  unit: 'RECEIVING',
  amount: 1,
  needs: [],
})
const steps = [
  step('RECEIVE', 'RECEPTIONIST'),
  step('APPRAISE', 'SPECIALIST'),
  step('APPROVE', 'UNIT_HEAD'),
  step('SIGN', 'LEADER'),
  step('NUMBER', 'REGISTRY'),
]
const at1 = { step: 1, state: 'IN_PROCESS' }

/** One dossier for each way in which it can stand, by name. */
const kinds = {
  submitted: { state: 'SUBMITTED', answerDueAt: later },
  toPassOn: { state: 'RECEIVED', step: 0, dueAt: later },
  handedOver: { ...at1, handOverAt: now, dueAt: later },
  handedOverUnbegun: { ...at1, state: 'RECEIVED', handOverAt: now, dueAt: later },
  free: { state: 'RECEIVED', dueAt: later },
  mine: { state: 'IN_PROCESS', mine: true, dueAt: later },
  toApprove: { state: 'IN_PROCESS', step: 2, decision: 'DRAFTED', dueAt: later },
  toSign: { state: 'IN_PROCESS', step: 3, decision: 'APPROVED', dueAt: later },
  toNumber: { state: 'IN_PROCESS', step: 4, decision: 'SIGNED', dueAt: later },
  apology: { state: 'IN_PROCESS', other: true, extension: 'DRAFTED', dueAt: later },
  asked: { state: 'IN_PROCESS', other: true, openOpinions: 1, elsewhere: true, dueAt: later },
  toConfirm: { state: 'DECIDED', dueAt: later },
  toReturn: { state: 'DECIDED', finishedAt: now, dueAt: later },
  overdue: { state: 'IN_PROCESS', other: true, dueAt: at('04T17:30:00') },
  // The step's own date counts, though the whole has time.
  overdueHere: { ...at1, other: true, stepDueAt: at('04T17:30:00'), dueAt: later },
  today: { state: 'IN_PROCESS', other: true, dueAt: at('07T17:30:00') },
  tomorrow: { state: 'IN_PROCESS', other: true, dueAt: at('08T17:30:00') },
  // Two working hours are not one working day.
  tomorrowByHours: { state: 'IN_PROCESS', other: true, termUnit: 'WORKING_HOUR', dueAt: at('08T10:00:00') },
  inTwoHours: { state: 'IN_PROCESS', other: true, termUnit: 'WORKING_HOUR', dueAt: at('07T10:00:00') },
  waiting: { state: 'AWAITING_SUPPLEMENT', dueAt: later, pausedAt: now },
  closed: { state: 'RETURNED', dueAt: later, finishedAt: now },
} satisfies Record<string, Record<string, unknown>>
type Kind = keyof typeof kinds

const names = new Map<string, Kind>()

async function put(receiving: string, handling: string, columns: Record<string, unknown>, id = newId(now.getTime())) {
  const { mine, other, elsewhere, ...rest } = columns
  const handlingUnitId = elsewhere ? stranger : handling
  await db.dossier.create({
    data: {
      id,
      requestId: randomUUID().slice(0, 10),
      code: rest.state === 'SUBMITTED' ? null : randomUUID(),
      receivedAt: rest.state === 'SUBMITTED' ? null : now,
      versionId,
      unitId: elsewhere ? stranger : receiving,
      handlingUnitId,
      unitIds: [...new Set([receiving, handling, handlingUnitId])],
      channel: 'COUNTER',
      resultMethod: 'COUNTER',
      secretHmac: '',
      submittedAt: now,
      version: 1,
      termUnit: rest.state === 'SUBMITTED' ? null : 'WORKING_DAY',
      ...('step' in rest ? { workflowId } : {}),
      ...(mine ? { assigneeId: me } : other ? { assigneeId: somebody } : {}),
      ...rest,
    } as never,
  })
  return id
}
let somebody: string

beforeAll(async () => {
  clock.moveTo(now)
  parent = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT' })
  unit = await makeUnit('Xã Thực Hành Một', { agencyCode: 'T.01', parentId: parent })
  department = await makeUnit('Phòng Thực Hành', { kind: 'DEPARTMENT' })
  stranger = await makeUnit('Xã Thực Hành Hai', { agencyCode: 'T.02' })
  me = (await makeStaff([{ unitId: unit, role: 'SPECIALIST' }])).accountId
  somebody = (await makeStaff([{ unitId: unit, role: 'SPECIALIST' }])).accountId
  const made = await makePublishedProcedure()
  versionId = made.versionId
  workflowId = newId(0)
  await db.workflow.create({
    data: {
      id: workflowId,
      procedureId: made.procedureId,
      versionId,
      unitId: unit,
      decision: 'Quyết định thực hành',
      term: { amount: 5, unit: 'WORKING_DAY' },
      steps,
      validFrom: '2020-01-01',
      createdAt: now,
      createdById: me,
    },
  })
  for (const [kind, columns] of Object.entries(kinds)) {
    const id = await put(unit, unit, columns)
    names.set(id, kind as Kind)
    if (kind === 'asked') {
      await db.dossierOpinion.create({
        data: { id: newId(0), dossierId: id, unitId: unit, question: 'Hỏi thực hành', askedAt: now, askedById: somebody, dueAt: later },
      })
    }
  }
})
afterEach(() => clock.moveTo(now))

const officer = (...roles: Role[]): StaffViewer => ({ ...viewerWith(unit, ...roles), accountId: me })

async function kindsIn(viewer: StaffViewer, queue: QueueName): Promise<string[]> {
  const { rows } = await listQueue(await queueScope(viewer), queue)
  return rows.map((row) => names.get(row.id) ?? row.id).toSorted()
}

const held = Object.keys(kinds).filter((kind) => !['asked', 'toReturn', 'waiting', 'closed'].includes(kind))
const working = ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'] as const
const everyone = [...working, 'SUPERVISOR'] as const
const heads = ['UNIT_HEAD', 'LEADER'] as const

/** What each role finds in each queue; a role that is not named does not have the queue. */
const table: Record<QueueName, Partial<Record<Role, readonly string[]>>> = {
  TO_RECEIVE: { RECEPTIONIST: ['submitted'] },
  TO_PASS_ON: { RECEPTIONIST: ['toPassOn'] },
  TO_ACKNOWLEDGE: {
    RECEPTIONIST: [],
    SPECIALIST: ['handedOver', 'handedOverUnbegun'],
    UNIT_HEAD: ['handedOverUnbegun'],
    LEADER: [],
    REGISTRY: [],
  },
  MINE: Object.fromEntries(working.map((role) => [role, ['mine']])),
  UNASSIGNED: Object.fromEntries((['SPECIALIST', ...heads] as const).map((role) => [role, ['free']])),
  TO_SIGN: { UNIT_HEAD: ['apology', 'toApprove'], LEADER: ['apology', 'toSign'], REGISTRY: ['toNumber'] },
  OPINIONS: Object.fromEntries((['SPECIALIST', ...heads] as const).map((role) => [role, ['asked']])),
  TO_CONFIRM: { RECEPTIONIST: ['toConfirm'] },
  TO_RETURN: { RECEPTIONIST: ['toReturn'] },
  OVERDUE: Object.fromEntries(everyone.map((role) => [role, ['overdue', 'overdueHere']])),
  DUE_TODAY: Object.fromEntries(everyone.map((role) => [role, ['inTwoHours', 'today']])),
  AT_RISK: Object.fromEntries(everyone.map((role) => [role, ['inTwoHours', 'today', 'tomorrow']])),
  WAITING: Object.fromEntries(everyone.map((role) => [role, ['waiting']])),
  HELD: Object.fromEntries(everyone.map((role) => [role, held])),
  CLOSED: Object.fromEntries(everyone.map((role) => [role, ['closed']])),
}
const allRoles: readonly Role[] = [...everyone, 'ADMINISTRATOR', 'CATALOGUE_EDITOR']

describe('each queue × each role', () => {
  test.each(queueNames.flatMap((queue) => allRoles.map((role) => [queue, role] as const)))('%s for %s', async (queue, role) => {
    const viewer = officer(role)
    const expected = table[queue][role]
    expect(queuesOf(viewer).includes(queue)).toBe(expected !== undefined)
    expect(await kindsIn(viewer, queue)).toEqual([...(expected ?? [])].toSorted())
    const counts = await countQueues(await queueScope(viewer))
    expect(counts[queue]).toBe(queue === 'CLOSED' ? undefined : expected?.length)
    // Nobody of another unit finds any of it.
    expect(await kindsIn({ ...viewerWith(department, role), accountId: me }, queue)).toEqual([])
  })

  test('whoever holds several roles sees what each of them sees', async () => {
    expect(await kindsIn(officer('UNIT_HEAD', 'LEADER', 'REGISTRY'), 'TO_SIGN')).toEqual(['apology', 'toApprove', 'toNumber', 'toSign'])
  })
})

describe('scope', () => {
  test('a supervisor sees what the units below hold, but no work of theirs', async () => {
    const supervisor = viewerWith(parent, 'SUPERVISOR')
    expect(await kindsIn(supervisor, 'OVERDUE')).toEqual(['overdue', 'overdueHere'])
    expect(await kindsIn(supervisor, 'CLOSED')).toEqual(['closed'])
    expect(await kindsIn(supervisor, 'TO_RECEIVE')).toEqual([])
    // A leader of the parent supervises nobody by that role.
    expect(await kindsIn(viewerWith(parent, 'LEADER'), 'OVERDUE')).toEqual([])
    expect(await kindsIn(viewerWith(parent, 'SUPERVISOR', 'SPECIALIST'), 'UNASSIGNED')).toEqual([])
  })

  test('a filter, a place from elsewhere or a queue of another role opens nothing', async () => {
    const outsider = viewerWith(department, ...everyone)
    const [foreign] = [...names.keys()]
    const { rows } = await listQueue(await queueScope(officer('RECEPTIONIST')), 'HELD')
    expect(rows.length).toBeGreaterThan(0)
    for (const queue of queueNames) {
      for (const question of [
        { unitId: unit },
        { assigneeId: me },
        { assigneeId: 'NONE' },
        { code: rows[0]!.code! },
        { after: `0.${foreign!}` },
        { before: `zzzzzzzz.${foreign!}` },
      ]) {
        expect((await readDeskQueue(outsider, { queue, ...question })).rows).toEqual([])
      }
    }
    expect(await kindsIn(officer('SPECIALIST'), 'TO_RECEIVE')).toEqual([])
  })

  test('whatever is listed is visible, for a viewer with different roles in several units', async () => {
    const mixed: StaffViewer = {
      ...viewerWith(department, 'SPECIALIST'),
      accountId: me,
      assignments: [
        { unitId: department, role: 'SPECIALIST' },
        { unitId: unit, role: 'RECEPTIONIST' },
        { unitId: stranger, role: 'ADMINISTRATOR' },
      ],
    }
    const own = await put(unit, department, { state: 'IN_PROCESS', dueAt: later })
    const visible = new Set((await db.dossier.findMany({ where: visibleTo(mixed), select: { id: true } })).map((one) => one.id))
    for (const queue of queueNames) {
      const { rows } = await listQueue(await queueScope(mixed), queue)
      expect(rows.filter((row) => !visible.has(row.id))).toEqual([])
    }
    expect(await kindsIn(mixed, 'UNASSIGNED')).toEqual([own])
    await db.dossier.delete({ where: { id: own } })
  })

  test('one’s own work is narrowed to a unit like any other queue', async () => {
    const elsewhere = await makeUnit('Xã Thực Hành Nữa', { agencyCode: 'T.97' })
    const there = await put(elsewhere, elsewhere, { state: 'IN_PROCESS', assigneeId: me, dueAt: later })
    const viewer: StaffViewer = {
      ...officer('SPECIALIST'),
      assignments: [unit, elsewhere].map((unitId) => ({ unitId, role: 'SPECIALIST' as const })),
    }
    const mine = async (unitId?: string) => {
      const { rows, counts } = await readDeskQueue(viewer, { queue: 'MINE', ...(unitId ? { unitId } : {}) })
      expect(counts.MINE).toBe(String(rows.length))
      return rows.map((row) => row.id)
    }
    expect(await mine(elsewhere)).toHaveLength(1)
    expect(await mine(unit)).not.toEqual(await mine())
    await db.dossier.delete({ where: { id: (await mine(elsewhere))[0]! } })
    expect(there).toBeTruthy()
  })

  test('filters narrow the rows and the counts alike', async () => {
    const viewer = officer('RECEPTIONIST', 'SPECIALIST')
    const narrowed = async (question: Record<string, string>) => {
      const { rows, counts } = await readDeskQueue(viewer, { queue: 'HELD', ...question })
      expect(counts.HELD).toBe(String(rows.length))
      return rows.map((row) => names.get(row.id)!).toSorted()
    }
    expect(await narrowed({ assigneeId: me })).toEqual(['mine'])
    expect(await narrowed({ assigneeId: somebody, channel: 'ONLINE' })).toEqual([])
    expect((await narrowed({ channel: 'COUNTER' })).length).toBe(held.length)
    expect(await narrowed({ procedureId: randomUUID() })).toEqual([])
    const free = await db.dossier.findFirstOrThrow({ where: { id: [...names].find(([, kind]) => kind === 'free')![0] } })
    expect(await narrowed({ code: free.code!.slice(3, 30) })).toEqual(['free'])
    expect(await narrowed({ code: '%' })).toEqual([])
  })
})

describe('pages', () => {
  let crowded: string
  let viewer: StaffViewer
  const ids: string[] = []
  beforeAll(async () => {
    crowded = await makeUnit('Xã Thực Hành Đông', { agencyCode: 'T.09' })
    const beside = await makeUnit('Xã Thực Hành Bên', { agencyCode: 'T.10' })
    viewer = { ...viewerWith(crowded, 'RECEPTIONIST'), assignments: [crowded, beside].map((unitId) => ({ unitId, role: 'RECEPTIONIST' })) }
    // Fives are due at the same millisecond, in two units.
    for (let index = 0; index < 120; index++) {
      const due = new Date(later.getTime() + Math.floor(index / 5) * 60_000)
      const place = index % 2 ? beside : crowded
      ids.push(await put(place, place, { state: 'IN_PROCESS', dueAt: due }, newId(now.getTime() + index)))
    }
  })

  const pageOf = async (place: { after?: string; before?: string }) => readDeskQueue(viewer, { queue: 'HELD', ...place })
  const idsOf = ({ rows }: { rows: readonly { id: string }[] }) => rows.map((row) => row.id)

  test('lead through everything once and back again, also where many are due at the same moment', async () => {
    const first = await pageOf({})
    const second = await pageOf({ after: first.next! })
    const third = await pageOf({ after: second.next! })
    expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(ids)
    expect([first.previous, third.next]).toEqual([null, null])
    expect(idsOf(await pageOf({ before: third.previous! }))).toEqual(idsOf(second))
    const back = await pageOf({ before: second.previous! })
    expect(back).toMatchObject({ previous: null, next: first.next })
    expect(idsOf(back)).toEqual(idsOf(first))
  })

  test('of one unit alone are asked for by its id', async () => {
    const { rows, counts } = await readDeskQueue(viewer, { queue: 'HELD', unitId: crowded })
    expect(rows.map((row) => row.id)).toEqual(ids.filter((_, index) => index % 2 === 0).slice(0, 50))
    expect(counts.HELD).toBe('60')
  })

  test('lose nobody when rows move between two looks', async () => {
    const first = await pageOf({})
    // The last row seen is put off, another one closes, and one comes in before.
    await db.dossier.update({ where: { id: ids[49] }, data: { dueAt: new Date(later.getTime() + 3_600_000 * 5) } })
    await db.dossier.update({ where: { id: ids[60] }, data: { state: 'STOPPED' } })
    const urgent = await put(crowded, crowded, { state: 'IN_PROCESS', dueAt: now })
    const second = await pageOf({ after: first.next! })
    expect(idsOf(second)).toEqual([...ids.slice(50, 60), ...ids.slice(61, 101)])
    // Back at the head: the whole first page as it is now.
    expect(idsOf(await pageOf({ before: second.previous! }))).toEqual([urgent, ...ids.slice(0, 49)])
  })

  test('of what is closed begin with the newest', async () => {
    const closed = ids.slice(0, 60)
    for (const [index, id] of closed.entries()) {
      await db.dossier.update({
        where: { id },
        data: { state: 'RETURNED', submittedAt: new Date(now.getTime() - Math.floor(index / 7) * 60_000) },
      })
    }
    const scope = await queueScope(viewer)
    const first = await readDeskQueue(viewer, { queue: 'CLOSED' })
    const second = await readDeskQueue(viewer, { queue: 'CLOSED', after: first.next! })
    const seen = [...idsOf(first), ...idsOf(second)].filter((id) => closed.includes(id))
    expect(new Set(seen).size).toBe(60)
    const times = (await listQueue(scope, 'CLOSED')).rows.map((row) => row.submittedAt.getTime())
    expect(times).toEqual(times.toSorted((one, other) => other - one))
    expect(idsOf(await readDeskQueue(viewer, { queue: 'CLOSED', before: second.previous! }))).toEqual(idsOf(first))
  })
})

describe('one step on several dossiers', () => {
  test('is done where it may be done, refused with the reason elsewhere, and each is in the ledger', async () => {
    const desk = await makePracticeDesk('Xã Thực Hành Ba', 'T.03')
    const other = await makePracticeDesk('Xã Thực Hành Bốn', 'T.04')
    const received = async (from: typeof desk) => {
      const { dossierId, version } = await from.submit()
      await receiveDossier(from.officer, { dossierId, version })
      return { dossierId, version: 2 }
    }
    const [good, started, stale, foreign] = [await received(desk), await received(desk), await received(desk), await received(other)]
    await startDossier(desk.officer, started)
    const answer = await stepMany(desk.officer, {
      step: 'start',
      targets: [foreign, stale, { ...started, version: 3 }, good].map((one) => (one === stale ? { ...one, version: 1 } : one)),
    })
    expect(answer.done.map((one) => one.dossierId)).toEqual([good.dossierId])
    expect(answer.done[0]!.code).toMatch(/^T\.03-/)
    expect(answer.refused).toEqual([
      { dossierId: foreign.dossierId, code: null, reason: expect.stringContaining('Không tìm thấy') },
      { dossierId: stale.dossierId, code: expect.any(String), reason: expect.stringContaining('Vừa có người khác') },
      { dossierId: started.dossierId, code: expect.any(String), reason: expect.stringContaining('bước khác') },
    ])
    const kindsOf = async (id: string) => (await listEvents(db, 'dossier', id)).map((event) => [event.kind, event.actorId])
    expect((await kindsOf(good.dossierId)).at(-1)).toEqual(['dossier.started', desk.officer.accountId])
    for (const { dossierId } of [foreign, stale]) expect(await kindsOf(dossierId)).toHaveLength(2)

    const decided = [good, started].map((one) => ({ ...one, version: 3 }))
    for (const target of decided) await decideDossier(desk.officer, { ...target, outcome: 'GRANTED', number: '1', resultFileIds: [] })
    const targets = decided.map((one) => ({ ...one, version: 4 }))
    const refused = await stepMany(viewerWith(desk.unitId, 'SPECIALIST'), { step: 'confirmResult', targets })
    expect(refused.refused.map((one) => one.reason)).toEqual(Array(2).fill(expect.stringContaining('không có quyền')))
    expect((await stepMany(desk.officer, { step: 'confirmResult', targets })).done).toHaveLength(2)
  })

  test('is offered only to roles that may do it', () => {
    expect(bulkStepsOf('UNASSIGNED', ['SPECIALIST'])).toEqual(['start'])
    expect(bulkStepsOf('UNASSIGNED', ['LEADER'])).toEqual(['assign'])
    expect(bulkStepsOf('HELD', ['RECEPTIONIST'])).toEqual([])
    expect(bulkStepsOf('TO_CONFIRM', ['RECEPTIONIST'])).toEqual(['confirmResult'])
  })
})
