export type AnnouncementState = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN'

export type AnnouncementRow = {
  slug: string
  title: string
  /** dd/MM/yyyy */
  publishedOn: string
}

export type Announcement = AnnouncementRow & { body: string }

/** As its editor sees it. */
export type EditedAnnouncement = {
  id: string
  slug: string
  title: string
  body: string
  version: number
  state: AnnouncementState
  /** dd/MM/yyyy, when it was ever published. */
  publishedOn?: string
}

export function announcementState(row: { publishedAt: Date | null; withdrawnAt: Date | null }): AnnouncementState {
  if (row.withdrawnAt) return 'WITHDRAWN'
  return row.publishedAt ? 'PUBLISHED' : 'DRAFT'
}
