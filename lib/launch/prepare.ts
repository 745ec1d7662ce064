import { generateClient } from '@/lib/migrations/client-generation'
import { ensureServer } from '@/lib/postgres/server'

/** The client, the server and the tables, in the order in which each needs the one before. @returns what gives the server back. */
export async function prepareDatabase(onProgress: (line: string) => void): Promise<() => Promise<void>> {
  if (await generateClient()) onProgress('Đã tạo mã truy cập cơ sở dữ liệu.')
  const release = await ensureServer(onProgress)
  try {
    onProgress('PostgreSQL đã chạy.')
    const { migrate } = await import('@/lib/migrations/apply')
    const applied = await migrate()
    if (applied.length > 0) onProgress(`Đã nâng cấp cơ sở dữ liệu (${applied.length} bước).`)
    return release
  } catch (error) {
    await release()
    throw error
  }
}
