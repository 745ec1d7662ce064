import 'server-only'
import { join } from 'node:path'
import { DomainError } from '@/lib/core/errors'
import { runThread } from '@/lib/threads/run-thread'
import type { PdfDocument } from './document'

const waitingMost = 30

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Draws a document on a thread of its own, one at a time, so that the process goes on answering.
 * @throws DomainError 'unavailable' when too many wait already.
 */
export async function renderPdf(document: PdfDocument): Promise<Buffer> {
  if (waiting >= waitingMost) throw new DomainError('unavailable', 'Máy chủ đang làm nhiều tệp cùng lúc. Xin chờ vài phút rồi tải lại.')
  waiting++
  const mine = last.then(() => draw(document))
  last = mine.catch(() => {})
  try {
    return await mine
  } finally {
    waiting--
  }
}

function draw(document: PdfDocument): Promise<Buffer> {
  return runThread(join(process.cwd(), 'lib', 'pdf', 'render-worker.cjs'), document)
}
