import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/enqueue'
import { log } from '@/lib/log/logger'
import { keptPath, removeKept } from '@/lib/storage/files'
import { openExport } from './read-file'
import { readIntoReview } from './review'
import type { ImportFormat } from './types'

const broken = 'Hệ thống gặp lỗi khi đọc tệp này nên không dùng phần nào của nó. Hãy gửi lại tệp; nếu vẫn lỗi, báo cho người quản trị.'
const cutOff = 'Việc đọc tệp bị ngắt giữa chừng nên không dùng phần nào của nó. Hãy nhập lại tệp.'
const commandLimitMs = 3_600_000

/** Reads an export that waits. One that is read, or given up, is left alone, so the same job twice does it once. */
export async function readExport(importId: string, at: Date): Promise<void> {
  const row = await db.catalogueImport.findUnique({ where: { id: importId } })
  if (!row || row.state !== 'READING' || !row.storageKey) return
  try {
    const file = await openExport(keptPath(row.storageKey), row.format as ImportFormat)
    await readIntoReview(file, { importId, complete: row.complete }, at)
  } catch (error) {
    if (!(error instanceof DomainError)) log.error({ err: error, importId }, 'an export of the catalogue could not be read')
    await giveUp(importId, error instanceof DomainError ? error.message : broken, at)
  }
  await removeKept(row.storageKey)
}

/**
 * When the worker starts: what a worker before it was reading is read from its beginning. A command that died long ago has left what nobody will finish.
 */
export async function resumeReadings(at: Date): Promise<void> {
  const rows = await db.catalogueImport.findMany({
    where: { state: 'READING' },
    select: { id: true, storageKey: true, createdAt: true },
  })
  for (const { id, storageKey, createdAt } of rows) {
    if (storageKey) await transaction((tx) => enqueue(tx, 'catalogue.read', { importId: id }))
    else if (createdAt.getTime() < at.getTime() - commandLimitMs) await giveUp(id, cutOff, at)
  }
}

async function giveUp(importId: string, error: string, at: Date): Promise<void> {
  await db.catalogueImportItem.deleteMany({ where: { importId } })
  await db.catalogueImport.update({ where: { id: importId }, data: { state: 'FAILED', error, finishedAt: at, storageKey: null } })
}
