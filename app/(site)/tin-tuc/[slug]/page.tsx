import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { PlainText } from '@/components/ui/plain-text'
import { findAnnouncement } from '@/lib/announcements/queries'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findAnnouncement((await params).slug))?.title ?? 'Không tìm thấy thông báo' }
}

export default async function AnnouncementPage({ params }: Props) {
  const announcement = await findAnnouncement((await params).slug)
  if (!announcement) notFound()
  return (
    <article className="page py-6 md:py-8">
      <Breadcrumbs items={[{ href: '/tin-tuc', label: 'Thông báo' }]} />
      <PageHeader title={announcement.title} kicker={`Đăng ngày ${announcement.publishedOn}`} />
      <div className="prose">
        <PlainText text={announcement.body} />
      </div>
    </article>
  )
}
