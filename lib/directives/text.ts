import type { DirectiveState } from './types'

export const directiveStateNames: Record<DirectiveState, string> = {
  OPEN: 'Chờ trả lời',
  ANSWERED: 'Đã trả lời, chờ người chỉ đạo xem',
  CLOSED: 'Đã kết thúc',
}
