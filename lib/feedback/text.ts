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

export const feedbackEventNames: Record<string, string> = {
  'feedback.submitted': 'Gửi phản ánh, kiến nghị',
  'feedback.assigned': 'Văn phòng đã phân công người xem xét',
  'feedback.answered': 'Đã có trả lời',
  'feedback.closed': 'Kết thúc',
}
