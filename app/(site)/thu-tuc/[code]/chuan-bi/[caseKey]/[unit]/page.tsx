import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChecklistView } from '@/components/procedures/checklist-view'
import { EndedView } from '@/components/procedures/ended-view'
import { findChecklist } from '@/lib/procedures/checklist-sheet'
import { findEnded } from '@/lib/procedures/versions'

type Props = { params: Promise<{ code: string; caseKey: string; unit: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sheet = await findChecklist(await params)
  if (!sheet?.unit) return { title: 'Không tìm thấy danh sách giấy tờ' }
  return {
    title: `Cần mang gì đến ${sheet.unit.name}: ${sheet.title}`,
    description: `Giấy tờ, phí, giờ làm việc khi làm ${sheet.title} tại ${sheet.unit.name}.`,
  }
}

/** The sheet for one desk: with its fees, its hours, and the code that its counter reads. */
export default async function DeskChecklistPage({ params }: Props) {
  const at = await params
  const sheet = await findChecklist(at)
  if (!sheet) {
    // A printed sheet outlives its procedure.
    const ended = await findEnded(at.code)
    if (!ended) notFound()
    return <EndedView ended={ended} />
  }
  return <ChecklistView sheet={sheet} />
}
