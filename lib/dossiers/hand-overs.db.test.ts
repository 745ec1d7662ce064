import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { at } from '@/lib/testing/calendar'
import { useTestDatabase } from '@/lib/testing/db'
import { inPieces, samplePdf } from '@/lib/testing/file-samples'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { useTestStore } from '@/lib/testing/store'
import { makeWorkflow, practiceStep } from '@/lib/testing/workflows'
import { storeIncoming } from '@/lib/uploads/service'
import { compareColumns } from '@/lib/audit/columns'
import type { WorkflowStep } from '@/lib/workflows/types'
import { acknowledge, assign, listAssignable, passOn } from './hand-overs'
import { confirmResult, decideDossier, startDossier } from './processing'
import { takeIn } from './reception'

useTestDatabase()
useTestStore()

let commune: string
let department: string
let district: string
let province: string
let procedure: { procedureId: string; versionId: string }
let people: Record<'desk' | 'specialist' | 'colleague' | 'head' | 'leader' | 'province', StaffViewer>

/** Commune, department, district, province and back: a linked dossier (liên thông) of ten working days. */
const linked = (): WorkflowStep[] => [
  practiceStep('RECEIVE', 'RECEPTIONIST', 0.5),
  practiceStep('FORWARD', 'SPECIALIST', 2.5),
  practiceStep('FORWARD', 'LEADER', 1, { unit: district }),
  practiceStep('FORWARD', 'SPECIALIST', 4, { unit: province }),
  practiceStep('APPRAISE', 'SPECIALIST', 2),
]

beforeAll(async () => {
  clock.moveTo(workMorning)
  province = await makeUnit('Tỉnh Thực Hành', { kind: 'PROVINCE', agencyCode: 'P' })
  district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT', agencyCode: 'P.1', parentId: province })
  department = await makeUnit('Phòng Thực Hành', { kind: 'DEPARTMENT', parentId: district })
  commune = await makeUnit('Xã Thực Hành', { agencyCode: 'P.1.1', parentId: district })
  const one = (unitId: string, ...roles: Role[]) => makeStaff(roles.map((role) => ({ unitId, role })))
  people = {
    desk: await one(commune, 'RECEPTIONIST'),
    specialist: await one(department, 'SPECIALIST'),
    colleague: await one(department, 'SPECIALIST'),
    head: await one(department, 'UNIT_HEAD'),
    leader: await one(district, 'LEADER'),
    province: await one(province, 'SPECIALIST'),
  }
  procedure = await makePublishedProcedure({}, { term: { amount: 10, unit: 'WORKING_DAY' } })
  await db.offering.create({
    data: { id: newId(0), procedureId: procedure.procedureId, unitId: commune, decidedById: department, validFrom: '2000-01-01' },
  })
  // The district's own process holds for the commune, which has none.
  await makeWorkflow({ ...procedure, unitId: district }, linked())
})
afterEach(() => clock.moveTo(workMorning))

async function received(): Promise<string> {
  const { dossierId } = await takeIn(people.desk, {
    transactionId: randomUUID(),
    versionId: procedure.versionId,
    unitId: commune,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành' }],
    papers: [],
    files: [],
  })
  return dossierId
}
const row = (id: string) => db.dossier.findUniqueOrThrow({ where: { id } })
const target = async (dossierId: string) => ({ dossierId, version: (await row(dossierId)).version })

test('a dossier goes from the commune over department, district and province and back, each acknowledging it', async () => {
  const id = await received()
  expect(await row(id)).toMatchObject({
    state: 'RECEIVED',
    handlingUnitId: commune,
    step: 0,
    dueAt: at('21/09/2026 17:30'),
    stepDueAt: at('08/09/2026 17:30'),
  })

  await passOn(people.desk, { ...(await target(id)), text: 'Bản giấy gửi theo chuyến chiều.' })
  expect(await row(id)).toMatchObject({ state: 'RECEIVED', handlingUnitId: department, step: 1, handOverAt: expect.any(Date) })
  expect((await db.dossierNote.findMany({ where: { dossierId: id } })).map((note) => note.kind)).toEqual(['STEP'])
  await expect(passOn(people.specialist, await target(id))).rejects.toThrow('xác nhận đã nhận')
  await startDossier(people.specialist, await target(id))
  expect(await row(id)).toMatchObject({ state: 'IN_PROCESS', handOverAt: null, assigneeId: people.specialist.accountId })

  for (const [from, to, unitId, step] of [
    [people.specialist, people.leader, district, 2],
    [people.leader, people.province, province, 3],
    [people.province, people.colleague, department, 4],
  ] as const) {
    await passOn(from, await target(id))
    expect(await row(id)).toMatchObject({ handlingUnitId: unitId, step, assigneeId: null, handOverAt: expect.any(Date) })
    await expect(passOn(to, await target(id))).rejects.toMatchObject({ code: 'conflict' })
    await acknowledge(to, await target(id))
    expect(await row(id)).toMatchObject({ handOverAt: null, assigneeId: to.accountId })
  }
  await decideDossier(people.colleague, { ...(await target(id)), outcome: 'GRANTED', number: '1/TH', resultFileIds: [] })
  await confirmResult(people.desk, await target(id))
  expect(await row(id)).toMatchObject({ state: 'DECIDED', unitIds: [commune, department, district, province] })
  expect((await compareColumns()).differing).toEqual([])
})

