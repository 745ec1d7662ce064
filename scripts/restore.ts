import { spawnSync } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { verifiedRestoreName } from '@/lib/backups/verified-restore'
import { OperatorError } from '@/lib/core/operator-error'
import { env } from '@/lib/env'
import { generateClient } from '@/lib/migrations/client-generation'
import { runCommand } from './run-command'

const usage = 'Dùng: npm run restore -- THƯ-MỤC-SAO-LƯU [--rehearse]'

/** `npm run restore -- FOLDER [--rehearse]`: into the empty DATA_DIR and database of the settings; a rehearsal, into a place that is then removed. */
await runCommand(async () => {
  const options = process.argv.slice(2)
  const [source, more] = options.filter((option) => option !== '--rehearse')
  if (!source || more) throw new OperatorError(`Thiếu hoặc thừa tên thư mục. ${usage}`)
  if (options.includes('--rehearse')) return rehearse(source)
  // A new machine has no database client yet to import.
  await generateClient()
  const { restore } = await import('@/lib/backups/restore')
  const { createdAt, tables, files, damaged } = await restore(source)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `Đã khôi phục và kiểm tra bản sao lưu lúc ${createdAt}: ${tables.length} bảng, ${rows} dòng, ${files.count} tệp, sổ ghi nguyên vẹn.`,
  )
  if (damaged.length > 0) console.log(`${damaged.length} tệp đã hỏng từ lúc sao lưu nên vẫn thiếu: ${damaged.join(', ')}.`)
})

async function rehearse(source: string): Promise<void> {
  const place = `${env().DATA_DIR}-rehearsal-${process.pid}`
  try {
    const { status } = spawnSync(process.execPath, [...process.execArgv, 'scripts/restore.ts', source], {
      stdio: 'inherit',
      env: { ...process.env, DATA_DIR: place, DATABASE_URL: '', DATABASE_OWNER_URL: '' },
    })
    if (status !== 0) throw new OperatorError('Diễn tập khôi phục không thành công; xem dòng ở trên.')
    copyFileSync(join(place, verifiedRestoreName), join(env().DATA_DIR, verifiedRestoreName))
    console.log('Diễn tập xong, nơi diễn tập đã được xóa.')
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
