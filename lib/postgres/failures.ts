import { OperatorError } from '@/lib/core/operator-error'
import type { ClusterLayout } from './layout'

/** One line for the operator from what PostgreSQL's own programs wrote. */
export function explainFailure(output: string, layout: ClusterLayout): OperatorError {
  if (/No space left on device/i.test(output)) return diskFull(layout.root)
  if (/Permission denied/i.test(output)) {
    return new OperatorError(
      `PostgreSQL không có quyền trên ${layout.root}. Trả thư mục dữ liệu về cho người dùng đang chạy (chown -R), hoặc đặt DATA_DIR khác.`,
    )
  }
  if (/shared memory|could not create semaphores/i.test(output)) {
    return new OperatorError('PostgreSQL không cấp được bộ nhớ dùng chung. Tăng bộ nhớ của máy (hoặc /dev/shm của container) rồi chạy lại.')
  }
  if (/lock file .* already exists|is being used|another (server|postmaster)/i.test(output)) {
    return new OperatorError(`Một PostgreSQL khác đang dùng ${layout.root}. Dừng tiến trình đó rồi chạy lại.`)
  }
  if (/invalid checkpoint|could not locate a valid checkpoint|checksum|PANIC/i.test(output)) {
    return new OperatorError(`Dữ liệu trong ${layout.data} bị hỏng. Xem ${layout.logs} và khôi phục bản sao lưu bằng npm run restore.`)
  }
  const last = output
    .split('\n')
    .filter((line) => /FATAL|PANIC|error/i.test(line))
    .at(-1)
    ?.trim()
  return new OperatorError(`PostgreSQL không khởi động được${last ? `: ${last}` : ''}. Xem thêm trong ${layout.logs}.`)
}

/** What the file system refused, as one line; any other error as it is. */
export function ioFailure(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path)
  if (code === 'EROFS') return new OperatorError(`Không ghi được vào ${path}: ổ đĩa chỉ cho đọc. Đặt DATA_DIR sang nơi ghi được.`)
  if (code === 'EACCES' || code === 'EPERM') {
    return new OperatorError(
      `Không có quyền trên ${path}. Trả thư mục dữ liệu về cho người dùng đang chạy (chown -R), hoặc đặt DATA_DIR khác.`,
    )
  }
  return error
}

function diskFull(path: string): OperatorError {
  return new OperatorError(`Hết chỗ trên đĩa chứa ${path}. Giải phóng dung lượng rồi chạy lại; dữ liệu đã ghi vẫn còn.`)
}
