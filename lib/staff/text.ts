import { formatCivilDate } from '@/lib/core/civil-date'
import type { AccountState, SignsAs, StaffRight } from './types'

export const accountStateNames: Record<AccountState, string> = {
  ACTIVE: 'Đang dùng',
  INVITED: 'Chờ đặt mật khẩu',
  LOCKED: 'Tạm khóa vì thử sai nhiều lần',
  DISABLED: 'Đã khóa',
}

export const signsAsNames: Record<SignsAs, string> = {
  TM: 'Thay mặt Ủy ban nhân dân (TM.)',
  KT: 'Ký thay cấp trưởng (KT.)',
  TL: 'Thừa lệnh Chủ tịch (TL.)',
  TUQ: 'Thừa ủy quyền Chủ tịch (TUQ.)',
  OWN: 'Ký với chức vụ của mình',
}

/** From when to when a right holds, and whether it does. */
export function periodText({ validFrom, validTo, when }: StaffRight): string {
  const period = validTo ? `${formatCivilDate(validFrom)} – ${formatCivilDate(validTo)}` : `từ ${formatCivilDate(validFrom)}`
  return when === 'ENDED' ? `${period} (đã kết thúc)` : when === 'COMING' ? `${period} (chưa bắt đầu)` : period
}
