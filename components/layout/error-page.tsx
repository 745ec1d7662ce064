import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'

/** What happened, what was kept, what to do next. */
export function ErrorPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="page py-10">
      <PageHeader title={title} />
      <div className="prose">{children}</div>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton href="/thu-tuc">Tìm thủ tục</LinkButton>
        <LinkButton href="/" look="secondary">
          Về trang đầu
        </LinkButton>
      </p>
    </div>
  )
}

export function NotFoundMessage() {
  return (
    <ErrorPage title="Không tìm thấy trang này">
      <p>Địa chỉ có thể gõ sai, trang đã đổi chỗ, hoặc ông/bà không có quyền xem.</p>
      <p>
        Tìm hồ sơ đã nộp thì vào <a href="/tra-cuu">Tra cứu hồ sơ</a>.
      </p>
    </ErrorPage>
  )
}
