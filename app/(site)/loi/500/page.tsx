import type { Metadata } from 'next'
import { ErrorPage } from '@/components/layout/error-page'

export const metadata: Metadata = { title: 'Trang đang gặp lỗi', robots: { index: false } }

/** Sent by the server in place of an answer of status 500. */
export default function FailurePage() {
  return (
    <ErrorPage title="Trang đang gặp lỗi">
      <p>Lỗi này do hệ thống, không do ông/bà. Hồ sơ nào đã có mã biên nhận thì vẫn còn nguyên.</p>
      <p>Ông/bà chờ vài phút rồi thử lại. Nếu vừa bấm nộp mà chưa thấy mã, bấm nộp lại: hồ sơ không bị trùng.</p>
    </ErrorPage>
  )
}
