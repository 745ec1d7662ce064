'use client'

import { memo, type SubmitEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { SignInElsewhere } from '@/components/dossiers/step-form'
import { keptOnFailure } from '@/components/forms/kept-on-failure'
import { Button, LinkButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { autosaveContentAction, saveContentAction } from '@/lib/procedures/actions'
import { contentSections, labelOfPath } from '@/lib/procedures/content-fields'
import type { DraftProblem } from '@/lib/procedures/draft-problems'
import type { FormValues } from '@/lib/action/answer'
import { ContentFieldView } from './content-field'
import { DraftSaver, type SaveState } from './draft-saver'

type Props = {
  target: { code: string; id: string; revision: number }
  values: FormValues
  problems: DraftProblem[]
  canUndo: boolean
  canRedo: boolean
}

/**
 * The form of a draft. Every button submits it, so that it works without script; with script it also saves as one types.
 * It is drawn anew for each revision that the server hands out.
 */
export function ContentForm({ target, values, problems: firstProblems, canUndo, canRedo }: Props) {
  const formRef = useRef<HTMLFormElement>(null)
  const [answer, formAction, pending] = useActionState(keptOnFailure(saveContentAction), null)
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const [problems, setProblems] = useState(firstProblems)
  const [hasSaved, setHasSaved] = useState(false)
  /** A button was pressed, so that a refusal may take the focus; while somebody types it may not. */
  const [pressed, setPressed] = useState(false)
  const saver = useRef<DraftSaver>(null)
  const failed = answer && !answer.ok ? answer : null

  useEffect(() => {
    const made = new DraftSaver(
      target.revision,
      (form) => autosaveContentAction(null, form),
      () => formRef.current && new FormData(formRef.current),
      (next, stored) => {
        setState(next)
        if (!stored) return
        setProblems(stored.problems)
        if (stored.revision !== target.revision) setHasSaved(true)
      },
    )
    saver.current = made
    // Typed before the script was there to hear it.
    if (formRef.current && isTypedInto(formRef.current)) made.note()
    const guard = (event: BeforeUnloadEvent) => {
      if (made.isDirty) event.preventDefault()
    }
    addEventListener('beforeunload', guard)
    return () => {
      removeEventListener('beforeunload', guard)
      made.stop()
    }
  }, [target.revision])

  useEffect(() => {
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const control = wanted?.matches('fieldset') ? wanted.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select') : wanted
    ;(control ?? wanted)?.focus()
  }, [])

  const submit = async (form: HTMLFormElement, intent: string) => {
    const made = saver.current!
    if (intent === 'save') made.note()
    // What is on its way arrives first: two saves at once would be taken for two people.
    if (!(await made.save()) || intent === 'save') return
    const sent = new FormData(form)
    sent.set('revision', String(made.revision))
    sent.set('intent', intent)
    startTransition(() => formAction(sent))
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setPressed(true)
    void submit(event.currentTarget, event.nativeEvent.submitter?.getAttribute('value') ?? 'save')
  }

  const onInput = () => {
    setPressed(false)
    saver.current?.note()
  }

  const refused = state.kind === 'refused' ? state : null
  const errors = refused?.errors ?? failed?.fieldErrors
  const message = refused?.message ?? failed?.message
  return (
    <form ref={formRef} action={formAction} onSubmit={onSubmit} onInput={onInput} noValidate autoComplete="off">
      <input type="hidden" name="code" value={target.code} />
      <input type="hidden" name="id" value={target.id} />
      <input type="hidden" name="revision" value={target.revision} />
      {(pressed || !refused) && <ErrorSummary title="Chưa lưu được" message={message} errors={errors && named(errors)} />}
      {(refused ?? failed)?.code === 'conflict' && <ElsewhereNote code={target.code} />}
      {(refused ?? failed)?.code === 'unauthenticated' && <SignInElsewhere />}
      <div className="gap-10 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
        <SectionList />
        <div className="min-w-0">
          <Sections values={failed?.values ?? values} errors={errors ?? none} code={target.code} />
          <Problems problems={problems} />
        </div>
      </div>
      <div className="sticky bottom-0 z-10 -mx-4 mt-8 border-t-2 border-ink bg-paper px-4 py-2 lg:-mx-8 lg:px-8">
        {refused && !pressed && <Refusal refused={refused} />}
        <div className="flex flex-wrap items-center gap-2">
          <Button name="intent" value="save" aria-disabled={pending || undefined}>
            Lưu
          </Button>
          <Button name="intent" value="undo" look="secondary" disabled={!canUndo && !hasSaved && state.kind === 'saved'}>
            Hoàn tác
          </Button>
          <Button name="intent" value="redo" look="secondary" disabled={!canRedo || hasSaved}>
            Làm lại
          </Button>
          <LinkButton href={`/can-bo/thu-tuc/${target.code}/so-sanh`} look="quiet" className="max-md:hidden">
            Chỗ khác nhau
          </LinkButton>
          <LinkButton href={`/can-bo/thu-tuc/${target.code}`} look="quiet" className="max-md:hidden">
            Gửi duyệt
          </LinkButton>
          <SaveStatus state={state} />
        </div>
      </div>
    </form>
  )
}

/** What keeps the text from being saved, beside the buttons, while somebody types. */
function Refusal({ refused: { message, errors } }: { refused: Extract<SaveState, { kind: 'refused' }> }) {
  const entries = Object.entries(named(errors))
  return (
    <div role="alert" className="mb-2 border-l-4 border-lacquer pl-3 text-sm font-semibold text-lacquer">
      {entries.length === 0 ? (
        <p>{message}</p>
      ) : (
        entries.map(([path, text]) => (
          <p key={path}>
            <a href={`#${path}`} className="text-lacquer">
              {text}
            </a>
          </p>
        ))
      )}
    </div>
  )
}

function ElsewhereNote({ code }: { code: string }) {
  return (
    <p className="mb-6 max-w-prose">
      <a href={`/can-bo/thu-tuc/${code}/soan`} target="_blank" rel="noreferrer">
        Mở bản mới nhất ở thẻ khác
      </a>{' '}
      để chép sang. Những gì ông/bà đã gõ vẫn còn ở trang này.
    </p>
  )
}

function isTypedInto(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
    if (control instanceof HTMLInputElement) return control.value !== control.defaultValue || control.checked !== control.defaultChecked
    if (control instanceof HTMLSelectElement)
      return [...control.options].some((option) => option.selected && !option.defaultSelected && control.value !== '')
    return false
  })
}

