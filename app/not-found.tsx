import type { Metadata } from 'next'
import { NotFoundMessage } from '@/components/layout/error-page'

export const metadata: Metadata = { title: 'Không tìm thấy trang này' }

/** Inside the layout of the page that was not found. For an address that is none at all the server sends its own page, which has a frame. */
export default function NotFound() {
  return <NotFoundMessage />
}
