import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PostingView } from '@/components/postings/posting-view'
import { EndedCommuneView } from '@/components/units/ended-commune'
import { findPosting, findPostingDesk, listPostingDesks } from '@/lib/postings/queries'
import { findEndedCommune } from '@/lib/units/ended'
import { listCalendarExceptions } from '@/lib/units/queries'

type Props = { params: Promise<{ unit: string }> }

export async function generateStaticParams() {
  return (await listPostingDesks()).map(({ slug }) => ({ unit: slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { unit } = await params
  const desk = (await findPostingDesk(unit)) ?? (await findEndedCommune(unit))
  return { title: desk ? `Niêm yết thủ tục, ${desk.name}` : 'Không tìm thấy bảng niêm yết' }
}

export default async function PostingPage({ params }: Props) {
  const { unit } = await params
  const posting = await findPosting(unit)
  if (!posting) {
    const ended = await findEndedCommune(unit)
    if (!ended) notFound()
    return <EndedCommuneView unit={ended} to="/niem-yet" />
  }
  return <PostingView posting={posting} exceptions={await listCalendarExceptions()} />
}
