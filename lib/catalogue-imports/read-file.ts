import 'server-only'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { DomainError } from '@/lib/core/errors'
import { type NationalLine, parseNationalLines, parseNationalRecords } from '@/lib/procedures/national/lines'
import { readSheetRecords } from './read-xlsx'
import { type ImportFormat, maxImportBytes, maxImportRecords } from './types'

export type OpenedFile = { total: number; ignoredColumns: string[]; records: AsyncIterable<NationalLine> }

/**
 * Opens an export of the national catalogue. Its records come one by one and never throw; what is wrong with the file as a whole does.
 * @throws DomainError
 */
export async function openExport(path: string, format: ImportFormat): Promise<OpenedFile> {
  const { size } = await stat(path)
  if (size === 0) throw new DomainError('invalid', 'Tệp không có gì bên trong. Xuất lại danh mục rồi gửi lại.')
  if (size > maxImportBytes)
    throw new DomainError('too_large', 'Tệp lớn hơn 30 MB nên không được đọc. Chia thành nhiều tệp rồi gửi từng tệp.')
  const opened = format === 'XLSX' ? await openSheet(path) : await openLines(path)
  if (opened.total === 0) throw new DomainError('invalid', 'Tệp không có thủ tục nào. Xuất lại danh mục rồi gửi lại.')
  if (opened.total > maxImportRecords)
    throw new DomainError('too_large', 'Tệp có hơn 20.000 thủ tục nên không được đọc. Chia thành nhiều tệp rồi gửi từng tệp.')
  return opened
}

async function openSheet(path: string): Promise<OpenedFile> {
  const { total, ignoredColumns, records } = await readSheetRecords(path)
  return { total, ignoredColumns, records: parseNationalRecords(records) }
}

/** Opened with the first line that is asked for: lines that nobody waits for are lost. */
async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })
}

async function openLines(path: string): Promise<OpenedFile> {
  await assertText(path)
  let total = 0
  for await (const line of linesOf(path)) if (line.replace(/^\ufeff/, '').trim() !== '') total++
  return { total, ignoredColumns: [], records: parseNationalLines(linesOf(path)) }
}

/** A spreadsheet or a picture under the name of a text would give thousands of broken lines. */
async function assertText(path: string): Promise<void> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    if (buffer.subarray(0, bytesRead).includes(0))
      throw new DomainError('invalid', 'Tệp này không phải JSONL: bên trong không phải chữ. Chọn đúng tệp, hoặc lưu bảng tính dạng XLSX.')
  } finally {
    await file.close()
  }
}
