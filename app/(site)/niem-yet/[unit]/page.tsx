import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PostingView } from '@/components/postings/posting-view'
import { findPosting, findPostingDesk, listPostingDesks } from '@/lib/postings/queries'
import { listCalendarExceptions } from '@/lib/units/queries'

type Props = { params: Promise<{ unit: string }> }

export async function generateStaticParams() {
  return (await listPostingDesks()).map(({ slug }) => ({ unit: slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const desk = await findPostingDesk((await params).unit)
  return { title: desk ? `Niêm yết thủ tục, ${desk.name}` : 'Không tìm thấy bảng niêm yết' }
}

export default async function PostingPage({ params }: Props) {
  const posting = await findPosting((await params).unit)
  if (!posting) notFound()
  return <PostingView posting={posting} exceptions={await listCalendarExceptions()} />
}
