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
  {
    words: ['giấy khai sinh', 'giấy tờ khai sinh', 'khai sinh lại'],
    question: 'Ông/bà cần việc gì về giấy khai sinh?',
    options: [
      { label: 'Làm giấy khai sinh cho con, cho cháu', query: 'đăng ký khai sinh cho con' },
      { label: 'Xin thêm bản sao giấy khai sinh', query: 'bản sao giấy khai sinh' },
      { label: 'Mất cả bản chính và sổ gốc, làm lại', query: 'đăng ký lại khai sinh' },
      { label: 'Giấy ghi sai, sửa tên, ngày sinh, dân tộc', query: 'cải chính hộ tịch' },
      { label: 'Người lớn chưa từng có giấy khai sinh', query: 'khai sinh cho người đã có giấy tờ' },
    ],
  },
  {
    words: ['sổ đỏ', 'bìa đỏ', 'sổ hồng', 'bìa đất', 'sổ đất', 'giấy tờ đất', 'giấy đất'],
    question: 'Ông/bà cần việc gì về sổ đỏ?',
    options: [
      { label: 'Làm sổ đỏ lần đầu', query: 'làm sổ đỏ lần đầu' },
      { label: 'Mua bán, cho con, thừa kế: sang tên', query: 'sang tên sổ đỏ' },
      { label: 'Tách thửa, gộp thửa', query: 'tách thửa đất' },
      { label: 'Sổ ghi sai', query: 'đính chính sổ đỏ' },
      { label: 'Vay ngân hàng, thế chấp, xóa thế chấp', query: 'thế chấp sổ đỏ' },
    ],
  },
  {
    words: ['chuyển trường', 'chuyển lớp', 'chuyển học', 'xin chuyển trường', 'đổi trường'],
    question: 'Cháu đang học cấp nào?',
    options: [
      { label: 'Tiểu học (lớp 1 đến lớp 5)', query: 'chuyển trường tiểu học' },
      { label: 'Trung học cơ sở (lớp 6 đến lớp 9)', query: 'chuyển trường trung học cơ sở' },
      { label: 'Học ở nước ngoài về', query: 'tiếp nhận học sinh từ nước ngoài về nước' },
      { label: 'Đã nghỉ, xin học lại', query: 'xin học lại' },
    ],
  },
  {
    words: ['đăng ký xe', 'đăng ký xe máy', 'giấy tờ xe', 'biển số xe', 'biển số', 'giấy xe', 'giấy đăng ký xe'],
    question: 'Ông/bà cần việc gì về xe?',
    options: [
      { label: 'Xe mới mua, đăng ký lần đầu', query: 'đăng ký xe lần đầu' },
      { label: 'Mua lại xe cũ, được cho xe: sang tên', query: 'sang tên xe' },
      { label: 'Mất giấy đăng ký hoặc biển số', query: 'mất đăng ký xe' },
      { label: 'Giấy, biển số cũ hỏng, đổi mới', query: 'đổi biển số xe' },
      { label: 'Đã bán xe, trả lại biển số', query: 'bán xe nộp lại biển số' },
    ],
  },
  {
    words: ['căn cước', 'thẻ căn cước', 'căn cước công dân', 'chứng minh thư', 'chứng minh nhân dân'],
    question: 'Ông/bà cần việc gì về thẻ căn cước?',
    options: [
      { label: 'Làm lần đầu (từ 14 tuổi)', query: 'làm căn cước lần đầu' },
      { label: 'Làm cho trẻ dưới 14 tuổi', query: 'căn cước cho con dưới 14 tuổi' },
      { label: 'Hết hạn, hỏng, sai thông tin: đổi thẻ', query: 'đổi căn cước' },
      { label: 'Mất thẻ', query: 'mất căn cước' },
    ],
  },
  {
    words: ['hộ khẩu', 'sổ hộ khẩu', 'khẩu'],
    question: 'Ông/bà cần việc gì về hộ khẩu?',
    options: [
      { label: 'Nhập hộ khẩu', query: 'đăng ký thường trú' },
      { label: 'Tách hộ', query: 'tách hộ' },
      { label: 'Chuyển đi, xóa tên', query: 'xóa đăng ký thường trú' },
      { label: 'Giấy xác nhận nơi cư trú', query: 'xác nhận thông tin về cư trú' },
      { label: 'Sửa thông tin, đổi chủ hộ', query: 'điều chỉnh thông tin về cư trú' },
    ],
  },
]
