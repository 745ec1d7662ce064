import { stepKindNames } from '@/lib/workflows/steps'
import { stepRoleNames } from '@/lib/workflows/text'
import type { DossierAction, Subject } from './state'
import type { DossierState } from './types'

/** What to do next and why, for the officer who looks. */
export type NextStep = { title: string; why: string }

const steps: Partial<Record<DossierAction, NextStep>> = {
  receive: {
    title: 'Xem giấy tờ, rồi tiếp nhận hoặc từ chối',
    why: 'Người dân nộp qua mạng phải được trả lời trong 8 giờ làm việc. Tiếp nhận thì hồ sơ có mã và ngày hẹn trả.',
  },
  recordCorrection: {
    title: 'Chờ người dân sửa hồ sơ; ghi nhận khi đã sửa',
    why: 'Hồ sơ chưa tiếp nhận nên chưa tính thời hạn. Ghi nhận thì hồ sơ trở lại hàng chờ tiếp nhận.',
  },
  passOn: {
    title: 'Chuyển hồ sơ sang bước tiếp theo',
    why: 'Bước này do ông/bà giữ. Chuyển thì đơn vị sau biết hồ sơ đang đến và thời hạn của họ.',
  },
  acknowledge: {
    title: 'Xác nhận đã nhận hồ sơ',
    why: 'Đơn vị trước đã chuyển. Kiểm đủ giấy tờ rồi xác nhận, để ai cũng biết hồ sơ đang ở đâu.',
  },
  giveOpinion: { title: 'Trả lời ý kiến cho đơn vị khác', why: 'Đơn vị giữ hồ sơ chờ ý kiến này mới làm tiếp được.' },
  start: { title: 'Nhận giải quyết', why: 'Hồ sơ đã tiếp nhận và đang tính thời hạn. Nhận việc để mọi người biết ai thụ lý.' },
  decide: {
    title: 'Giải quyết và ghi kết quả',
    why: 'Thẩm tra giấy tờ. Thiếu thì yêu cầu bổ sung một lần cho đủ; đủ thì ghi số văn bản kết quả.',
  },
  draftDecision: {
    title: 'Thẩm định và trình dự thảo kết quả',
    why: 'Thiếu giấy tờ thì yêu cầu bổ sung một lần cho đủ; đủ thì trình dự thảo để duyệt, ký và cấp số.',
  },
  approveDecision: { title: 'Xem và duyệt dự thảo', why: 'Duyệt thì dự thảo sang bước ký. Chưa đạt thì trả lại người soạn kèm lý do.' },
  signDecision: { title: 'Xem và ký kết quả', why: 'Ký xong văn thư cấp số và phát hành. Chưa đạt thì trả lại người soạn kèm lý do.' },
  numberDecision: { title: 'Cấp số và phát hành', why: 'Kết quả đã ký. Cấp số thì kết quả vào sổ và quầy được báo.' },
  requestSupplement: { title: 'Thẩm tra hồ sơ', why: 'Thiếu giấy tờ thì yêu cầu bổ sung; thời hạn tạm dừng trong lúc chờ.' },
  recordSupplement: {
    title: 'Chờ người dân bổ sung; ghi nhận khi đã đủ',
    why: 'Thời hạn đang tạm dừng và tính tiếp ngay khi ghi nhận.',
  },
  recordPayment: {
    title: 'Chờ người dân nộp phí, lệ phí; ghi nhận khi đã nộp',
    why: 'Thời hạn đang tạm dừng và tính tiếp ngay khi ghi nhận.',
  },
  signExtension: {
    title: 'Xem và ký thư xin lỗi, hẹn lại',
    why: 'Chỉ được hẹn lại một lần. Không ký thì hẹn cũ vẫn giữ.',
  },
  reissueResult: {
    title: 'Cấp lại kết quả',
    why: 'Kết quả trước đã thu hồi. Người dân nhận bản mới; bản cũ không còn giá trị.',
  },
  confirmResult: {
    title: 'Xác nhận kết quả đã về quầy',
    why: 'Thời hạn kết thúc khi quầy cầm được kết quả. Sau bước này người dân được báo đến nhận.',
  },
  handOver: { title: 'Trả kết quả cho người dân', why: 'Kết quả đang ở quầy. Xem giấy hẹn hoặc giấy tờ tùy thân rồi trao.' },
}

