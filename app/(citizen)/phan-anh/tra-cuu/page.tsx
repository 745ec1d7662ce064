import type { Metadata } from 'next'
import { TrackForm } from '@/components/feedback/track-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getOffice } from '@/lib/units/queries'

// A form that posts to a stored page would lose its answer.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Xem trả lời phản ánh', robots: { index: false } }

export default async function FeedbackLookUpPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { het } = await searchParams
  const { contact } = await getOffice()
  const phone = contact.petitionPhone ?? contact.phone
  return (
    <div className="page py-8">
      <Breadcrumbs items={[{ href: '/phan-anh', label: 'Phản ánh, kiến nghị' }]} />
      <PageHeader title="Xem trả lời phản ánh" lead="Hai mã này ở trên biên nhận khi ông/bà gửi phản ánh." />
      {het && (
        <div className="mb-6">
          <Notice title="Trang đã đóng để giữ kín" role="status">
            <p>Biên nhận và phản ánh chỉ mở một lúc rồi tự đóng. Ông/bà nhập hai mã để xem lại.</p>
          </Notice>
        </div>
      )}
      <TrackForm />
      <p className="mt-8 max-w-prose">
        Mất mã thì không xem ở đây được, nhưng phản ánh vẫn được giải quyết.
        {phone && ` Ông/bà gọi ${phone} để hỏi.`} Muốn xem hồ sơ thủ tục thì vào trang <a href="/tra-cuu">tra cứu hồ sơ</a>.
      </p>
    </div>
  )
}
