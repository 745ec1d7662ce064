import type { Metadata } from 'next'
import { AnnouncementList } from '@/components/announcements/announcement-list'
import { PageHeader } from '@/components/ui/page-header'
import { listAnnouncements } from '@/lib/announcements/queries'

export const metadata: Metadata = { title: 'Thông báo' }

/** More than anyone reads back; older ones stay at their own address. */
const shown = 100

export default async function AnnouncementsPage() {
  const items = await listAnnouncements(shown)
  return (
    <div className="page py-8">
      <PageHeader title="Thông báo" />
      <div className="max-w-prose">
        {items.length > 0 ? (
          <AnnouncementList items={items} />
        ) : (
          <p className="text-muted">Chưa có thông báo nào. Khi có lịch nghỉ, đổi giờ tiếp dân hay quy định mới, tin sẽ đăng ở đây.</p>
        )}
      </div>
    </div>
  )
}
