import type { Metadata } from 'next'
import { NotFoundMessage } from '@/components/layout/error-page'
import { SiteFrame } from '@/components/layout/site-frame'
import { getFrame } from '@/lib/site/queries'

export const metadata: Metadata = { title: 'Không tìm thấy trang này' }

export default async function NotFound() {
  return (
    <SiteFrame {...await getFrame()}>
      <NotFoundMessage />
    </SiteFrame>
  )
}
