import type { AccountState } from './types'

export const accountStateNames: Record<AccountState, string> = {
  ACTIVE: 'Đang dùng',
  INVITED: 'Chờ đặt mật khẩu',
  LOCKED: 'Tạm khóa vì thử sai nhiều lần',
  DISABLED: 'Đã khóa',
}
