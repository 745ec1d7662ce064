import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AnnouncementForm } from '@/components/announcements/announcement-form'
import { AnnouncementStateTag } from '@/components/announcements/announcement-state-tag'
import { AnnouncementSteps } from '@/components/announcements/announcement-steps'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneMessage } from '@/components/ui/done-message'
import { PageHeader } from '@/components/ui/page-header'
import { PlainText } from '@/components/ui/plain-text'
import { findForEditors } from '@/lib/announcements/editor-queries'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Sửa thông báo' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const done: Record<string, string> = { luu: 'Đã lưu.', dang: 'Đã đăng lên trang.', go: 'Đã gỡ khỏi trang.' }

export default async function EditAnnouncementPage({ params, searchParams }: Props) {
  const { id } = await params
  await signInFirst(`/can-bo/thong-bao/${id}`, 'CONTENT_EDITOR', 'ADMINISTRATOR')
  const edited = z.uuid().safeParse(id).success ? await findForEditors(id) : null
  if (!edited) notFound()
  const { xong } = await searchParams
  const message = typeof xong === 'string' ? done[xong] : undefined
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/thong-bao', label: 'Thông báo' }]} />
      <PageHeader title="Sửa thông báo">
        <p className="flex flex-wrap items-center gap-3">
          <AnnouncementStateTag state={edited.state} />
          {edited.state === 'PUBLISHED' && <a href={`/tin-tuc/${edited.slug}`}>Xem trên trang</a>}
        </p>
      </PageHeader>
      <DoneMessage>{message}</DoneMessage>
      <div className="grid gap-10 xl:grid-cols-2">
        <AnnouncementForm key={edited.version} edited={edited} />
        <section aria-labelledby="xem-truoc">
          <h2 id="xem-truoc" className="mb-3 text-lg">
            Người dân sẽ thấy
          </h2>
          <div className="border-2 border-line p-4">
            <p className="text-xl font-bold">{edited.title}</p>
            <div className="prose mt-3">
              <PlainText text={edited.body} />
            </div>
          </div>
          <div className="mt-4">
            <AnnouncementSteps key={edited.version} id={edited.id} version={edited.version} state={edited.state} />
          </div>
        </section>
      </div>
    </>
  )
}
