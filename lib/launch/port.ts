import { createServer } from 'node:net'
import { OperatorError } from '@/lib/core/operator-error'

/** Refuses at once, before anything is started, a port the site could not listen on. */
export async function requireFreePort(port: number, host: string | undefined): Promise<void> {
  const code = await new Promise<string | null>((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'lỗi'))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
  if (code === null) return
  if (code === 'EADDRINUSE') {
    throw new OperatorError(
      `Cổng ${port} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chạy ở cổng khác: PORT=${port + 1} npm start`,
    )
  }
  if (code === 'EACCES') throw new OperatorError(`Không có quyền mở cổng ${port} (dưới 1024). Dùng cổng lớn hơn: PORT=3000 npm start`)
  throw new OperatorError(`Không mở được ${host ?? ''} cổng ${port} (${code}). Kiểm tra HOST và PORT.`)
}
