import type { CivilDate } from '@/lib/core/civil-date'
import { tidyText } from '@/lib/core/text'
import { readDate, readMoney, readPhone } from './read'
import type { Condition, FormDefinition, FormField, FormValues } from './types'

export type Checked = {
  /** Regular values of the fields that are asked, without the empty ones. */
  values: FormValues
  /** What is wrong and what to do, by field, in the order of the form. */
  errors: Record<string, string>
}

export function fieldsOf(form: FormDefinition): FormField[] {
  return form.sections.flatMap((section) => section.fields)
}

/** Whether a field is asked, given what stands in the others. */
export function isAsked(field: { showWhen?: Condition[] }, form: FormDefinition, typed: FormValues): boolean {
  return (field.showWhen ?? []).every(({ field: name, is }) => is.includes(typed[name] ?? initialOf(form, name)))
}

function initialOf(form: FormDefinition, name: string): string {
  return fieldsOf(form).find((field) => field.name === name)?.initial ?? ''
}

/**
 * Checks a whole form. Fields that are not asked are left out. `files` counts what has arrived for each `FILES` field; `today` bounds past dates.
 * The same rules hold in the browser and on the server.
 */
export function checkForm(
  form: FormDefinition,
  typed: FormValues,
  { files, today }: { files: Record<string, number>; today: CivilDate },
): Checked {
  const checked: Checked = { values: {}, errors: {} }
  for (const field of fieldsOf(form)) {
    if (!isAsked(field, form, typed)) continue
    if (field.kind === 'FILES') {
      if (field.required && !files[field.name]) checked.errors[field.name] = missing(field)
      continue
    }
    const { value, error } = checkField(field, typed[field.name] ?? '', today)
    if (error) checked.errors[field.name] = error
    else if (value) checked.values[field.name] = value
  }
  return checked
}

/** Checks one field: its regular value, or a sentence that says what to do. */
export function checkField(field: FormField, typed: string, today: CivilDate): { value: string; error?: string } {
  const text = field.kind === 'LONG_TEXT' ? tidyText(typed.replace(/\r\n?/g, '\n')) : tidyText(typed)
  if (text === '') return field.required ? { value: '', error: missing(field) } : { value: '' }
  if (hasControlCharacter(text, field.kind === 'LONG_TEXT')) {
    return { value: '', error: `“${field.label}” có ký tự lạ không nhìn thấy được. Hãy xóa hết mục này rồi gõ lại.` }
  }
  const longest = field.maxLength ?? (field.kind === 'LONG_TEXT' ? 4000 : 300)
  if (text.length > longest) return { value: '', error: `“${field.label}” dài quá ${longest} ký tự. Hãy viết ngắn lại.` }
  return readKind(field, text, today)
}

function readKind(field: FormField, text: string, today: CivilDate): { value: string; error?: string } {
  const wrong = (error: string) => ({ value: '', error })
  switch (field.kind) {
    case 'DATE': {
      const date = readDate(text)
      if (!date) return wrong(`“${field.label}” chưa đúng. Hãy ghi ngày/tháng/năm, ví dụ 05/09/1990.`)
      if (date < '1850-01-01') return wrong(`Năm trong mục “${field.label}” chưa đúng. Hãy ghi đủ bốn chữ số của năm.`)
      if (field.past && date > today) return wrong(`“${field.label}” không thể sau ngày hôm nay. Hãy xem lại.`)
      return { value: date }
    }
    case 'NUMBER':
      // Kept as typed: whether a dot parts thousands or decimals is for the officer to see.
      return /^\d[\d.,\s]*$/.test(text) ? { value: text } : wrong(`“${field.label}” phải ghi bằng chữ số, ví dụ 120 hoặc 120,5.`)
    case 'MONEY': {
      const money = readMoney(text)
      return money === null ? wrong(`“${field.label}” phải là số tiền đồng, ví dụ 1.500.000.`) : { value: money }
    }
    case 'PHONE': {
      const phone = readPhone(text)
      return phone === null ? wrong('Số điện thoại chưa đúng. Hãy ghi đủ các chữ số, ví dụ 0912 345 678.') : { value: phone }
    }
    case 'EMAIL':
      return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}$/.test(text) && text.length <= 254
        ? { value: text }
        : wrong('Địa chỉ thư điện tử chưa đúng. Hãy ghi như ten@gmail.com, hoặc để trống.')
    case 'CODE': {
      const code = text.toUpperCase().replace(/[\s.]/g, '')
      return new RegExp(`^(?:${field.pattern ?? '.+'})$`).test(code)
        ? { value: code }
        : wrong(field.patternMessage ?? `“${field.label}” chưa đúng. Hãy xem lại.`)
    }
    case 'CHOICE':
    case 'SELECT':
      return field.options?.some((option) => option.value === text) ? { value: text } : wrong(missing(field))
    case 'CHECKBOX':
      return text === '1' ? { value: text } : wrong(missing(field))
    default:
      return { value: text }
  }
}

function hasControlCharacter(text: string, lines: boolean): boolean {
  return (lines ? /[^\P{Cc}\n\t]/u : /\p{Cc}/u).test(text)
}

function missing(field: FormField): string {
  if (field.missingMessage) return field.missingMessage
  if (field.kind === 'FILES') return `Chưa có tệp cho “${field.label}”. Hãy chụp hoặc quét giấy này rồi chọn tệp.`
  return field.kind === 'CHOICE' || field.kind === 'SELECT' ? `Hãy chọn “${field.label}”.` : `Hãy điền “${field.label}”.`
}
