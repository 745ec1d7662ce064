import type { Metadata } from 'next'
import { EventList } from '@/components/procedures/event-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { audienceGroups } from '@/lib/procedures/life-events'

export const metadata: Metadata = { title: 'Theo việc trong đời, việc làm ăn' }

export default function AudiencesPage() {
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs items={[{ href: '/thu-tuc', label: 'Thủ tục' }]} />
      <PageHeader title="Ông/bà đang có việc gì?" lead="Chọn việc để thấy các thủ tục cần làm." />
      <div className="space-y-10">
        {audienceGroups.map((group) => (
          <section key={group.slug} aria-labelledby={group.slug}>
            <h2 id={group.slug} className="mb-3">
              {group.name}
            </h2>
            <EventList group={group} />
          </section>
        ))}
      </div>
    </div>
  )
}
