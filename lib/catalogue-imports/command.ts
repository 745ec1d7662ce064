import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import type { NationalLine } from '@/lib/procedures/national/lines'
import { acceptItem } from './acceptance'
import { formatOfName } from './format'
import { openExport } from './read-file'
import { readIntoReview } from './review'

export type CommandSummary = {
  read: number
  created: number
  updated: number
  unchanged: number
  partial: number
  rejected: number
  /** Waiting for a person, from this file. */
  review: number
}

export type CommandOptions = { accept?: boolean; complete?: boolean; report: (sentence: string) => void }

/**
 * Reads an export from the command line. Procedures that are not here yet are published at once, unverified; changes to what is published wait for
 * review, unless `accept` says that this is the installation's first load. A repeal always waits for a person.
 * @throws DomainError with what is wrong with the file
 */
export async function importFile(path: string, { accept = false, complete = false, report }: CommandOptions): Promise<CommandSummary> {
  const format = formatOfName(path)
  if (!format) throw new DomainError('invalid', 'Chỉ đọc được tệp .jsonl hoặc .xlsx.')
  const at = clock.now()
  const file = await openExport(path, format)
  const importId = newId(at.getTime())
  await db.catalogueImport.create({
    data: { id: importId, fileName: basename(path), format, sha256: await digestOf(path), complete, createdAt: at, state: 'READING' },
  })
  const say = (line: NationalLine) => report(sentenceOf(line))
  const { summary, codes } = await readIntoReview(file, { importId, complete, report: say }, at).catch(async (error: unknown) => {
    const failed = { state: 'FAILED', error: 'Việc đọc tệp bị ngắt giữa chừng. Hãy chạy lại lệnh nhập.', finishedAt: at }
    await db.catalogueImport.update({ where: { id: importId }, data: failed })
    throw error
  })
  const accepted = await acceptWaiting(importId, codes, accept, at)
  const { read, unchanged, partial, rejected } = summary
  const review = await db.catalogueImportItem.count({ where: { importId, state: 'PENDING' } })
  // What an earlier run of this command left waiting was read as unchanged.
  return { read, created: accepted.created, updated: accepted.updated, unchanged: unchanged - accepted.earlier, partial, rejected, review }
}

/** Publishes what waits from this run, and of the same codes from earlier ones of the command that were cut off or run without `accept`. */
async function acceptWaiting(
  importId: string,
  codes: ReadonlySet<string>,
  accept: boolean,
  at: Date,
): Promise<{ created: number; updated: number; earlier: number }> {
  const counts = { created: 0, updated: 0, earlier: 0 }
  const waiting = await db.catalogueImportItem.findMany({
    where: { state: 'PENDING', import: { uploadedById: null, state: 'READY' }, kind: { in: accept ? ['ADDED', 'CHANGED'] : ['ADDED'] } },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, importId: true },
  })
  for (const item of waiting) {
    if (!codes.has(item.code)) continue
    // One that is known here, though nothing of it is shown, was ended or is being written by somebody: a person decides.
    if (!accept && (await db.procedure.count({ where: { code: item.code } })) > 0) continue
    const result = await transaction((tx) => acceptItem(tx, item.id, null, at))
    if (result !== 'created' && result !== 'updated') continue
    counts[result] += 1
    if (item.importId !== importId) counts.earlier += 1
  }
  return counts
}

function sentenceOf(line: NationalLine): string {
  if (!line.ok) return `dòng ${line.line}${line.code ? ` (${line.code})` : ''}: không nhập được: ${line.reason}`
  return `dòng ${line.line} (${line.code}): ${line.issues.join(' ')}`
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
