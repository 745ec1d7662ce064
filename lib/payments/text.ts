import type { PaymentProblem } from './types'

export const problemTexts: Record<PaymentProblem, string> = {
  WRONG_AMOUNT: 'Số tiền khác số phải nộp. Hồ sơ vẫn chờ nộp. Đối chiếu với người nộp rồi thu thêm hoặc hoàn lại.',
  NOT_WAITING: 'Khoản này đã nộp hoặc đã miễn trước đó. Đối chiếu rồi hoàn lại cho người nộp.',
}
