import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SecondStepForm } from '@/components/staff/second-step-form'
import { PageHeader } from '@/components/ui/page-header'
import { readSecondStepCookie } from '@/lib/auth/second-step-cookie'
import { ownPath } from '@/lib/staff/own-path'
import { findSecondStep } from '@/lib/staff/second-step'

export const metadata: Metadata = { title: 'Xác nhận hai bước' }

export default async function SecondStepPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { tiep } = await searchParams
  const next = ownPath(typeof tiep === 'string' ? tiep : undefined)
  if (!(await findSecondStep(await readSecondStepCookie()))) redirect(`/can-bo/dang-nhap?tiep=${encodeURIComponent(next)}`)
  return (
    <div className="mx-auto max-w-prose">
      <PageHeader title="Xác nhận hai bước" lead="Mở ứng dụng tạo mã trên điện thoại và điền mã đang hiện. Trang này chờ 10 phút." />
      <SecondStepForm next={next} />
      <p className="mt-8 text-muted">
        Mất cả điện thoại và mã dự phòng: nhờ người quản trị xóa xác nhận hai bước.{' '}
        <a href={`/can-bo/dang-nhap?tiep=${encodeURIComponent(next)}`}>Đăng nhập bằng tài khoản khác</a>
      </p>
    </div>
  )
}
