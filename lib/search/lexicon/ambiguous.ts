import type { SearchChoice } from '@/lib/search/types'

/** Asked when the query holds one of `words` and nothing of weight besides them. */
export type Ambiguity = SearchChoice & { words: string[] }

export const ambiguities: Ambiguity[] = [
  {
    words: [
      'mai táng',
      'mai táng phí',
      'tiền mai táng',
      'hỗ trợ mai táng',
      'tiền tuất',
      'tử tuất',
      'tiền tử tuất',
      'chi phí mai táng',
      'tiền chôn cất',
      'chế độ mai táng phí',
      'ma chay',
      'tiền ma chay',
      'chôn cất',
      'đám ma',
    ],
    question: 'Người mất đang hưởng chế độ nào?',
    options: [
      { label: 'Hưu trí xã hội (người từ 75 tuổi)', query: 'mai táng hưu trí xã hội' },
      { label: 'Trợ cấp xã hội, khuyết tật, bảo trợ', query: 'mai táng đối tượng bảo trợ xã hội' },
      { label: 'Cựu chiến binh', query: 'mai táng cựu chiến binh' },
      { label: 'Thanh niên xung phong', query: 'mai táng thanh niên xung phong' },
      { label: 'Người có công', query: 'người có công từ trần' },
      { label: 'Mất do thiên tai, tai nạn đột xuất', query: 'mai táng khẩn cấp' },
    ],
  },
  {
    words: ['đăng ký lại', 'làm lại', 'cấp lại', 'xin lại', 'mất giấy tờ', 'mất giấy', 'làm lại giấy tờ', 'cấp lại giấy tờ'],
    question: 'Ông/bà cần làm lại giấy gì?',
    options: [
      { label: 'Giấy khai sinh', query: 'đăng ký lại khai sinh' },
      { label: 'Giấy kết hôn', query: 'đăng ký lại kết hôn' },
      { label: 'Giấy khai tử', query: 'đăng ký lại khai tử' },
      { label: 'Thẻ căn cước', query: 'cấp lại thẻ căn cước' },
      { label: 'Giấy đăng ký hộ kinh doanh', query: 'cấp lại giấy đăng ký hộ kinh doanh' },
      { label: 'Đăng ký xe, biển số', query: 'cấp lại đăng ký xe' },
      { label: 'Bằng tốt nghiệp', query: 'mất bằng tốt nghiệp' },
    ],
  },
  {
    words: ['chứng thực', 'công chứng', 'đóng dấu'],
    question: 'Ông/bà cần chứng thực gì?',
    options: [
      { label: 'Bản sao giấy tờ (phô tô có dấu)', query: 'chứng thực bản sao' },
      { label: 'Chữ ký, sơ yếu lý lịch, giấy ủy quyền', query: 'chứng thực chữ ký' },
      { label: 'Hợp đồng mua bán, tặng cho nhà đất, xe', query: 'chứng thực hợp đồng giao dịch' },
      { label: 'Di chúc', query: 'chứng thực di chúc' },
      { label: 'Chia thừa kế', query: 'phân chia di sản' },
    ],
  },
  {
    words: ['tách', 'tách sổ', 'tách giấy', 'tách ra'],
    question: 'Ông/bà muốn tách gì?',
    options: [
      { label: 'Tách thửa đất, tách sổ đỏ', query: 'tách thửa đất' },
      { label: 'Tách hộ khẩu', query: 'tách hộ' },
    ],
  },
  {
    words: ['nhập khẩu', 'nhập'],
    question: 'Ông/bà muốn hỏi việc nào?',
    options: [
      { label: 'Nhập hộ khẩu, đăng ký thường trú', query: 'đăng ký thường trú' },
      { label: 'Nhập khẩu cho con mới sinh, cùng khai sinh', query: 'liên thông khai sinh thường trú bảo hiểm y tế' },
      { label: 'Đăng ký xe nhập khẩu', query: 'đăng ký xe nhập khẩu lần đầu' },
    ],
  },
  {
    words: ['chuyển khẩu', 'chuyển hộ khẩu'],
    question: 'Ông/bà chuyển đi hay chuyển đến?',
    options: [
      { label: 'Chuyển đến: đăng ký thường trú ở chỗ mới', query: 'đăng ký thường trú' },
      { label: 'Chuyển đi: xóa thường trú ở chỗ cũ', query: 'xóa đăng ký thường trú' },
    ],
  },
  {
    words: ['sang tên', 'sang tên đổi chủ', 'đổi chủ', 'chuyển nhượng', 'mua bán'],
    question: 'Ông/bà sang tên gì?',
    options: [
      { label: 'Nhà đất, sổ đỏ', query: 'sang tên sổ đỏ' },
      { label: 'Xe máy, ô tô', query: 'sang tên xe' },
      { label: 'Chứng thực hợp đồng mua bán, tặng cho', query: 'chứng thực hợp đồng' },
      { label: 'Chủ hộ kinh doanh', query: 'đổi chủ hộ kinh doanh' },
    ],
  },
  {
    words: ['đổi tên', 'sai tên', 'sửa tên', 'sai thông tin', 'sửa thông tin', 'sai họ tên'],
    question: 'Tên hoặc thông tin trên giấy nào?',
    options: [
      { label: 'Giấy khai sinh, hộ tịch', query: 'cải chính hộ tịch' },
      { label: 'Thẻ căn cước', query: 'đổi thẻ căn cước sai thông tin' },
      { label: 'Sổ đỏ', query: 'đính chính sổ đỏ' },
      { label: 'Bằng tốt nghiệp', query: 'sửa tên trên bằng tốt nghiệp' },
      { label: 'Hộ kinh doanh', query: 'đổi tên hộ kinh doanh' },
    ],
  },
  {
    words: ['trợ cấp', 'tiền trợ cấp', 'tiền hỗ trợ', 'hỗ trợ', 'chế độ', 'hưởng chế độ', 'trợ cấp hàng tháng'],
    question: 'Trợ cấp cho ai?',
    options: [
      { label: 'Người cao tuổi', query: 'trợ cấp hưu trí xã hội' },
      { label: 'Người khuyết tật, trẻ mồ côi, đơn thân nghèo', query: 'trợ cấp xã hội hàng tháng' },
      { label: 'Người có công, thân nhân', query: 'trợ cấp người có công' },
      { label: 'Quân nhân, dân công, thanh niên xung phong', query: 'trợ cấp một lần quân nhân' },
      { label: 'Học sinh', query: 'hỗ trợ học sinh bán trú' },
    ],
  },
  {
    words: ['hòa giải'],
    question: 'Ông/bà hỏi việc nào?',
    options: [
      { label: 'Hòa giải tranh chấp đất đai', query: 'hòa giải tranh chấp đất đai' },
      { label: 'Làm hòa giải viên, tổ hòa giải', query: 'công nhận hòa giải viên' },
    ],
  },
  {
    words: ['vay vốn', 'vay tiền', 'vay', 'vay ngân hàng'],
    question: 'Ông/bà vay để làm gì?',
    options: [
      { label: 'Làm ăn, tạo việc làm', query: 'vay vốn tạo việc làm' },
      { label: 'Thế chấp sổ đỏ ở ngân hàng', query: 'đăng ký thế chấp sổ đỏ' },
      { label: 'Trồng rừng gỗ lớn', query: 'tín dụng trồng rừng gỗ lớn' },
      { label: 'Mua, xây nhà ở xã hội', query: 'vay vốn nhà ở xã hội' },
    ],
  },
  {
    words: ['chuyển nghĩa vụ quân sự', 'chuyển nghĩa vụ'],
    question: 'Ông/bà chuyển đi hay chuyển đến?',
    options: [
      { label: 'Chuyển đi nơi khác', query: 'nghĩa vụ quân sự chuyển đi' },
      { label: 'Chuyển đến đây', query: 'nghĩa vụ quân sự chuyển đến' },
    ],
  },
]
