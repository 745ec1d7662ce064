import { formatCivilDate } from '@/lib/core/civil-date'
import type { CatalogueEntry } from './catalogue-entry'

/** What is to be done next with a procedure, and by whom, in one or two sentences. */
export function nextStepText({ draft, scheduled, current, repealed, mayEdit }: CatalogueEntry): string {
  if (draft?.status === 'IN_REVIEW')
    return draft.mayApprove
      ? 'Đọc chỗ khác nhau, rồi duyệt hoặc trả lại người soạn.'
      : 'Đang chờ một người khác có quyền duyệt. Không phải làm gì thêm.'
  if (draft) {
    if (!mayEdit) return 'Người biên tập đang soạn. Khi gửi duyệt, bản này hiện ở mục Chờ duyệt.'
    if (draft.change === 'REPEALED') return 'Ghi quyết định và ngày bãi bỏ, rồi gửi duyệt.'
    if (draft.problems.length > 0) return `Bản nháp còn ${draft.problems.length} chỗ chưa xong. Soạn tiếp nội dung.`
    if (draft.returnedReason) return 'Người duyệt đã trả lại. Sửa theo lời nhắn rồi gửi duyệt lại.'
    return 'Xem lại chỗ khác nhau, ghi điều gì thay đổi, rồi gửi duyệt.'
  }
  const [coming] = scheduled
  if (coming) {
    const day = formatCivilDate(coming.effectiveFrom)
    return coming.change === 'REPEALED'
      ? `Thủ tục sẽ bãi bỏ từ ${day}. Không phải làm gì thêm.`
      : `Bản mới sẽ tự công bố từ ${day}. Không phải làm gì thêm.`
  }
  if (repealed) return `Thủ tục đã bãi bỏ từ ${formatCivilDate(repealed.effectiveFrom)}. Người dân không còn thấy trong danh mục.`
  if (!current) return 'Chưa có bản nào được công bố.'
  return mayEdit
    ? 'Không có việc phải làm. Khi quy định đổi, soạn một bản mới; bản đang công bố giữ nguyên cho đến khi bản mới được duyệt.'
    : 'Không có việc phải làm.'
}
