import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProcedureView } from '@/components/procedures/procedure-view'
import { findProcedure } from '@/lib/procedures/queries'
import { getOffice } from '@/lib/units/queries'

type Props = { params: Promise<{ code: string }> }

/** Pages are made on first demand and kept until the procedure changes. */
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const procedure = await findProcedure((await params).code)
  return procedure ? { title: procedure.content.name, description: procedure.content.summary } : { title: 'Không tìm thấy thủ tục' }
}

export default async function ProcedurePage({ params }: Props) {
  const { code } = await params
  const procedure = /^\d\.\d{6}$/.test(code) ? await findProcedure(code) : null
  if (!procedure) notFound()
  return <ProcedureView procedure={procedure} office={await getOffice()} />
}
