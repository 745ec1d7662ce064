import 'server-only'
import { join } from 'node:path'
import { DomainError } from '@/lib/core/errors'
import { uploadText } from './text'
import { maxPages } from './types'

/** An honest PDF of 20 MB takes a second; one that was made to be slow ends here. */
const longestMs = 15_000
/** Whatever wants more ends with its own process: a thread that runs out of memory would take this one with it. */
const memoryMb = 512

// Not imported: the bundler would take the file that the process runs into its own world.
const { fork } = process.getBuiltinModule('node:child_process')
type Helper = ReturnType<typeof fork>

type Fault = 'pdfActive' | 'pdfTooLong' | 'pdfEncrypted' | 'pdfBroken'
type Answer = { id: number; pages?: number; fault?: Fault }

let helper: Helper | null = null
let asked = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Counts the pages of a PDF, reading only the pieces that say so, in a process of its own with an end to its time and memory: this one goes on answering,
 * whatever the file is made of. One at a time.
 * @throws DomainError for a PDF that is encrypted, broken, too long, too heavy to open, or carries a program.
 */
export function countPdfPages(path: string, size: number): Promise<number> {
  const mine = last.then(() => ask(path, size))
  last = mine.catch(() => {})
  return mine
}

async function ask(path: string, size: number): Promise<number> {
  const { pages, fault } = await answerOf((helper ??= start()), { id: ++asked, path, size, maxPages })
  if (pages === undefined) throw new DomainError(fault === 'pdfTooLong' ? 'too_large' : 'invalid', uploadText[fault ?? 'pdfBroken'])
  return pages
}

function answerOf(child: Helper, question: { id: number; path: string; size: number; maxPages: number }): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(late)
      child.off('message', hear).off('exit', giveUp).off('error', giveUp)
      // Idle, it keeps no process alive.
      child.unref()
      child.channel?.unref()
      resolve(answer)
    }
    const giveUp = () => {
      if (helper === child) helper = null
      child.kill('SIGKILL')
      settle({ id: question.id, fault: 'pdfBroken' })
    }
    const hear = (answer: Answer) => answer.id === question.id && settle(answer)
    const late = setTimeout(giveUp, longestMs)
    child.ref()
    child.channel?.ref()
    child.on('message', hear).once('exit', giveUp).once('error', giveUp)
    child.send(question, (error) => error && giveUp())
  })
}

function start(): Helper {
  return fork(join(process.cwd(), 'lib', 'uploads', 'pdf-worker.mjs'), {
    // The flags and settings of the server's own process are not for it.
    execArgv: [`--max-old-space-size=${memoryMb}`],
    env: { NODE_ENV: 'production' },
    stdio: 'ignore',
  })
}
