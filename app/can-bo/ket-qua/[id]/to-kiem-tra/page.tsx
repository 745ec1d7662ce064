import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CheckSheet } from '@/components/results/check-sheet'
import { PrintButton } from '@/components/ui/print-button'
import { caseRoles } from '@/lib/auth/roles'
import { findViewer } from '@/lib/auth/viewer'
import { findCheckSheet } from '@/lib/results/queries'
import { signInFirst } from '../../../sign-in-first'

const find = cache(findCheckSheet)

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await findViewer()
  return { title: viewer && !(await find(viewer, (await params).id)) ? 'Không tìm thấy trang này' : 'Tờ kiểm tra kết quả' }
}

export default async function CheckSheetPage({ params }: Props) {
  const { id } = await params
  const viewer = await signInFirst(`/can-bo/ket-qua/${id}/to-kiem-tra`, ...caseRoles)
  const sheet = await find(viewer, id)
  if (!sheet) notFound()
  return (
    <>
      <div className="no-print mb-6 flex flex-wrap items-center gap-3">
        <PrintButton>In tờ này</PrintButton>
        <a href={`/can-bo/ho-so/${sheet.dossierId}`} className="inline-flex min-h-11 items-center px-2">
          Mở hồ sơ
        </a>
      </div>
      <CheckSheet sheet={sheet} />
    </>
  )
}
