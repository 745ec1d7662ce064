import { beforeAll, expect, test } from 'vitest'
import type { Role, StaffViewer } from '@/lib/auth/roles'
import { openSession, resumeSession } from '@/lib/auth/sessions'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { directivesSeenBy } from '@/lib/directives/scope'
import { handOverResult } from '@/lib/dossiers/processing'
import { findDossiers, getDossierDetail } from '@/lib/dossiers/queries'
import { getSlip } from '@/lib/dossiers/slip'
import { findByCodeAndSecret, secretOf } from '@/lib/dossiers/tracking'
import { dossierStates } from '@/lib/dossiers/types'
import { feedbackVisibleTo } from '@/lib/feedback/scope'
import { verifyLedger } from '@/lib/ledger/verify'
import { findOpenProcedure } from '@/lib/open-data/queries'
import { endDelegation } from '@/lib/staff/delegations'
import { useTestDatabase } from '@/lib/testing/db'
import { makePracticeDesk, type PracticeDesk } from '@/lib/testing/practice-desk'
import { makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import { listUnitsNow } from '@/lib/units/queries'
import { countRound, leavePractice, startPractice } from './rounds'

useTestDatabase()

let desk: PracticeDesk
let code: string
beforeAll(async () => {
  clock.moveTo(workMorning)
  desk = await makePracticeDesk('Xã Thực Hành', 'T.01')
  const chained = await makePublishedProcedure({}, { name: 'Thủ tục mười ngày', term: { amount: 10, unit: 'WORKING_DAY' } })
  code = chained.code
  await db.offering.create({ data: { id: newId(0), procedureId: chained.procedureId, unitId: desk.unitId, validFrom: '2000-01-01' } })
})

async function signIn(...roles: Role[]): Promise<() => Promise<StaffViewer>> {
  const unitId =
    roles.includes('SUPERVISOR') || roles.includes('ADMINISTRATOR') ? await makeUnit('Huyện', { kind: 'DISTRICT' }) : desk.unitId
  const { accountId, fullName } = await makeStaff(roles.map((role) => ({ unitId, role })))
  const sessionId = await transaction((tx) => openSession(tx, accountId, clock.now()))
  return async () => {
    const { assignments, practice } = (await resumeSession(sessionId, clock.now()))!
    return { kind: 'staff', accountId, sessionId, fullName, assignments, practice }
  }
}

test('whoever practises finds made-up dossiers in every state, may do all of a desk there, and nothing else', async () => {
  const real = await desk.submit()
  const me = await signIn('SUPERVISOR')
  await startPractice(await me())
  const viewer = await me()
  expect(viewer.practice).toBe(true)
  const unitId = viewer.assignments[0]!.unitId
  expect(viewer.assignments.map(({ role }) => role)).toEqual(['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'])
  expect(viewer.assignments.every((one) => one.unitId === unitId)).toBe(true)
  const rows = await db.dossier.findMany({ where: { unitId } })
  expect([...new Set(rows.map(({ state }) => state))].toSorted()).toEqual([...dossierStates].toSorted())
  expect(rows.filter(({ workflowId }) => workflowId !== null).map(({ decision }) => decision)).toEqual(
    expect.arrayContaining([null, 'DRAFTED', 'APPROVED', 'SIGNED']),
  )
  for (const row of rows) if (row.code) expect(row.code).toMatch(/^TH-260907-\d{4}$/)
  await expect(getDossierDetail(viewer, real.dossierId)).rejects.toMatchObject({ code: 'not_found' })
  expect((await findDossiers(viewer, 'Mẩy')).length).toBeGreaterThan(0)
  const ready = rows.find(({ state, finishedAt }) => state === 'DECIDED' && finishedAt)!
  await handOverResult(viewer, { dossierId: ready.id, version: ready.version, method: 'COUNTER' })
  expect(await countRound(viewer)).toMatchObject({ all: rows.length })
  expect(await getSlip(viewer, ready.id)).toMatchObject({ isPractice: true })
  await verifyLedger()
})

test('nothing of it counts: not for colleagues, not for the public, not in the list of units', async () => {
  const me = await signIn('SPECIALIST')
  await startPractice(await me())
  const unitId = (await me()).assignments[0]!.unitId
  const row = await db.dossier.findFirstOrThrow({ where: { unitId, code: { not: null } } })
  const supervisor = await (await signIn('SUPERVISOR'))()
  for (const colleague of [desk.officer, supervisor]) {
    await expect(getDossierDetail(colleague, row.id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await findDossiers(colleague, 'Mẩy')).toEqual([])
  }
  expect(await findByCodeAndSecret(row.code!, secretOf(row))).toBeNull()
  expect((await listUnitsNow()).some((unit) => unit.id === unitId)).toBe(false)
  expect((await findOpenProcedure(code))!.receivers).toHaveLength(1)
})

test('begun anew there are fresh dossiers in a unit of its own; left, one is who one was', async () => {
  const me = await signIn('SPECIALIST')
  const before = await me()
  await startPractice(before)
  const first = await me()
  await startPractice(first)
  const second = await me()
  const [old, fresh] = [first.assignments[0]!.unitId, second.assignments[0]!.unitId]
  expect(fresh).not.toBe(old)
  expect(await db.unitPeriod.findFirstOrThrow({ where: { unitId: old } })).toMatchObject({ validTo: '2026-09-07' })
  expect(await db.dossier.count({ where: { unitId: fresh } })).toBe(await db.dossier.count({ where: { unitId: old } }))
  const { id } = await db.dossier.findFirstOrThrow({ where: { unitId: old } })
  await expect(getDossierDetail(second, id)).rejects.toMatchObject({ code: 'not_found' })
  await leavePractice(second)
  expect(await me()).toEqual(before)
})

test('a second factor is asked for by one’s own roles, not by those of practice', async () => {
  const me = await signIn('SPECIALIST')
  await startPractice(await me())
  const { sessionId } = await me()
  expect(await resumeSession(sessionId, clock.now())).toMatchObject({ practice: true, mustAddSecondFactor: false })
})

test('what lies on one’s real desk is not within reach meanwhile', async () => {
  const me = await signIn('UNIT_HEAD')
  const real = await me()
  const directive = { authorId: real.accountId, unitId: desk.unitId, text: 'Việc thật', dueOn: '2026-09-30', createdAt: clock.now() }
  await db.directive.create({ data: { id: newId(0), ...directive } })
  const mine = (viewer: StaffViewer) => db.directive.count({ where: directivesSeenBy(viewer) })
  expect(await mine(real)).toBe(1)
  await startPractice(real)
  const viewer = await me()
  expect(await mine(viewer)).toBe(0)
  expect(await db.feedback.count({ where: await feedbackVisibleTo(viewer) })).toBe(0)
  await expect(endDelegation(viewer, newId(0))).rejects.toMatchObject({ code: 'conflict' })
})
