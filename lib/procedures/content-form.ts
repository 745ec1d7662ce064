import type { FormValues } from '@/lib/action/answer'
import { formatCivilDate, isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import { formatMoney } from '@/lib/core/money'
import { controlCharacters } from '@/lib/core/text'
import { type ContentField, type ContentList, contentFields, itemFields } from './content-fields'
import { termUnits, type ProcedureContent, type Term } from './types'

type Facts = Record<string, unknown>

/** How many items a list has, beside the items themselves: a form that arrives in part is told from one with nothing in it. */
export const countName = (list: string) => `${list}.n`

/** A content as the values of its form, by the names of the fields. */
export function valuesOfContent(content: ProcedureContent): FormValues {
  const values: FormValues = {}
  writeFields(values, contentFields, content, '')
  return values
}

/**
 * The content that a form holds; it may still lack what publication asks for.
 * @throws DomainError `invalid` with a sentence for each field that cannot be read
 */
export function contentOfValues(values: FormValues): ProcedureContent {
  const errors: Record<string, string> = {}
  const content = readFields({ values, errors }, contentFields, '')
  if (Object.keys(errors).length > 0) throw new DomainError('invalid', 'Có mục chưa đọc được nên chưa lưu. Sửa các mục dưới đây.', errors)
  return content as unknown as ProcedureContent
}

function writeFields(values: FormValues, fields: readonly ContentField[], facts: Facts, prefix: string): void {
  for (const field of fields) writeField(values, field, facts[field.name], prefix + field.name)
}

function writeField(values: FormValues, field: ContentField, value: unknown, path: string): void {
  switch (field.kind) {
    case 'term': {
      const term = value as Term | undefined
      values[`${path}.amount`] = term && term.unit !== 'SAME_DAY' ? String(term.amount) : ''
      values[`${path}.unit`] = term?.unit ?? ''
      return
    }
    case 'flag':
      if (value) values[path] = '1'
      return
    case 'date':
      values[path] = value ? formatCivilDate(value as string) : ''
      return
    case 'money':
      values[path] = value === undefined ? '' : formatMoney(value as number).replace(' đ', '')
      return
    case 'choices':
    case 'cases':
      values[path] = [...((value as string[] | undefined) ?? [])]
      return
    case 'lines':
      values[path] = (value as string[]).join('\n')
      return
    case 'leadsTo': {
      const leadsTo = value as { case: string } | { question: string }
      values[path] = 'case' in leadsTo ? `case:${leadsTo.case}` : `question:${leadsTo.question}`
      return
    }
    case 'file': {
      const file = value as { fileId: string; name: string } | undefined
      values[`${path}.fileId`] = file?.fileId ?? ''
      values[`${path}.name`] = file?.name ?? ''
      return
    }
    case 'part':
      return writeFields(values, field.fields, (value ?? {}) as Facts, `${path}.`)
    case 'list': {
      const items = (value ?? []) as Facts[]
      values[countName(path)] = String(items.length)
      for (const [index, item] of items.entries()) writeFields(values, itemFields(field), item, `${path}.${index}.`)
      return
    }
    default:
      values[path] = typeof value === 'number' ? String(value) : ((value as string | undefined) ?? '')
  }
}

type Reading = { values: FormValues; errors: Record<string, string> }

function readFields(reading: Reading, fields: readonly ContentField[], prefix: string): Facts {
  const facts: Facts = {}
  for (const field of fields) {
    const value = readField(reading, field, prefix + field.name)
    if (value !== undefined) facts[field.name] = value
  }
  return facts
}

/** Until an item has its answer the field is there, empty, for whoever checks the whole to complain of. */
const compulsory = new Set(['name', 'field', 'source', 'key', 'id', 'who', 'title', 'label', 'text'])

function readField(reading: Reading, field: ContentField, path: string): unknown {
  const { values, errors } = reading
  const typed = textOf(values, path)
  switch (field.kind) {
    case 'term':
      return readTerm(reading, path)
    case 'flag':
      return typed === '1'
    case 'date': {
      const date = readCivilDate(typed)
      if (date && !isCivilDate(date)) errors[path] = 'Ngày chưa đúng. Ví dụ: 05/09/2026'
      return date || undefined
    }
    case 'money':
      return readNumber(errors, path, typed.replace(/[\s.]|đ(ồng)?$/g, ''), 'Ghi số tiền bằng đồng. Ví dụ: 8.000')
    case 'count':
      return typed === '' ? field.whenEmpty : readNumber(errors, path, typed, 'Hãy ghi bằng số. Ví dụ: 1')
    case 'choices':
    case 'cases': {
      const chosen = [values[path] ?? []].flat().filter(Boolean)
      return field.kind === 'cases' && chosen.length === 0 ? undefined : chosen
    }
    case 'choice':
      if (typed === '') return field.initial
      if (!field.choices.some(({ value }) => value === typed)) errors[path] = 'Hãy chọn một trong các mục có sẵn.'
      return typed
    case 'lines':
      return typed.split('\n').flatMap((line) => line.trim() || [])
    case 'leadsTo':
      return typed.startsWith('question:') ? { question: typed.slice('question:'.length) } : { case: typed.replace(/^case:/, '') }
    case 'file': {
      const fileId = textOf(values, `${path}.fileId`)
      return fileId ? { fileId, name: textOf(values, `${path}.name`) } : undefined
    }
    case 'part': {
      const facts = readFields(reading, field.fields, `${path}.`)
      return Object.values(facts).every((value) => value === '' || value === undefined) ? undefined : facts
    }
    case 'list':
      return readList(reading, field, path)
    default:
      return typed || (compulsory.has(field.name) && !isOptionalText(path) ? '' : undefined)
  }
}

/** The same names are free to stay empty elsewhere: the words of a source beside an amount. */
const isOptionalText = (path: string) => /^fees\.\d+\.text$/.test(path)

/** More than anybody writes by hand; a form that says so is not ours. */
const mostItems = 300

function readList(reading: Reading, list: ContentList, path: string): Facts[] | undefined {
  const count = Number(textOf(reading.values, countName(path)) || NaN)
  if (!Number.isInteger(count) || count < 0 || count > mostItems)
    throw new DomainError('invalid', 'Biểu mẫu gửi lên không đủ phần nên chưa lưu gì. Chép lại phần đang viết, tải lại trang rồi sửa tiếp.')
  const items = Array.from({ length: count }, (_, index) => readFields(reading, itemFields(list), `${path}.${index}.`))
  return items.length === 0 && list.mayBeAbsent ? undefined : items
}

function readTerm({ values, errors }: Reading, path: string): Term | undefined {
  const amount = textOf(values, `${path}.amount`)
  const unit = termUnits.find((one) => one === textOf(values, `${path}.unit`))
  if (unit === 'SAME_DAY') return { amount: 0, unit }
  if (!unit && amount === '') return undefined
  if (!unit) errors[`${path}.unit`] = 'Chọn ngày, giờ làm việc hay trong ngày.'
  else if (amount === '') errors[`${path}.amount`] = 'Ghi thời hạn bằng số, hoặc bỏ chọn đơn vị.'
  const number = amount === '' ? undefined : readNumber(errors, `${path}.amount`, amount, 'Hãy ghi bằng số. Ví dụ: 5')
  return unit && number !== undefined ? { amount: number, unit } : undefined
}

function readNumber(errors: Record<string, string>, path: string, digits: string, sentence: string): number | undefined {
  if (digits === '') return undefined
  if (/^\d{1,12}$/.test(digits)) return Number(digits)
  errors[path] = sentence
  return undefined
}

/** What was typed: NFC, lines ended alike, nothing invisible, no space at the ends. */
function textOf(values: FormValues, path: string): string {
  const value = values[path]
  return typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').replace(controlCharacters, '').trim() : ''
}
