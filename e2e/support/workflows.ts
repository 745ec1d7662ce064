import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '@/lib/auth/roles'
import { db } from '@/lib/db/client'
import { takeIn } from '@/lib/dossiers/reception'
import { makeWorkflow, practiceStep } from '@/lib/testing/workflows'
import { makePublished } from './catalogue'
import { makeOfficer, unitIdOf } from './fixtures'

/** A made-up process that no dossier follows: its period is over. */
export async function makePastWorkflow(unitId: string, versionId: string): Promise<string> {
  return makeIn(unitId, versionId, { validFrom: '2000-01-01', validTo: '2000-01-01' })
}

/** One that is far off. */
export async function makeLaterWorkflow(unitId: string, versionId: string): Promise<string> {
  return makeIn(unitId, versionId, { validFrom: '2100-01-01' })
}

async function makeIn(unitId: string, versionId: string, period: { validFrom: string; validTo?: string }): Promise<string> {
  const { procedureId } = await db.procedureVersion.findUniqueOrThrow({ where: { id: versionId }, select: { procedureId: true } })
  return makeWorkflow({ procedureId, versionId, unitId }, [practiceStep('APPRAISE', 'SPECIALIST', 3)], period)
}

/** A made-up procedure of three working days that a unit receives and another one decides; answers its code and version. */
export async function makeLinkedProcedure(mark: string, receiver: string, decider: string): Promise<{ code: string; versionId: string }> {
  const code = await makePublished(mark)
  const { id: procedureId, versions } = await db.procedure.findUniqueOrThrow({
    where: { code },
    select: { id: true, versions: { select: { id: true } } },
  })
  const [unitId, decidedById] = [await unitIdOf(receiver), await unitIdOf(decider)]
  await db.offering.create({ data: { id: randomUUID(), procedureId, unitId, decidedById, validFrom: '2020-01-01' } })
  return { code, versionId: versions[0]!.id }
}

/** A person received at the counter of a unit; answers the dossier's id. */
export async function receiveAt(unitName: string, versionId: string): Promise<string> {
  const { accountId, sessionId, fullName } = await makeOfficer(unitName, ['RECEPTIONIST'])
  const unitId = await unitIdOf(unitName)
  const viewer: StaffViewer = { kind: 'staff', accountId, sessionId, fullName, assignments: [{ unitId, role: 'RECEPTIONIST' }] }
  const { dossierId } = await takeIn(viewer, {
    transactionId: randomUUID(),
    versionId,
    unitId,
    resultMethod: 'COUNTER',
    parties: [{ role: 'OWNER', kind: 'INDIVIDUAL', fullName: 'Lù Thị Thực Hành' }],
    papers: [],
    files: [],
  })
  return dossierId
}
