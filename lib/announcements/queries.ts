import 'server-only'
import { cached } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { formatDate } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import type { Announcement, AnnouncementRow } from '@/lib/announcements/types'

const shown = { publishedAt: { not: null }, withdrawnAt: null }

/** Published and not withdrawn, newest first. */
export async function listAnnouncements(limit: number): Promise<AnnouncementRow[]> {
  'use cache'
  cached('reference', tags.announcements)
  const rows = await db.announcement.findMany({
    where: shown,
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { slug: true, title: true, publishedAt: true },
  })
  return rows.map((row) => ({ slug: row.slug, title: row.title, publishedOn: formatDate(row.publishedAt!) }))
}

export async function findAnnouncement(slug: string): Promise<Announcement | null> {
  'use cache'
  cached('reference', tags.announcement(slug))
  const row = await db.announcement.findFirst({
    where: { ...shown, slug },
    select: { slug: true, title: true, body: true, publishedAt: true },
  })
  return row && { slug: row.slug, title: row.title, body: row.body, publishedOn: formatDate(row.publishedAt!) }
}
