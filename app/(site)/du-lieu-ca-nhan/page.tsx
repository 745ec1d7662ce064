import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { getOffice } from '@/lib/units/queries'
import { committeeLong } from '@/lib/units/text'

export const metadata: Metadata = { title: 'Dữ liệu cá nhân' }

export default async function PersonalDataPage() {
  const office = await getOffice()
  return (
    <div className="page py-8">
      <PageHeader
        title="Dữ liệu cá nhân"
        lead={`${committeeLong(office.name)} giữ những gì của ông/bà, để làm gì, ai được xem và ông/bà có quyền gì.`}
      />
      <div className="prose">
        <h2>Chỉ xem trang</h2>
        <p>
          Xem thủ tục, thông báo, địa chỉ: trang không hỏi tên, không đặt cookie theo dõi, không gửi gì cho công ty quảng cáo hay mạng xã
          hội.
        </p>
        <h2>Khi nộp hồ sơ</h2>
        <ul>
          <li>
            <strong>Giữ gì:</strong> những điều ông/bà viết trong hồ sơ (họ tên, ngày sinh, số giấy tờ, địa chỉ, điện thoại) và giấy tờ gửi
            kèm. Thủ tục cần gì thì hỏi nấy.
          </li>
          <li>
            <strong>Để làm gì:</strong> giải quyết đúng hồ sơ đó, báo tin cho ông/bà và trả kết quả. Cơ quan làm việc này theo nhiệm vụ luật
            giao.
          </li>
          <li>
            <strong>Ai xem được:</strong> cán bộ của nơi nhận và nơi giải quyết hồ sơ. Mỗi lần cán bộ mở hồ sơ, hệ thống ghi lại ai đã xem,
            lúc nào.
          </li>
          <li>
            <strong>Giữ bao lâu:</strong> theo thời hạn lưu hồ sơ của từng thủ tục. Hồ sơ viết dở mà không nộp thì bị xóa.
          </li>
        </ul>
        <p>
          Việc cán bộ làm được ghi vào một cuốn sổ không ai sửa được mà không lộ; ai cũng có thể so{' '}
          <a href="/so-cai">dấu niêm phong hằng ngày</a> của sổ.
        </p>
        <h2>Khi gửi phản ánh</h2>
        <p>
          Tên và cách liên hệ chỉ để trả lời ông/bà. Người bị phản ánh không phải là người đầu tiên nhận phản ánh. Câu trả lời đọc bằng mã
          và mật khẩu của ông/bà.
        </p>
        <h2>Khi tra cứu</h2>
        <p>Phải có đủ mã hồ sơ và mật khẩu tra cứu. Mất mật khẩu thì mang căn cước đến quầy để được cấp lại, không cấp qua điện thoại.</p>
        <h2>Quyền của ông/bà</h2>
        <ul>
          <li>Được biết cơ quan đang giữ gì và đã dùng vào việc gì.</li>
          <li>Yêu cầu sửa chỗ sai.</li>
          <li>Yêu cầu xóa khi luật không bắt buộc phải lưu.</li>
          <li>Phản đối, khiếu nại khi dữ liệu bị dùng sai.</li>
        </ul>
        <p>
          Muốn dùng các quyền này, ông/bà đến bộ phận một cửa mang theo căn cước, hoặc gửi yêu cầu ở mục{' '}
          <a href="/phan-anh">Phản ánh, kiến nghị</a>.
        </p>
        <p className="text-sm text-muted">Căn cứ: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15.</p>
      </div>
    </div>
  )
}
