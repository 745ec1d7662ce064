import 'server-only'
import { requireViewer } from '@/lib/auth/viewer'
import { formatDate } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import { assertEditor } from './service'
import { announcementState, type EditedAnnouncement } from './types'

/** For editors: drafts and withdrawn ones too, last made first. */
export async function listForEditors(limit: number): Promise<EditedAnnouncement[]> {
  assertEditor(await requireViewer())
  return (await db.announcement.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: limit })).map(toEdited)
}

export async function findForEditors(id: string): Promise<EditedAnnouncement | null> {
  assertEditor(await requireViewer())
  const row = await db.announcement.findUnique({ where: { id } })
  return row && toEdited(row)
}

type Row = { id: string; slug: string; title: string; body: string; version: number; publishedAt: Date | null; withdrawnAt: Date | null }

function toEdited(row: Row): EditedAnnouncement {
  const { id, slug, title, body, version } = row
  return {
    id,
    slug,
    title,
    body,
    version,
    state: announcementState(row),
    ...(row.publishedAt ? { publishedOn: formatDate(row.publishedAt) } : {}),
  }
}
