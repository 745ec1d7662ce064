import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TaskList } from '@/components/procedures/task-list'
import { EndedCommuneView } from '@/components/units/ended-commune'
import { DeskFacts } from '@/components/units/desk-facts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { listCommonTasksOf } from '@/lib/procedures/queries'
import { findEndedCommune, listEndedCommunes } from '@/lib/units/ended'
import { findCommuneBySlug, listCalendarExceptions, listCommunes } from '@/lib/units/queries'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  return [...(await listCommunes()), ...(await listEndedCommunes())].map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const unit = (await findCommuneBySlug(slug)) ?? (await findEndedCommune(slug))
  return { title: unit?.name ?? 'Không tìm thấy xã, thị trấn' }
}

export default async function CommunePage({ params }: Props) {
  const { slug } = await params
  const commune = await findCommuneBySlug(slug)
  if (!commune) {
    const ended = await findEndedCommune(slug)
    if (!ended) notFound()
    return <EndedCommuneView unit={ended} to="/xa-thi-tran" />
  }
  const [exceptions, tasks] = await Promise.all([listCalendarExceptions(), listCommonTasksOf(commune.id, 8)])
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs items={[{ href: '/xa-thi-tran', label: 'Xã, thị trấn' }]} />
      <PageHeader title={commune.name} />
      <section className="max-w-prose" aria-labelledby="noi-nhan">
        <h2 id="noi-nhan" className="mb-3 text-lg">
          {commune.deskName ?? 'Nơi nhận hồ sơ'}
        </h2>
        <DeskFacts desk={commune} exceptions={exceptions} />
        {commune.hasDesk && (
          <p className="mt-2">
            <a href={`/niem-yet/${commune.slug}`} className="inline-flex min-h-12 items-center font-semibold">
              Niêm yết: tất cả thủ tục nhận tại đây
            </a>
          </p>
        )}
      </section>
      {tasks.length > 0 && (
        <section className="mt-10" aria-labelledby="lam-tai-day">
          <h2 id="lam-tai-day" className="mb-4">
            Việc hay làm tại đây
          </h2>
          <TaskList tasks={tasks} />
          <p className="mt-2">
            <a href="/thu-tuc" className="inline-flex min-h-12 items-center font-semibold">
              Xem tất cả thủ tục
            </a>
          </p>
        </section>
      )}
    </div>
  )
}
