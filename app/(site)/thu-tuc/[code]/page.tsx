import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EndedView } from '@/components/procedures/ended-view'
import { ProcedureView } from '@/components/procedures/procedure-view'
import { findProcedureAt } from '@/lib/procedures/queries'
import { findEnded, listVersions } from '@/lib/procedures/versions'
import { getOffice } from '@/lib/units/queries'

type Props = { params: Promise<{ code: string }> }

/** Pages are made on first demand and kept until the procedure changes. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params
  const procedure = await findProcedureAt(code)
  if (procedure) return { title: procedure.content.name, description: procedure.content.summary }
  const ended = await findEnded(code)
  return ended ? { title: `Đã bãi bỏ: ${ended.name}`, robots: { index: false } } : { title: 'Không tìm thấy thủ tục' }
}

export default async function ProcedurePage({ params }: Props) {
  const { code } = await params
  const procedure = await findProcedureAt(code)
  if (procedure) return <ProcedureView procedure={{ ...procedure, versions: await listVersions(code) }} office={await getOffice()} />
  const ended = await findEnded(code)
  if (!ended) notFound()
  return <EndedView ended={ended} />
}
