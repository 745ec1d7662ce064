import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { transaction, type Tx } from '@/lib/db/transaction'
import { behalfIn, getForUpdate, judgeOrThrow } from './command'
import type { DossierEventData, DossierEventKind } from './projection'
import { recordEvent, writeNote } from './record'
import type { DossierAction } from './state'
import type { NoteKind, PaperAsk } from './types'

/** A dossier and the version the officer saw when deciding to act. */
export type Target = { dossierId: string; version: number }

export type HeldDossier = Awaited<ReturnType<typeof getForUpdate>>

type StepOf<K extends DossierEventKind> = (
  tx: Tx,
  dossier: HeldDossier,
  note: (kind: NoteKind, text: string, papers?: Record<string, PaperAsk>) => Promise<string>,
) => Promise<{
  kind: K
  data: DossierEventData[K]
  /** For which unit it is done, where that is neither the one that holds the dossier nor the one that received it. */
  unitId?: string
}>

/** One step of an officer on a dossier: judged, noted and recorded in one transaction. */
export async function act<K extends DossierEventKind>(
  viewer: StaffViewer,
  target: Target,
  action: DossierAction,
  step: StepOf<K>,
): Promise<void> {
  await transaction((tx) => actIn(tx, viewer, target, action, step))
}

/** As `act`, within a transaction that does more. */
export async function actIn<K extends DossierEventKind>(
  tx: Tx,
  viewer: StaffViewer,
  target: Target,
  action: DossierAction,
  step: StepOf<K>,
): Promise<void> {
  const at = clock.now()
  const dossier = await getForUpdate(tx, viewer, target)
  judgeOrThrow(viewer, dossier, action)
  const { unitId: forUnit, ...event } = await step(tx, dossier, (kind, text, papers) =>
    writeNote(tx, { dossierId: dossier.id, kind, text, at, authorId: viewer.accountId, ...(papers ? { papers } : {}) }),
  )
  const unitId = forUnit ?? (holdsAny(viewer, dossier.handlingUnitId) ? dossier.handlingUnitId : dossier.unitId)
  await recordEvent(tx, dossier, {
    ...event,
    at,
    by: { kind: 'STAFF', id: viewer.accountId, unitId, behalfOf: behalfIn(viewer, dossier, action) },
  })
}

function holdsAny(viewer: StaffViewer, unitId: string): boolean {
  return viewer.assignments.some((assignment) => assignment.unitId === unitId)
}
