import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/transaction'
import { actorFor, visibleTo } from './scope'
import { type DossierAction, judge, type Subject } from './state'
import type { DossierState } from './types'

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
} as const

type Row = {
  state: string
  receivedAt: Date | null
  dueAt: Date | null
  finishedAt: Date | null
  supplements: number
  extension: string | null
}

/** What the transition table must know of a dossier at an instant. */
export function subjectOf(dossier: Row, now: Date): Subject {
  return {
    state: dossier.state as DossierState,
    resultConfirmed: dossier.finishedAt !== null,
    received: dossier.receivedAt !== null,
    supplements: dossier.supplements,
    extension: dossier.extension as Subject['extension'],
    overdue: dossier.dueAt !== null && dossier.dueAt < now,
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

export function judgeOrThrow(viewer: StaffViewer, dossier: Row & { unitId: string; handlingUnitId: string }, action: DossierAction): void {
  const judged = judge(subjectOf(dossier, clock.now()), action, actorFor(viewer, dossier))
  if (!judged.ok) throw new DomainError(judged.code, judged.reason)
}
