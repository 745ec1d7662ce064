import type { DomainError, ErrorCode } from '@/lib/core/errors'
import type { ImportState, ItemGroup, ItemState } from './types'

export const importStateNames: Record<ImportState, string> = { READING: 'Đang đọc', READY: 'Đã đọc xong', FAILED: 'Không đọc được' }

export const itemGroupNames: Record<ItemGroup, string> = {
  ADDED: 'Thêm mới',
  CHANGED: 'Thay đổi nội dung',
  EDITORIAL: 'Chỉ sửa câu chữ',
  REPEALED: 'Bãi bỏ',
}

export const itemStateNames: Record<ItemState, string> = {
  PENDING: 'Chờ xem xét',
  ACCEPTED: 'Đã chấp nhận',
  REJECTED: 'Đã bỏ qua',
  DRAFTED: 'Đang soạn tiếp',
  OUTDATED: 'Không còn đúng lúc',
}

/** What is said when a file is not taken: what is wrong and what to do. */
export const uploadProblems = {
  none: 'Chưa chọn tệp. Hãy chọn tệp danh mục rồi gửi lại.',
  kind: 'Chỉ nhận tệp .jsonl hoặc .xlsx. Nếu là bảng tính kiểu cũ, hãy lưu lại dạng XLSX rồi chọn lại.',
  large: 'Tệp lớn hơn 30 MB. Hãy chia thành nhiều tệp rồi gửi từng tệp.',
  empty: 'Tệp không có gì bên trong. Hãy xuất lại danh mục rồi chọn lại.',
  full: 'Hệ thống tạm hết chỗ chứa tệp nên chưa nhận thêm được. Hãy báo người quản trị.',
  broken: 'Tệp chưa gửi xong. Hãy chọn lại tệp và gửi lại.',
  right: 'Tài khoản này không được giao việc với danh mục thủ tục.',
  signIn: 'Phiên làm việc đã hết. Hãy đăng nhập lại rồi gửi lại tệp.',
} as const

export type UploadProblem = keyof typeof uploadProblems

const byCode: Partial<Record<ErrorCode, UploadProblem>> = { unauthenticated: 'signIn', too_large: 'large', unavailable: 'full' }

/** The key of the sentence about a refusal, for an address that leads back to the form. */
export function uploadProblemOf({ code, message }: DomainError): UploadProblem {
  const known = Object.entries(uploadProblems).find(([, sentence]) => sentence === message)
  return (known?.[0] as UploadProblem | undefined) ?? byCode[code] ?? 'broken'
}
