import 'server-only'
import { join } from 'node:path'
import { DomainError } from '@/lib/core/errors'
import type { PdfDocument } from './document'

const waitingMost = 30
const longestMs = 120_000
/** A booklet of 300 pages takes about 300 MB; whatever wants more ends here, not with the process. */
const memoryMb = 1024

// Not imported: the bundler would take the file that the thread runs into its own world, where it finds no fonts.
const { Worker: Thread } = process.getBuiltinModule('node:worker_threads')

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
  return new Promise((resolve, reject) => {
    const worker = new Thread(workerFile(), {
      workerData: document,
      // The flags of the server's own process are not for it.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    const late = setTimeout(() => void worker.terminate(), longestMs)
    late.unref()
    worker.once('message', (bytes: Uint8Array) => {
      resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      void worker.terminate()
    })
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new Error('drawing a PDF ended early'))
    })
  })
}

function workerFile(): string {
  return join(process.cwd(), 'lib', 'pdf', 'render-worker.cjs')
}
