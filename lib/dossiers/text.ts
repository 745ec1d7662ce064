import type { DossierAction } from './state'
import type {
  CorrectedField,
  DelayReason,
  DossierState,
  NoteKind,
  OpinionStance,
  Outcome,
  PaymentMethod,
  ResultMethod,
  SupplementReason,
} from './types'

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
  askCorrection: 'Yêu cầu sửa trước khi tiếp nhận',
  recordCorrection: 'Ghi nhận đã sửa, trình tiếp nhận lại',
  correctReception: 'Sửa việc tiếp nhận',
  start: 'Bắt đầu giải quyết',
  assign: 'Giao người giải quyết',
  passOn: 'Chuyển bước tiếp theo',
  acknowledge: 'Xác nhận đã nhận hồ sơ',
  askOpinion: 'Lấy ý kiến đơn vị khác',
  giveOpinion: 'Trả lời ý kiến',
  closeOpinion: 'Không chờ ý kiến nữa',
  requestSupplement: 'Yêu cầu bổ sung giấy tờ',
  requestFurtherSupplement: 'Yêu cầu bổ sung thêm một lần',
  recordSupplement: 'Ghi nhận đã bổ sung đủ',
  demandFee: 'Yêu cầu nộp phí, lệ phí',
  recordPayment: 'Ghi nhận đã nộp phí, lệ phí',
  waiveFee: 'Miễn phí, lệ phí',
  collectFee: 'Thu phí, lệ phí tại quầy',
  draftExtension: 'Soạn thư xin lỗi và hẹn lại',
  signExtension: 'Ký thư xin lỗi và hẹn lại',
  rejectExtension: 'Không ký, trả lại thư xin lỗi',
  stop: 'Dừng giải quyết',
  decide: 'Ghi kết quả giải quyết',
  draftDecision: 'Trình dự thảo kết quả',
  approveDecision: 'Duyệt dự thảo',
  signDecision: 'Ký kết quả',
  sendBack: 'Trả lại người soạn',
  numberDecision: 'Cấp số, phát hành',
  confirmResult: 'Xác nhận đã có kết quả tại quầy',
  handOver: 'Trả kết quả cho người dân',
  withdraw: 'Ghi nhận rút hồ sơ',
  revokeResult: 'Thu hồi kết quả',
  reissueResult: 'Cấp lại kết quả',
}

/** Sentences of the history that the person reads, by ledger event. */
export const eventNames: Record<string, string> = {
  'dossier.submitted': 'Nộp hồ sơ qua mạng',
  'dossier.received': 'Tiếp nhận hồ sơ và hẹn trả kết quả',
  'dossier.refused': 'Từ chối tiếp nhận hồ sơ',
  'dossier.correction_asked': 'Yêu cầu sửa hồ sơ trước khi tiếp nhận',
  'dossier.correction_recorded': 'Đã sửa hồ sơ, chờ tiếp nhận',
  'dossier.reception_corrected': 'Sửa việc tiếp nhận, cấp lại giấy hẹn',
  'dossier.started': 'Bắt đầu giải quyết',
  'dossier.assigned': 'Giao người giải quyết',
  'dossier.passed_on': 'Chuyển sang bước tiếp theo',
  'dossier.acknowledged': 'Đơn vị nhận hồ sơ đã xác nhận',
  'dossier.opinion_asked': 'Lấy ý kiến đơn vị khác',
  'dossier.opinion_given': 'Đơn vị được hỏi đã trả lời',
  'dossier.opinion_closed': 'Làm tiếp, không chờ ý kiến',
  'dossier.decision_drafted': 'Trình dự thảo kết quả',
  'dossier.decision_approved': 'Duyệt dự thảo kết quả',
  'dossier.decision_signed': 'Ký kết quả',
  'dossier.sent_back': 'Trả dự thảo lại người soạn',
  'dossier.supplement_requested': 'Yêu cầu bổ sung giấy tờ',
  'dossier.supplement_recorded': 'Đã bổ sung đủ giấy tờ',
  'dossier.fee_demanded': 'Yêu cầu nộp phí, lệ phí',
  'dossier.fee_paid': 'Đã nộp phí, lệ phí',
  'dossier.fee_waived': 'Được miễn phí, lệ phí',
  'dossier.fee_collected': 'Thu phí, lệ phí tại quầy',
  'dossier.extension_drafted': 'Soạn thư xin lỗi và hẹn lại',
  'dossier.extension_rejected': 'Trả lại thư xin lỗi để giải quyết đúng hẹn',
  'dossier.extended': 'Xin lỗi và hẹn lại ngày trả kết quả',
  'dossier.stopped': 'Dừng giải quyết hồ sơ',
  'dossier.decided': 'Có kết quả giải quyết',
  'dossier.result_confirmed': 'Kết quả đã về bộ phận trả kết quả',
  'dossier.returned': 'Trả kết quả',
  'dossier.withdrawn': 'Rút hồ sơ',
  'dossier.secret_reissued': 'Cấp lại mã tra cứu',
  'dossier.result_revoked': 'Thu hồi kết quả',
  'dossier.result_reissued': 'Cấp lại kết quả thay bản đã thu hồi',
  'dossier.transferred': 'Chuyển sang đơn vị mới khi sắp xếp đơn vị hành chính',
}

