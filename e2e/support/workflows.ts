import { db } from '@/lib/db/client'
import { makeWorkflow, practiceStep } from '@/lib/testing/workflows'

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
