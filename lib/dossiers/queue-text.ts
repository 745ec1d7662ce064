import type { QueueName } from './types'

/** Words of each queue: its name, the one step of a row, and what to do when nothing waits. In the order of the work. */
export const queueTexts: Record<QueueName, { name: string; step: string; empty: string; emptyStep: string }> = {
  TO_RECEIVE: {
    name: 'Chờ tiếp nhận',
    step: 'Xem và tiếp nhận',
    empty: 'Không có hồ sơ nộp qua mạng nào đang chờ.',
    emptyStep: 'Hồ sơ người dân gửi qua mạng sẽ tự hiện ở đây. Người đến quầy: chọn “Tiếp nhận tại quầy”.',
  },
  TO_START: {
    name: 'Chờ thụ lý',
    step: 'Bắt đầu giải quyết',
    empty: 'Không có hồ sơ nào chờ thụ lý.',
    emptyStep: 'Hồ sơ đã tiếp nhận sẽ hiện ở đây để chuyên viên nhận việc.',
  },
  IN_PROCESS: {
    name: 'Đang giải quyết',
    step: 'Giải quyết tiếp',
    empty: 'Không có hồ sơ nào đang giải quyết.',
    emptyStep: 'Mở hàng “Chờ thụ lý” để nhận hồ sơ mới.',
  },
  AWAITING: {
    name: 'Chờ bổ sung',
    step: 'Ghi nhận bổ sung',
    empty: 'Không có hồ sơ nào chờ người dân bổ sung.',
    emptyStep: 'Hồ sơ được yêu cầu bổ sung giấy tờ sẽ nằm ở đây; thời hạn tạm dừng trong lúc chờ.',
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
  CLOSED: {
    name: 'Đã xong',
    step: 'Xem lại',
    empty: 'Chưa có hồ sơ nào kết thúc.',
    emptyStep: 'Hồ sơ đã trả kết quả, không tiếp nhận hoặc đã rút sẽ nằm ở đây.',
  },
}
