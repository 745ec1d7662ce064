import type { QueueName } from './types'

/** Words of each queue: its name, the one step of a row, and what to do when nothing waits. */
export const queueTexts: Record<QueueName, { name: string; step: string; empty: string; emptyStep: string }> = {
  TO_RECEIVE: {
    name: 'Chờ tiếp nhận',
    step: 'Xem và tiếp nhận',
    empty: 'Không có hồ sơ nộp qua mạng nào đang chờ.',
    emptyStep: 'Hồ sơ người dân gửi qua mạng sẽ tự hiện ở đây. Người đến quầy: chọn “Tiếp nhận tại quầy”.',
  },
  TO_PASS_ON: {
    name: 'Chờ chuyển',
    step: 'Chuyển hồ sơ',
    empty: 'Không có hồ sơ nào chờ chuyển.',
    emptyStep: 'Hồ sơ đã tiếp nhận mà quy trình giao cho đơn vị khác sẽ hiện ở đây để quầy chuyển đi.',
  },
  TO_ACKNOWLEDGE: {
    name: 'Chờ xác nhận đã nhận',
    step: 'Xác nhận đã nhận',
    empty: 'Không có hồ sơ nào vừa chuyển đến.',
    emptyStep: 'Hồ sơ đơn vị khác chuyển đến nằm ở đây cho đến khi có người xác nhận đã nhận.',
  },
  MINE: {
    name: 'Của tôi',
    step: 'Làm tiếp',
    empty: 'Ông/bà không giữ hồ sơ nào.',
    emptyStep: 'Mở hàng “Chưa ai nhận” để nhận việc.',
  },
  UNASSIGNED: {
    name: 'Chưa ai nhận',
    step: 'Nhận giải quyết',
    empty: 'Mọi hồ sơ của đơn vị đều đã có người nhận.',
    emptyStep: 'Hồ sơ đã tiếp nhận sẽ hiện ở đây để chuyên viên nhận việc hoặc lãnh đạo giao việc.',
  },
  TO_SIGN: {
    name: 'Chờ duyệt, ký, cấp số',
    step: 'Xem và ký',
    empty: 'Không có gì chờ ông/bà duyệt, ký hoặc cấp số.',
    emptyStep: 'Dự thảo kết quả và thư xin lỗi hẹn lại được trình sẽ hiện ở đây.',
  },
  OPINIONS: {
    name: 'Chờ cho ý kiến',
    step: 'Xem và trả lời',
    empty: 'Không có đơn vị nào đang chờ ý kiến của ông/bà.',
    emptyStep: 'Khi đơn vị khác hỏi ý kiến về một hồ sơ, câu hỏi sẽ hiện ở đây.',
  },
  TO_CONFIRM: {
    name: 'Chờ xác nhận kết quả',
    step: 'Xác nhận kết quả',
    empty: 'Không có kết quả nào chờ xác nhận.',
    emptyStep: 'Khi chuyên viên ghi kết quả, hồ sơ hiện ở đây để quầy xác nhận đã cầm kết quả.',
  },
  TO_RETURN: {
    name: 'Chờ trả',
    step: 'Trả kết quả',
    empty: 'Không có kết quả nào chờ người dân đến lấy.',
    emptyStep: 'Kết quả đã về quầy mà người dân chưa lấy sẽ nằm ở đây.',
  },
  OVERDUE: {
    name: 'Quá hạn',
    step: 'Mở hồ sơ',
    empty: 'Không có hồ sơ nào quá hạn.',
    emptyStep: 'Hồ sơ đơn vị đang giữ mà đã qua ngày hẹn của bước hoặc của cả hồ sơ sẽ nằm ở đây.',
  },
  DUE_TODAY: {
    name: 'Đến hạn hôm nay',
    step: 'Mở hồ sơ',
    empty: 'Hôm nay không có hồ sơ nào đến hạn.',
    emptyStep: 'Xem hàng “Sắp đến hạn” để chuẩn bị cho ngày làm việc tới.',
  },
  AT_RISK: {
    name: 'Sắp đến hạn',
    step: 'Mở hồ sơ',
    empty: 'Không có hồ sơ nào sắp đến hạn.',
    emptyStep: 'Hồ sơ còn không quá 1 ngày làm việc (tính theo giờ: không quá 2 giờ) sẽ nằm ở đây.',
  },
  WAITING: {
    name: 'Chờ người dân',
    step: 'Xem và ghi nhận',
    empty: 'Không có hồ sơ nào chờ người dân.',
    emptyStep: 'Hồ sơ được yêu cầu bổ sung giấy tờ hoặc nộp phí sẽ nằm ở đây; thời hạn tạm dừng trong lúc chờ.',
  },
  HELD: {
    name: 'Đơn vị đang giữ',
    step: 'Mở hồ sơ',
    empty: 'Đơn vị không giữ hồ sơ nào.',
    emptyStep: 'Mọi hồ sơ mà đơn vị đang phải làm sẽ hiện ở đây.',
  },
  CLOSED: {
    name: 'Đã xong',
    step: 'Xem lại',
    empty: 'Chưa có hồ sơ nào kết thúc.',
    emptyStep: 'Hồ sơ đã trả kết quả, không tiếp nhận hoặc đã rút sẽ nằm ở đây.',
  },
}

/** How the queues are grouped on the board. */
export const queueGroups: readonly { name: string; queues: readonly QueueName[] }[] = [
  {
    name: 'Việc phải làm',
    queues: ['TO_RECEIVE', 'TO_PASS_ON', 'TO_ACKNOWLEDGE', 'MINE', 'UNASSIGNED', 'TO_SIGN', 'OPINIONS', 'TO_CONFIRM', 'TO_RETURN'],
  },
  { name: 'Theo thời hạn', queues: ['OVERDUE', 'DUE_TODAY', 'AT_RISK'] },
  { name: 'Xem chung', queues: ['WAITING', 'HELD', 'CLOSED'] },
]
