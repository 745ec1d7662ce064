import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ContentForm } from '@/components/procedures/content-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneMessage } from '@/components/ui/done-message'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { valuesOfContent } from '@/lib/procedures/content-form'
import { findOpenDraft } from '@/lib/procedures/draft-queries'
import { signInFirst } from '../../../sign-in-first'

export const metadata: Metadata = { title: 'Soạn nội dung' }

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const done: Record<string, string> = {
  moi: 'Đã mở bản nháp. Bản đang công bố không đổi cho đến khi bản này được duyệt.',
  luu: 'Đã lưu.',
  tep: 'Đã nhận tệp.',
}

export default async function DraftEditorPage({ params, searchParams }: Props) {
  const { code } = await params
  const at = `/can-bo/thu-tuc/${code}`
  const viewer = await signInFirst(`${at}/soan`, 'CATALOGUE_EDITOR')
  const draft = await findOpenDraft(viewer, code)
  if (!draft) notFound()
  // What waits for approval is not written on, and a repeal has no content of its own.
  if (draft.status !== 'DRAFT' || draft.change === 'REPEALED') redirect(at)
  const { xong } = await searchParams
  const message = typeof xong === 'string' ? done[xong] : undefined
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/can-bo/thu-tuc', label: 'Danh mục thủ tục' },
          { href: at, label: code },
        ]}
      />
      <PageHeader title="Soạn nội dung" kicker={draft.content.name}>
        <p className="flex flex-wrap gap-x-6">
          <a href={`${at}/so-sanh`} className="inline-flex min-h-11 items-center">
            Chỗ khác nhau
          </a>
          <a href={`${at}/xem-truoc`} className="inline-flex min-h-11 items-center">
            Xem như người dân thấy
          </a>
          <a href={at} className="inline-flex min-h-11 items-center">
            Gửi duyệt
          </a>
        </p>
      </PageHeader>
      {draft.returnedReason && (
        <div className="mb-6">
          <Notice tone="warning" title="Người duyệt trả lại">
            <p>{draft.returnedReason}</p>
          </Notice>
        </div>
      )}
      <DoneMessage>{message}</DoneMessage>
      <ContentForm
        key={`${draft.id} ${draft.revision}`}
        target={{ code, id: draft.id, revision: draft.revision }}
        values={valuesOfContent(draft.content)}
        problems={draft.problems}
        canUndo={draft.canUndo}
        canRedo={draft.canRedo}
      />
    </>
  )
}
