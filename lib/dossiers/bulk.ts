import 'server-only'
import { reportUnexpected } from '@/lib/action/report-unexpected'
import type { StaffViewer } from '@/lib/auth/roles'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import type { Target } from './act'
import type { BulkStep } from './bulk-steps'
import { acknowledge, assign, passOn } from './hand-overs'
import { confirmResult, startDossier } from './processing'
import { visibleTo } from './scope'

export type BulkAnswer = {
  done: { dossierId: string; code: string }[]
  /** With the reason, as if the step had been tried on that dossier alone. Without a code where the dossier is not the viewer's to see. */
  refused: { dossierId: string; code: string | null; reason: string }[]
}

/**
 * The same step on each dossier, each judged and recorded on its own, as the version the officer saw: one that cannot be done leaves the others done.
 * `assigneeId` is whom they are given to.
 */
export async function stepMany(
  viewer: StaffViewer,
  { step, targets, assigneeId }: { step: BulkStep; targets: readonly Target[]; assigneeId?: string },
): Promise<BulkAnswer> {
  const seen = await db.dossier.findMany({
    where: { AND: [{ id: { in: targets.map((one) => one.dossierId) } }, visibleTo(viewer)] },
    select: { id: true, code: true, requestId: true, state: true },
  })
  const known = new Map(seen.map((one) => [one.id, one]))
  const answer: BulkAnswer = { done: [], refused: [] }
  for (const target of targets) {
    const { dossierId } = target
    const dossier = known.get(dossierId)
    const code = dossier ? (dossier.code ?? dossier.requestId) : null
    try {
      await doStep(viewer, step, target, { state: dossier?.state, assigneeId })
      answer.done.push({ dossierId, code: code ?? '' })
    } catch (error) {
      answer.refused.push({ dossierId, code, reason: error instanceof DomainError ? error.message : reportUnexpected(error) })
    }
  }
  return answer
}

function doStep(
  viewer: StaffViewer,
  step: BulkStep,
  target: Target,
  { state, assigneeId }: { state: string | undefined; assigneeId: string | undefined },
): Promise<void> {
  switch (step) {
    case 'acknowledge':
      // Taking a dossier that nobody has begun acknowledges it.
      return state === 'RECEIVED' ? startDossier(viewer, target) : acknowledge(viewer, target)
    case 'start':
      return startDossier(viewer, target)
    case 'passOn':
      return passOn(viewer, target)
    case 'confirmResult':
      return confirmResult(viewer, target)
    case 'assign':
      if (!assigneeId) throw new DomainError('invalid', 'Hãy chọn người được giao.', { assigneeId: 'Chọn người được giao.' })
      return assign(viewer, { ...target, assigneeId })
  }
}
