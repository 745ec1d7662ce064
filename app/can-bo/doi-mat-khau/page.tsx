import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ChangePasswordForm } from '@/components/staff/change-password-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { findSignedIn } from '@/lib/auth/viewer'

export const metadata: Metadata = { title: 'Đổi mật khẩu' }

export default async function ChangePasswordPage() {
  const signedIn = await findSignedIn()
  if (!signedIn) redirect('/can-bo/dang-nhap')
  return (
    <div className="mx-auto max-w-prose">
      <PageHeader title="Đổi mật khẩu" lead="Sau khi đổi, mọi phiên làm việc ở máy khác đều bị đăng xuất." />
      {signedIn.mustChangePassword && (
        <div className="mb-6">
          <Notice tone="warning" title="Mật khẩu đang dùng chỉ dùng được một lần.">
            <p>Hãy đặt mật khẩu của riêng mình trước khi làm việc.</p>
          </Notice>
        </div>
      )}
      <ChangePasswordForm login={signedIn.login} />
    </div>
  )
}
