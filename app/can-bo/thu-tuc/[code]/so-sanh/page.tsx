import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DifferenceView } from '@/components/procedures/difference-view'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { differenceOf, isEditorial } from '@/lib/procedures/difference'
import { findOpenDraft } from '@/lib/procedures/draft-queries'
import { signInFirst } from '../../../sign-in-first'

export const metadata: Metadata = { title: 'Chỗ khác nhau' }

export default async function DraftDifferencePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const at = `/can-bo/thu-tuc/${code}`
  const viewer = await signInFirst(`${at}/so-sanh`, 'CATALOGUE_EDITOR', 'APPROVER')
  const draft = await findOpenDraft(viewer, code)
  if (!draft) notFound()
  const { base, content } = draft
  const differences = differenceOf(base?.content ?? null, content)
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/can-bo/thu-tuc', label: 'Danh mục thủ tục' },
          { href: at, label: code },
        ]}
      />
      <PageHeader title="Chỗ khác nhau" kicker={content.name} lead={leadOf(base?.number, differences.length, isEditorial(differences))}>
        <p className="no-print flex flex-wrap gap-3">
          {draft.status === 'DRAFT' && draft.mayEdit && <LinkButton href={`${at}/soan`}>Soạn tiếp</LinkButton>}
          <LinkButton href={at} look="secondary">
            {draft.status === 'DRAFT' ? 'Đến bước gửi duyệt' : 'Đến bước duyệt'}
          </LinkButton>
          <PrintButton>In</PrintButton>
        </p>
      </PageHeader>
      <DifferenceView differences={differences} level={2} none="Bản nháp giống hệt bản đang công bố." />
    </>
  )
}

function leadOf(base: number | undefined, parts: number, editorial: boolean): string {
  if (base === undefined) return 'Chưa có bản nào được công bố để so sánh: mọi mục đều là mới.'
  if (parts === 0) return `So với bản ${base} đang công bố.`
  const what = editorial ? 'Chỉ khác câu chữ, không đổi dữ kiện nào.' : 'Có dữ kiện thay đổi.'
  return `So với bản ${base} đang công bố: khác ở ${parts} mục. ${what}`
}
