'use client'

import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { useAnswer } from '@/components/forms/use-answer'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SelectField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { bulkDone, bulkNames, type BulkStep } from '@/lib/dossiers/bulk-steps'
import { stepManyAction } from '@/lib/dossiers/queue-actions'

/** Whom a ticked dossier may be given to. */
export type Assignable = { id: string; name: string }

const never = () => () => {}

/** The rows of a queue with a tick each, and what is done with the ticked ones. Says of each dossier what became of it. */
export function BulkForm({
  steps,
  assignable,
  isEmpty,
  children,
}: {
  steps: readonly BulkStep[]
  assignable: readonly Assignable[]
  /** There is nothing to tick. */
  isEmpty: boolean
  /** The rows; `ticked` are those of a form that was refused as a whole. */
  children: (ticked: readonly string[]) => ReactNode
}) {
  const form = useAnswer(stepManyAction)
  const element = useRef<HTMLFormElement>(null)
  const client = useQueryClient()
  const runsScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  useEffect(() => {
    if (form.data) void client.invalidateQueries({ queryKey: ['desk-queue'] })
  }, [form.data, client])
  const tickAll = (checked: boolean) => {
    for (const box of element.current?.querySelectorAll<HTMLInputElement>('input[name=target]') ?? []) box.checked = checked
  }
  return (
    <form action={form.formAction} ref={element}>
      <ErrorSummary title="Chưa làm được" message={form.message} />
      {form.data && <Outcome {...form.data} />}
      <div className="mb-2 flex flex-wrap items-end gap-3" hidden={isEmpty}>
        {runsScript && (
          <>
            <Button type="button" look="quiet" onClick={() => tickAll(true)}>
              Đánh dấu cả trang
            </Button>
            <Button type="button" look="quiet" onClick={() => tickAll(false)}>
              Bỏ đánh dấu
            </Button>
          </>
        )}
        {steps
          .filter((step) => step !== 'assign')
          .map((step) => (
            <BulkButton key={step} step={step} pending={form.pending} />
          ))}
        {steps.includes('assign') && assignable.length > 0 && (
          <div className="flex flex-wrap items-end gap-2">
            <SelectField
              key={form.key}
              name="assigneeId"
              label="Giao cho"
              placeholder="Chọn người"
              choices={assignable.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={form.chosen('assigneeId')[0] ?? ''}
              error={form.errors?.assigneeId}
            />
            <BulkButton step="assign" pending={form.pending} />
          </div>
        )}
      </div>
      {children(form.chosen('target'))}
    </form>
  )
}

function BulkButton({ step, pending }: { step: BulkStep; pending: boolean }) {
  return (
    <Button
      look="secondary"
      name="step"
      value={step}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
    >
      {bulkNames[step]}
    </Button>
  )
}

type OutcomeProps = {
  step: BulkStep
  done: readonly { dossierId: string; code: string }[]
  refused: readonly { dossierId: string; code: string | null; reason: string }[]
}

function Outcome({ step, done, refused }: OutcomeProps) {
  return (
    <div className="mb-4" role="status">
      <Notice tone={refused.length > 0 ? 'warning' : 'success'}>
        {done.length > 0 && (
          <p>
            {bulkDone[step]} {done.length} hồ sơ:{' '}
            {done.map(({ dossierId, code }, index) => (
              <span key={dossierId}>
                {index > 0 && ', '}
                <a href={`/can-bo/ho-so/${dossierId}`} className="tabular-nums">
                  {code}
                </a>
              </span>
            ))}
            .
          </p>
        )}
        {refused.length > 0 && (
          <>
            <p>{refused.length} hồ sơ chưa làm được:</p>
            <ul className="list-disc pl-6">
              {refused.map(({ dossierId, code, reason }) => (
                <li key={dossierId}>
                  {code ? (
                    <a href={`/can-bo/ho-so/${dossierId}`} className="tabular-nums">
                      {code}
                    </a>
                  ) : (
                    'Một hồ sơ'
                  )}
                  : {reason}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  )
}
