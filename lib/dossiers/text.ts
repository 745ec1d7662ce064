import type { DossierAction } from './state'
import type { DossierState, NoteKind, Outcome, ResultMethod } from './types'

/** How the office names a state. */
export const stateNames: Record<DossierState, string> = {
  SUBMITTED: 'Mới nộp, chờ tiếp nhận',
  RECEIVED: 'Đã tiếp nhận',
  NOT_ACCEPTED: 'Không được tiếp nhận',
  IN_PROCESS: 'Đang giải quyết',
  AWAITING_SUPPLEMENT: 'Chờ bổ sung giấy tờ',
  AWAITING_PAYMENT: 'Chờ nộp phí, lệ phí',
  WITHDRAWN: 'Đã rút hồ sơ',
  STOPPED: 'Dừng giải quyết',
  DECIDED: 'Đã có kết quả',
  RETURNED: 'Đã trả kết quả',
}

/** What a state means for the person, and what to do next. */
export const stateExplanations: Record<DossierState, string> = {
  SUBMITTED: 'Cơ quan đã nhận được hồ sơ gửi qua mạng. Cán bộ sẽ xem và trả lời trong 8 giờ làm việc. Ông/bà chưa phải làm gì.',
  RECEIVED: 'Hồ sơ đã đủ để giải quyết và đã có ngày hẹn trả kết quả. Ông/bà chưa phải làm gì.',
  NOT_ACCEPTED: 'Hồ sơ chưa được tiếp nhận. Xem lý do bên dưới, sửa lại rồi nộp hồ sơ mới.',
  IN_PROCESS: 'Cán bộ đang giải quyết hồ sơ. Ông/bà chưa phải làm gì.',
  AWAITING_SUPPLEMENT:
    'Cán bộ cần thêm giấy tờ. Xem yêu cầu bên dưới và mang giấy tờ đến nơi đã nộp hồ sơ. Thời gian chờ bổ sung không tính vào thời hạn.',
  AWAITING_PAYMENT: 'Ông/bà cần nộp phí, lệ phí để hồ sơ được giải quyết tiếp.',
  WITHDRAWN: 'Hồ sơ đã được rút theo yêu cầu của ông/bà.',
  STOPPED: 'Cơ quan đã dừng giải quyết hồ sơ. Xem lý do bên dưới.',
  DECIDED: 'Hồ sơ đã giải quyết xong.',
  RETURNED: 'Kết quả đã được trao. Hồ sơ kết thúc.',
}

export const actionNames: Record<DossierAction, string> = {
  submit: 'Nộp hồ sơ',
  intake: 'Tiếp nhận tại quầy',
  receive: 'Tiếp nhận hồ sơ',
  refuse: 'Từ chối tiếp nhận',
  start: 'Bắt đầu giải quyết',
  requestSupplement: 'Yêu cầu bổ sung giấy tờ',
  recordSupplement: 'Ghi nhận đã bổ sung đủ',
  decide: 'Ghi kết quả giải quyết',
  confirmResult: 'Xác nhận đã có kết quả tại quầy',
  handOver: 'Trả kết quả cho người dân',
  withdraw: 'Ghi nhận rút hồ sơ',
}

/** Sentences of the history that the person reads, by ledger event. */
export const eventNames: Record<string, string> = {
  'dossier.submitted': 'Nộp hồ sơ qua mạng',
  'dossier.received': 'Tiếp nhận hồ sơ và hẹn trả kết quả',
  'dossier.refused': 'Từ chối tiếp nhận hồ sơ',
  'dossier.started': 'Bắt đầu giải quyết',
  'dossier.supplement_requested': 'Yêu cầu bổ sung giấy tờ',
  'dossier.supplement_recorded': 'Đã bổ sung đủ giấy tờ',
  'dossier.decided': 'Có kết quả giải quyết',
  'dossier.result_confirmed': 'Kết quả đã về bộ phận trả kết quả',
  'dossier.returned': 'Trả kết quả',
  'dossier.withdrawn': 'Rút hồ sơ',
  'dossier.secret_reissued': 'Cấp lại mã tra cứu',
}

export const outcomeNames: Record<Outcome, string> = { GRANTED: 'Đồng ý giải quyết', REFUSED: 'Không đồng ý giải quyết' }

export const resultMethodNames: Record<ResultMethod, string> = {
  COUNTER: 'Nhận tại nơi nộp hồ sơ',
  ONLINE: 'Nhận bản điện tử trên trang này',
  POST: 'Nhận qua bưu điện (người nhận trả cước)',
}

export const noteNames: Record<NoteKind, string> = {
  REFUSAL: 'Lý do không tiếp nhận',
  SUPPLEMENT_REQUEST: 'Giấy tờ cần bổ sung',
  SUPPLEMENT_RECORD: 'Giấy tờ đã bổ sung',
  DECISION: 'Nội dung kết quả',
  WITHDRAWAL: 'Lý do rút hồ sơ',
  RETURN: 'Việc trao kết quả',
}
