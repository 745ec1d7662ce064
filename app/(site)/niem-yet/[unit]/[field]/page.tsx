import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PostedFieldView } from '@/components/postings/posted-field-view'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { findPosting, listPostedFieldTexts } from '@/lib/postings/queries'

type Props = { params: Promise<{ unit: string; field: string }> }

export function generateStaticParams() {
  return []
}

async function find({ params }: Props) {
  const { unit, field: slug } = await params
  const posting = await findPosting(unit)
  const field = posting?.fields.find((one) => one.slug === slug)
  return posting && field ? { posting, field } : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  return { title: found ? `Niêm yết ${found.field.field}, ${found.posting.desk.name}` : 'Không tìm thấy lĩnh vực' }
}

export default async function PostedFieldPage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  const { posting, field } = found
  const texts = await listPostedFieldTexts(posting.desk.slug, field.slug)
  return <PostedFieldView posting={posting} field={field} texts={texts} date={civilDateOf(clock.now())} />
}
