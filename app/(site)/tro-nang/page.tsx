import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Hỗ trợ tiếp cận' }

export default function AccessibilityPage() {
  return (
    <div className="page py-8">
      <PageHeader
        title="Hỗ trợ tiếp cận"
        lead="Trang này làm ra để ai cũng dùng được: điện thoại cũ, mạng yếu, mắt kém, không dùng được chuột."
      />
      <div className="prose">
        <h2>Những gì trang này đã làm</h2>
        <ul>
          <li>Đọc được bằng phần mềm đọc màn hình. Mỗi ô nhập đều có tên; chỗ nào sai, trang nói rõ sai gì và phải làm gì.</li>
          <li>Đi hết trang bằng bàn phím được, không cần chuột.</li>
          <li>Phóng chữ lên 400% hoặc dùng màn hình rộng 320 điểm vẫn không phải kéo ngang.</li>
          <li>Tắt JavaScript, dùng trình duyệt cũ hoặc mạng chậm vẫn xem thủ tục, nộp hồ sơ và tra cứu được.</li>
          <li>Không chỗ nào chỉ dùng màu để báo: mỗi trạng thái đều có chữ.</li>
        </ul>
        <p>Trang được làm theo chuẩn WCAG 2.2 mức AA.</p>
        <h2>Chỗ còn kém</h2>
        <ul>
          <li>Giấy tờ do người khác gửi lên hoặc văn bản quét thành ảnh có thể không đọc được bằng phần mềm đọc màn hình.</li>
          <li>Trang mới chỉ có tiếng Việt. Chưa có tiếng Mông, Dao, Tày, Nùng.</li>
        </ul>
        <h2>Cần người giúp</h2>
        <p>
          Ông/bà không tự làm được trên mạng thì mang giấy tờ đến bộ phận một cửa của xã, thị trấn. Cán bộ có trách nhiệm hướng dẫn và nhập
          hồ sơ giúp, không thu tiền công. <a href="/xa-thi-tran">Xem bộ phận một cửa ở gần</a>.
        </p>
        <p>
          Thấy chỗ nào trên trang khó dùng, xin báo cho chúng tôi qua mục <a href="/phan-anh">Phản ánh, kiến nghị</a>.
        </p>
      </div>
    </div>
  )
}
