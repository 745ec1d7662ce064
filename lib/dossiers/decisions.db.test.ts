import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { compareColumns } from '@/lib/audit/columns'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { revokeResult } from '@/lib/results/revoke'
import { useTestDatabase } from '@/lib/testing/db'
import { inPieces, samplePdf } from '@/lib/testing/file-samples'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { useTestStore } from '@/lib/testing/store'
import { makeWorkflow, practiceStep } from '@/lib/testing/workflows'
import { storeIncoming } from '@/lib/uploads/service'
import { approveDecision, draftDecision, numberDecision, sendBack, signDecision } from './decisions'
import { confirmResult, decideDossier, reissueResult, startDossier } from './processing'
import { draftExtension } from './extensions'
import { takeIn } from './reception'
import { listToSign, signSelected } from './signing-list'
import { findTrackedDossier } from './tracking'

useTestDatabase()
useTestStore()

let district: string
let department: string
let desk: string
let procedure: { procedureId: string; versionId: string }
let people: Record<'desk' | 'specialist' | 'head' | 'leader' | 'registry' | 'stranger', StaffViewer>

beforeAll(async () => {
  clock.moveTo(workMorning)
  district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT', agencyCode: 'D' })
  department = await makeUnit('Phòng Thực Hành', { kind: 'DEPARTMENT', parentId: district })
  desk = district
  const one = async (unitId: string, role: Role, position: string | null = null) => {
    const viewer = await makeStaff([{ unitId, role }])
    await db.staffAccount.update({ where: { id: viewer.accountId }, data: { position } })
    return viewer
  }
  people = {
    desk: await one(desk, 'RECEPTIONIST'),
    specialist: await one(department, 'SPECIALIST'),
    head: await one(department, 'UNIT_HEAD', 'Trưởng phòng'),
    leader: await one(district, 'LEADER', 'Phó Chủ tịch UBND huyện'),
    registry: await one(district, 'REGISTRY'),
    stranger: await one(await makeUnit('Xã Khác Thực Hành'), 'LEADER', 'Chủ tịch'),
  }
  procedure = await makePublishedProcedure({}, { term: { amount: 7, unit: 'WORKING_DAY' }, results: [{ name: 'Giấy phép thực hành' }] })
  await db.offering.create({
    data: { id: newId(0), procedureId: procedure.procedureId, unitId: desk, decidedById: department, validFrom: '2000-01-01' },
  })
  await makeWorkflow({ ...procedure, unitId: district }, chain())
})
afterEach(() => clock.moveTo(workMorning))

const chain = () => [
  practiceStep('APPRAISE', 'SPECIALIST', 4, { needs: ['FILE'] }),
  practiceStep('APPROVE', 'UNIT_HEAD', 1),
  practiceStep('SIGN', 'LEADER', 1, { unit: district }),
  practiceStep('NUMBER', 'REGISTRY', 1, { unit: district }),
]

async function received(): Promise<string> {
  const { dossierId } = await takeIn(people.desk, {
    transactionId: randomUUID(),
    versionId: procedure.versionId,
    unitId: desk,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành' }],
    papers: [],
    files: [],
  })
  return dossierId
}
const row = (id: string) => db.dossier.findUniqueOrThrow({ where: { id } })
const target = async (dossierId: string) => ({ dossierId, version: (await row(dossierId)).version })
async function file(viewer: StaffViewer): Promise<string> {
  const { id } = await storeIncoming(
    inPieces(samplePdf()),
    { name: 'du-thao.pdf', declaredType: 'application/pdf', purpose: 'RESULT', uploaderId: viewer.accountId },
    clock.now(),
  )
  return id
}
async function drafted(): Promise<string> {
  const id = await received()
  await startDossier(people.specialist, await target(id))
  await draftDecision(people.specialist, {
    ...(await target(id)),
    outcome: 'GRANTED',
    text: 'Lời chưa ra ngoài',
    fileIds: [await file(people.specialist)],
  })
  return id
}
async function signed(): Promise<string> {
  const id = await drafted()
  await approveDecision(people.head, await target(id))
  await signDecision(people.leader, await target(id))
  return id
}
const tracked = async (id: string) => (await findTrackedDossier(id, 1))!

