import type { ChangeKind } from '@/lib/procedures/changes'

export const changeKindNames: Record<ChangeKind, string> = { NEW: 'Mới', AMENDED: 'Sửa đổi', REPEALED: 'Bãi bỏ' }
