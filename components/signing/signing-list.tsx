'use client'

import { StepForm } from '@/components/dossiers/step-form'
import { useAnswer } from '@/components/forms/use-answer'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextAreaField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { rejectExtensionAction } from '@/lib/dossiers/actions'
import { sendBackAction, signSelectedAction } from '@/lib/dossiers/decision-actions'

type Row = {
  action: 'approveDecision' | 'signDecision' | 'signExtension'
  dossierId: string
  version: number
  code: string
  procedureName: string
  ownerName: string
  unitName: string
  due: string | null
  late: boolean
  heading: string
  reason: string | null
  text: string | null
  files: readonly { id: string; name: string; pages: number | null; signature: string | null }[]
}

const verbs: Record<Row['action'], string> = { approveDecision: 'Duyệt', signDecision: 'Ký', signExtension: 'Ký' }

/** What waits for a signature: read, tick, one press for all that are ticked; or back with a reason, each by itself. */
export function SigningList({ rows: all }: { rows: readonly Row[] }) {
  const form = useAnswer(signSelectedAction)
  const done = (form.data ?? []).filter(({ refusal }) => refusal === null).map(({ action, dossierId }) => `${action}:${dossierId}`)
  const rows = all.filter((row) => !done.includes(`${row.action}:${row.dossierId}`))
  const ticked = form.chosen('task')
  return (
    <div className="max-w-prose space-y-6">
      {form.data && <Answers answers={form.data} />}
      <ErrorSummary title="Chưa ký được" message={form.message} errors={form.errors ?? {}} />
      {rows.length === 0 && <p className="text-muted">Không có gì chờ ông/bà duyệt hoặc ký.</p>}
      <form id="ky" action={form.formAction} />
      <ol className="space-y-4">
        {rows.map((row) => {
          const key = `${row.action}:${row.dossierId}:${row.version}`
          return (
            <li key={key} className="rounded border border-line p-4">
              <label htmlFor={`chon-${key}`} className="flex min-h-12 items-start gap-3 rounded has-checked:bg-leaf-pale">
                <input
                  type="checkbox"
                  id={`chon-${key}`}
                  name="task"
                  form="ky"
                  value={key}
                  defaultChecked={ticked.includes(key)}
                  className="mt-1 size-6 shrink-0 accent-leaf"
                />
                <span className="min-w-0 font-semibold">{`${verbs[row.action]}: ${row.heading}`}</span>
              </label>
              <p className="break-words">{row.procedureName}</p>
              <p className="text-sm text-muted">
                {row.ownerName} · <span className="font-mono tabular-nums">{row.code}</span> · {row.unitName}
              </p>
              {row.due && (
                <p className="mt-2">
                  <Tag tone={row.late ? 'bad' : 'neutral'}>
                    {row.late ? 'Quá hạn' : 'Hạn'} {row.due}
                  </Tag>
                </p>
              )}
              {row.reason && <p className="mt-2">Lý do chậm: {row.reason}</p>}
              {row.text && <p className="mt-2 whitespace-pre-line border-l-4 border-sky pl-3">{row.text}</p>}
              <ul className="mt-2">
                {row.files.map((file) => (
                  <li key={file.id}>
                    <a
                      href={`/can-bo/tep/${file.id}`}
                      target="_blank"
                      rel="noreferrer"
                      className="inline-flex min-h-11 items-center gap-2 font-semibold break-all"
                    >
                      <Icon name="paper" /> Đọc {file.name}
                      {file.pages ? <span className="text-sm font-normal text-muted">({file.pages} trang)</span> : null}
                    </a>
                    {file.signature && <p className="text-sm">{file.signature}</p>}
                  </li>
                ))}
              </ul>
              <p className="mt-1">
                <a href={`/can-bo/ho-so/${row.dossierId}`} className="inline-flex min-h-11 items-center">
                  Mở hồ sơ {row.code}
                </a>
              </p>
              <Disclosure summary={row.action === 'signExtension' ? 'Không ký' : 'Trả lại người soạn'}>
                <StepForm
                  name={`tra-${key}`}
                  action={row.action === 'signExtension' ? rejectExtensionAction : sendBackAction}
                  target={{ id: row.dossierId, version: row.version }}
                  button="Trả lại kèm lý do"
                  look="secondary"
                >
                  {({ field }) => <TextAreaField label="Cần sửa gì" rows={3} required {...field('text')} />}
                </StepForm>
              </Disclosure>
            </li>
          )
        })}
      </ol>
      {rows.length > 0 && (
        <div className="sticky bottom-0 border-t border-line bg-paper py-3">
          <Button
            form="ky"
            aria-disabled={form.pending || undefined}
            onClick={form.pending ? (event) => event.preventDefault() : undefined}
          >
            {form.pending ? 'Đang thực hiện…' : 'Duyệt, ký các việc đã đánh dấu'}
          </Button>
        </div>
      )}
    </div>
  )
}

function Answers({ answers }: { answers: readonly { dossierId: string; action: string; code: string; refusal: string | null }[] }) {
  const refused = answers.filter((answer) => answer.refusal !== null)
  const signed = answers.length - refused.length
  return (
    <Notice tone={refused.length > 0 ? 'warning' : 'success'} role="status" title={`Đã duyệt, ký ${signed} trên ${answers.length} việc`}>
      {refused.length > 0 && (
        <ul>
          {refused.map((answer) => (
            <li key={`${answer.action} ${answer.dossierId}`}>
              <a href={`/can-bo/ho-so/${answer.dossierId}`} className="font-mono tabular-nums">
                {answer.code}
              </a>
              : {answer.refusal}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/can-bo/ky" className="inline-flex min-h-11 items-center font-semibold">
          Tải lại danh sách
        </a>
      </p>
    </Notice>
  )
}
