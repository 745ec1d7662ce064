import type { FeedbackKind, FeedbackState } from './types'

export const feedbackKindNames: Record<FeedbackKind, string> = {
  CONDUCT: 'Thái độ, cách làm việc của cán bộ',
  RULES: 'Quy định, thủ tục còn vướng mắc',
  LOCAL_PROBLEM: 'Việc ở địa phương: đường, nước, điện, môi trường …',
}

export const feedbackStateNames: Record<FeedbackState, string> = {
  SUBMITTED: 'Đã gửi, chờ phân công',
  ASSIGNED: 'Đang xem xét',
  ANSWERED: 'Đã trả lời',
  CLOSED: 'Đã kết thúc',
}

/** What a state means for the sender, as long as there is no answer to read. */
export const feedbackStateExplanations: Record<FeedbackState, string> = {
  SUBMITTED: 'Văn phòng đã nhận được và sẽ giao người xem xét. Ông/bà chưa phải làm gì.',
  ASSIGNED: 'Đã có người xem xét. Người đó có thể liên lạc với ông/bà để hỏi thêm. Câu trả lời sẽ hiện ở trang này.',
  ANSWERED: 'Đã có trả lời.',
  CLOSED: 'Việc này đã kết thúc.',
}

export const feedbackEventNames: Record<string, string> = {
  'feedback.submitted': 'Gửi phản ánh, kiến nghị',
  'feedback.assigned': 'Văn phòng đã phân công người xem xét',
  'feedback.answered': 'Đã có trả lời',
  'feedback.closed': 'Kết thúc',
}

/** What the form says when a post led back to it, by the code in the address. Nothing typed stands in an address. */
export const formNotices = {
  'do-dang': {
    title: 'Gửi chưa trọn vẹn',
    text: 'Đường truyền bị ngắt hoặc nội dung gửi lên không đọc được, nên phản ánh chưa được gửi. Ông/bà bấm nút quay lại của trình duyệt để lấy lại những gì đã gõ, rồi gửi lại.',
  },
  'qua-lon': {
    title: 'Nội dung gửi lên quá lớn',
    text: 'Phản ánh chưa được gửi. Ông/bà bấm nút quay lại của trình duyệt, bớt ảnh hoặc chọn ảnh nhỏ hơn, rồi gửi lại.',
  },
  'cho-mot-lat': {
    title: 'Có quá nhiều lần gửi từ nơi này',
    text: 'Phản ánh chưa được gửi. Ông/bà đợi khoảng 10 phút, bấm nút quay lại của trình duyệt rồi gửi lại.',
  },
  'khong-dung-trang': {
    title: 'Yêu cầu không đến từ trang của cơ quan',
    text: 'Phản ánh chưa được gửi. Ông/bà viết và gửi ngay tại trang này.',
  },
  'da-gui': {
    title: 'Mẫu này đã được gửi trước đó',
    text: 'Lần gửi trước có nội dung khác và vẫn được giữ. Muốn gửi thêm một phản ánh nữa, ông/bà viết vào mẫu mới dưới đây.',
  },
  'loi-may': {
    title: 'Máy chủ gặp lỗi',
    text: 'Phản ánh chưa được gửi. Ông/bà bấm nút quay lại của trình duyệt rồi gửi lại sau ít phút. Gửi lại không làm thành hai phản ánh.',
  },
} as const
export type FormNotice = keyof typeof formNotices
