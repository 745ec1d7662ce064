import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { isId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Attachment } from '@/lib/db/generated/client'
import { readKept } from '@/lib/storage/files'
import { uploadText } from './text'
import type { AttachmentSummary } from './types'

/** Files that have arrived for a form being filled in, oldest first. */
export async function listOfDraft(draftId: string): Promise<AttachmentSummary[]> {
  const rows = await db.attachment.findMany({ where: { draftId, status: 'ARRIVED' }, orderBy: { id: 'asc' } })
  return rows.map(summaryOf)
}

export function summaryOf(row: Attachment): AttachmentSummary {
  return {
    id: row.id,
    name: row.name,
    size: row.size,
    type: row.type ?? '',
    pages: row.pages,
    paperKey: row.paperKey,
    shortHash: row.sha256?.slice(0, 8) ?? '',
  }
}

/** The announced or arrived file of an upload link. */
export async function findAnnounced(id: string): Promise<Attachment | null> {
  if (!isId(id)) return null
  return db.attachment.findUnique({ where: { id } })
}

export type OpenedAttachment = { attachment: Attachment; stream: ReadableStream<Uint8Array>; size: number }

/**
 * Opens the bytes of an arrived file. Authorising is the caller's: ask first whether the viewer may see what the file belongs to.
 * @throws DomainError 'not_found' when there is no such file or it is under quarantine.
 */
export async function openAttachment(id: string): Promise<OpenedAttachment> {
  const attachment = await findAnnounced(id)
  if (attachment?.status !== 'ARRIVED') throw new DomainError('not_found', uploadText.fileGone)
  const { stream, size } = await readKept(attachment.key)
  if (size !== attachment.size) {
    await stream.cancel()
    throw new Error(`attachment ${id}: ${size} bytes on the disk, ${attachment.size} in its row`)
  }
  return { attachment, stream, size }
}
