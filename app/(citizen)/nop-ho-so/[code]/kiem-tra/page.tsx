import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { ForgetTyped } from '@/components/forms/form-care'
import { AnswersReview } from '@/components/submissions/answers-review'
import { submissionRoute } from '@/components/submissions/online-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { clock } from '@/lib/core/clock'
import { draftCookieName } from '@/lib/drafts/token'
import { checkDraft, findReceiptRef } from '@/lib/submissions/apply'
import { formOf } from '@/lib/submissions/definition'
import { findDraft } from '@/lib/submissions/draft'
import { findFormSource, isOpen } from '@/lib/submissions/queries'

export const metadata: Metadata = { title: 'Xem lại hồ sơ', robots: { index: false } }

export default async function CheckPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const source = await findFormSource(code)
  if (!source || !isOpen(source)) notFound()
  const now = clock.now()
  const draft = await findDraft((await cookies()).get(draftCookieName)?.value, now)
  if (draft?.code !== code) redirect(`/nop-ho-so/${code}?loi=het-han`)
  const sent = draft.submitted ? await findReceiptRef(draft.id) : null
  if (sent) redirect(`/nop-ho-so/bien-nhan/${sent}`)
  const form = formOf(source)
  const { values, errors } = checkDraft(form, draft, now)
  if (Object.keys(errors).length > 0 || draft.versionId !== source.versionId) redirect(`/nop-ho-so/${code}?sua=1`)
  return (
    <div className="page py-8">
      <Breadcrumbs items={[{ href: `/nop-ho-so/${code}`, label: 'Quay lại mẫu khai' }]} />
      <PageHeader
        title="Xem lại trước khi nộp"
        kicker={source.content.name}
        lead="Hồ sơ chưa được nộp. Ông/bà xem lại, đúng rồi thì bấm nút ở cuối trang."
      />
      <ForgetTyped formId="mau-ho-so" />
      <AnswersReview code={code} form={form} values={values} files={draft.files} />
      <form method="post" action={submissionRoute} className="mt-8 max-w-prose">
        <input type="hidden" name="procedure" value={code} />
        <input type="hidden" name="version" value={source.versionId} />
        <input type="hidden" name="transactionId" value={draft.id} />
        <p className="mb-4">Khi bấm nút, ông/bà cam đoan những điều khai trên là đúng và chịu trách nhiệm về lời khai của mình.</p>
        <Button name="intent" value="submit" className="w-full sm:w-auto">
          Nộp hồ sơ
        </Button>
      </form>
    </div>
  )
}
