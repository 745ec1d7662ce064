import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChecklistView } from '@/components/procedures/checklist-view'
import { EndedView } from '@/components/procedures/ended-view'
import { findChecklist } from '@/lib/procedures/checklist-sheet'
import { findEnded } from '@/lib/procedures/versions'

type Props = { params: Promise<{ code: string; caseKey: string }> }

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sheet = await findChecklist(await params)
  if (!sheet) return { title: 'Không tìm thấy danh sách giấy tờ' }
  return { title: `Cần mang gì: ${sheet.title}`, description: `Giấy tờ, phí và nơi nộp khi làm ${sheet.title}.` }
}

export default async function ChecklistPage({ params }: Props) {
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
