import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Không tìm thấy trang này' }

export default function NotFound() {
  return (
    <>
      <PageHeader title="Không tìm thấy trang này" lead="Địa chỉ có thể gõ sai, hoặc tài khoản này không được giao việc ở đây." />
      <LinkButton href="/can-bo">Về hàng chờ</LinkButton>
    </>
  )
}
