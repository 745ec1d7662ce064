import 'server-only'
import { onBehalfOf, type StaffViewer } from '@/lib/auth/roles'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/transaction'
import { hasChain } from '@/lib/workflows/steps'
import type { WorkflowStep } from '@/lib/workflows/types'
import { actorFor, visibleTo } from './scope'
import { type DossierAction, judge, type Subject } from './state'
import type { DossierState } from './types'

/** Beside the plain columns, what the transition table must know. */
export const subjectSelect = {
  step: true,
  handOverAt: true,
  openOpinions: true,
  decision: true,
  workflow: { select: { id: true, steps: true } },
  results: { select: { revokedAt: true } },
  opinions: { where: { answeredAt: null, closedAt: null }, select: { unitId: true } },
} as const

const commandSelect = {
  id: true,
  requestId: true,
  version: true,
  versionId: true,
  unitId: true,
  handlingUnitId: true,
  state: true,
  resultMethod: true,
  secretVersion: true,
  receivedAt: true,
  dueAt: true,
  supplements: true,
  corrections: true,
  extension: true,
  finishedAt: true,
  assigneeId: true,
  ...subjectSelect,
} as const

type Row = {
  unitId: string
  handlingUnitId: string
  state: string
  receivedAt: Date | null
  dueAt: Date | null
  finishedAt: Date | null
  supplements: number
  extension: string | null
  step: number | null
  handOverAt: Date | null
  openOpinions: number
  decision: string | null
  workflow: { steps: unknown } | null
  results: readonly { revokedAt: Date | null }[]
}

/** What the transition table must know of a dossier at an instant. */
export function subjectOf(dossier: Row, now: Date): Subject {
  const steps = (dossier.workflow?.steps ?? []) as WorkflowStep[]
  const step = dossier.step === null ? undefined : steps[dossier.step]
  return {
    state: dossier.state as DossierState,
    resultConfirmed: dossier.finishedAt !== null,
    received: dossier.receivedAt !== null,
    supplements: dossier.supplements,
    extension: dossier.extension as Subject['extension'],
    overdue: dossier.dueAt !== null && dossier.dueAt < now,
    receivedToday: dossier.receivedAt !== null && civilDateOf(dossier.receivedAt) === civilDateOf(now),
    atDesk: dossier.handlingUnitId === dossier.unitId && dossier.decision === null && steps[dossier.step! - 1]?.kind === 'RECEIVE',
    step: step ? { index: dossier.step!, kind: step.kind, role: step.role } : null,
    chain: hasChain(steps),
    handOver: dossier.handOverAt !== null,
    openOpinions: dossier.openOpinions,
    revoked: dossier.results.length > 0 && dossier.results.every((result) => result.revokedAt !== null),
    decision: dossier.decision as Subject['decision'],
  }
}

/** The dossier a staff member acts on, within scope and still at the version they saw. Out of scope reads as not found. */
export async function getForUpdate(tx: Tx, viewer: StaffViewer, { dossierId, version }: { dossierId: string; version: number }) {
  const dossier = await tx.dossier.findFirst({ where: { AND: [{ id: dossierId }, visibleTo(viewer)] }, select: commandSelect })
  if (!dossier) throw new DomainError('not_found', 'Không tìm thấy hồ sơ này trong phạm vi của ông/bà.')
  if (dossier.version !== version) {
    throw new DomainError('conflict', 'Vừa có người khác xử lý hồ sơ này. Hãy tải lại trang để xem tình trạng mới rồi làm tiếp.')
  }
  return dossier
}

export function judgeOrThrow(viewer: StaffViewer, dossier: Row & Parameters<typeof actorFor>[1], action: DossierAction): void {
  const judged = judge(subjectOf(dossier, clock.now()), action, actorFor(viewer, dossier))
  if (!judged.ok) throw new DomainError(judged.code, judged.reason)
}

/** The absent colleague for whom the viewer does something with a dossier; null when their own roles allow it. */
export function behalfIn(
  viewer: StaffViewer,
  dossier: Row & Parameters<typeof actorFor>[1] & { assigneeId: string | null },
  action: DossierAction,
): string | null {
  const subject = subjectOf(dossier, clock.now())
  return onBehalfOf(viewer, (as) => judge(subject, action, actorFor(as, dossier)).ok, dossier.assigneeId)
}
