import type { Metadata } from 'next'
import { AnnouncementForm } from '@/components/announcements/announcement-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Viết thông báo' }

export default async function NewAnnouncementPage() {
  await signInFirst('/can-bo/thong-bao/moi', 'CONTENT_EDITOR', 'ADMINISTRATOR')
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/thong-bao', label: 'Thông báo' }]} />
      <PageHeader title="Viết thông báo" lead="Lưu thành bản nháp trước, xem lại rồi mới đăng." />
      <AnnouncementForm />
    </>
  )
}
