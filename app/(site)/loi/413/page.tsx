import type { Metadata } from 'next'
import { ErrorPage } from '@/components/layout/error-page'

export const metadata: Metadata = { title: 'Tệp gửi lên quá lớn', robots: { index: false } }

/** Sent by the server in place of an answer of status 413. */
export default function TooLargePage() {
  return (
    <ErrorPage title="Tệp gửi lên quá lớn">
      <p>Hồ sơ chưa được nhận, vì tổng dung lượng các tệp vượt mức cho phép.</p>
      <p>
        Ông/bà bấm nút quay lại của trình duyệt, chọn tệp nhỏ hơn: chụp ảnh ở cỡ vừa, hoặc chia tệp nhiều trang thành vài tệp. Không làm
        được thì mang giấy tờ đến bộ phận một cửa, cán bộ quét giúp.
      </p>
    </ErrorPage>
  )
}
