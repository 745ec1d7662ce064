import 'server-only'
import { db } from '@/lib/db/client'
import type { Attachment } from '@/lib/db/generated/client'
import { removeIncoming, removeKept } from '@/lib/storage/files'
import { segmentsOf } from './protocol'

/**
 * Deletes rows that nothing refers to, then their bytes: a crash in between leaves bytes for the sweeper, never a row without its file. A row
 * that was attached meanwhile stays.
 * @returns how many went.
 */
export async function dropAttachments(rows: readonly Attachment[]): Promise<number> {
  let dropped = 0
  for (const row of rows) {
    const { count } = await db.attachment.deleteMany({ where: { id: row.id, key: row.key, dossierId: null, feedbackId: null } })
    if (count === 0) continue
    dropped++
    for (const segment of segmentsOf(row)) await removeIncoming(segment.key)
    await removeKept(row.key)
  }
  return dropped
}