test('of two officers who acknowledge at once, one does', async () => {
  const id = await received()
  await passOn(people.desk, await target(id))
  await startDossier(people.specialist, await target(id))
  await passOn(people.specialist, await target(id))
  await acknowledge(people.leader, await target(id))
  await passOn(people.leader, await target(id))
  await acknowledge(people.province, await target(id))
  await passOn(people.province, await target(id))
  const seen = await target(id)
  const done = await Promise.allSettled([acknowledge(people.specialist, seen), acknowledge(people.colleague, seen)])
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  const events = await db.ledgerEvent.count({ where: { streamId: id, kind: 'dossier.acknowledged' } })
  expect(events).toBe(3)
})

test('the head gives a dossier to someone who works in the unit, and to nobody else', async () => {
  const id = await received()
  await passOn(people.desk, await target(id))
  expect((await listAssignable(department)).map((one) => one.id)).toEqual(
    expect.arrayContaining([people.specialist.accountId, people.colleague.accountId, people.head.accountId]),
  )
  for (const assigneeId of [people.province.accountId, randomUUID()]) {
    await expect(assign(people.head, { ...(await target(id)), assigneeId })).rejects.toMatchObject({ code: 'invalid' })
  }
  await expect(assign(people.specialist, { ...(await target(id)), assigneeId: people.colleague.accountId })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await assign(people.head, { ...(await target(id)), assigneeId: people.colleague.accountId })
  expect(await row(id)).toMatchObject({ state: 'RECEIVED', assigneeId: people.colleague.accountId })
  await startDossier(people.colleague, await target(id))
  await assign(people.head, { ...(await target(id)), assigneeId: people.specialist.accountId })
  expect(await row(id)).toMatchObject({ state: 'IN_PROCESS', assigneeId: people.specialist.accountId })
})

test('what a step needs must be there before it ends', async () => {
  const own = await makePublishedProcedure({}, { term: { amount: 3, unit: 'WORKING_DAY' } })
  await db.offering.create({
    data: { id: newId(0), procedureId: own.procedureId, unitId: district, decidedById: department, validFrom: '2000-01-01' },
  })
  await makeWorkflow({ procedureId: own.procedureId, versionId: own.versionId, unitId: district }, [
    practiceStep('FORWARD', 'SPECIALIST', 1, { needs: ['FEE', 'OPINION', 'FILE'] }),
    practiceStep('APPRAISE', 'SPECIALIST', 2),
  ])
  const desk = await makeStaff([{ unitId: district, role: 'RECEPTIONIST' }])
  const { dossierId } = await takeIn(desk, {
    transactionId: randomUUID(),
    versionId: own.versionId,
    unitId: district,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành' }],
    papers: [],
    files: [],
  })
  expect(await row(dossierId)).toMatchObject({ handlingUnitId: department, step: 0 })
  await expect(passOn(people.specialist, await target(dossierId))).rejects.toThrow('nhận giải quyết')
  await startDossier(people.specialist, await target(dossierId))
  const refusal = await passOn(people.specialist, await target(dossierId)).catch((error: Error) => error.message)
  expect(refusal).toMatch(/phí, lệ phí.*tệp dự thảo|phí, lệ phí.*ý kiến/)
  const fee = { dossierId, lines: [], total: 1000, demandedAt: workMorning, demandedById: desk.accountId }
  await db.dossierFee.create({ data: { id: randomUUID(), ...fee, paidAt: workMorning } })
  await db.dossierOpinion.create({
    data: {
      id: randomUUID(),
      dossierId,
      unitId: commune,
      question: 'Hỏi',
      askedAt: workMorning,
      askedById: desk.accountId,
      dueAt: workMorning,
      answeredAt: workMorning,
    },
  })
  await expect(passOn(people.specialist, await target(dossierId))).rejects.toThrow('tệp dự thảo')
  const { id: file } = await storeIncoming(
    inPieces(samplePdf()),
    { name: 'du-thao.pdf', declaredType: 'application/pdf', purpose: 'RESULT', uploaderId: people.specialist.accountId },
    clock.now(),
  )
  await passOn(people.specialist, { ...(await target(dossierId)), fileIds: [file] })
  // Within a unit there is nobody to acknowledge it to.
  expect(await row(dossierId)).toMatchObject({ step: 1, handOverAt: null, handlingUnitId: department })
})

test('a desk that does the next step itself has nothing to pass on', async () => {
  const own = await makePublishedProcedure({}, { term: { amount: 3, unit: 'WORKING_DAY' } })
  await db.offering.create({ data: { id: newId(0), procedureId: own.procedureId, unitId: commune, validFrom: '2000-01-01' } })
  await makeWorkflow({ procedureId: own.procedureId, versionId: own.versionId, unitId: commune }, [
    practiceStep('RECEIVE', 'RECEPTIONIST', 0.5),
    practiceStep('APPRAISE', 'SPECIALIST', 2.5),
  ])
  const officer = await makeStaff([
    { unitId: commune, role: 'RECEPTIONIST' },
    { unitId: commune, role: 'SPECIALIST' },
  ])
  const { dossierId } = await takeIn(officer, {
    transactionId: randomUUID(),
    versionId: own.versionId,
    unitId: commune,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành' }],
    papers: [],
    files: [],
  })
  expect(await row(dossierId)).toMatchObject({ step: 1, handlingUnitId: commune, handOverAt: null })
  await startDossier(officer, await target(dossierId))
  await decideDossier(officer, { ...(await target(dossierId)), outcome: 'GRANTED', number: '2/TH', resultFileIds: [] })
  expect(await row(dossierId)).toMatchObject({ state: 'DECIDED', step: null })
})
