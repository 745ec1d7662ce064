import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProcedureList } from '@/components/procedures/procedure-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { audienceGroups, proceduresOf } from '@/lib/procedures/life-events'
import { listProcedures } from '@/lib/procedures/queries'

type Props = { params: Promise<{ group: string; event: string }> }

export function generateStaticParams() {
  return []
}

const find = async (params: Props['params']) => {
  const { group: groupSlug, event: eventSlug } = await params
  const group = audienceGroups.find((one) => one.slug === groupSlug)
  const event = group?.events.find((one) => one.slug === eventSlug)
  return group && event ? { group, event } : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params)
  return found
    ? { title: `${found.event.name}, ${found.group.name.toLowerCase()}`, description: found.event.lead }
    : { title: 'Không tìm thấy trang này' }
}

export default async function EventPage({ params }: Props) {
  const found = await find(params)
  if (!found) notFound()
  const { group, event } = found
  const procedures = proceduresOf(event, await listProcedures())
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs
        items={[
          { href: '/thu-tuc', label: 'Thủ tục' },
          { href: `/thu-tuc/doi-tuong/${group.slug}`, label: group.name },
        ]}
      />
      <PageHeader title={event.name} lead={event.lead} />
      {event.elsewhere && (
        <div className="mb-6">
          <Notice>
            <p>{event.elsewhere}</p>
          </Notice>
        </div>
      )}
      {procedures.length > 0 ? (
        <ProcedureList procedures={procedures} />
      ) : (
        <p>
          Chưa có thủ tục nào về việc này được công bố tại đây. <a href="/thu-tuc">Tìm trong tất cả thủ tục</a>
        </p>
      )}
    </div>
  )
}
