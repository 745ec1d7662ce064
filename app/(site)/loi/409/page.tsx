import type { Metadata } from 'next'
import { ErrorPage } from '@/components/layout/error-page'

export const metadata: Metadata = { title: 'Biểu mẫu này đã được thay đổi', robots: { index: false } }

/** Sent by the server in place of an answer of status 409. */
export default function ChangedFormPage() {
  return (
    <ErrorPage title="Biểu mẫu này đã được thay đổi">
      <p>Trang vừa được cập nhật sau khi ông/bà mở biểu mẫu, nên nội dung vừa gửi chưa được nhận.</p>
      <p>Ông/bà bấm nút quay lại của trình duyệt, chép lại những gì đã viết, tải lại trang rồi gửi lần nữa.</p>
    </ErrorPage>
  )
}
