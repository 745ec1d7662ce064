import type { AnnouncementState } from '@/lib/announcements/types'

export const announcementStateNames: Record<AnnouncementState, string> = { DRAFT: 'Bản nháp', PUBLISHED: 'Đang đăng', WITHDRAWN: 'Đã gỡ' }
