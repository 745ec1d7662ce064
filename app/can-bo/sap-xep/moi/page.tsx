import type { Metadata } from 'next'
import { EnterMergerForm } from '@/components/mergers/enter-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { listMergeableUnits } from '@/lib/mergers/queries'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Soạn cuộc sắp xếp' }

export default async function NewMergerPage() {
  await signInFirst('/can-bo/sap-xep/moi', 'ADMINISTRATOR')
  const units = await listMergeableUnits()
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/sap-xep', label: 'Sắp xếp đơn vị' }]} />
      <PageHeader title="Soạn cuộc sắp xếp" lead="Lưu xong chưa có gì thay đổi: trang sau cho xem trước rồi mới chạy." />
      <EnterMergerForm units={units} />
    </>
  )
}
