'use client'

import { useEffect, useRef, useState, useSyncExternalStore, type ComponentProps, type ReactNode } from 'react'
import { FileField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { fileFacts, formatBytes } from '@/lib/uploads/names'
import { acceptedExtensions, maxFileBytes, type AttachmentSummary } from '@/lib/uploads/types'
import type { SendTarget } from './send-file'

type Sending = {
  key: number
  file: File
  loaded: number
  state: 'waiting' | 'sending' | 'failed' | 'refused'
  error?: string
  stop: AbortController
}

const neverChanges = () => () => {}

/**
 * The files of one paper. Without script it is a plain file input inside a multipart form. With script a picked file is sent at once, with
 * progress, over dropped links, and can be taken back; the form waits until all have arrived.
 */
export function UploadList({
  paperKey,
  attached,
  opensDraft,
  staff,
  idsName,
  removal,
  required,
  ...field
}: {
  paperKey: string
  /** Of the input, and of the field by which an error summary finds it. */
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean
  required?: boolean
  /** What has already arrived for this paper. */
  attached: readonly AttachmentSummary[]
  /** There is no draft yet: the form is saved once, as typed, before the first file is sent. */
  opensDraft?: boolean
  /** Files of staff, of this purpose, instead of a citizen's. */
  staff?: 'PAPER' | 'RESULT'
  /** Name of hidden fields with the ids of what has arrived, where no draft gathers them. */
  idsName?: string
  /** Submit buttons that take a file back without script: their name, and what stands before the id. */
  removal?: { name: string; prefix: string }
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
  const busy = sending.some(isUnderWay)
  const target: SendTarget = staff ? { slug: 'staff', input: { purpose: staff, paperKey } } : { slug: 'paper', input: { paperKey } }

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
      const { sendFile, saveForm } = await import('./send-file')
      if (opensDraft && input.current?.form) await saveForm(input.current.form)
      const onProgress = (loaded: number, waiting: boolean) => change(one.key, { loaded, state: waiting ? 'waiting' : 'sending' })
      const summary = await sendFile(one.file, target, { signal: one.stop.signal, onProgress })
      setArrived((all) => [...all, summary])
      setSending((all) => all.filter(({ key }) => key !== one.key))
      setNotice(`Đã nhận tệp ${summary.name}.`)
    } catch (error) {
      if (one.stop.signal.aborted) return
      const { isFinal, message: told } = error as { isFinal?: boolean; message: string }
      // Any other error is not for people: the link may have dropped before the sending code itself was here.
      const message = isFinal === undefined ? 'Chưa gửi được tệp. Ông/bà hãy kiểm tra mạng rồi bấm “Gửi lại”.' : told
      change(one.key, { state: isFinal ? 'refused' : 'failed', error: message })
      setNotice(`Chưa nhận được tệp ${one.file.name}. ${message}`)
    }
  }

  function pick(files: readonly File[]) {
    const picked = files.map((file): Sending => {
      const one = { key: count.current++, file, loaded: 0, stop: new AbortController() }
      if (file.size === 0) return { ...one, state: 'refused', error: 'Tệp không có nội dung. Ông/bà hãy chọn tệp khác.' }
      if (file.size > maxFileBytes)
        return { ...one, state: 'refused', error: 'Tệp lớn hơn 20 MB. Ông/bà hãy chụp hoặc quét lại với độ nét thấp hơn.' }
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

  return (
    <div>
      <FileField
        {...field}
        ref={input}
        multiple
        accept={acceptedExtensions}
        required={required && arrived.length + sending.length === 0}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          pick(files)
        }}
      />
      {arrived.length + sending.length > 0 && (
        <ul className="mt-3 space-y-2" aria-label="Các tệp đã chọn">
          {arrived.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-3 rounded bg-leaf-pale px-3 py-1">
              <Icon name="check" className="size-5 text-leaf" />
              <span className="min-w-0 flex-1 break-words">
                {one.name} <span className="text-sm text-muted">{fileFacts(one)}</span>
              </span>
              {idsName && <input type="hidden" name={idsName} value={one.id} />}
              {(ready || removal) && (
                <RowButton
                  {...(removal ? { type: 'submit', name: removal.name, value: removal.prefix + one.id, formNoValidate: true } : {})}
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
            <li key={one.key} className="flex flex-wrap items-center gap-x-3 rounded border border-line px-3 py-1">
              <span className="min-w-0 flex-1 break-words">
                {one.file.name} <span className="text-sm text-muted">{progressOf(one)}</span>
              </span>
              {one.state === 'failed' && (
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
              {!isUnderWay(one) ? (
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

function isUnderWay({ state }: Sending): boolean {
  return state === 'sending' || state === 'waiting'
}

function progressOf({ file, loaded, state }: Sending): string {
  if (state === 'failed' || state === 'refused') return formatBytes(file.size)
  const sent = `${formatBytes(loaded)} / ${formatBytes(file.size)}`
  return state === 'waiting' ? `Mất mạng, đang chờ gửi tiếp (${sent})` : `Đang gửi ${sent}`
}

function RowButton({ file, children, ...rest }: ComponentProps<'button'> & { file: string; children: string }) {
  return (
    <button type="button" className="min-h-11 min-w-11 rounded px-2 text-leaf underline hover:bg-leaf-pale" {...rest}>
      {children}
      <span className="sr-only"> tệp {file}</span>
    </button>
  )
}
