import type { Metadata } from 'next'
import { InvitationForm } from '@/components/staff/invitation-form'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Đặt mật khẩu bằng mã mời' }

export default function InvitationPage() {
  return (
    <div className="mx-auto max-w-prose">
      <PageHeader title="Đặt mật khẩu bằng mã mời" lead="Mã mời dùng được một lần, trong 7 ngày kể từ khi được cấp." />
      <InvitationForm />
    </div>
  )
}
