'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { type ContentField, type ContentList, fieldsOfPath, upperFirst } from '@/lib/procedures/content-fields'
import { countName } from '@/lib/procedures/content-form'
import { type FormState, typedAt } from './form-state'

type Props = {
  list: ContentList
  path: string
  state: FormState
  /** Draws one field of an item. */
  children: (field: ContentField, prefix: string) => ReactNode
}

/** The items of a list, each with the buttons that move and remove it, and one to add. All of them submit the form, so that they need no script. */
export function ContentListFields({ list, path, state, children }: Props) {
  const count = Number(typedAt(state, countName(path))) || 0
  const error = state.errors[path]
  return (
    <div id={path} role="group" aria-label={list.label} tabIndex={-1} className="scroll-mt-24 space-y-4">
      <div>
        <p className="font-semibold">{list.label}</p>
        {list.hint && <p className="text-sm text-muted">{list.hint}</p>}
        {error && <FieldError id={path}>{error}</FieldError>}
      </div>
      <input type="hidden" name={countName(path)} defaultValue={count} />
      {Array.from({ length: count }, (_, index) => (
        <Item key={index} list={list} path={path} index={index} count={count} state={state}>
          {children}
        </Item>
      ))}
      <Button name="intent" value={`add:${path}`} look="secondary">
        Thêm {list.one}
      </Button>
    </div>
  )
}

function Item({ list, path, index, count, state, children }: Props & { index: number; count: number }) {
  const at = `${path}.${index}`
  const name = `${list.one} ${index + 1}`
  const fields = (some: readonly ContentField[]) => some.map((field) => children(field, `${at}.`))
  return (
    <fieldset id={at} tabIndex={-1} className="scroll-mt-24 rounded border border-border p-4">
      <legend className="px-1 font-semibold">{titleOf(list, at, state) ?? upperFirst(name)}</legend>
      {state.errors[at] && <FieldError id={at}>{state.errors[at]}</FieldError>}
      <div className="space-y-4">
        {fields(list.fields)}
        {list.rare && (
          <details open={isUsed(list.rare, `${at}.`, state) || undefined} suppressHydrationWarning>
            <summary className="flex min-h-11 items-center font-semibold text-leaf underline">Chi tiết khác</summary>
            <div className="mt-3 space-y-4">{fields(list.rare)}</div>
          </details>
        )}
        <p className="flex flex-wrap gap-2 border-t border-line pt-3">
          <StepButton step={`up:${at}`} name={name} disabled={index === 0}>
            Lên
          </StepButton>
          <StepButton step={`down:${at}`} name={name} disabled={index === count - 1}>
            Xuống
          </StepButton>
          <StepButton step={`remove:${at}`} name={name}>
            Bỏ
          </StepButton>
        </p>
      </div>
    </fieldset>
  )
}

function StepButton({ step, name, disabled, children }: { step: string; name: string; disabled?: boolean; children: string }) {
  return (
    <Button name="intent" value={step} look="quiet" disabled={disabled} className="min-h-11 px-3 py-1">
      {children}
      <span className="sr-only"> {name}</span>
    </Button>
  )
}

/** By its name, or by the words of what was chosen. */
function titleOf(list: ContentList, at: string, state: FormState): string | undefined {
  const typed = typedAt(state, `${at}.${list.titleOf}`)
  const field = fieldsOfPath(`${at}.${list.titleOf}`).at(-1)?.field
  const text = field?.kind === 'choice' ? field.choices.find(({ value }) => value === typed)?.label : typed
  if (!text) return undefined
  return `${at
    .split('.')
    .at(-1)!
    .replace(/\d+/, (index) => String(Number(index) + 1))}. ${text.length > 90 ? `${text.slice(0, 90)}…` : text}`
}

/** Whether any of these fields is filled in or has something wrong with it. */
function isUsed(fields: readonly ContentField[], prefix: string, { values, errors }: FormState): boolean {
  const starts = fields.map(({ name }) => prefix + name)
  const isOne = (path: string) => starts.some((start) => path === start || path.startsWith(`${start}.`))
  return Object.keys(errors).some(isOne) || Object.entries(values).some(([path, value]) => isOne(path) && value.length > 0 && value !== '0')
}
