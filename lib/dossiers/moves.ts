import { DomainError } from '@/lib/core/errors'
import type { StoredLedgerEvent } from '@/lib/ledger/types'
import type { StepKind, WorkflowStep } from '@/lib/workflows/types'
import { receptionOf, type StepMove } from './projection'

type Placed = { step: number | null; workflow: { steps: unknown } | null }
type Events = readonly Pick<StoredLedgerEvent, 'kind' | 'at' | 'data' | 'seq'>[]

/** The steps of the internal process a dossier follows; none where it follows none. */
export function stepsOf({ workflow }: Pick<Placed, 'workflow'>): readonly WorkflowStep[] {
  return (workflow?.steps ?? []) as WorkflowStep[]
}

/** To the next step. @throws DomainError `conflict` at the last one or without a process */
export function moveOn(dossier: Placed, events: Events): StepMove {
  return moveTo(dossier, events, (dossier.step ?? -1) + 1)
}

/** Back to the step of a kind that lies before the present one. @throws DomainError `conflict` when there is none */
export function moveBackTo(dossier: Placed, events: Events, kind: StepKind): StepMove {
  return moveTo(
    dossier,
    events,
    stepsOf(dossier).findLastIndex((step, index) => step.kind === kind && index < (dossier.step ?? 0)),
  )
}

function moveTo({ step }: Placed, events: Events, to: number): StepMove {
  const unitId = stepUnitsOf(events)[to]
  if (step === null || unitId === undefined) throw new DomainError('conflict', 'Quy trình của hồ sơ không có bước này.')
  return { from: step, to, unitId }
}

/** Which unit holds each step, as reception said it or a merger of units changed it since. */
export function stepUnitsOf(events: Events): readonly string[] {
  const transferred = events.findLast(({ kind, data }) => kind === 'dossier.transferred' && (data as { stepUnits?: unknown }).stepUnits)
  return (transferred?.data as { stepUnits?: string[] } | undefined)?.stepUnits ?? receptionOf(events).stepUnits ?? []
}
