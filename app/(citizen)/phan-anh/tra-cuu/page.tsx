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
  const { petitionPhone, phone } = (await getOffice()).contact
  return (
    <div className="page py-8">
      <Breadcrumbs items={[{ href: '/phan-anh', label: 'Phản ánh, kiến nghị' }]} />
      <PageHeader title="Xem trả lời phản ánh" lead="Hai mã này ở trên biên nhận khi ông/bà gửi phản ánh." />
      {het && (
        <div className="mb-6">
          <Notice title="Đã hết 30 phút xem" role="status">
            <p>Để giữ kín phản ánh, trang tự đóng sau 30 phút. Ông/bà nhập lại hai mã.</p>
          </Notice>
        </div>
      )}
      <TrackForm />
      <p className="mt-8 max-w-prose">
        Mất mã? {(petitionPhone ?? phone) ? `Gọi ${petitionPhone ?? phone}, hoặc đến` : 'Đến'} Văn phòng, mang theo giấy tờ tùy thân. Tra
        cứu hồ sơ thủ tục thì vào trang <a href="/tra-cuu">tra cứu hồ sơ</a>.
      </p>
    </div>
  )
}
