import type { Metadata } from 'next'
import { NewProcedureForm } from '@/components/procedures/new-procedure-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { listCatalogue } from '@/lib/procedures/draft-queries'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Thêm thủ tục' }

export default async function NewProcedurePage() {
  const viewer = await signInFirst('/can-bo/thu-tuc/moi', 'CATALOGUE_EDITOR')
  const { fields } = await listCatalogue(viewer, {})
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/thu-tuc', label: 'Danh mục thủ tục' }]} />
      <PageHeader title="Thêm thủ tục" lead="Bản mới chỉ là bản nháp. Người dân thấy sau khi một người khác duyệt." />
      <NewProcedureForm fields={fields} />
    </>
  )
}
