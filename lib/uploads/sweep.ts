import 'server-only'
import { db } from '@/lib/db/client'
import { keyTime, listIncoming, listKept, removeIncoming, removeKept } from '@/lib/storage/files'
import { segmentsOf } from './protocol'
import { dropAttachments } from './removal'
import { announcementLifetimeMs } from './resumable'

export type Swept = { announcements: number; unattached: number; drafts: number; files: number; pieces: number }

/**
 * Removes what nobody will ask for: announcements that never came, files that were never attached, expired drafts with their files, and bytes
 * that no row names. A file that a row names is never touched.
 * @param graceMs how young bytes without a row are spared, since their row may be on its way; 0 only when nothing else runs.
 */
export async function sweep(now: Date, { graceMs = 3_600_000 }: { graceMs?: number } = {}): Promise<Swept> {
  const before = new Date(now.getTime() - announcementLifetimeMs)
  const loose = { dossierId: null, feedbackId: null }
  const announcements = await dropAttachments(
    await db.attachment.findMany({ where: { ...loose, status: 'ANNOUNCED', createdAt: { lt: before } } }),
  )
  const unattached = await dropAttachments(await db.attachment.findMany({ where: { ...loose, draftId: null, createdAt: { lt: before } } }))
  const drafts = await sweepDrafts(now)
  return { announcements, unattached, drafts, files: await sweepKept(now, graceMs), pieces: await sweepIncoming(now, graceMs) }
}

async function sweepDrafts(now: Date): Promise<number> {
  const expired = await db.draft.findMany({ where: { expiresAt: { lte: now } }, include: { attachments: true } })
  for (const draft of expired) await dropAttachments(draft.attachments)
  const { count } = await db.draft.deleteMany({ where: { id: { in: expired.map(({ id }) => id) }, expiresAt: { lte: now } } })
  return count
}

async function sweepKept(now: Date, graceMs: number): Promise<number> {
  let removed = 0
  for await (const keys of listKept()) {
    // Listed first, asked for second: a row that appears in between is seen.
    const old = keys.filter((key) => keyTime(key) <= now.getTime() - graceMs)
    const named = await namedKeys(old)
    for (const key of old.filter((candidate) => !named.has(candidate))) {
      await removeKept(key)
      removed++
    }
  }
  return removed
}

async function namedKeys(keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db.attachment.findMany({ where: { key: { in: keys } }, select: { key: true } })
  const exports = await db.catalogueImport.findMany({ where: { storageKey: { in: keys } }, select: { storageKey: true } })
  const catalogue = await db.catalogueFile.findMany({ where: { storageKey: { in: keys } }, select: { storageKey: true } })
  return new Set([
    ...catalogue.map(({ storageKey }) => storageKey),
    ...rows.map(({ key }) => key),
    ...exports.flatMap(({ storageKey }) => storageKey ?? []),
  ])
}

async function sweepIncoming(now: Date, graceMs: number): Promise<number> {
  const old = (await listIncoming()).filter((key) => keyTime(key) <= now.getTime() - graceMs)
  const rows = await db.attachment.findMany({ where: { status: 'ANNOUNCED' }, select: { protocol: true } })
  const named = new Set(rows.flatMap((row) => segmentsOf(row).map(({ key }) => key)))
  const forgotten = old.filter((key) => !named.has(key))
  for (const key of forgotten) await removeIncoming(key)
  return forgotten.length
}
