import type { TermUnit } from '@/lib/procedures/types'
import type { StepNeed, StepRole } from './types'

const unitWords: Record<TermUnit, string> = {
  WORKING_HOUR: 'giờ làm việc',
  WORKING_DAY: 'ngày làm việc',
  CALENDAR_DAY: 'ngày',
  SAME_DAY: 'trong ngày',
}

/** "2,5 ngày làm việc". */
export function amountText(amount: number, unit: TermUnit): string {
  return `${String(amount).replace('.', ',')} ${unitWords[unit]}`
}

/** Who holds a step, as staff call them. */
export const stepRoleNames: Record<StepRole, string> = {
  RECEPTIONIST: 'Công chức tiếp nhận',
  SPECIALIST: 'Chuyên viên',
  UNIT_HEAD: 'Lãnh đạo phòng',
  LEADER: 'Lãnh đạo Ủy ban',
  REGISTRY: 'Văn thư',
}

export const stepNeedNames: Record<StepNeed, string> = {
  FEE: 'Đã nộp hoặc được miễn phí, lệ phí',
  FILE: 'Có tệp dự thảo hoặc kết quả',
  OPINION: 'Có ý kiến của đơn vị khác',
}
