'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { CheckboxField, CheckboxGroup, errorId, FieldError, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { type ContentField, termUnitChoices } from '@/lib/procedures/content-fields'
import { ContentListFields } from './content-list-fields'
import { type FormState, typedAt } from './form-state'

/** One field of the content's form, as its definition says. */
export function ContentFieldView({ field, prefix, state }: { field: ContentField; prefix: string; state: FormState }): ReactNode {
  const path = prefix + field.name
  const { label, hint } = field
  const common = { name: path, label, hint, error: state.errors[path] }
  const text = { ...common, defaultValue: typedAt(state, path) }
  switch (field.kind) {
    case 'key':
      return <input type="hidden" id={path} name={path} defaultValue={typedAt(state, path)} />
    case 'line':
      return <TextField {...text} />
    case 'text':
      return <TextAreaField {...text} rows={rowsOf(typedAt(state, path))} />
    case 'lines':
      return <TextAreaField {...text} rows={Math.max(3, rowsOf(typedAt(state, path)))} />
    case 'count':
      return <TextField {...text} inputMode="numeric" width="year" />
    case 'money':
      return <TextField {...text} inputMode="numeric" width="code" />
    case 'date':
      return <TextField {...text} inputMode="numeric" width="short" placeholder="dd/mm/yyyy" />
    case 'flag':
      return <CheckboxField {...common} defaultChecked={typedAt(state, path) === '1'} />
    case 'choice':
      return <SelectField {...text} choices={field.choices} {...(field.initial === undefined ? { placeholder: 'Không chọn' } : {})} />
    case 'choices':
      return <CheckboxGroup {...common} name={`${path}[]`} id={path} choices={field.choices} defaultValues={chosenAt(state, path)} />
    case 'cases':
      return <CasesField field={field} path={path} state={state} />
    case 'leadsTo':
      return <SelectField {...text} choices={placesOf(state, path)} placeholder="– Chọn –" />
    case 'term':
      return <TermField field={field} path={path} state={state} />
    case 'file':
      return <FileFieldView field={field} path={path} state={state} />
    case 'part':
      return (
        <fieldset id={path} className="space-y-4 border-l-4 border-line pl-4">
          <legend className="font-semibold">{label}</legend>
          {hint && <p className="text-sm text-muted">{hint}</p>}
          {field.fields.map((one) => (
            <ContentFieldView key={one.name} field={one} prefix={`${path}.`} state={state} />
          ))}
        </fieldset>
      )
    case 'list':
      return (
        <ContentListFields list={field} path={path} state={state}>
          {(one, at) => <ContentFieldView key={one.name} field={one} prefix={at} state={state} />}
        </ContentListFields>
      )
  }
}

function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 70)), 0)
  return Math.min(Math.max(lines, 1), 18)
}

function chosenAt({ values }: FormState, path: string): string[] {
  return [values[path] ?? []].flat()
}

const itemsAt = (state: FormState, list: string) => Array.from({ length: Number(typedAt(state, `${list}.n`)) || 0 }, (_, index) => index)

function CasesField({ field, path, state }: { field: ContentField; path: string; state: FormState }) {
  const known = itemsAt(state, 'cases').map((index) => ({
    value: typedAt(state, `cases.${index}.key`),
    label: typedAt(state, `cases.${index}.name`) || `Trường hợp ${index + 1}`,
  }))
  const chosen = chosenAt(state, path)
  // One that was removed stays to be seen: without it the thing would silently hold in every case.
  const removed = chosen
    .filter((key) => !known.some(({ value }) => value === key))
    .map((key) => ({ value: key, label: `Trường hợp đã bỏ (${key})` }))
  const choices = [...known, ...removed]
  if (choices.length === 0) return null
  return (
    <CheckboxGroup
      name={`${path}[]`}
      id={path}
      label={field.label}
      hint={field.hint}
      error={state.errors[path]}
      choices={choices}
      defaultValues={chosen}
    />
  )
}

/** Where an answer may lead: a case, or another question. */
function placesOf(state: FormState, path: string): { value: string; label: string }[] {
  const own = Number(path.split('.')[1])
  return [
    ...itemsAt(state, 'cases').map((index) => ({
      value: `case:${typedAt(state, `cases.${index}.key`)}`,
      label: `Trường hợp: ${typedAt(state, `cases.${index}.name`) || index + 1}`,
    })),
    ...itemsAt(state, 'caseQuestions')
      .filter((index) => index !== own)
      .map((index) => ({
        value: `question:${typedAt(state, `caseQuestions.${index}.id`)}`,
        label: `Hỏi tiếp: ${typedAt(state, `caseQuestions.${index}.text`) || index + 1}`,
      })),
  ]
}

const unitChoices = termUnitChoices

function TermField({ field, path, state }: { field: ContentField; path: string; state: FormState }) {
  const error = state.errors[path]
  return (
    <fieldset id={path} aria-describedby={error ? errorId(path) : undefined} className={error ? 'border-l-4 border-lacquer pl-3' : ''}>
      <legend className="mb-1 font-semibold">{field.label}</legend>
      {error && <FieldError id={path}>{error}</FieldError>}
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          name={`${path}.amount`}
          label={<span className="font-normal">Số</span>}
          error={state.errors[`${path}.amount`]}
          defaultValue={typedAt(state, `${path}.amount`)}
          inputMode="numeric"
          width="year"
        />
        <SelectField
          name={`${path}.unit`}
          label={<span className="font-normal">Đơn vị</span>}
          error={state.errors[`${path}.unit`]}
          defaultValue={typedAt(state, `${path}.unit`)}
          choices={unitChoices}
          placeholder="Không ghi"
        />
      </div>
    </fieldset>
  )
}

function FileFieldView({ field, path, state }: { field: ContentField; path: string; state: FormState }) {
  const [fileId, name] = [typedAt(state, `${path}.fileId`), typedAt(state, `${path}.name`)]
  return (
    <div id={path}>
      <input type="hidden" name={`${path}.fileId`} defaultValue={fileId} />
      <input type="hidden" name={`${path}.name`} defaultValue={name} />
      <p className="font-semibold">{field.label}</p>
      <p className="flex flex-wrap items-center gap-x-4">
        {fileId && (
          <a href={`/thu-tuc/tep/${fileId}`} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center">
            {name}
          </a>
        )}
        <a
          href={`/can-bo/thu-tuc/${state.code}/soan/tep?cho=${encodeURIComponent(path)}`}
          className="inline-flex min-h-11 items-center font-semibold"
        >
          {fileId ? 'Thay tệp' : 'Gửi tệp lên'}
          <span className="sr-only"> {field.label.toLowerCase()}</span>
        </a>
        {fileId && (
          <Button name="intent" value={`clear:${path}`} look="quiet">
            Bỏ tệp
          </Button>
        )}
      </p>
    </div>
  )
}
