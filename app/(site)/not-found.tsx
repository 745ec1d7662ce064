import type { Metadata } from 'next'
import { NotFoundMessage } from '@/components/layout/error-page'

export const metadata: Metadata = { title: 'Không tìm thấy trang này' }

export default function NotFound() {
  return <NotFoundMessage />
}
