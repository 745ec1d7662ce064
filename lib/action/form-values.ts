import type { FormValues } from './answer'

export type RawForm = Record<string, FormDataEntryValue | FormDataEntryValue[]>

/**
 * The fields of a form as a plain object. A field named `x[]`, or named in `lists`, is always a list (`x`), empty when nothing was chosen;
 * of any other field that comes twice the last value counts. React's own fields are left out.
 */
export function readForm(form: FormData, lists: readonly string[] = []): RawForm {
  const raw: RawForm = Object.fromEntries(lists.map((name) => [name, []]))
  for (const [key, value] of form) {
    const name = key.endsWith('[]') ? key.slice(0, -2) : key
    if (name.startsWith('$ACTION') || name === '__proto__') continue
    const clean = typeof value === 'string' ? value.normalize('NFC') : value
    const known = raw[name]
    if (name !== key || lists.includes(name)) raw[name] = [...(Array.isArray(known) ? known : []), clean]
    else raw[name] = clean
  }
  return raw
}

const secretName = /password|token|secret/i

/** What goes back into the form: texts only, without secrets (fields named so, and those of `secrets`). */
export function echoValues(raw: RawForm, secrets: readonly string[] = []): FormValues {
  const values: FormValues = {}
  for (const [name, value] of Object.entries(raw)) {
    if (secretName.test(name) || secrets.includes(name)) continue
    if (Array.isArray(value)) values[name] = value.filter((one) => typeof one === 'string')
    else if (typeof value === 'string') values[name] = value
  }
  return values
}
