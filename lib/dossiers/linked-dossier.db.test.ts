import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { at } from '@/lib/testing/calendar'
import { useTestDatabase } from '@/lib/testing/db'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { makeWorkflow, practiceStep } from '@/lib/testing/workflows'
import { acknowledge, passOn } from './hand-overs'
import { askOpinion, closeOpinion, giveOpinion, listAskable, listOpinions } from './opinions'
import { findProcess } from './process'
import { decideDossier, startDossier } from './processing'
import { getDossierDetail } from './queries'
import { takeIn } from './reception'
import { getSlip } from './slip'
import { recordSupplement, requestSupplement } from './supplements'
import { findWhereabouts } from './whereabouts'

useTestDatabase()

let commune: string
let department: string
let province: string
let procedure: { procedureId: string; versionId: string }
let people: Record<'desk' | 'specialist' | 'head' | 'province' | 'stranger', StaffViewer>

beforeAll(async () => {
  clock.moveTo(workMorning)
  province = await makeUnit('Sở Thực Hành', { kind: 'DEPARTMENT' })
  const district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT' })
  department = await makeUnit('Phòng Thực Hành', { kind: 'DEPARTMENT', parentId: district })
  commune = await makeUnit('Xã Thực Hành', { agencyCode: 'L.1', parentId: district })
  await makeUnit('Phòng Không Người', { kind: 'DEPARTMENT', parentId: district })
  const one = (unitId: string, ...roles: Role[]) => makeStaff(roles.map((role) => ({ unitId, role })))
  people = {
    desk: await one(commune, 'RECEPTIONIST'),
    specialist: await one(department, 'SPECIALIST'),
    head: await one(department, 'UNIT_HEAD'),
    province: await one(province, 'SPECIALIST'),
    stranger: await one(await makeUnit('Xã Thực Hành Khác'), 'SPECIALIST'),
  }
  procedure = await makePublishedProcedure({}, { term: { amount: 10, unit: 'WORKING_DAY' } })
  const { procedureId } = procedure
  await db.offering.create({ data: { id: newId(0), procedureId, unitId: commune, decidedById: department, validFrom: '2000-01-01' } })
  await makeWorkflow({ ...procedure, unitId: district }, [
    practiceStep('RECEIVE', 'RECEPTIONIST', 0.5, { name: 'Tiếp nhận' }),
    practiceStep('FORWARD', 'SPECIALIST', 3.5, { name: 'Thẩm tra' }),
    practiceStep('FORWARD', 'SPECIALIST', 4, { unit: province, name: 'Xác minh' }),
    practiceStep('APPRAISE', 'SPECIALIST', 2, { name: 'Trả lời' }),
  ])
})
beforeEach(() => clock.moveTo(workMorning))

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
async function started(): Promise<string> {
  const id = await received()
  await passOn(people.desk, await target(id))
  await startDossier(people.specialist, await target(id))
  return id
}
const row = (id: string) => db.dossier.findUniqueOrThrow({ where: { id } })
const target = async (dossierId: string) => ({ dossierId, version: (await row(dossierId)).version })

test('linked dossier total vs local date', async () => {
  const id = await received()
  const slip = await getSlip(people.desk, id)
  // Ten working days from Monday 07/09/2026: the whole, and each unit's own part of it, add up.
  expect(slip.deadline?.dueAt).toBe('17:30 21/09/2026')
  expect(slip.localDates).toEqual([
    { unitName: 'Xã Thực Hành', part: '0,5 ngày làm việc', dueAt: '17:30 08/09/2026' },
    { unitName: 'Phòng Thực Hành', part: '3,5 ngày làm việc', dueAt: '17:30 11/09/2026' },
    { unitName: 'Sở Thực Hành', part: '4 ngày làm việc', dueAt: '17:30 17/09/2026' },
    { unitName: 'Phòng Thực Hành', part: '2 ngày làm việc', dueAt: '17:30 21/09/2026' },
  ])
  await passOn(people.desk, await target(id))
  await startDossier(people.specialist, await target(id))
  await requestSupplement(people.specialist, { ...(await target(id)), text: 'Bổ sung.' })
  clock.moveTo(at('09/09/2026 08:00'))
  await recordSupplement(people.specialist, await target(id))
  // Two working days stood still: the whole and every local date moved by as much.
  const later = await getSlip(people.desk, id)
  expect(later.deadline?.dueAt).toBe('17:30 23/09/2026')
  expect(later.localDates.map(({ dueAt }) => dueAt)).toEqual([
    '17:30 10/09/2026',
    '17:30 15/09/2026',
    '17:30 21/09/2026',
    '17:30 23/09/2026',
  ])
  expect(await row(id)).toMatchObject({ dueAt: at('23/09/2026 17:30'), stepDueAt: at('15/09/2026 17:30') })
})

