import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { QrCode } from '@/components/dossiers/qr-code'
import { CodeFigure } from '@/components/ui/code-figure'
import { SummaryList } from '@/components/ui/fact-list'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { groupCode } from '@/lib/core/ids'
import { env } from '@/lib/env'
import { feedbackSecret } from '@/lib/feedback/service'
import { feedbackKindNames } from '@/lib/feedback/text'
import { findTrackedFeedback } from '@/lib/feedback/tracking'
import { accessCookieName, readAccess } from '@/lib/receipts/access'
import { drawQr } from '@/lib/receipts/qr'
import { getOffice } from '@/lib/units/queries'
import { committeeLong } from '@/lib/units/text'

export const metadata: Metadata = { title: 'Biên nhận phản ánh', robots: { index: false } }

export default async function FeedbackReceiptPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const access = readAccess('feedbackReceipt', (await cookies()).get(accessCookieName('feedbackReceipt'))?.value, clock.now())
  const feedback = access && (await findTrackedFeedback(access.dossierId))
  if (feedback?.code !== code) redirect('/phan-anh/tra-cuu?het=1')
  const office = await getOffice()
  const ref = groupCode(feedback.code)
  const secret = groupCode(feedbackSecret(feedback.id))
  const lookUp = `${env().SITE_URL}/phan-anh/tra-cuu`
  return (
    <div className="page py-8 print:py-0">
      <PageHeader title="Đã nhận phản ánh của ông/bà" kicker={committeeLong(office.name)} />
      <div className="max-w-prose space-y-8 print:space-y-3">
        <section className="space-y-4 print:space-y-2">
          <p>Ông/bà ghi lại hoặc in hai mã này. Cần cả hai để xem trả lời.</p>
          <div className="grid gap-4 sm:grid-cols-[1fr_auto] print:grid-cols-[1fr_auto]">
            <div className="space-y-4 print:space-y-2">
              <CodeFigure label="Mã phản ánh" code={ref} />
              <CodeFigure label="Mã bí mật" code={secret} note="Ai có mã này thì đọc được phản ánh và câu trả lời. Ông/bà giữ kín." />
            </div>
            <figure>
              <QrCode drawing={drawQr(`${lookUp}#${ref}.${secret}`)} label="Mã QR mở trang xem trả lời của phản ánh này" />
              <figcaption className="max-w-[33mm] text-sm text-muted">Quét để mở trang xem trả lời, không phải gõ mã.</figcaption>
            </figure>
          </div>
          <p className="hidden print:block">Xem trả lời tại {lookUp}</p>
          <p className="no-print">
            <PrintButton>In biên nhận</PrintButton>
          </p>
        </section>
        <SummaryList
          rows={[
            { label: 'Việc', value: feedbackKindNames[feedback.kind] },
            { label: 'Nội dung', value: feedback.title },
            { label: 'Gửi lúc', value: formatDateTime(feedback.submittedAt) },
            { label: 'Ảnh kèm theo', value: feedback.photoCount > 0 ? `${feedback.photoCount} ảnh` : null },
          ]}
        />
        <section className="space-y-3">
          <h2>Việc tiếp theo</h2>
          <ol className="list-decimal space-y-2 pl-6">
            <li>Văn phòng đọc và giao người xem xét. Phản ánh không giao cho người hoặc đơn vị bị phản ánh.</li>
            <li>Người được giao có thể liên lạc với ông/bà để hỏi thêm.</li>
            <li>Câu trả lời hiện ở trang tra cứu. Có ghi thư điện tử thì ông/bà được báo bằng thư.</li>
          </ol>
        </section>
        <Notice title="Phản ánh này không phải đơn khiếu nại hay tố cáo">
          <p>
            Gửi phản ánh không làm ngừng thời hạn khiếu nại. <a href="/khieu-nai-to-cao">Cách khiếu nại, tố cáo</a>
          </p>
        </Notice>
        <p className="no-print">
          <LinkButton href="/phan-anh/tra-cuu" look="secondary">
            Đến trang tra cứu
          </LinkButton>
        </p>
      </div>
    </div>
  )
}
