import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { EndedView } from '@/components/procedures/ended-view'
import { ClosedForm } from '@/components/submissions/closed-form'
import { OnlineForm } from '@/components/submissions/online-form'
import { WhyAsked } from '@/components/submissions/why-asked'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { draftCookieName } from '@/lib/drafts/token'
import { findEnded } from '@/lib/procedures/versions'
import { checkDraft } from '@/lib/submissions/apply'
import { formOf } from '@/lib/submissions/definition'
import { findDraft } from '@/lib/submissions/draft'
import { findFormSource, isOpen } from '@/lib/submissions/queries'
import { draftTexts, type FormNotice, formNotices } from '@/lib/submissions/text'

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await findFormSource((await params).code)
  const name = source?.content.name ?? (await findEnded((await params).code))?.name
  return { title: name ? `Nộp hồ sơ: ${name}` : 'Không tìm thấy thủ tục', robots: { index: false } }
}

export default async function FormPage({ params, searchParams }: Props) {
  const { code } = await params
  const { sua, tep, loi } = await searchParams
  const source = await findFormSource(code)
  if (!source) {
    const ended = await findEnded(code)
    if (!ended) notFound()
    return <EndedView ended={ended} kicker="Nộp hồ sơ trực tuyến" />
  }
  if (!isOpen(source)) return <ClosedForm source={source} />
  const now = clock.now()
  const known = await findDraft((await cookies()).get(draftCookieName)?.value, now)
  const draft = known && known.code === code && !known.submitted ? known : null
  const other = known && known.code !== code && !known.submitted ? known : null
  const form = formOf(source)
  const errors = draft && (sua || tep) ? { ...(sua ? checkDraft(form, draft, now).errors : {}), ...draft.refusals } : {}
  const message = draft && (sua || tep) ? draft.message : undefined
  const notice = typeof loi === 'string' && Object.hasOwn(formNotices, loi) ? formNotices[loi as FormNotice] : null
  const changed = draft && draft.versionId !== source.versionId
  return (
    <div className="page py-8">
      <Breadcrumbs
        items={[
          { href: '/thu-tuc', label: 'Thủ tục' },
          { href: `/thu-tuc/${code}`, label: code },
        ]}
      />
      <PageHeader title={source.content.name} kicker="Nộp hồ sơ trực tuyến" lead="Không cần tài khoản. Ông/bà khai, xem lại rồi nộp." />
      <div className="mb-8 space-y-4">
        {notice && (
          <Notice tone="warning" title={notice.title} role="alert">
            <p>{notice.text}</p>
          </Notice>
        )}
        <ErrorSummary title={sua ? 'Chưa xong, còn mục cần sửa' : 'Có tệp chưa nhận được'} message={message} errors={errors} />
        {changed && <Notice tone="warning">{draftTexts.changed}</Notice>}
        {other && (
          <Notice title="Ông/bà đang khai dở một hồ sơ khác">
            <p>
              Mỗi trình duyệt giữ một bản khai dở. Gửi mẫu này thì bản kia không còn mở lại được.{' '}
              <a href={`/nop-ho-so/${other.code}`}>Quay lại bản đang khai dở</a>
            </p>
          </Notice>
        )}
        <WhyAsked procedureName={source.content.name} />
      </div>
      <OnlineForm
        source={source}
        form={form}
        values={draft?.values ?? {}}
        errors={errors}
        files={draft?.files ?? []}
        hasDraft={draft !== null}
        stamp={draft ? String(draft.updatedAt.getTime()) : ''}
        today={civilDateOf(now)}
      />
    </div>
  )
}
