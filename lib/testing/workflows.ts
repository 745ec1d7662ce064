import { randomUUID } from 'node:crypto'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Term } from '@/lib/procedures/types'
import type { WorkflowStep } from '@/lib/workflows/types'

/** A step of a made-up process. */
export function practiceStep(
  kind: WorkflowStep['kind'],
  role: WorkflowStep['role'],
  amount: number,
  over: Partial<WorkflowStep> = {},
): WorkflowStep {
  return { name: `Bước thực hành ${kind}`, kind, role, unit: kind === 'RECEIVE' ? 'RECEIVING' : 'DECIDING', amount, needs: [], ...over }
}

/** A made-up process of a unit, in force since 2020 unless `over` says otherwise. Answers its id. */
export async function makeWorkflow(
  { procedureId, versionId, unitId }: { procedureId: string; versionId: string; unitId: string },
  steps: readonly WorkflowStep[],
  over: { caseKey?: string; term?: Term; validFrom?: string; validTo?: string } = {},
): Promise<string> {
  const at = clock.now()
  const id = newId(at.getTime())
  const { term = { amount: steps.reduce((sum, step) => sum + step.amount, 0), unit: 'WORKING_DAY' as const }, ...rest } = over
  await db.workflow.create({
    data: {
      id,
      procedureId,
      versionId,
      unitId,
      decision: 'Số 00/QĐ-TH (dữ liệu thực hành)',
      term,
      steps: steps as WorkflowStep[],
      validFrom: '2020-01-01',
      createdAt: at,
      createdById: randomUUID(),
      ...rest,
    },
  })
  return id
}
