import { closeDatabase } from '@/lib/db/client'
import { ensureFirstAdministrator } from '@/lib/staff/first-administrator'
import { seedDatabase } from '@/prisma/seed/seed-database'

/** The facts the product comes with; what an office changed later stays. */
export async function fillDatabase(onProgress: (line: string) => void): Promise<void> {
  const { units, procedures } = await seedDatabase()
  if (units + procedures.created > 0) onProgress(`Đã nạp ${units} đơn vị, ${procedures.created} thủ tục.`)
}

/** The one-time password, printed once, while it was never used. */
export async function tellFirstAdministrator(onProgress: (line: string) => void): Promise<void> {
  const first = await ensureFirstAdministrator()
  if (first)
    onProgress(`Tài khoản quản trị đầu tiên: ${first.login}\nMật khẩu dùng một lần: ${first.password}\nĐăng nhập rồi đổi mật khẩu ngay.`)
  await closeDatabase()
}
