import 'server-only'
import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { foldVietnamese } from '@/lib/core/text'
import { transaction, type Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'

type Text = { title: string; body: string }
type Target = { id: string; version: number }

/** @throws DomainError `forbidden` for anyone but editors of content and administrators */
export function assertEditor(viewer: StaffViewer): void {
  if (!holdsRole(viewer, 'CONTENT_EDITOR') && !holdsRole(viewer, 'ADMINISTRATOR'))
    throw new DomainError('forbidden', 'Tài khoản này không được giao quyền biên tập thông báo.')
}

/** A draft: nobody but editors sees it. Its address comes from the title and stays. */
export async function createAnnouncement(viewer: StaffViewer, { title, body }: Text): Promise<string> {
  assertEditor(viewer)
  const at = clock.now()
  const id = newId(at.getTime())
  await transaction(async (tx) => {
    await tx.announcement.create({ data: { id, slug: await freeSlug(tx, title), title, body, createdAt: at } })
    await record(tx, viewer, id, 'announcement.created', at)
  })
  return id
}

/** @throws DomainError `conflict` when someone else saved meanwhile */
export async function editAnnouncement(viewer: StaffViewer, target: Target, { title, body }: Text): Promise<void> {
  await change(viewer, target, 'announcement.edited', { title, body })
}

export async function publishAnnouncement(viewer: StaffViewer, target: Target): Promise<void> {
  await change(viewer, target, 'announcement.published', { publishedAt: clock.now(), withdrawnAt: null })
}

/** Takes it off the site; it stays for editors. */
export async function withdrawAnnouncement(viewer: StaffViewer, target: Target): Promise<void> {
  await change(viewer, target, 'announcement.withdrawn', { withdrawnAt: clock.now() })
}

type Change = { title?: string; body?: string; publishedAt?: Date; withdrawnAt?: Date | null }

async function change(viewer: StaffViewer, { id, version }: Target, kind: `announcement.${string}`, data: Change): Promise<void> {
  assertEditor(viewer)
  await transaction(async (tx) => {
    const row = await tx.announcement.findUnique({ where: { id }, select: { slug: true } })
    if (!row) throw new DomainError('not_found', 'Không tìm thấy thông báo này.')
    const { count } = await tx.announcement.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
    if (count === 0)
      throw new DomainError('conflict', 'Thông báo này vừa được người khác sửa. Chép lại phần đang viết, tải lại trang rồi sửa tiếp.')
    await record(tx, viewer, id, kind, clock.now())
    await publishTags(tx, tags.announcements, tags.announcement(row.slug))
  })
}

function record(tx: Tx, viewer: StaffViewer, id: string, kind: string, at: Date) {
  return appendEvent(tx, { streamKind: 'announcement', streamId: id, kind, at, actorKind: 'STAFF', actorId: viewer.accountId })
}

const longestSlug = 80

async function freeSlug(tx: Tx, title: string): Promise<string> {
  const words = foldVietnamese(title).replace(/[ .]+/g, '-').slice(0, longestSlug).replace(/-+$/, '') || 'thong-bao'
  const taken = await tx.announcement.findMany({ where: { slug: { startsWith: words } }, select: { slug: true } })
  const slugs = new Set(taken.map((row) => row.slug))
  if (!slugs.has(words)) return words
  let number = 2
  while (slugs.has(`${words}-${number}`)) number += 1
  return `${words}-${number}`
}
