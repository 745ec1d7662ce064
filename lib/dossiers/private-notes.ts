import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { writeNote } from './record'
import { visibleTo } from './scope'

export type PrivateNote = { id: string; text: string; at: Date; author: string }

/** Writes a remark for colleagues on a dossier within scope. No step of the dossier: its version stays, and nobody outside the office reads it. */
export async function addPrivateNote(viewer: StaffViewer, input: { dossierId: string; text: string }): Promise<void> {
  const { dossierId, text } = input
  await transaction(async (tx) => {
    const dossier = await tx.dossier.findFirst({ where: { AND: [{ id: dossierId }, visibleTo(viewer)] }, select: { id: true } })
    if (!dossier) throw new DomainError('not_found', 'Không tìm thấy hồ sơ này trong phạm vi của ông/bà.')
    await writeNote(tx, { dossierId, kind: 'PRIVATE', text, at: clock.now(), authorId: viewer.accountId })
  })
}

/** The remarks of colleagues on a dossier within scope, the newest on top. */
export async function listPrivateNotes(viewer: StaffViewer, dossierId: string): Promise<PrivateNote[]> {
  const notes = await db.dossierNote.findMany({
    where: { dossierId, kind: 'PRIVATE', dossier: visibleTo(viewer) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, text: true, at: true, authorId: true },
  })
  const authors = await db.staffAccount.findMany({
    where: { id: { in: notes.flatMap(({ authorId }) => authorId ?? []) } },
    select: { id: true, fullName: true },
  })
  return notes.map(({ authorId, ...note }) => ({ ...note, author: authors.find(({ id }) => id === authorId)?.fullName ?? '' }))
}
