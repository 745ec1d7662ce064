import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/staff/sign-in-form'
import { PageHeader } from '@/components/ui/page-header'
import { findViewer } from '@/lib/auth/viewer'
import { ownPath } from '@/lib/staff/own-path'

export const metadata: Metadata = { title: 'Đăng nhập' }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { tiep } = await searchParams
  const next = ownPath(typeof tiep === 'string' ? tiep : undefined)
  if (await findViewer()) redirect(next)
  return (
    <div className="mx-auto max-w-prose">
      <PageHeader title="Đăng nhập dành cho cán bộ" lead="Người dân không cần tài khoản để nộp và tra cứu hồ sơ." />
      <SignInForm next={next} />
      <p className="mt-8">
        Được cấp mã mời? <a href="/can-bo/loi-moi">Đặt mật khẩu bằng mã mời</a>
      </p>
      <p className="mt-2 text-muted">Quên mật khẩu: xin người quản trị của đơn vị cấp mã mời mới.</p>
    </div>
  )
}