test('the page says who has each step, the hand-over and who acknowledged it; the person reads where it is', async () => {
  const id = await received()
  expect(await findWhereabouts(id)).toBe('Hồ sơ đang ở Xã Thực Hành, bước 1 trong 4 bước: Tiếp nhận.')
  await passOn(people.desk, { ...(await target(id)), text: 'Có bản giấy.' })
  expect(await findWhereabouts(id)).toBe('Hồ sơ đang được chuyển đến Phòng Thực Hành, bước 2 trong 4 bước: Thẩm tra.')
  await startDossier(people.specialist, await target(id))
  await passOn(people.specialist, await target(id))
  const process = async (viewer: StaffViewer) => findProcess(viewer, await getDossierDetail(viewer, id))
  expect((await process(people.province)).plan?.steps[2]).toMatchObject({
    unitName: 'Sở Thực Hành',
    who: 'Chuyên viên',
    dueAt: '17:30 17/09/2026',
    isCurrent: true,
    isLate: false,
    facts: [expect.stringMatching(/^Chuyển đến lúc 08:00 07\/09\/2026, /), 'Chưa xác nhận đã nhận'],
  })
  await acknowledge(people.province, await target(id))
  clock.moveTo(at('18/09/2026 08:00'))
  const { plan } = await process(people.province)
  expect(plan?.steps[2]).toMatchObject({ isLate: true, facts: [expect.any(String), expect.stringContaining('Xác nhận đã nhận')] })
  expect(plan?.steps.map((step) => step.isCurrent)).toEqual([false, false, true, false])
  expect(plan?.decision).toContain('dữ liệu thực hành')
  expect(await findWhereabouts(id)).toBe('Hồ sơ đang ở Sở Thực Hành, bước 3 trong 4 bước: Xác minh.')
})

describe('an opinion', () => {
  const ask = async (id: string, unitId: string) =>
    askOpinion(people.specialist, { ...(await target(id)), unitId, question: 'Đất có tranh chấp không?', days: 2 })

  test('is asked beside the work, due in working days, and blocks going on until it is given', async () => {
    const id = await started()
    await expect(getDossierDetail(people.stranger, id)).rejects.toMatchObject({ code: 'not_found' })
    await ask(id, province)
    const other = people.stranger.assignments[0]!.unitId
    await ask(id, other)
    expect(await row(id)).toMatchObject({ openOpinions: 2, handlingUnitId: department, dueAt: at('21/09/2026 17:30') })
    expect((await listOpinions(id)).map(({ dueAt }) => dueAt)).toEqual([at('09/09/2026 17:30'), at('09/09/2026 17:30')])
    await expect(passOn(people.specialist, await target(id))).rejects.toThrow('chưa trả lời')

    const { actions } = await getDossierDetail(people.stranger, id)
    expect(actions).toEqual(['giveOpinion'])
    const [first, second] = await listOpinions(id)
    const answer = { stance: 'AGREED' as const, answer: 'Không tranh chấp.' }
    // Nobody answers for a unit that is not theirs.
    await expect(giveOpinion(people.stranger, { ...(await target(id)), opinionId: first!.id, ...answer })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await giveOpinion(people.stranger, { ...(await target(id)), opinionId: second!.id, ...answer })
    const given = await db.ledgerEvent.findFirstOrThrow({ where: { streamId: id, kind: 'dossier.opinion_given' } })
    expect(given.unitId).toBe(other)
    await giveOpinion(people.province, { ...(await target(id)), opinionId: first!.id, ...answer, stance: 'NOT_AGREED' })
    expect(await row(id)).toMatchObject({ openOpinions: 0 })
    await passOn(people.specialist, await target(id))
  })

  test('is no longer waited for when the head says so, and cannot be given after that', async () => {
    const id = await started()
    await ask(id, province)
    const [opinion] = await listOpinions(id)
    const close = { opinionId: opinion!.id, text: 'Đã hỏi qua điện thoại.' }
    await expect(closeOpinion(people.specialist, { ...(await target(id)), ...close })).rejects.toMatchObject({ code: 'forbidden' })
    await closeOpinion(people.head, { ...(await target(id)), ...close })
    await expect(
      giveOpinion(people.province, { ...(await target(id)), opinionId: opinion!.id, stance: 'AGREED', answer: 'Muộn.' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await passOn(people.specialist, await target(id))
    await acknowledge(people.province, await target(id))
    await passOn(people.province, await target(id))
    await acknowledge(people.specialist, await target(id))
    await decideDossier(people.specialist, { ...(await target(id)), outcome: 'GRANTED', number: '3/TH', resultFileIds: [] })
  })

  test('is asked of units with somebody to answer, once at a time, and never of the unit itself', async () => {
    const id = await started()
    const names = (await listAskable(department)).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Sở Thực Hành', 'Xã Thực Hành Khác']))
    expect(names).not.toContain('Phòng Không Người')
    expect(names).not.toContain('Phòng Thực Hành')
    await expect(ask(id, department)).rejects.toMatchObject({ code: 'invalid' })
    await expect(ask(id, commune)).rejects.toMatchObject({ code: 'invalid' })
    await ask(id, province)
    await expect(ask(id, province)).rejects.toMatchObject({ code: 'conflict' })
  })
})
