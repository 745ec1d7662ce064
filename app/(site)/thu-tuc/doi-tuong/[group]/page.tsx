import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EventList } from '@/components/procedures/event-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { audienceGroups } from '@/lib/procedures/life-events'

type Props = { params: Promise<{ group: string }> }

export function generateStaticParams() {
  return audienceGroups.map(({ slug }) => ({ group: slug }))
}

const find = async (params: Props['params']) => {
  const { group } = await params
  return audienceGroups.find((one) => one.slug === group)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const group = await find(params)
  return group ? { title: group.name, description: group.lead } : { title: 'Không tìm thấy trang này' }
}

export default async function AudiencePage({ params }: Props) {
  const group = await find(params)
  if (!group) notFound()
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs
        items={[
          { href: '/thu-tuc', label: 'Thủ tục' },
          { href: '/thu-tuc/doi-tuong', label: 'Theo việc' },
        ]}
      />
      <PageHeader title={group.name} lead={group.lead} />
      <EventList group={group} />
    </div>
  )
}
