import type { Metadata } from 'next'
import { NotFoundMessage } from '@/components/layout/error-page'

export const metadata: Metadata = { title: 'Không tìm thấy trang này', robots: { index: false } }

/** Sent by the server in place of an answer of status 404. */
export default function NotFoundPage() {
  return <NotFoundMessage />
}
