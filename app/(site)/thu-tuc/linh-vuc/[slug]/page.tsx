import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProcedureList } from '@/components/procedures/procedure-list'
import { SetLinks } from '@/components/procedures/set-links'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { listSetLinks } from '@/lib/field-sets/queries'
import { findField } from '@/lib/procedures/queries'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const field = await findField((await params).slug)
  return { title: field ? `Thủ tục lĩnh vực ${field.field}` : 'Không tìm thấy lĩnh vực' }
}

export default async function FieldPage({ params }: Props) {
  const field = await findField((await params).slug)
  if (!field) notFound()
  return (
    <div className="page py-6 md:py-8">
      <Breadcrumbs items={[{ href: '/thu-tuc', label: 'Thủ tục' }]} />
      <PageHeader title={field.field} lead={`${field.count} thủ tục`} />
      <SetLinks links={await listSetLinks(field.slug)} />
      <ProcedureList procedures={field.procedures} />
    </div>
  )
}
