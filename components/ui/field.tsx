import type { ComponentProps, ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** Common parts of every field. The element's id is its `name`, so that an error summary can link to `#name`. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do. */
  error?: string | undefined
  /** Shows "(không bắt buộc)". Fields are compulsory unless said so. */
  optional?: boolean
  id?: string
}

export const hintId = (id: string) => `${id}-goi-y`
export const errorId = (id: string) => `${id}-loi`

const control =
  'block w-full min-h-12 rounded border-2 border-border bg-paper px-3 py-2 text-base text-ink aria-invalid:border-lacquer disabled:bg-rice disabled:text-muted'

function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? hintId(id) : '', error ? errorId(id) : ''].filter(Boolean).join(' ') || undefined
}

/** Label, hint and error around one control; a red bar at the side when something is wrong. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: Omit<FieldProps, 'name' | 'id'> & { id: string; children: ReactNode }) {
  return (
    <div className={error ? 'border-l-4 border-lacquer pl-3' : ''}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {optional && <Optional />}
      </label>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </div>
  )
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={hintId(id)} className="mb-1.5 text-sm text-muted">
      {children}
    </p>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={errorId(id)} className="mb-1.5 flex gap-1.5 font-semibold text-lacquer">
      <Icon name="warning" className="mt-0.5 size-5" />
      <span>
        <span className="sr-only">Lỗi: </span>
        {children}
      </span>
    </p>
  )
}

function Optional() {
  return <span className="font-normal text-muted"> (không bắt buộc)</span>
}

/** How wide the answer is expected to be; a full-width field for a four-digit year asks the wrong question. */
const widths = { full: '', name: 'max-w-md', code: 'max-w-64', short: 'max-w-40', year: 'max-w-24' } as const
type Width = keyof typeof widths

export function TextField({
  name,
  label,
  hint,
  error,
  optional,
  id = name,
  width = 'full',
  className = '',
  ...rest
}: FieldProps & Omit<ComponentProps<'input'>, 'id' | 'name' | 'width'> & { width?: Width }) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={id}
        name={name}
        className={`${control} ${widths[width]} ${className}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
      />
    </Field>
  )
}

export function TextAreaField({
  name,
  label,
  hint,
  error,
  optional,
  id = name,
  className = '',
  ...rest
}: FieldProps & Omit<ComponentProps<'textarea'>, 'id' | 'name'>) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        id={id}
        name={name}
        rows={5}
        className={`${control} ${className}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
      />
    </Field>
  )
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

export function SelectField({
  name,
  label,
  hint,
  error,
  optional,
  id = name,
  choices,
  placeholder,
  className = '',
  ...rest
}: FieldProps &
  Omit<ComponentProps<'select'>, 'id' | 'name' | 'children'> & {
    choices: readonly { value: string; label: string }[]
    placeholder?: string
  }) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        id={id}
        name={name}
        className={`${control} max-w-md ${className}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

type GroupProps = FieldProps & {
  choices: readonly Choice[]
  /** Set when the question is the page's heading. */ legendAsHeading?: boolean
  children?: ReactNode
}

function Group({ id, label, hint, error, optional, legendAsHeading, children }: Omit<GroupProps, 'choices' | 'name'> & { id: string }) {
  return (
    <fieldset aria-describedby={describedBy(id, hint, error)} className={error ? 'border-l-4 border-lacquer pl-3' : ''}>
      <legend className={legendAsHeading ? 'mb-3' : 'mb-1 font-semibold'}>
        {legendAsHeading ? <h1>{label}</h1> : label}
        {optional && <Optional />}
      </legend>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}

/** One choice of a group: the whole row is the target. */
function ChoiceRow({
  type,
  id,
  choice,
  ...rest
}: { type: 'radio' | 'checkbox'; id: string; choice: Choice } & Omit<ComponentProps<'input'>, 'type' | 'id'>) {
  return (
    <label
      htmlFor={id}
      className="flex min-h-12 items-start gap-3 rounded px-2 py-2.5 hover:bg-rice has-checked:bg-leaf-pale has-focus-visible:bg-rice"
    >
      <input
        type={type}
        id={id}
        value={choice.value}
        disabled={choice.disabled}
        aria-describedby={choice.hint ? hintId(id) : undefined}
        className="mt-0.5 size-6 shrink-0 accent-leaf"
        {...rest}
      />
      <span>
        {choice.label}
        {choice.hint && (
          <span id={hintId(id)} className="block text-sm text-muted">
            {choice.hint}
          </span>
        )}
      </span>
    </label>
  )
}

export function RadioGroup({
  name,
  id = name,
  choices,
  defaultValue,
  required,
  children,
  ...group
}: GroupProps & { defaultValue?: string | undefined; required?: boolean }) {
  return (
    <Group id={id} {...group}>
      <div className="-mx-2 flex flex-col gap-1">
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="radio"
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={name}
            choice={choice}
            defaultChecked={choice.value === defaultValue}
            required={required}
          />
        ))}
      </div>
      {children}
    </Group>
  )
}

export function CheckboxGroup({
  name,
  id = name,
  choices,
  defaultValues = [],
  children,
  ...group
}: GroupProps & { defaultValues?: readonly string[] }) {
  return (
    <Group id={id} {...group}>
      <div className="-mx-2 flex flex-col gap-1">
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="checkbox"
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={name}
            choice={choice}
            defaultChecked={defaultValues.includes(choice.value)}
          />
        ))}
      </div>
      {children}
    </Group>
  )
}

/** A single statement to agree to. */
export function CheckboxField({
  name,
  label,
  hint,
  error,
  id = name,
  value = '1',
  ...rest
}: Omit<FieldProps, 'optional'> & Omit<ComponentProps<'input'>, 'id' | 'name' | 'type' | 'value'> & { value?: string }) {
  return (
    <div className={error ? 'border-l-4 border-lacquer pl-3' : ''}>
      {error && <FieldError id={id}>{error}</FieldError>}
      <div className="-mx-2">
        <ChoiceRow type="checkbox" id={id} name={name} choice={{ value, label, hint }} aria-invalid={error ? true : undefined} {...rest} />
      </div>
    </div>
  )
}

/** Choosing files without any script. */
export function FileField({
  name,
  label,
  hint,
  error,
  optional,
  id = name,
  className = '',
  ...rest
}: FieldProps & Omit<ComponentProps<'input'>, 'id' | 'name' | 'type'>) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        type="file"
        id={id}
        name={name}
        className={`block w-full rounded border-2 border-dashed border-border bg-paper p-2 text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:rounded file:border-2 file:border-solid file:border-leaf file:bg-paper file:px-4 file:py-2 file:font-semibold file:text-leaf aria-invalid:border-lacquer ${className}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...rest}
      />
    </Field>
  )
}

/** The fields of one form, one under the other. */
export function FieldStack({ children }: { children: ReactNode }) {
  return <div className="flex max-w-prose flex-col gap-6">{children}</div>
}
