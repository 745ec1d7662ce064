import type { OddPattern } from './types'

/** What is counted, and why it may be nothing: the report asks, it does not accuse. */
export const patternTexts: Record<OddPattern, { name: string; why: string; of: 'received' | 'decided' }> = {
  FINISHED_AT_ONCE: {
    name: 'Có kết quả trong vòng một phút từ khi tiếp nhận',
    why: 'Thủ tục này không phải loại trả ngay. Có thể hồ sơ đã làm xong trên giấy rồi mới nhập, nên ngày tiếp nhận ghi muộn hơn thật.',
    of: 'decided',
  },
  GIVEN_UP_BEFORE_DUE: {
    name: 'Rút hoặc dừng trong một ngày làm việc trước hẹn',
    why: 'Hồ sơ rút hay dừng thì không tính trễ. Nên hỏi người dân có thật sự muốn rút không.',
    of: 'received',
  },
  DECIDED_OUT_OF_HOURS: {
    name: 'Ra kết quả ban đêm hoặc ngày nghỉ',
    why: 'Từ 19 giờ đến 6 giờ, hoặc ngày nghỉ. Có thể cán bộ làm thêm giờ, hoặc ghi dồn cho kịp hạn.',
    of: 'decided',
  },
  SUPPLEMENT_ON_DUE_DAY: {
    name: 'Yêu cầu bổ sung đúng ngày hẹn trả',
    why: 'Yêu cầu bổ sung làm thời hạn tạm dừng. Giấy tờ thiếu thường thấy được từ lúc nhận.',
    of: 'received',
  },
  FEE_BEFORE_DUE: {
    name: 'Yêu cầu nộp phí trong một ngày làm việc trước hẹn',
    why: 'Yêu cầu nộp phí làm thời hạn tạm dừng. Phí thường biết được từ lúc nhận.',
    of: 'received',
  },
  RECEPTION_CORRECTED: {
    name: 'Sửa việc tiếp nhận',
    why: 'Được phép trong ngày, có lý do và in lại phiếu. Nhiều thì nên xem lại cách nhập.',
    of: 'received',
  },
  EXTENDED: {
    name: 'Xin lỗi và hẹn lại',
    why: 'Được phép một lần, trước hẹn. Đúng hay trễ vẫn tính theo hẹn lần đầu. Nhiều thì nên xem lại quy trình, nhân sự.',
    of: 'received',
  },
  SECRET_REISSUED: {
    name: 'Cấp lại mã tra cứu từ hai lần trở lên',
    why: 'Người có mã xem được hồ sơ. Cấp lại nhiều lần thì nên hỏi ai đã nhận mã.',
    of: 'received',
  },
}

export const totalNames = { received: 'hồ sơ tiếp nhận', decided: 'hồ sơ có kết quả' } as const
