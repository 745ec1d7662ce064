import type { AccountState, SignsAs } from './types'

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
