import type { Metadata } from 'next'
import { LookUpForm } from '@/components/submissions/look-up-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { lookUpDossierAction } from '@/lib/submissions/actions'

export const metadata: Metadata = { title: 'Tra cứu hồ sơ' }
// A form never posts to a page that is the same for everybody.
export const dynamic = 'force-dynamic'

const notices: Record<string, string> = {
  'bien-nhan': 'Biên nhận chỉ mở lại được trên máy đã nộp hồ sơ, trong 24 giờ. Ông/bà dùng mã hồ sơ và mã tra cứu để xem hồ sơ đến đâu.',
  'het-gio': 'Để giữ kín, trang hồ sơ tự đóng sau 30 phút. Ông/bà ghi lại hai mã để xem tiếp.',
}

export default async function LookUpPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { loi } = await searchParams
  const notice = typeof loi === 'string' && Object.hasOwn(notices, loi) ? notices[loi] : null
  return (
    <div className="page py-8">
      <PageHeader title="Tra cứu hồ sơ" lead="Hồ sơ nộp qua mạng hay tại quầy đều xem được. Cần cả mã hồ sơ và mã tra cứu." />
      {notice && (
        <div className="mb-6">
          <Notice role="status">
            <p>{notice}</p>
          </Notice>
        </div>
      )}
      <LookUpForm action={lookUpDossierAction} />
      <p className="mt-8 max-w-prose">
        Mất mã tra cứu: ông/bà mang căn cước đến nơi đã nộp hồ sơ để được cấp lại. <a href="/xa-thi-tran">Tìm xã, thị trấn</a>
      </p>
    </div>
  )
}
