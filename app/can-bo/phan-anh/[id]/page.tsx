import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FeedbackHistory } from '@/components/feedback/feedback-history'
import { FeedbackPhotos } from '@/components/feedback/feedback-photos'
import { FeedbackStateTag } from '@/components/feedback/feedback-state-tag'
import { AnswerForm, AssignForm, CloseForm } from '@/components/feedback/handling-forms'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneMessage } from '@/components/ui/done-message'
import { SummaryList } from '@/components/ui/fact-list'
import { PageHeader } from '@/components/ui/page-header'
import { PlainText } from '@/components/ui/plain-text'
import { formatDateTime } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import { groupCode } from '@/lib/core/ids'
import { getFeedbackDetail, listAssignees } from '@/lib/feedback/queries'
import { feedbackKindNames } from '@/lib/feedback/text'
import type { StaffViewer } from '@/lib/auth/roles'
import { signInFirst } from '../../sign-in-first'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = { title: 'Phản ánh' }

const done: Record<string, string> = {
  giao: 'Đã giao người xem xét.',
  'tra-loi': 'Đã gửi trả lời. Người gửi đọc được bằng mã của mình; có thư điện tử thì được báo bằng thư.',
  'ket-thuc': 'Đã kết thúc phản ánh.',
}

export default async function FeedbackPage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await signInFirst(`/can-bo/phan-anh/${id}`)
  const feedback = await find(viewer, id)
  const { xong } = await searchParams
  const message = typeof xong === 'string' ? done[xong] : undefined
  const target = { feedbackId: feedback.id, version: feedback.version }
  const may = new Set(feedback.actions)
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/phan-anh', label: 'Phản ánh' }]} />
      <PageHeader title={feedback.title} kicker={`${groupCode(feedback.code)} · ${feedbackKindNames[feedback.kind]}`}>
        <FeedbackStateTag state={feedback.state} />
      </PageHeader>
      <DoneMessage>{message}</DoneMessage>
      <div className="grid gap-10 xl:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
        <div className="space-y-10">
          <section className="space-y-3">
            <h2>Nội dung</h2>
            <div className="prose">
              <PlainText text={feedback.content} />
            </div>
            <FeedbackPhotos photos={feedback.attachments} />
          </section>
          {feedback.answer && (
            <section className="space-y-3 border-l-4 border-leaf pl-4">
              <h2>Đã trả lời</h2>
              <div className="prose">
                <PlainText text={feedback.answer} />
              </div>
            </section>
          )}
          {may.has('assign') && (
            <section className="space-y-4">
              <h2>{feedback.assignee ? 'Giao lại cho người khác' : 'Giao người xem xét'}</h2>
              {feedback.kind === 'CONDUCT' && feedback.aboutUnitName && (
                <p className="max-w-prose">Người của {feedback.aboutUnitName} không có trong danh sách: họ là bên bị phản ánh.</p>
              )}
              <AssignForm {...target} staff={await listAssignees(feedback)} current={feedback.assigneeId} />
            </section>
          )}
          {may.has('answer') && (
            <section className="space-y-4">
              <h2>Trả lời người gửi</h2>
              <AnswerForm {...target} />
            </section>
          )}
          {may.has('close') && (
            <section className="space-y-4">
              <h2>Kết thúc</h2>
              <p className="max-w-prose">Việc đã trả lời xong thì kết thúc. Người gửi vẫn đọc được câu trả lời.</p>
              <CloseForm {...target} />
            </section>
          )}
        </div>
        <div className="space-y-8">
          <section className="space-y-3">
            <h2>Người gửi</h2>
            <SummaryList
              rows={[
                { label: 'Họ và tên', value: feedback.senderName },
                { label: 'Điện thoại', value: feedback.senderPhone },
                { label: 'Địa chỉ', value: feedback.senderAddress },
                { label: 'Thư điện tử', value: feedback.senderEmail },
                { label: 'Về đơn vị', value: feedback.aboutUnitName },
                { label: 'Công khai', value: feedback.mayPublish ? 'Đồng ý, không nêu tên' : 'Không đồng ý' },
                { label: 'Gửi lúc', value: formatDateTime(feedback.submittedAt) },
                { label: 'Người xem xét', value: feedback.assignee?.fullName },
              ]}
            />
          </section>
          <section className="space-y-3">
            <h2>Diễn biến</h2>
            <FeedbackHistory events={feedback.events} />
          </section>
        </div>
      </div>
    </>
  )
}

async function find(viewer: StaffViewer, id: string) {
  try {
    return await getFeedbackDetail(viewer, id)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') notFound()
    throw error
  }
}
