'use client'

import { type DragEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { formatBytes } from '@/lib/uploads/names'
import { acceptedExtensions, type AttachmentSummary } from '@/lib/uploads/types'

/**
 * Files for a form of the desk: sent as soon as they are picked or dropped, then named by the form in hidden `fileId` fields. Without script they go by the
 * form `sendFormId` beside it, before the rest is filled in.
 */
export function FileDrop({
  label,
  hint,
  address,
  sendFormId,
  first,
  firstError,
}: {
  label: string
  hint: string
  /** Where files are posted. */
  address: string
  sendFormId: string
  /** Files that came before this page was opened. */
  first: readonly AttachmentSummary[]
  firstError?: string | undefined
}) {
  const [files, setFiles] = useState(first)
  const [error, setError] = useState(firstError)
  const [sending, setSending] = useState(0)
  const [over, setOver] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  // A form that goes while a file is still on its way would go without it.
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form || sending === 0) return
    const hold = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
      setError('Tệp chưa gửi xong. Chờ tệp hiện trong danh sách rồi bấm lại.')
      box.current?.scrollIntoView()
    }
    form.addEventListener('submit', hold, true)
    return () => form.removeEventListener('submit', hold, true)
  }, [sending])

  async function send(picked: readonly File[]) {
    setError(undefined)
    for (const file of picked) {
      setSending((count) => count + 1)
      const body = new FormData()
      body.append('file', file)
      try {
        const answer = await fetch(address, { method: 'POST', body, headers: { accept: 'application/json' } })
        const { files: arrived, error: refusal } = (await answer.json()) as { files: AttachmentSummary[]; error?: string }
        setFiles((known) => [...known, ...arrived])
        if (refusal) setError(`${file.name}: ${refusal}`)
      } catch {
        setError(`${file.name}: chưa gửi được vì mất kết nối. Hãy chọn lại tệp này.`)
      } finally {
        setSending((count) => count - 1)
      }
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void send([...event.dataTransfer.files])
  }

  return (
    <div
      ref={box}
      id="tep"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`rounded border-2 border-dashed p-4 ${over ? 'border-leaf bg-leaf-pale' : 'border-border'}`}
    >
      <label htmlFor={`${sendFormId}-tep`} className="block font-semibold">
        {label} <span className="font-normal text-muted">(không bắt buộc)</span>
      </label>
      <p id={`${sendFormId}-goi-y`} className="mb-2 text-sm text-muted">
        {hint} <span className="needs-script">Kéo tệp thả vào khung này, hoặc chọn tệp.</span>
      </p>
      {error && <FieldError id={`${sendFormId}-tep`}>{error}</FieldError>}
      <div className="flex flex-wrap items-center gap-3">
        <input
          type="file"
          id={`${sendFormId}-tep`}
          name="file"
          form={sendFormId}
          multiple
          accept={acceptedExtensions}
          aria-describedby={`${sendFormId}-goi-y`}
          onChange={(event) => {
            const input = event.currentTarget
            void send([...(input.files ?? [])]).then(() => (input.value = ''))
          }}
          className="min-h-11 max-w-full min-w-0 flex-1 file:mr-3 file:min-h-11 file:rounded file:border-2 file:border-leaf file:bg-paper file:px-4 file:font-semibold file:text-leaf"
        />
        <noscript>
          <Button form={sendFormId} look="secondary">
            Gửi tệp đã chọn
          </Button>
        </noscript>
      </div>
      <div role="status">{sending > 0 && <p className="mt-2 text-sm">Đang gửi tệp…</p>}</div>
      {files.length > 0 && (
        <ul className="mt-3 space-y-1">
          {files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center gap-x-3">
              <input type="hidden" name="fileId" value={file.id} />
              <Icon name="check" className="size-5 text-leaf" />
              <a href={`/can-bo/tep/${file.id}`} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center break-all">
                {file.name}
              </a>
              <span className="text-sm text-muted tabular-nums">
                {[formatBytes(file.size), file.pages ? `${file.pages} trang` : ''].filter(Boolean).join(', ')}
              </span>
              <button
                type="button"
                className="needs-script inline-flex min-h-11 items-center px-2 text-leaf underline"
                onClick={() => setFiles((known) => known.filter((one) => one.id !== file.id))}
              >
                Bỏ<span className="sr-only"> tệp {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
