import { genUploader } from 'uploadthing/client'
import type { AttachmentSummary } from '@/lib/uploads/types'
import type { UploadRouter } from '@/lib/uploads/upload-router'

export type SendTarget =
  | { slug: 'paper'; input: { paperKey: string; draftId?: string } }
  | { slug: 'staff'; input: { purpose: 'PAPER' | 'RESULT'; paperKey?: string } }
type Watch = {
  signal: AbortSignal
  /** Bytes that have arrived; `waiting` while the link is down. */
  onProgress: (loaded: number, waiting: boolean) => void
}
/** `message` is a sentence for the person. `isFinal`: the office does not take the file; sending it again changes nothing. */
class SendError extends Error {
  constructor(
    message: string,
    readonly isFinal: boolean,
  ) {
    super(message)
  }
}

type Refusal = { data?: { error?: string; code?: string } }

const longestWait = 30_000
const longestSilence = 60_000
const lastAttempt = 12
/** Worth another try; what the office has refused is not. */
const passing = new Set<string | undefined>([undefined, 'conflict', 'unavailable', 'rate_limited', 'unexpected'])
const fallback = 'Chưa gửi được tệp này. Ông/bà hãy tải lại trang rồi chọn lại tệp.'

/**
 * Sends one file and goes on after dropped links from where it was.
 * @throws SendError, or anything once `signal` has stopped it.
 */
export async function sendFile(file: File, target: SendTarget, { signal, onProgress }: Watch): Promise<AttachmentSummary> {
  let announced: string | undefined
  let refused = ''
  const { uploadFiles } = genUploader<UploadRouter>({
    url: '/api/uploadthing',
    package: 'hsp',
    // A file is announced once; each further attempt gets the same link, under which the server knows how much it holds.
    fetch: async (input, init) => {
      if (init?.method !== 'POST') return fetch(input, init)
      if (announced !== undefined) return new Response(announced)
      const answer = await fetch(input, init)
      const text = await answer.text()
      if (answer.ok) announced = text
      else if (answer.status < 500) refused = sentenceIn(text)
      return new Response(text, answer)
    },
  })
  let loaded = 0
  for (let attempt = 1; ; attempt++) {
    const silence = watchSilence(signal)
    try {
      const [sent] = await uploadFiles(target.slug, {
        files: [file],
        input: target.input,
        signal: silence.signal,
        onUploadProgress: (event) => {
          silence.heard()
          loaded = event.loaded
          onProgress(loaded, false)
        },
      })
      if (sent?.serverData) return sent.serverData
      refused = fallback
    } catch (error) {
      const { data } = error as Refusal
      if (!passing.has(data?.code)) refused = data?.error ?? fallback
    } finally {
      silence.end()
    }
    if (signal.aborted || refused !== '') throw new SendError(refused, true)
    if (attempt === lastAttempt) {
      throw new SendError('Đường truyền bị ngắt quá lâu nên tệp chưa gửi xong. Ông/bà hãy kiểm tra mạng rồi bấm “Gửi lại”.', false)
    }
    onProgress(loaded, true)
    await untilRetry(Math.min(longestWait, 1000 * 2 ** (attempt - 1)), signal)
  }
}

let saving: Promise<void> | undefined

/** Saves the form as typed, once for the page, so that there is a draft which files can join. */
export function saveForm(form: HTMLFormElement): Promise<void> {
  saving ??= save(form).catch((error: unknown) => {
    saving = undefined
    throw error
  })
  return saving
}

async function save(form: HTMLFormElement): Promise<void> {
  const typed = new FormData(form)
  for (const [name] of Array.from(typed).filter(([, value]) => value instanceof File)) typed.delete(name)
  typed.set('intent', 'save')
  const answer = await fetch(form.getAttribute('action') ?? '', {
    method: 'POST',
    body: typed,
    headers: { Accept: 'application/json' },
  }).catch(() => null)
  if (!answer) throw new SendError('Chưa có mạng nên chưa gửi được tệp. Ông/bà hãy kiểm tra mạng rồi bấm “Gửi lại”.', false)
  if (!answer.ok) throw new SendError(sentenceIn(await answer.text()), false)
}

function sentenceIn(text: string): string {
  try {
    const { message, error } = JSON.parse(text) as { message?: string; error?: string }
    return message ?? error ?? fallback
  } catch {
    return fallback
  }
}

/** A link can die without a word: an attempt that brings nothing for a minute is given up. */
function watchSilence(outer: AbortSignal) {
  const attempt = new AbortController()
  const stop = () => attempt.abort()
  let timer = setTimeout(stop, longestSilence)
  outer.addEventListener('abort', stop)
  return {
    signal: attempt.signal,
    heard: () => {
      clearTimeout(timer)
      timer = setTimeout(stop, longestSilence)
    },
    end: () => {
      clearTimeout(timer)
      outer.removeEventListener('abort', stop)
    },
  }
}

/** Waits, but goes on at once when the browser says that the link is back. */
function untilRetry(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}
