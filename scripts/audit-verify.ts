import { existsSync, readFileSync } from 'node:fs'
import { compareColumns, isOnlyDue } from '@/lib/audit/columns'
import { OperatorError } from '@/lib/core/operator-error'
import { usesOwnServer } from '@/lib/db/connection'
import { env } from '@/lib/env'
import { readDigestFile } from '@/lib/ledger/digest-file'
import { describeDamage } from '@/lib/ledger/text'
import { recordCheck, verifyLedger } from '@/lib/ledger/verify'
import { withServer } from '@/lib/postgres/server'
import { secretsFile } from '@/lib/secrets/secrets'
import { runCommand } from './run-command'

const usage = 'Dùng: npm run audit:verify [-- --columns] [-- TỆP-DẤU-NIÊM-PHONG]'
/** How many findings are printed; the first says where to begin. */
const shown = 20

/**
 * `npm run audit:verify [-- --columns] [-- FILE]`: looks through the whole ledger while the site runs, and changes nothing in it. FILE is a copy of the
 * published digests kept elsewhere; with it the ledger is compared with that copy instead of the digests in the database. `--columns` also compares the
 * columns of every dossier with its ledger. Progress goes to standard error; code 1 when anything is wrong.
 */
await runCommand(async () => {
  const options = process.argv.slice(2)
  const [file, more] = options.filter((option) => option !== '--columns')
  if (more || file?.startsWith('-')) throw new OperatorError(`Không hiểu lựa chọn. ${usage}`)
  if (usesOwnServer() && !existsSync(secretsFile()))
    throw new OperatorError(`Không có dữ liệu ở ${env().DATA_DIR}. Đặt DATA_DIR đúng thư mục dữ liệu rồi chạy lại.`)
  const digests = file === undefined ? undefined : readDigestFile(read(file))
  await withServer(async () => {
    const onProgress = (events: number) => console.error(`Đã xem ${count(events)} dòng …`)
    const found = await verifyLedger({ onProgress, ...(digests ? { digests } : {}) })
    // A copy from outside may be of another installation: what it shows is not this one's state.
    if (!digests) await recordCheck(found)
    const { damage, events, streams, days } = found
    const looked = `${count(events)} dòng, ${count(streams)} chuỗi, ${days} dấu niêm phong`
    if (damage.length === 0) console.log(`Sổ ghi nguyên vẹn: ${looked}.`)
    else tell(`Sổ ghi bị hỏng ở ${count(damage.length)} chỗ (đã xem ${looked}).`, damage.map(describeDamage))
    if (damage.some((one) => one.what === 'DIGEST') && !options.includes('--columns'))
      console.log('Muốn biết hồ sơ nào mất dòng cuối, chạy thêm với --columns.')
    const isSame = !options.includes('--columns') || (await sameColumns())
    if (damage.length > 0 || !isSame)
      throw new OperatorError('Có chỗ không đúng. Giữ nguyên máy và bản sao lưu, ghi lại các dòng ở trên rồi tìm nguyên nhân.')
  })
})

async function sameColumns(): Promise<boolean> {
  const { dossiers, differing } = await compareColumns({ onProgress: (done) => console.error(`Đã so ${count(done)} hồ sơ …`) })
  if (differing.length === 0) {
    console.log(`Hồ sơ khớp với sổ ghi: ${count(dossiers)} hồ sơ.`)
    return true
  }
  tell(
    `${count(differing.length)} trên ${count(dossiers)} hồ sơ không khớp với sổ ghi.`,
    differing.map(
      (one) => `hồ sơ ${one.code} (${one.dossierId}): ${one.columns.length > 0 ? `khác ở ${one.columns.join(', ')}` : 'sổ ghi không có'}`,
    ),
  )
  if (differing.some(isOnlyDue)) console.log('Chỉ khác về hạn cũng có thể do lịch nghỉ hoặc giờ làm việc đã đổi sau bước cuối của hồ sơ.')
  return false
}

function tell(summary: string, findings: readonly string[]): void {
  console.log(summary)
  console.log(`Chỗ hỏng đầu tiên: ${findings[0]}.`)
  for (const line of findings.slice(1, shown)) console.log(`- ${line}`)
  if (findings.length > shown) console.log(`… và ${count(findings.length - shown)} chỗ khác.`)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new OperatorError(`Không mở được tệp ${file}. Kiểm tra lại tên tệp và quyền đọc.`)
  }
}

function count(n: number): string {
  return n.toLocaleString('vi-VN')
}