const none: Record<string, string> = {}

/** The sentence at a field, told from afar, begins with the field's name. */
function named(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([path, text]) => [path, `${labelOfPath(path)}: ${text}`]))
}

/** Drawn once for a revision: what is typed stands in the fields themselves. */
const Sections = memo(function Sections({ values, errors, code }: { values: FormValues; errors: Record<string, string>; code: string }) {
  const state = { values, errors, code }
  return (
    <div className="space-y-12">
      {contentSections.map(({ id, title, lead, fields }) => (
        <section key={id} aria-labelledby={id} className="max-w-3xl">
          <h2 id={id} className="mb-3 scroll-mt-4">
            {title}
          </h2>
          {lead && <p className="mb-4 text-muted">{lead}</p>}
          <div className="space-y-6">
            {fields.map((field) => (
              <ContentFieldView key={field.name} field={field} prefix="" state={state} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
})

function SectionList() {
  return (
    <nav aria-label="Các mục của biểu mẫu" className="mb-6">
      <ul className="top-6 border-l-2 border-terrace max-lg:columns-2 lg:sticky">
        {[...contentSections, { id: 'con-thieu', title: 'Còn thiếu gì' }].map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="flex min-h-10 items-center pl-4 text-sm">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Problems({ problems }: { problems: readonly DraftProblem[] }) {
  return (
    <section aria-labelledby="con-thieu" className="mt-12 max-w-3xl border-t-2 border-ink pt-4">
      <h2 id="con-thieu" className="mb-3 scroll-mt-4">
        Còn thiếu gì
      </h2>
      {problems.length === 0 ? (
        <p>Đủ để gửi duyệt.</p>
      ) : (
        <ul className="list-disc pl-6">
          {problems.map(({ path, message }) => (
            <li key={`${path} ${message}`} className="py-1">
              <a href={`#${path}`}>{[labelOfPath(path), message].filter(Boolean).join(': ')}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function SaveStatus({ state }: { state: SaveState }) {
  return (
    <p role="status" className="ml-auto text-sm font-semibold needs-script">
      {textOfState(state)}
    </p>
  )
}

function textOfState(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return state.at ? `Đã lưu lúc ${state.at}` : ''
    case 'typing':
      return 'Đang gõ, chưa lưu'
    case 'saving':
      return 'Đang lưu…'
    case 'retrying':
      return 'Chưa lưu được, đang thử lại'
    case 'refused':
      return 'Chưa lưu'
  }
}