const order: readonly DossierAction[] = [
  'receive',
  'acknowledge',
  'start',
  'passOn',
  'giveOpinion',
  'signExtension',
  'draftDecision',
  'approveDecision',
  'signDecision',
  'numberDecision',
  'decide',
  'recordCorrection',
  'recordSupplement',
  'recordPayment',
  'reissueResult',
  'confirmResult',
  'handOver',
  'requestSupplement',
]

/** How a dossier stands in its process. */
type Place = Pick<Subject, 'step' | 'handOver' | 'openOpinions'>

/** The action that stands first for this officer; null when the next step is not theirs. */
export function mainAction(actions: readonly DossierAction[], place: Place): DossierAction | null {
  // Papers are looked through first thing; not while others are waited for, nor when the work is done and only to be signed.
  const isOver = place.openOpinions > 0 || (place.step !== null && place.step.kind !== 'APPRAISE')
  return order.find((action) => actions.includes(action) && !(isOver && action === 'requestSupplement')) ?? null
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** What others do next, where the process says it better than the state. */
function othersIn(state: DossierState, { step, handOver, openOpinions }: Place): NextStep | null {
  if (state !== 'RECEIVED' && state !== 'IN_PROCESS') return null
  if (openOpinions > 0) {
    return { title: 'Chờ đơn vị khác cho ý kiến', why: 'Thời hạn vẫn tính. Lãnh đạo phòng có thể quyết định làm tiếp, không chờ.' }
  }
  if (!step) return null
  const why = `Bước ${step.index + 1} của quy trình nội bộ: ${lowered(stepKindNames[step.kind])}.`
  return { title: handOver ? 'Chờ đơn vị nhận hồ sơ xác nhận' : `Chờ ${lowered(stepRoleNames[step.role])}`, why }
}

const others: Record<DossierState, NextStep> = {
  SUBMITTED: { title: 'Chờ bộ phận tiếp nhận', why: 'Công chức tiếp nhận của nơi nhận hồ sơ sẽ tiếp nhận hoặc từ chối.' },
  RECEIVED: { title: 'Chờ chuyên viên nhận việc', why: 'Chuyên viên của đơn vị giải quyết sẽ bắt đầu thụ lý.' },
  NOT_ACCEPTED: { title: 'Không còn việc phải làm', why: 'Hồ sơ không được tiếp nhận; người dân đã thấy lý do.' },
  IN_PROCESS: { title: 'Chuyên viên đang giải quyết', why: 'Kết quả sẽ hiện ở hàng “Chờ xác nhận kết quả”.' },
  AWAITING_SUPPLEMENT: { title: 'Chờ người dân bổ sung giấy tờ', why: 'Thời hạn đang tạm dừng.' },
  AWAITING_PAYMENT: { title: 'Chờ người dân nộp phí, lệ phí', why: 'Thời hạn đang tạm dừng.' },
  WITHDRAWN: { title: 'Không còn việc phải làm', why: 'Người dân đã rút hồ sơ.' },
  STOPPED: { title: 'Không còn việc phải làm', why: 'Hồ sơ đã dừng giải quyết.' },
  DECIDED: { title: 'Chờ quầy xác nhận và trả kết quả', why: 'Công chức tiếp nhận và trả kết quả làm bước tiếp theo.' },
  RETURNED: { title: 'Không còn việc phải làm', why: 'Kết quả đã trao cho người dân.' },
}

export function nextStepFor(state: DossierState, actions: readonly DossierAction[], place: Place): NextStep {
  const main = mainAction(actions, place)
  return (main && steps[main]) ?? othersIn(state, place) ?? others[state]
}
