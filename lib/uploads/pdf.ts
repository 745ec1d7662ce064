import 'server-only'
import { join } from 'node:path'
import { DomainError } from '@/lib/core/errors'
import { uploadText } from './text'
import { maxPages } from './types'

/** An honest PDF of 20 MB takes a second; one that was made to be slow ends here. */
const longestMs = 15_000
const memoryMb = 512

// Not imported: the bundler would take the file that the thread runs into its own world.
const { Worker: Thread } = process.getBuiltinModule('node:worker_threads')
type Worker = InstanceType<typeof Thread>

type Fault = 'pdfActive' | 'pdfTooLong' | 'pdfEncrypted' | 'pdfBroken'
type Answer = { id: number; pages?: number; fault?: Fault }

let worker: Worker | null = null
let asked = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Counts the pages of a PDF, reading only the pieces that say so, on a thread of its own with an end to its time and memory: the process goes on answering,
 * whatever the file is made of. One at a time.
 * @throws DomainError for a PDF that is encrypted, broken, too long, too heavy to open, or carries a program.
 */
export function countPdfPages(path: string, size: number): Promise<number> {
  const mine = last.then(() => ask(path, size))
  last = mine.catch(() => {})
  return mine
}

async function ask(path: string, size: number): Promise<number> {
  const thread = (worker ??= start())
  const id = ++asked
  // Idle, the thread keeps no process alive.
  thread.ref()
  const { pages, fault } = await new Promise<Answer>((resolve) => {
    const late = setTimeout(() => end({ id, fault: 'pdfBroken' }), longestMs)
    const gone = () => end({ id, fault: 'pdfBroken' })
    const hear = (answer: Answer) => answer.id === id && settle(answer)
    function settle(answer: Answer) {
      clearTimeout(late)
      thread.off('message', hear).off('exit', gone).off('error', gone)
      resolve(answer)
    }
    function end(answer: Answer) {
      if (worker === thread) worker = null
      void thread.terminate()
      settle(answer)
    }
    thread.on('message', hear).once('exit', gone).once('error', gone)
    thread.postMessage({ id, path, size, maxPages }, [])
  })
  thread.unref()
  if (pages === undefined) throw new DomainError(fault === 'pdfTooLong' ? 'too_large' : 'invalid', uploadText[fault ?? 'pdfBroken'])
  return pages
}

function start(): Worker {
  return new Thread(join(process.cwd(), 'lib', 'uploads', 'pdf-worker.mjs'), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
}
