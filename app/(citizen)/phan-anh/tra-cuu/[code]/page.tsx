import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { FeedbackHistory } from '@/components/feedback/feedback-history'
import { FeedbackStateTag } from '@/components/feedback/feedback-state-tag'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { PlainText } from '@/components/ui/plain-text'
import { PrintButton } from '@/components/ui/print-button'
import { formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { groupCode, readCode } from '@/lib/core/ids'
import { feedbackKindNames, feedbackStateExplanations } from '@/lib/feedback/text'
import { findTrackedFeedback } from '@/lib/feedback/tracking'
import { accessCookieName, readAccess } from '@/lib/receipts/access'

export const metadata: Metadata = { title: 'Phản ánh của ông/bà', robots: { index: false } }

export default async function TrackedFeedbackPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const access = readAccess('feedbackTracking', (await cookies()).get(accessCookieName('feedbackTracking'))?.value, clock.now())
  const feedback = access && (await findTrackedFeedback(access.dossierId))
  // Whether the code exists is nobody's business who has not shown its secret.
  if (!feedback || feedback.code !== readCode(code)) redirect('/phan-anh/tra-cuu?het=1')
  return (
    <div className="page py-8">
      <Breadcrumbs items={[{ href: '/phan-anh/tra-cuu', label: 'Xem trả lời phản ánh' }]} />
      <PageHeader title={feedback.title} kicker={`Phản ánh ${groupCode(feedback.code)}`}>
        <FeedbackStateTag state={feedback.state} />
      </PageHeader>
      <div className="max-w-prose space-y-10">
        {feedback.answer ? (
          <section className="space-y-3 border-l-4 border-leaf pl-4">
            <h2>Trả lời của cơ quan</h2>
            {feedback.answeredAt && <p className="text-sm text-muted">{formatDateTime(feedback.answeredAt)}</p>}
            <div className="prose">
              <PlainText text={feedback.answer} />
            </div>
          </section>
        ) : (
          <p>{feedbackStateExplanations[feedback.state]}</p>
        )}
        <section className="space-y-3">
          <h2>Diễn biến</h2>
          <FeedbackHistory events={feedback.history} />
        </section>
        <section className="space-y-3">
          <h2>Ông/bà đã gửi</h2>
          <p className="text-sm text-muted">
            {feedbackKindNames[feedback.kind]}
            {feedback.photoCount > 0 && ` · ${feedback.photoCount} ảnh`}
          </p>
          <div className="prose">
            <PlainText text={feedback.content} />
          </div>
        </section>
        <p className="no-print">
          <PrintButton />
        </p>
      </div>
    </div>
  )
}
