import { OperatorError } from '@/lib/core/operator-error'
import type { DatabaseRole } from './connection'
import { databaseUrl, hasSeparateOwner, usesOwnServer, userOf } from './connection'
import { withClient } from './pool'
import { sqlStateOf } from './prisma-errors'

const minimumMajor = 14

/**
 * Refuses a server that would keep wrong data: unreachable, too old, another encoding or sessions outside UTC.
 * @param prepare what to do before the roles can be tried.
 */
export async function requireUsableServer(prepare: () => Promise<void> = async () => {}): Promise<void> {
  try {
    await prepare()
    for (const role of hasSeparateOwner() ? (['owner', 'app'] as const) : (['app'] as const)) await check(role)
  } catch (error) {
    throw explainConnection(error)
  }
}

async function check(role: DatabaseRole): Promise<void> {
  await withClient(role, 'check', async (client) => {
    const { rows } = await client.query<{ version: number; zone: string; encoding: string; readonly: string }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('TimeZone') AS zone,
              current_setting('server_encoding') AS encoding, current_setting('transaction_read_only') AS readonly`,
    )
    const { version, zone, encoding, readonly } = rows[0]!
    if (version < minimumMajor * 10_000) {
      throw new OperatorError(`PostgreSQL ở DATABASE_URL là bản ${Math.floor(version / 10_000)}; cần từ bản ${minimumMajor} trở lên.`)
    }
    if (zone !== 'UTC') {
      throw new OperatorError(
        `Phiên làm việc với PostgreSQL dùng múi giờ ${zone} thay vì UTC, giờ ghi vào sẽ sai. Bỏ cài đặt TimeZone trong DATABASE_URL.`,
      )
    }
    if (encoding !== 'UTF8') throw new OperatorError(`Cơ sở dữ liệu ở DATABASE_URL dùng bảng mã ${encoding}; tạo lại với ENCODING 'UTF8'.`)
    if (readonly === 'on') throw new OperatorError('PostgreSQL ở DATABASE_URL chỉ cho đọc (bản sao dự phòng?). Trỏ tới máy chủ chính.')
  })
}

/** One line for the operator from what the driver said; any other error as it is. */
export function explainConnection(error: unknown): unknown {
  if (error instanceof OperatorError) return error
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const place = usesOwnServer() ? 'PostgreSQL đi kèm' : `PostgreSQL ở DATABASE_URL (${new URL(databaseUrl('app')).host})`
  const state = sqlStateOf(error) ?? code
  if (
    ['ECONNREFUSED', 'ENOENT', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'].includes(code) ||
    /timeout|terminated unexpectedly/i.test(message)
  ) {
    return new OperatorError(`Không kết nối được ${place}. Kiểm tra máy chủ đang chạy, địa chỉ và cổng.`)
  }
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(code))
    return new OperatorError(`Không tìm thấy máy chủ của ${place}. Kiểm tra tên máy trong DATABASE_URL.`)
  if (state === '28P01' || state === '28000') {
    return new OperatorError(
      usesOwnServer()
        ? 'Mật khẩu trong secrets.json không khớp với cơ sở dữ liệu. Lấy lại secrets.json từ bản sao lưu cùng thời điểm.'
        : `${place} từ chối người dùng hoặc mật khẩu (${userOf(databaseUrl('app'))}). Kiểm tra DATABASE_URL và DATABASE_OWNER_URL.`,
    )
  }
  if (state === '3D000')
    return new OperatorError(`${place} không có cơ sở dữ liệu này. Tạo nó bằng CREATE DATABASE … ENCODING 'UTF8', hoặc sửa DATABASE_URL.`)
  if (state === '42501')
    return new OperatorError(`${place} không cho đủ quyền: ${message}. Cấp quyền cho người dùng trong DATABASE_OWNER_URL.`)
  if (state === '53300') return new OperatorError(`${place} đã hết số kết nối cho phép. Tăng max_connections hoặc dừng bớt chương trình.`)
  if (state === '53100') return new OperatorError(`Hết chỗ trên đĩa của ${place}. Giải phóng dung lượng rồi chạy lại.`)
  if (state === '57P03') return new OperatorError(`${place} đang khởi động hoặc đang dừng. Chờ một phút rồi chạy lại.`)
  if (/SSL/i.test(message))
    return new OperatorError(`${place}: kết nối SSL không được (${message}). Thêm hoặc bỏ ?sslmode=require trong DATABASE_URL.`)
  return error
}
