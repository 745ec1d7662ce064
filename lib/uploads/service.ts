import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { isId, newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Attachment, Prisma } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import { assertRoom } from '@/lib/storage/disk'
import { incomingPath, keep, newKey, removeIncoming, removeKept, writeIncoming } from '@/lib/storage/files'
import type { Written } from '@/lib/storage/files'
import { inspectFile } from './inspect'
import type { Inspected } from './inspect'
import { assertFileSize, assertFitsDraft } from './limits'
import { tidyFileName } from './names'
import { dropAttachments } from './removal'
import { uploadText } from './text'
import { maxFileBytes } from './types'
import type { UploadPurpose } from './types'

export type IncomingFile = {
  /** As the person's device named it. */
  name: string
  /** As the browser declared it; empty when it did not. */
  declaredType: string
  /** When known beforehand: what arrives must be exactly this long. */
  size?: number
  purpose: UploadPurpose
  /** The form being filled in; absent for files of staff and of feedback. */
  draftId?: string
  paperKey?: string
  uploaderId?: string
}

/**
 * Takes a file from a stream into the store. The order keeps promises: bytes durable, looked at, put in place, and only then the row; a
 * crash in between leaves bytes that no row names, for the sweeper.
 * @throws DomainError when the file cannot be taken; nothing of it stays.
 */
export async function storeIncoming(stream: AsyncIterable<Uint8Array>, file: IncomingFile, now: Date): Promise<Attachment> {
  if (file.size !== undefined) assertFileSize(file.size)
  await assertRoom(file.size ?? maxFileBytes)
  const key = newKey(now)
  let written: Written
  let inspected: Inspected
  try {
    written = await writeIncoming(key, stream, (size) => {
      if (size > maxFileBytes) throw new DomainError('too_large', uploadText.fileTooLarge)
    })
    assertFileSize(written.size)
    if (file.size !== undefined && file.size !== written.size) throw new DomainError('invalid', uploadText.sizeMismatch)
    inspected = await inspectFile(incomingPath(key), file.purpose, file.declaredType)
  } catch (error) {
    await removeIncoming(key)
    throw error
  }
  await keep(key, key)
  const row = {
    id: newId(now.getTime()),
    key,
    status: 'ARRIVED',
    purpose: file.purpose,
    name: tidyFileName(file.name),
    size: written.size,
    declaredType: file.declaredType.slice(0, 200),
    ...inspected,
    sha256: written.sha256,
    paperKey: file.paperKey ?? null,
    draftId: file.draftId ?? null,
    uploaderId: file.uploaderId ?? null,
    createdAt: now,
    arrivedAt: now,
  }
  const stored = await insert(row, now)
  await removeIncoming(key)
  return stored
}

type NewRow = Omit<Prisma.AttachmentUncheckedCreateInput, 'draftId'> & { key: string; size: number; draftId: string | null }

async function insert(row: NewRow, now: Date): Promise<Attachment> {
  const { draftId } = row
  if (!draftId) return db.attachment.create({ data: row })
  try {
    return await transaction(async (tx) => {
      await assertFitsDraft(tx, draftId, 1, row.size, now)
      return tx.attachment.create({ data: row })
    })
  } catch (error) {
    // A refusal is certain to have stored no row. After any other failure a commit may have gone through: the sweeper decides.
    if (error instanceof DomainError) await Promise.all([removeKept(row.key), removeIncoming(row.key)])
    throw error
  }
}

/** The person takes a file back out of the form. Twice is the same as once; a file of another draft, or of a dossier, is not touched. */
export async function removeFromDraft(draftId: string, id: string): Promise<void> {
  if (!isId(id)) return
  const rows = await db.attachment.findMany({ where: { id, draftId, dossierId: null } })
  await dropAttachments(rows)
}

/** Files that came for something that then failed, before anything named them: given back at once rather than by the sweeper. */
export async function discardUnattached(ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await db.attachment.findMany({ where: { id: { in: ids }, draftId: null, dossierId: null, feedbackId: null } })
  await dropAttachments(rows)
}