test('a decision is drafted, approved, signed and numbered by four people, each with one press', async () => {
  const id = await received()
  await startDossier(people.specialist, await target(id))
  await expect(draftDecision(people.specialist, { ...(await target(id)), outcome: 'GRANTED' })).rejects.toThrow('tệp dự thảo')
  const draft = { outcome: 'GRANTED' as const, text: 'Mời ông/bà đến nhận.', fileIds: [await file(people.specialist)] }
  await draftDecision(people.specialist, { ...(await target(id)), ...draft })
  expect(await row(id)).toMatchObject({ decision: 'DRAFTED', step: 1, outcome: null, state: 'IN_PROCESS' })
  expect(await tracked(id)).toMatchObject({ notes: [], results: [] })

  await approveDecision(people.head, await target(id))
  expect(await row(id)).toMatchObject({ decision: 'APPROVED', step: 2, handlingUnitId: district, handOverAt: expect.any(Date) })
  await signDecision(people.leader, await target(id))
  expect(await row(id)).toMatchObject({ decision: 'SIGNED', step: 3, handOverAt: null })
  const acknowledged = await db.ledgerEvent.findMany({ where: { streamId: id, kind: 'dossier.acknowledged' } })
  expect(acknowledged.map((event) => event.actorId)).toEqual([people.leader.accountId])

  const issued = await file(people.registry)
  await numberDecision(people.registry, { ...(await target(id)), number: '15/QĐ-UBND', fileIds: [issued] })
  expect(await row(id)).toMatchObject({ state: 'DECIDED', outcome: 'GRANTED', decision: null, step: null })
  expect(await db.result.findMany({ where: { dossierId: id } })).toMatchObject([
    {
      number: '15/QĐ-UBND',
      title: 'Giấy phép thực hành',
      issuedOn: '2026-09-07',
      unitId: district,
      signerId: people.leader.accountId,
      signature: { lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH', name: 'Người Thực Hành' },
    },
  ])
  expect((await tracked(id)).notes.map((note) => note.text)).toEqual(['Mời ông/bà đến nhận.'])
  expect((await tracked(id)).results).toHaveLength(0)
  await confirmResult(people.desk, await target(id))
  expect((await tracked(id)).results.map((one) => one.id)).toEqual([issued])
  expect((await compareColumns()).differing).toEqual([])
})

test.each(['head', 'leader', 'registry', 'stranger', 'desk'] as const)(
  'the %s drafts nothing at the step of the specialist',
  async (who) => {
    const id = await received()
    await startDossier(people.specialist, await target(id))
    await expect(draftDecision(people[who], { ...(await target(id)), outcome: 'GRANTED' })).rejects.toMatchObject({
      code: expect.stringMatching(/forbidden|not_found/),
    })
  },
)

test.each(['specialist', 'head', 'registry', 'stranger'] as const)('the %s does not sign at the step of the leader', async (who) => {
  const id = await drafted()
  await approveDecision(people.head, await target(id))
  await expect(signDecision(people[who], await target(id))).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|not_found/) })
  expect(await row(id)).toMatchObject({ decision: 'APPROVED' })
})

