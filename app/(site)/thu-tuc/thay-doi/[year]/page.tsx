import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangeFeedLink } from '@/components/procedures/change-feed-link'
import { ChangesByMonth } from '@/components/procedures/change-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { listChanges } from '@/lib/procedures/changes'

type Props = { params: Promise<{ year: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params
  return { title: /^\d{4}$/.test(year) ? `Thay đổi về thủ tục năm ${year}` : 'Không tìm thấy' }
}

export default async function YearOfChangesPage({ params }: Props) {
  const { year } = await params
  const changes = /^\d{4}$/.test(year) ? await listChanges({ year }) : []
  if (changes.length === 0) notFound()
  return (
    <div className="page py-6 md:py-8">
      <ChangeFeedLink />
      <Breadcrumbs
        items={[
          { href: '/thu-tuc', label: 'Thủ tục' },
          { href: '/thu-tuc/thay-doi', label: 'Thay đổi' },
        ]}
      />
      <PageHeader title={`Thay đổi về thủ tục năm ${year}`} lead={`${changes.length} thay đổi, mới nhất ở trên.`} />
      <ChangesByMonth changes={changes} level={2} />
    </div>
  )
}
