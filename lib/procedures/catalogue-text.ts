import type { CatalogueState } from './draft-queries'
import type { VersionChange } from './publication'

export const catalogueStateNames: Record<CatalogueState, string> = {
  SHOWN: 'Đang công bố',
  HIDDEN: 'Chưa công bố',
  DRAFT: 'Đang soạn',
  IN_REVIEW: 'Chờ duyệt',
  SCHEDULED: 'Sắp có hiệu lực',
  REPEALED: 'Đã bãi bỏ',
}

export const versionChangeNames: Record<VersionChange, string> = {
  NEW: 'Ban hành mới',
  AMENDED: 'Sửa đổi, bổ sung',
  EDITORIAL: 'Chỉnh câu chữ',
  REPEALED: 'Bãi bỏ',
}
