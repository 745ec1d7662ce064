import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { SheetCheckView, unreadableSheet } from '@/components/postings/sheet-check-view'
import { findPostingDesk } from '@/lib/postings/queries'
import { findSheetCheck } from '@/lib/postings/sheet-check'

type Props = { params: Promise<{ unit: string; stamp: string }> }

export const metadata: Metadata = { title: 'Tờ niêm yết này còn đúng không', robots: { index: false } }

/** Per request: any stamp may be asked for, and none of them is worth a file. */
export default async function SheetCheckPage({ params }: Props) {
  await connection()
  const { unit, stamp } = await params
  const desk = await findPostingDesk(unit)
  if (!desk) notFound()
  const found = await findSheetCheck(desk.slug, stamp)
  return found ? <SheetCheckView desk={desk} {...found} /> : unreadableSheet(desk)
}
