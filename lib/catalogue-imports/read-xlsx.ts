import 'server-only'
import { Worker } from 'node:worker_threads'
import { DomainError } from '@/lib/core/errors'
import type { RawRecord } from '@/lib/procedures/national/lines'
import { openArchive, packPlain } from './archive'
import { columnsOf } from './columns'
import { maxImportRecords } from './types'

const unreadable = 'Không đọc được bảng tính này. Mở bằng phần mềm bảng tính, lưu lại dạng XLSX rồi gửi lại.'
const noHeading =
  'Không thấy dòng tiêu đề trong trang đầu của bảng tính. Mười dòng đầu phải có một dòng với cột “Mã thủ tục” và cột “Tên thủ tục”.'
const headingWithin = 10
const longestReadingMs = 120_000
const memoryMb = 1024

export type SheetRecords = { total: number; ignoredColumns: string[]; records: RawRecord[] }

/**
 * The first sheet of a workbook as records, one for each row below the heading. A formula is read as the text it last showed and never worked out.
 * @throws DomainError with what is wrong with the file
 */
export async function readSheetRecords(path: string): Promise<SheetRecords> {
  const rows = await rowsOf(packPlain(await openArchive(path)))
  const at = rows.slice(0, headingWithin).findIndex((row) => columnsOf(row) !== null)
  const columns = columnsOf(rows[at] ?? [])
  if (!columns) throw new DomainError('invalid', noHeading)
  const records: RawRecord[] = []
  for (const [index, row] of rows.entries()) {
    if (index <= at || row.every((cell) => cell.trim() === '')) continue
    records.push({ line: index + 1, raw: recordOf(row, columns.fields) })
    if (records.length > maxImportRecords) break
  }
  return { total: records.length, ignoredColumns: columns.ignored, records }
}

function recordOf(row: readonly string[], fields: readonly (string | null)[]): object {
  return Object.fromEntries(fields.flatMap((field, index) => (field ? [[field, row[index] ?? '']] : [])))
}

function rowsOf(workbook: Buffer): Promise<string[][]> {
  const bytes = new Uint8Array(workbook)
  const thread = new Worker(new URL('./xlsx-thread.cjs', import.meta.url), {
    workerData: bytes,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    execArgv: [],
    stderr: true,
  })
  const { promise, resolve, reject } = Promise.withResolvers<string[][]>()
  const refuse = () => reject(new DomainError('invalid', unreadable))
  const timer = setTimeout(refuse, longestReadingMs)
  thread.once('message', (answer: { rows?: string[][] }) => (answer.rows ? resolve(answer.rows) : refuse()))
  thread.once('error', refuse)
  thread.once('exit', refuse)
  return promise.finally(async () => {
    clearTimeout(timer)
    await thread.terminate()
  })
}