test('no step is left out: what is not approved is not signed, what is not signed has no number', async () => {
  const id = await drafted()
  await expect(signDecision(people.leader, await target(id))).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|not_found/) })
  const all = await makeStaff(
    (['SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'] as const).flatMap((role) =>
      [department, district].map((unitId) => ({ unitId, role })),
    ),
  )
  await expect(signDecision(all, await target(id))).rejects.toMatchObject({ code: 'conflict' })
  await expect(numberDecision(all, { ...(await target(id)), number: '1/QĐ' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(decideDossier(all, { ...(await target(id)), outcome: 'GRANTED', number: '1/QĐ', resultFileIds: [] })).rejects.toThrow(
    'dự thảo',
  )
  // One person who holds every role still does each step with its own press.
  await approveDecision(all, await target(id))
  await signDecision(all, await target(id))
  await numberDecision(all, { ...(await target(id)), number: '/GP-UBND' })
  expect(await row(id)).toMatchObject({ state: 'DECIDED' })
})

test.each(['APPROVE', 'SIGN', 'NUMBER'] as const)('at the step %s it goes back to whoever drafted, with the reason', async (kind) => {
  const id = kind === 'NUMBER' ? await signed() : await drafted()
  if (kind === 'SIGN') await approveDecision(people.head, await target(id))
  const who = { APPROVE: people.head, SIGN: people.leader, NUMBER: people.registry }[kind]
  await sendBack(who, { ...(await target(id)), text: 'Sai tên đường.' })
  expect(await row(id)).toMatchObject({ decision: null, step: 0, handlingUnitId: department, assigneeId: people.specialist.accountId })
  expect((await tracked(id)).notes).toEqual([])
  expect((await db.dossierNote.findMany({ where: { dossierId: id, kind: 'STEP' } })).map((note) => note.text)).toEqual(['Sai tên đường.'])
  expect((await compareColumns()).differing).toEqual([])
})

test('no draft reaches the person, neither one that was sent back nor one that was signed on paper; its words do', async () => {
  const id = await drafted()
  await sendBack(people.head, { ...(await target(id)), text: 'Sai tên.' })
  const better = await file(people.specialist)
  await draftDecision(people.specialist, { ...(await target(id)), outcome: 'GRANTED', text: 'Lời đúng', fileIds: [better] })
  await approveDecision(people.head, await target(id))
  await signDecision(people.leader, await target(id))
  await numberDecision(people.registry, { ...(await target(id)), number: '/QĐ-UBND' })
  await confirmResult(people.desk, await target(id))
  const shown = await tracked(id)
  expect(shown.results).toEqual([])
  expect(shown.notes.map((note) => note.text)).toEqual(['Lời đúng'])
})

test('of two leaders who sign the same draft at once, one does', async () => {
  const other = await makeStaff([{ unitId: district, role: 'LEADER' }])
  const id = await drafted()
  await approveDecision(people.head, await target(id))
  const seen = await target(id)
  const done = await Promise.allSettled([signDecision(people.leader, seen), signDecision(other, seen)])
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  expect(await db.ledgerEvent.count({ where: { streamId: id, kind: 'dossier.decision_signed' } })).toBe(1)
})

test('a number that stands on another result is refused in a sentence that names the next, unless one document answers both', async () => {
  const [first, second, third] = [await signed(), await signed(), await signed()]
  await numberDecision(people.registry, { ...(await target(first)), number: '40/CV-UBND' })
  const again = numberDecision(people.registry, { ...(await target(second)), number: '40/CV-UBND' })
  await expect(again).rejects.toMatchObject({ code: 'invalid', fieldErrors: { number: expect.stringContaining('41/CV-UBND') } })
  await numberDecision(people.registry, { ...(await target(second)), number: '40/CV-UBND', shared: true })
  await numberDecision(people.registry, { ...(await target(third)), number: '/CV-UBND' })
  expect((await db.result.findFirstOrThrow({ where: { dossierId: third } })).number).toBe('41/CV-UBND')
})

test('two registrars who leave the number out at the same time get two numbers', async () => {
  const other = await makeStaff([{ unitId: district, role: 'REGISTRY' }])
  const [first, second] = [await signed(), await signed()]
  const [one, two] = [await target(first), await target(second)]
  await Promise.all([
    numberDecision(people.registry, { ...one, number: '/TB-UBND' }),
    numberDecision(other, { ...two, number: '/TB-UBND' }),
  ])
  const results = await db.result.findMany({ where: { dossierId: { in: [first, second] } } })
  expect(results.map((result) => result.number).toSorted()).toEqual(['1/TB-UBND', '2/TB-UBND'])
})

test('head or leader of the unit takes a result back once; the person reads why', async () => {
  const id = await signed()
  await numberDecision(people.registry, { ...(await target(id)), number: '/GCN-UBND' })
  const { id: resultId } = await db.result.findFirstOrThrow({ where: { dossierId: id } })
  const words = { resultId, reason: 'MISTAKE' as const, text: 'Ghi sai ngày sinh, sẽ cấp lại.' }
  await expect(revokeResult(people.registry, { ...(await target(id)), ...words })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(revokeResult(people.leader, { ...(await target(id)), ...words, resultId: randomUUID() })).rejects.toMatchObject({
    code: 'conflict',
  })
  await revokeResult(people.leader, { ...(await target(id)), ...words })
  expect(await db.result.findUniqueOrThrow({ where: { id: resultId } })).toMatchObject({
    revokedAt: expect.any(Date),
    revokedById: people.leader.accountId,
    revokedReason: 'MISTAKE',
  })
  expect((await tracked(id)).notes.map((note) => note.kind)).toContain('REVOCATION')
  await expect(confirmResult(people.desk, await target(id))).rejects.toMatchObject({ code: 'conflict' })
  const better = await file(people.registry)
  const again = { outcome: 'GRANTED' as const, number: '/GCN-UBND', resultFileIds: [better] }
  await reissueResult(people.registry, { ...(await target(id)), ...again })
  await expect(reissueResult(people.registry, { ...(await target(id)), ...again })).rejects.toMatchObject({ code: 'conflict' })
  await confirmResult(people.desk, await target(id))
  expect((await tracked(id)).results.map((one) => one.id)).toEqual([better])
  expect((await compareColumns()).differing).toEqual([])
  await expect(revokeResult(people.leader, { ...(await target(id)), ...words })).rejects.toMatchObject({ code: 'conflict' })
})

test('the signing list holds what waits for the viewer, signs what can be signed and says of the rest why not', async () => {
  const [first, second] = [await drafted(), await drafted()]
  for (const id of [first, second]) await approveDecision(people.head, await target(id))
  const mine = async (viewer: StaffViewer) => (await listToSign(viewer)).rows.filter((row) => [first, second].includes(row.dossierId))
  for (const other of [people.specialist, people.head, people.registry, people.stranger]) expect(await mine(other)).toEqual([])
  const rows = await mine(people.leader)
  expect(rows).toMatchObject([
    { action: 'signDecision', draft: { outcome: 'GRANTED', text: 'Lời chưa ra ngoài' }, files: [{ name: 'du-thao.pdf' }] },
    { action: 'signDecision' },
  ])
  const tasks = rows.map(({ action, dossierId, version }) => ({ action, dossierId, version }))
  await signDecision(people.leader, await target(second))
  const answers = await signSelected(people.leader, tasks)
  expect(answers.find((answer) => answer.dossierId === first)).toMatchObject({ refusal: null })
  expect(answers.find((answer) => answer.dossierId === second)?.refusal).toContain('Vừa có người khác')
  expect((await signSelected(people.stranger, tasks)).map((answer) => answer.code)).toEqual(['Hồ sơ ngoài phạm vi', 'Hồ sơ ngoài phạm vi'])
  expect(await mine(people.leader)).toEqual([])
})

test('result and apology of one dossier are signed by one press, whichever was ticked first; what fails unexpectedly keeps no answer back', async () => {
  const id = await received()
  await startDossier(people.specialist, await target(id))
  const apology = { reason: 'STAFFING' as const, dueOn: '2026-09-18', text: 'Xin lỗi ông/bà.' }
  await draftExtension(people.specialist, { ...(await target(id)), ...apology })
  await draftDecision(people.specialist, { ...(await target(id)), outcome: 'GRANTED', fileIds: [await file(people.specialist)] })
  const both = (await listToSign(people.head)).rows.filter((row) => row.dossierId === id)
  expect(both.map((row) => row.action)).toEqual(['approveDecision', 'signExtension'])
  const tasks = both.map(({ action, dossierId, version }) => ({ action, dossierId, version }))
  const answers = await signSelected(people.head, [{ ...tasks[0]!, action: 'unknown' as never, dossierId: randomUUID() }, ...tasks])
  expect(answers).toHaveLength(3)
  expect(answers.filter((answer) => answer.dossierId === id).map((answer) => answer.refusal)).toEqual([null, null])
  expect(answers.find((answer) => answer.dossierId !== id)?.refusal).toContain('Hệ thống gặp lỗi')
  expect(await row(id)).toMatchObject({ decision: 'APPROVED', extension: 'SIGNED' })
})

test('however much waits for others in the same unit, the signing list shows what waits for the viewer', async () => {
  const mine = await drafted()
  await approveDecision(people.head, await target(mine))
  const signer = await db.dossier.findUniqueOrThrow({ where: { id: mine } })
  const others = [await drafted()]
  for (const id of others) await approveDecision(people.head, await target(id))
  const columns = await db.dossier.findUniqueOrThrow({ where: { id: others[0]! } })
  await db.dossier.createMany({
    data: Array.from({ length: 120 }, (_, at) => ({
      ...columns,
      id: newId(at),
      requestId: `DAY-${at}`,
      code: `DAY-${at}`,
      secretHmac: randomUUID(),
      // More urgent, but another unit is asked first.
      openOpinions: 1,
      stepDueAt: new Date((signer.stepDueAt?.getTime() ?? 0) - 86_400_000),
    })),
  })
  const { rows } = await listToSign(people.leader)
  expect(rows.map((row) => row.dossierId)).toEqual(expect.arrayContaining([mine, ...others]))
})
