'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { errorId, hintId } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { formatBytes } from '@/lib/uploads/names'
import { acceptedExtensions, maxFileBytes, type AttachmentSummary } from '@/lib/uploads/types'
import type { SendTarget } from './send-file'

type Sending = {
  key: number
  file: File
  loaded: number
  state: 'waiting' | 'sending' | 'failed'
  error?: string
  stop: AbortController
}

const neverChanges = () => () => {}

/**
 * A file input for one paper. Without script it is a plain one inside a multipart form, named `file:PAPERKEY`. With script a picked file is sent
 * at once, with progress, over dropped links, and can be taken back; the form waits until all have arrived.
 */
export function UploadList({
  paperKey,
  label,
  hint,
  error,
  attached,
  draftId,
  staff,
  idsName,
  removeName,
  required,
}: {
  paperKey: string
  label: string
  hint?: string
  error?: string
  /** What has already arrived for this paper. */
  attached: readonly AttachmentSummary[]
  /** The form being filled in; the cookie proves the right to it. */
  draftId?: string
  /** Files of staff, of this purpose, instead of a citizen's. */
  staff?: 'PAPER' | 'RESULT'
  /** Name of hidden fields with the ids of what has arrived, where no draft gathers them. */
  idsName?: string
  /** Name of the submit buttons that take a file back without script; the form's action must know it. */
  removeName?: string
  required?: boolean
}) {
  const [arrived, setArrived] = useState(attached)
  const [sending, setSending] = useState<Sending[]>([])
  const [notice, setNotice] = useState('')
  const ready = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const input = useRef<HTMLInputElement>(null)
  const count = useRef(0)
  const name = `file:${paperKey}`
  const busy = sending.some(({ state }) => state !== 'failed')
  const target: SendTarget = staff
    ? { slug: 'staff', input: { purpose: staff, paperKey } }
    : { slug: 'paper', input: { paperKey, ...(draftId ? { draftId } : {}) } }

  useEffect(() => {
    const form = input.current?.form
    if (!form || !busy) return
    const wait = (event: SubmitEvent) => {
      event.preventDefault()
      setNotice('Tệp đang được gửi. Xin đợi gửi xong rồi bấm lại.')
      input.current?.focus()
    }
    form.addEventListener('submit', wait)
    return () => form.removeEventListener('submit', wait)
  }, [busy])

  function change(key: number, part: Partial<Sending>) {
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  }

  async function send(one: Sending) {
    try {
      const { sendFile } = await import('./send-file')
      const onProgress = (loaded: number, waiting: boolean) => change(one.key, { loaded, state: waiting ? 'waiting' : 'sending' })
      const summary = await sendFile(one.file, target, { signal: one.stop.signal, onProgress })
      setArrived((all) => [...all, summary])
      setSending((all) => all.filter(({ key }) => key !== one.key))
      setNotice(`Đã nhận tệp ${summary.name}.`)
    } catch (error) {
      if (one.stop.signal.aborted) return
      const { message } = error as Error
      change(one.key, { state: 'failed', error: message })
      setNotice(`Chưa nhận được tệp ${one.file.name}. ${message}`)
    }
  }

  function pick(files: readonly File[]) {
    const picked = files.map((file): Sending => {
      const one = { key: count.current++, file, loaded: 0, stop: new AbortController() }
      if (file.size === 0) return { ...one, state: 'failed', error: 'Tệp không có nội dung. Ông/bà hãy chọn tệp khác.' }
      if (file.size > maxFileBytes)
        return { ...one, state: 'failed', error: 'Tệp lớn hơn 20 MB. Ông/bà hãy chụp hoặc quét lại với độ nét thấp hơn.' }
      return { ...one, state: 'sending' }
    })
    setSending((all) => [...all, ...picked])
    for (const one of picked) if (one.state === 'sending') void send(one)
  }

  function again(one: Sending) {
    const fresh: Sending = { ...one, stop: new AbortController(), state: 'sending' }
    change(one.key, fresh)
    void send(fresh)
  }

  async function takeBack({ id, name: fileName }: AttachmentSummary) {
    const answer = staff ? null : await fetch(`/api/uploads/${id}`, { method: 'DELETE' }).catch(() => null)
    if (!staff && !answer?.ok) return setNotice(`Chưa gỡ được tệp ${fileName}. Ông/bà hãy thử lại.`)
    setArrived((all) => all.filter((one) => one.id !== id))
    setNotice(`Đã gỡ tệp ${fileName}.`)
    input.current?.focus()
  }

  const described = [hint && hintId(name), error && errorId(name)].filter(Boolean).join(' ')
  return (
    <div className={error ? 'border-l-4 border-lacquer pl-3' : ''}>
      <label htmlFor={name} className="mb-1 block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={hintId(name)} className="mb-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId(name)} className="mb-1.5 font-semibold text-lacquer">
          <span className="sr-only">Lỗi: </span>
          {error}
        </p>
      )}
      <input
        ref={input}
        id={name}
        name={name}
        type="file"
        multiple
        accept={acceptedExtensions}
        required={required && arrived.length + sending.length === 0}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        className="block w-full rounded border-2 border-border bg-paper p-2 text-base file:mr-3 file:min-h-11 file:rounded file:border-0 file:bg-leaf-pale file:px-4 file:font-semibold file:text-leaf"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          pick(files)
        }}
      />
      {arrived.length + sending.length > 0 && (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {arrived.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-3 py-1.5">
              <Icon name="check" className="size-5 text-leaf" />
              <span className="min-w-0 flex-1 break-words">
                {one.name}{' '}
                <span className="text-sm text-muted">
                  {formatBytes(one.size)}
                  {one.pages ? `, ${one.pages} trang` : ''}
                </span>
              </span>
              {idsName && <input type="hidden" name={idsName} value={one.id} />}
              {(ready || removeName) && (
                <RowButton
                  {...(removeName ? { type: 'submit', name: removeName, value: one.id, formNoValidate: true } : {})}
                  file={one.name}
                  onClick={(event) => {
                    event.preventDefault()
                    void takeBack(one)
                  }}
                >
                  Gỡ
                </RowButton>
              )}
            </li>
          ))}
          {sending.map((one) => (
            <li key={one.key} className="flex flex-wrap items-center gap-x-3 py-1.5">
              <span className="min-w-0 flex-1 break-words">
                {one.file.name} <span className="text-sm text-muted">{progressOf(one)}</span>
              </span>
              {one.state === 'failed' && one.file.size > 0 && one.file.size <= maxFileBytes && (
                <RowButton file={one.file.name} onClick={() => again(one)}>
                  Gửi lại
                </RowButton>
              )}
              <RowButton
                file={one.file.name}
                onClick={() => {
                  one.stop.abort()
                  setSending((all) => all.filter(({ key }) => key !== one.key))
                  input.current?.focus()
                }}
              >
                Bỏ
              </RowButton>
              {one.state === 'failed' ? (
                <p className="w-full text-lacquer">{one.error}</p>
              ) : (
                <progress
                  className="h-2 w-full accent-leaf"
                  value={one.loaded}
                  max={one.file.size}
                  aria-label={`Đang gửi ${one.file.name}`}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={notice ? 'mt-1 text-sm text-muted' : 'sr-only'}>
        {notice}
      </p>
    </div>
  )
}

function progressOf({ file, loaded, state }: Sending): string {
  if (state === 'failed') return formatBytes(file.size)
  const sent = `${formatBytes(loaded)} / ${formatBytes(file.size)}`
  return state === 'waiting' ? `Mất mạng, đang chờ gửi tiếp (${sent})` : `Đang gửi ${sent}`
}

function RowButton({ file, children, ...rest }: React.ComponentProps<'button'> & { file: string; children: string }) {
  return (
    <button type="button" className="min-h-11 min-w-11 rounded px-2 text-leaf underline hover:bg-leaf-pale" {...rest}>
      {children}
      <span className="sr-only"> tệp {file}</span>
    </button>
  )
}
