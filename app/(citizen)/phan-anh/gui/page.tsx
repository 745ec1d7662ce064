import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { FeedbackForm } from '@/components/feedback/feedback-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { clock } from '@/lib/core/clock'
import { feedbackDraftCookieName, findFeedbackDraft, listPhotos } from '@/lib/feedback/draft'
import { feedbackForm } from '@/lib/feedback/form'
import { listAboutUnits } from '@/lib/feedback/queries'
import { feedbackKindNames, type FormNotice, formNotices } from '@/lib/feedback/text'
import { kindOfSlug } from '@/lib/feedback/types'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = { title: 'Gửi phản ánh, kiến nghị', robots: { index: false } }

export default async function FeedbackFormPage({ searchParams }: Props) {
  const { loai, sua, loi } = await searchParams
  const kind = kindOfSlug(loai)
  if (!kind) notFound()
  const known = sua ? await findFeedbackDraft((await cookies()).get(feedbackDraftCookieName)?.value, clock.now()) : null
  const draft = known && known.kind === kind && Object.keys(known.errors).length > 0 ? known : null
  const photos = draft ? await listPhotos(draft.photoIds) : []
  const notice = typeof loi === 'string' && Object.hasOwn(formNotices, loi) ? formNotices[loi as FormNotice] : null
  return (
    <div className="page py-8">
      <Breadcrumbs items={[{ href: '/phan-anh', label: 'Phản ánh, kiến nghị' }]} />
      <PageHeader
        kicker="Gửi phản ánh, kiến nghị"
        title={feedbackKindNames[kind]}
        lead={
          kind === 'CONDUCT'
            ? 'Phản ánh đến Văn phòng, không đến người hoặc đơn vị bị phản ánh.'
            : 'Phản ánh đến Văn phòng. Văn phòng giao người xem xét và trả lời ông/bà.'
        }
      />
      <div className="mb-8 space-y-4">
        {notice && (
          <Notice tone="warning" title={notice.title} role="alert">
            <p>{notice.text}</p>
          </Notice>
        )}
        {sua && !draft && (
          <Notice tone="warning" title="Bản đang viết không còn" role="alert">
            <p>Bản trước đã được gửi, đã quá một ngày, hoặc trình duyệt không cho lưu cookie. Ông/bà viết lại ở mẫu dưới đây.</p>
          </Notice>
        )}
        <ErrorSummary title="Chưa gửi được, còn mục cần sửa" errors={draft?.errors} />
        <div className="max-w-prose">
          <Disclosure summary="Vì sao hỏi họ tên và cách liên lạc?">
            <p>
              Nghị định 20/2008/NĐ-CP yêu cầu phản ánh, kiến nghị có họ tên và địa chỉ, điện thoại hoặc thư tín của người gửi, để cơ quan
              hỏi lại khi chưa rõ và gửi trả lời. Chỉ Văn phòng và người được giao xem xét đọc được; mỗi lần đọc đều được ghi lại.
            </p>
            <p className="mt-2">
              <a href="/du-lieu-ca-nhan">Quyền của ông/bà với dữ liệu cá nhân</a>
            </p>
          </Disclosure>
        </div>
        <p className="max-w-prose">
          Muốn tố cáo và cần giữ bí mật? <a href="/khieu-nai-to-cao#to-cao">Xem nơi nhận tố cáo</a>, đừng viết ở đây.
        </p>
      </div>
      <FeedbackForm
        kind={kind}
        form={feedbackForm(kind, await listAboutUnits())}
        transactionId={draft?.values.transactionId ?? randomUUID()}
        values={draft?.values ?? {}}
        errors={draft?.errors ?? {}}
        photos={photos}
      />
    </div>
  )
}
