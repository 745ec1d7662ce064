import { existsSync } from 'node:fs'
import { backup } from '@/lib/backups/backup'
import { clock } from '@/lib/core/clock'
import { OperatorError } from '@/lib/core/operator-error'
import { usesOwnServer } from '@/lib/db/connection'
import { env } from '@/lib/env'
import { withServer } from '@/lib/postgres/server'
import { secretsFile } from '@/lib/secrets/secrets'
import { runCommand } from './run-command'

/** `npm run backup [-- FOLDER]`: without a folder, one named after the time beside the data folder. */
await runCommand(async () => {
  if (usesOwnServer() && !existsSync(secretsFile()))
    throw new OperatorError(`Không có dữ liệu ở ${env().DATA_DIR}. Đặt DATA_DIR đúng thư mục dữ liệu rồi chạy lại.`)
  const stamp = clock
    .now()
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
  const target = process.argv[2] ?? `${env().DATA_DIR}-backups/${stamp}`
  await withServer(async () => {
    const { tables, files, damaged } = await backup(target)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`Đã sao lưu vào ${target}: ${tables.length} bảng, ${rows} dòng, ${files.count} tệp (${files.bytes} byte).`)
    console.log('Bản sao lưu có dữ liệu cá nhân và khóa bí mật: cất ở nơi chỉ người quản trị vào được.')
    if (damaged.length > 0)
      throw new OperatorError(
        `${damaged.length} tệp bị thiếu hoặc đã hỏng nên không có trong bản sao lưu: ${damaged.join(', ')}. Tìm chúng trong bản sao lưu cũ hơn.`,
      )
  })
})
