import 'server-only'
import { db } from '@/lib/db/client'
import type { WorkflowStep } from '@/lib/workflows/types'
import type { DossierState } from './types'
import { namesOfUnits } from './unit-names'

const underWay: readonly DossierState[] = ['RECEIVED', 'IN_PROCESS', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT']

/**
 * Where a dossier is, in a sentence for the person; null while it lies with the unit that received it and follows no process. The way leads through the
 * whole process, so that one who asks twice sees it move.
 */
export async function findWhereabouts(id: string): Promise<string | null> {
  const dossier = await db.dossier.findUnique({
    where: { id },
    select: {
      state: true,
      unitId: true,
      handlingUnitId: true,
      step: true,
      handOverAt: true,
      receivedAt: true,
      workflow: { select: { steps: true } },
    },
  })
  if (!dossier?.receivedAt || !underWay.includes(dossier.state as DossierState)) return null
  const steps = (dossier.workflow?.steps ?? []) as unknown as WorkflowStep[]
  const step = dossier.step === null ? undefined : steps[dossier.step]
  if (!step && dossier.handlingUnitId === dossier.unitId) return null
  const unit = (await namesOfUnits([dossier.handlingUnitId])).get(dossier.handlingUnitId)
  if (!unit) return null
  const place = dossier.handOverAt ? `Hồ sơ đang được chuyển đến ${unit}` : `Hồ sơ đang ở ${unit}`
  return step ? `${place}, bước ${dossier.step! + 1} trong ${steps.length} bước: ${step.name}.` : `${place}.`
}