export const outcomeNames: Record<Outcome, string> = { GRANTED: 'Đồng ý giải quyết', REFUSED: 'Không đồng ý giải quyết' }

export const resultMethodNames: Record<ResultMethod, string> = {
  COUNTER: 'Nhận tại nơi nộp hồ sơ',
  ONLINE: 'Nhận bản điện tử trên trang này',
  POST: 'Nhận qua bưu điện (người nhận trả cước)',
}

export const noteNames: Record<NoteKind, string> = {
  REFUSAL: 'Lý do không tiếp nhận',
  CORRECTION_REQUEST: 'Cần sửa trước khi tiếp nhận',
  CORRECTION_RECORD: 'Đã sửa',
  SUPPLEMENT_REQUEST: 'Giấy tờ cần bổ sung',
  SUPPLEMENT_RECORD: 'Giấy tờ đã bổ sung',
  SUPPLEMENT_REASON: 'Vì sao phải bổ sung thêm (nội bộ)',
  STOP: 'Lý do dừng giải quyết',
  APOLOGY: 'Thư xin lỗi và hẹn lại',
  APOLOGY_REJECTION: 'Lý do không ký (nội bộ)',
  FEE_WAIVER: 'Lý do miễn',
  DECISION: 'Nội dung kết quả',
  WITHDRAWAL: 'Lý do rút hồ sơ',
  RETURN: 'Việc trao kết quả',
  RECEPTION_CORRECTION: 'Lý do sửa việc tiếp nhận',
  RECEPTION_BEFORE: 'Trước khi sửa đã ghi (nội bộ)',
  STEP: 'Lời chuyển bước (nội bộ)',
  OPINION_CLOSED: 'Vì sao không chờ ý kiến (nội bộ)',
  REVOCATION: 'Lý do thu hồi kết quả',
  PRIVATE: 'Ghi chú nội bộ',
}

export const supplementReasonNames: Record<SupplementReason, string> = {
  MISSING: 'Còn thiếu',
  UNREADABLE: 'Mờ, không đọc được',
  WRONG: 'Sai hoặc không khớp',
  EXPIRED: 'Đã hết hạn',
  UNSIGNED: 'Thiếu chữ ký hoặc con dấu',
  NOT_CERTIFIED: 'Cần bản chứng thực hoặc bản chính để đối chiếu',
  OTHER: 'Lý do khác',
}

export const delayReasonNames: Record<DelayReason, string> = {
  OTHER_AGENCY: 'Chờ cơ quan khác trả lời',
  VERIFICATION: 'Phải xác minh thêm',
  STAFFING: 'Thiếu người giải quyết',
  SYSTEM: 'Hệ thống hoặc đường truyền hỏng',
  WEATHER: 'Thiên tai, thời tiết, đường sá',
  OTHER: 'Lý do khác',
}

export const opinionStanceNames: Record<OpinionStance, string> = { AGREED: 'Đồng ý', NOT_AGREED: 'Không đồng ý', OTHER: 'Ý kiến khác' }

export const paymentMethodNames: Record<PaymentMethod, string> = { CASH: 'Tiền mặt', TRANSFER: 'Chuyển khoản', ONLINE: 'Trực tuyến' }

export const correctedFieldNames: Record<CorrectedField, string> = {
  PROCEDURE: 'Thủ tục',
  CASE: 'Trường hợp',
  TERM: 'Thời hạn',
  RESULT_METHOD: 'Cách nhận kết quả',
  PAPERS: 'Giấy tờ đã nhận',
  PEOPLE: 'Người yêu cầu, người nộp',
}
