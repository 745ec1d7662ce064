import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Attachment } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import { assertRoom } from '@/lib/storage/disk'
import { incomingPath, joinIncoming, keep, newKey, removeIncoming, removeKept, writeIncoming } from '@/lib/storage/files'
import type { Segment, Written } from '@/lib/storage/files'
import { inspectFile } from './inspect'
import { assertFileSize, assertFitsDraft } from './limits'
import { tidyFileName } from './names'
import { firstBytes, heldSegments, totalLength } from './protocol'
import { dropAttachments } from './removal'
import type { IncomingFile } from './service'
import { uploadText } from './text'
import type { UploadPurpose } from './types'

/** An announced file that has not arrived whole by then is forgotten. */
export const announcementLifetimeMs = 24 * 3_600_000

/** Makes a row for each file that is about to be sent, all or none. */
export async function announce(files: readonly (IncomingFile & { size: number })[], now: Date): Promise<Attachment[]> {
  for (const { size } of files) assertFileSize(size)
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  await assertRoom(bytes)
  const rows = files.map((file) => {
    const key = newKey(now)
    return {
      id: newId(now.getTime()),
      key,
      status: 'ANNOUNCED',
      purpose: file.purpose,
      name: tidyFileName(file.name),
      size: file.size,
      declaredType: file.declaredType.slice(0, 200),
      paperKey: file.paperKey ?? null,
      draftId: file.draftId ?? null,
      uploaderId: file.uploaderId ?? null,
      createdAt: now,
      protocol: { segments: [{ key, length: null }] },
    }
  })
  return transaction(async (tx) => {
    for (const draftId of new Set(files.flatMap((file) => file.draftId ?? []))) await assertFitsDraft(tx, draftId, files.length, bytes, now)
    return tx.attachment.createManyAndReturn({ data: rows })
  })
}

/** How many bytes of an announced file are here: an interrupted upload goes on from there. All of them once it has arrived. */
export async function heldBytes(row: Attachment): Promise<number> {
  return row.status === 'ANNOUNCED' ? Math.min(row.size, totalLength(await heldSegments(row))) : row.size
}

/**
 * Takes the bytes of an announced file from position `start` on. When they complete it, the file is looked at and kept.
 *
 * Several requests, also on several instances, may send the same file at once: a link that dropped is often noticed late. Each writes a piece of
 * its own under a key of its own; the last one to begin owns the row, and what the others bring is dropped.
 * @throws DomainError when the file cannot be taken ('conflict': ask again how much is here; else it is forgotten); any other error when the
 *   stream broke off, and then what came is kept for the next request.
 */
export async function receivePart(announced: Attachment, start: number, stream: AsyncIterable<Uint8Array>, now: Date): Promise<Attachment> {
  if (announced.status !== 'ANNOUNCED') return announced
  if (now.getTime() - announced.createdAt.getTime() > announcementLifetimeMs) throw new DomainError('not_found', uploadText.linkExpired)
  const rest = announced.size - start
  await assertRoom(rest)
  const held = await heldSegments(announced)
  if (start > totalLength(held)) throw new DomainError('conflict', uploadText.incomplete)
  const take = (row: Attachment) =>
    orForget(row, () =>
      writeIncoming(row.key, stream, (size) => {
        if (size > rest) throw new DomainError('invalid', uploadText.sizeMismatch)
      }),
    )
  let row = announced
  let before: Segment[] = []
  let written = totalLength(held) === 0 ? await unlessBegun(() => take(announced)) : null
  if (!written) {
    before = firstBytes(held, start)
    row = await takeOver(announced, before, now)
    written = await take(row)
  }
  try {
    return await complete(row, [...before, { key: row.key, length: written.size }], written, now)
  } catch (error) {
    // Another request finished the file meanwhile and cleared the pieces away.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new DomainError('conflict', uploadText.takenOver)
    throw error
  }
}

/** The first request needs no fence: the piece named in the announcement can be made only once. Null when somebody has. */
async function unlessBegun(write: () => Promise<Written>): Promise<Written | null> {
  try {
    return await write()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null
    throw error
  }
}

/** The row's key is also the fence: whoever changed it last owns the upload. */
async function takeOver(row: Attachment, before: Segment[], now: Date): Promise<Attachment> {
  const key = newKey(now)
  const [owned] = await db.attachment.updateManyAndReturn({
    where: { id: row.id, status: 'ANNOUNCED', key: row.key },
    data: { key, protocol: { segments: [...before, { key, length: null }] } },
  })
  if (!owned) throw new DomainError('conflict', uploadText.takenOver)
  return owned
}

async function complete(row: Attachment, segments: Segment[], last: Written, now: Date): Promise<Attachment> {
  const pieces = segments.filter(({ length }) => length > 0)
  const isWhole = pieces.length === 1 && pieces[0]?.key === row.key
  const joined = isWhole ? row.key : newKey(now)
  const arrived = await orForget(row, async () => {
    if (totalLength(segments) !== row.size) throw new DomainError('invalid', uploadText.sizeMismatch)
    const whole = isWhole ? last : await joinIncoming(pieces, joined)
    try {
      if (whole.size !== row.size) throw new DomainError('conflict', uploadText.incomplete)
      return { ...whole, ...(await inspectFile(incomingPath(joined), row.purpose as UploadPurpose, row.declaredType)) }
    } catch (error) {
      await removeIncoming(joined)
      throw error
    }
  })
  await keep(joined, row.key)
  const { draftId } = row
  const stored = await orForget(row, () =>
    transaction(async (tx) => {
      if (draftId !== null) await assertFitsDraft(tx, draftId, 1, row.size, now)
      const [done] = await tx.attachment.updateManyAndReturn({
        where: { id: row.id, status: 'ANNOUNCED', key: row.key },
        data: {
          status: 'ARRIVED',
          type: arrived.type,
          pages: arrived.pages,
          sha256: arrived.sha256,
          arrivedAt: now,
          protocol: Prisma.DbNull,
        },
      })
      return done
    }),
  )
  if (stored) {
    for (const key of new Set([joined, ...segments.map((segment) => segment.key)])) await removeIncoming(key)
    return stored
  }
  await removeKept(row.key)
  if (!isWhole) await removeIncoming(joined)
  throw new DomainError('conflict', uploadText.takenOver)
}

/** A refusal is final for this announcement: the row and its bytes go. What may succeed when sent again stays. */
async function orForget<T>(row: Attachment, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'conflict' && error.code !== 'unavailable') await dropAttachments([row])
    throw error
  }
}
