/** What the form says when a post led back to it, by the code in the address. Nothing typed stands in an address. */
export const formNotices = {
  'het-han': {
    title: 'Bản khai không còn',
    text: 'Bản khai trước đã hết hạn, đã nộp xong, hoặc trình duyệt không cho lưu cookie. Ông/bà hãy khai lại; nếu vẫn gặp trang này, hãy cho phép lưu cookie hoặc nộp tại quầy.',
  },
  'da-gui': {
    title: 'Hồ sơ này đã được gửi trước đó',
    text: 'Lần gửi trước có nội dung khác và vẫn được giữ. Nếu muốn sửa, ông/bà gọi cho nơi đã nhận hồ sơ. Nếu muốn nộp thêm một hồ sơ nữa, ông/bà khai lại từ đầu ở mẫu dưới đây.',
  },
  'do-dang': {
    title: 'Gửi chưa trọn vẹn',
    text: 'Đường truyền bị ngắt hoặc nội dung gửi lên không đọc được, nên hồ sơ chưa được nộp. Ông/bà bấm nút quay lại của trình duyệt để lấy lại những gì đã gõ, rồi gửi lại.',
  },
  'qua-lon': {
    title: 'Nội dung gửi lên quá lớn',
    text: 'Tổng các tệp trong một lần gửi vượt mức cho phép. Ông/bà bấm nút quay lại của trình duyệt, bớt tệp hoặc giảm độ nét, rồi gửi lại.',
  },
  'cho-mot-lat': {
    title: 'Có quá nhiều lần gửi từ nơi này',
    text: 'Ông/bà đợi khoảng 10 phút, bấm nút quay lại của trình duyệt rồi gửi lại.',
  },
  'khong-dung-trang': {
    title: 'Yêu cầu không đến từ trang của cơ quan',
    text: 'Hồ sơ chưa được gửi. Ông/bà khai và gửi ngay tại trang này.',
  },
  'loi-may': {
    title: 'Máy chủ gặp lỗi',
    text: 'Hồ sơ chưa được nộp. Ông/bà bấm nút quay lại của trình duyệt rồi gửi lại sau ít phút. Gửi lại không làm thành hai hồ sơ.',
  },
} as const
export type FormNotice = keyof typeof formNotices

export const draftTexts = {
  changed: 'Thủ tục này vừa được cập nhật. Những điều đã khai còn phù hợp vẫn được giữ; ông/bà xem lại một lượt rồi gửi.',
  unknownPaper: 'Có tệp gửi cho một giấy tờ mà thủ tục không còn hỏi nữa. Tệp đó đã được bỏ ra.',
} as const

/** "1 bản chính, 2 bản sao chứng thực" */
export function paperCountText({ originals, certified, copies }: { originals: number; certified: number; copies: number }): string {
  return [originals && `${originals} bản chính`, certified && `${certified} bản chứng thực`, copies && `${copies} bản chụp`]
    .filter(Boolean)
    .join(', ')
}
