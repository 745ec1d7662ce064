import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProcedureView } from '@/components/procedures/procedure-view'
import { Notice } from '@/components/ui/notice'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { findOpenDraft } from '@/lib/procedures/draft-queries'
import { fieldSlug, findProcedure } from '@/lib/procedures/queries'
import { getOffice } from '@/lib/units/queries'
import { signInFirst } from '../../../sign-in-first'

export const metadata: Metadata = { title: 'Xem như người dân thấy' }

/** The draft in the very view of the public page. */
export default async function DraftPreviewPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const at = `/can-bo/thu-tuc/${code}`
  const viewer = await signInFirst(`${at}/xem-truoc`, 'CATALOGUE_EDITOR', 'APPROVER')
  const draft = await findOpenDraft(viewer, code)
  if (!draft) notFound()
  const [published, office] = await Promise.all([findProcedure(code), getOffice()])
  return (
    <>
      <Notice tone="warning" title="Bản nháp, người dân chưa thấy">
        <p>
          Dưới đây là trang như người dân sẽ thấy. <a href={at}>Quay lại thủ tục</a>
        </p>
      </Notice>
      <div className="mt-6 border-2 border-dashed border-border">
        <ProcedureView
          office={office}
          procedure={{
            code,
            content: draft.content,
            today: draft.plannedFrom ?? civilDateOf(clock.now()),
            versionNumber: draft.number,
            fieldSlug: fieldSlug(draft.content.field),
            receivers: published?.receivers ?? [],
            deciders: published?.deciders ?? [],
          }}
        />
      </div>
    </>
  )
}
