import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { acknowledge, passOn } from '@/lib/dossiers/hand-overs'
import { confirmResult, decideDossier, startDossier } from '@/lib/dossiers/processing'
import { takeIn } from '@/lib/dossiers/reception'
import { at } from '@/lib/testing/calendar'
import { useTestDatabase } from '@/lib/testing/db'
import { textOfPdf } from '@/lib/testing/pdf-text'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { makeWorkflow, practiceStep } from '@/lib/testing/workflows'
import { getFormFile } from './file'

useTestDatabase()

let commune: string
let procedure: { procedureId: string; versionId: string }
let people: Record<'desk' | 'specialist' | 'leader', StaffViewer>

beforeAll(async () => {
  clock.moveTo(workMorning)
  const district = await makeUnit('Huyện Thực Hành', { kind: 'DISTRICT', agencyCode: 'P.1' })
  const department = await makeUnit('Phòng Thực Hành', { kind: 'DEPARTMENT', parentId: district })
  commune = await makeUnit('Xã Thực Hành', { agencyCode: 'P.1.1', parentId: district })
  const one = (unitId: string, role: Role) => makeStaff([{ unitId, role }])
  people = {
    desk: await one(commune, 'RECEPTIONIST'),
    specialist: await one(department, 'SPECIALIST'),
    leader: await one(district, 'LEADER'),
  }
  procedure = await makePublishedProcedure({}, { term: { amount: 10, unit: 'WORKING_DAY' } })
  await db.offering.create({
    data: { id: newId(0), procedureId: procedure.procedureId, unitId: commune, decidedById: department, validFrom: '2000-01-01' },
  })
  await makeWorkflow({ ...procedure, unitId: district }, [
    practiceStep('RECEIVE', 'RECEPTIONIST', 1),
    practiceStep('FORWARD', 'SPECIALIST', 4),
    practiceStep('FORWARD', 'LEADER', 2, { unit: district }),
    practiceStep('APPRAISE', 'SPECIALIST', 3),
  ])
})
afterEach(() => clock.moveTo(workMorning))

const target = async (dossierId: string) => ({
  dossierId,
  version: (await db.dossier.findUniqueOrThrow({ where: { id: dossierId } })).version,
})
const read = async (viewer: StaffViewer, id: string, file: string) =>
  (await textOfPdf((await getFormFile(viewer, id, file)).bytes)).pages.join(' ')

test('a dossier of several units: the receipt names by when each is to be done, the control sheet how each was', async () => {
  const { dossierId: id } = await takeIn(people.desk, {
    transactionId: randomUUID(),
    versionId: procedure.versionId,
    unitId: commune,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành' }],
    papers: [],
    files: [],
  })
  const receipt = await read(people.desk, id, 'tiep-nhan')
  for (const leg of [
    'Xã Thực Hành: chậm nhất 17:30 08/09/2026',
    'Phòng Thực Hành: chậm nhất 17:30 14/09/2026',
    'Huyện Thực Hành: chậm nhất 17:30 16/09/2026',
    'Phòng Thực Hành: chậm nhất 17:30 21/09/2026',
  ])
    expect(receipt).toContain(leg)

  await passOn(people.desk, await target(id))
  clock.moveTo(at('07/09/2026 14:00'))
  await startDossier(people.specialist, await target(id))
  clock.moveTo(at('14/09/2026 16:00'))
  await passOn(people.specialist, await target(id))
  expect(await read(people.desk, id, 'kiem-soat')).toContain('Người nhận: chưa nhận')
  clock.moveTo(at('15/09/2026 08:00'))
  await acknowledge(people.leader, await target(id))
  clock.moveTo(at('17/09/2026 08:00'))
  await passOn(people.leader, await target(id))
  await acknowledge(people.specialist, await target(id))
  clock.moveTo(at('18/09/2026 08:00'))
  await decideDossier(people.specialist, { ...(await target(id)), outcome: 'GRANTED', number: '1/TH', resultFileIds: [] })
  await confirmResult(people.desk, await target(id))
  const sheet = await read(people.specialist, id, 'kiem-soat')
  // Given on: by the desk, the department, the district, and the department with the result.
  expect([...sheet.matchAll(/1\. Giao: (.+?) 2\. Nhận: (.+?) \d\d giờ/g)].map(([, giver, taker]) => `${giver} > ${taker}`)).toEqual([
    'Người nộp hồ sơ > Xã Thực Hành',
    'Xã Thực Hành > Phòng Thực Hành',
    'Phòng Thực Hành > Huyện Thực Hành',
    'Huyện Thực Hành > Phòng Thực Hành',
    'Phòng Thực Hành > Xã Thực Hành',
  ])
  expect(sheet.match(/Trước hạn|Đúng hạn|Quá hạn/g)).toEqual(['Trước hạn', 'Đúng hạn', 'Quá hạn', 'Trước hạn'])
  expect(sheet).toContain('14 giờ 00 phút, ngày 07 tháng 9 năm 2026')
  expect(sheet).toContain('Cơ quan phối hợp giải quyết hồ sơ: Huyện Thực Hành')
})
