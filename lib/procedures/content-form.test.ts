import { describe, expect, it } from 'vitest'
import { readForm } from '@/lib/action/form-values'
import type { FormValues } from '@/lib/action/answer'
import { fullContent, knownContents } from '@/lib/testing/contents'
import { contentOfValues, valuesOfContent } from './content-form'
import { fieldsOfPath, labelOfPath } from './content-fields'

/** As a browser sends it: lists by their own names, lines ended by two signs. */
function sent(values: FormValues): FormValues {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') form.append(name, value.replaceAll('\n', '\r\n'))
    else for (const one of value) form.append(`${name}[]`, one)
  }
  return readForm(form) as FormValues
}
const read = (change: FormValues) => contentOfValues({ ...valuesOfContent(fullContent), ...change })

describe('the form of a procedure', () => {
  it('holds everything of a content', () => {
    expect(contentOfValues(sent(valuesOfContent(fullContent)))).toEqual(fullContent)
  })

  it.each(knownContents())('gives back %s', (_, content) => {
    // An empty list of cases says the same as none.
    const { cases, caseQuestions, ...rest } = content
    expect(contentOfValues(sent(valuesOfContent(content)))).toEqual({
      ...rest,
      ...(cases?.length ? { cases } : {}),
      ...(caseQuestions?.length ? { caseQuestions } : {}),
    })
  })

  it('asks in a field of several lines for what may have some', () => {
    const withLines = knownContents()
      .flatMap(([, content]) => Object.entries(valuesOfContent(content)))
      .filter(([, value]) => value.includes('\n'))
    expect(withLines.length).toBeGreaterThan(100)
    const kinds = new Set(withLines.map(([path]) => fieldsOfPath(path).at(-1)!.field.kind))
    expect([...kinds].toSorted()).toEqual(['lines', 'text'])
  })

  it('takes money, dates and terms as people write them', () => {
    const content = read({
      'fees.0.amount': '1.250.000 đ',
      'fees.0.from': '5/9/2026',
      'fees.0.to': '2026-12-31',
      'term.amount': '',
      'term.unit': 'SAME_DAY',
      'localTerm.term.unit': '',
      'localTerm.term.amount': '',
      'localTerm.decision': '',
      'localTerm.from': '',
      'localTerm.to': '',
    })
    expect(content.fees[0]).toMatchObject({ amount: 1_250_000, from: '2026-09-05', to: '2026-12-31' })
    expect(content.term).toEqual({ amount: 0, unit: 'SAME_DAY' })
    expect(content).not.toHaveProperty('localTerm')
  })

  it.each<[string, FormValues, string]>([
    ['an amount that is no number', { 'fees.0.amount': 'tám nghìn' }, 'fees.0.amount'],
    ['a negative amount', { 'fees.0.amount': '-5' }, 'fees.0.amount'],
    ['a day that does not exist', { 'fees.0.from': '31/02/2026' }, 'fees.0.from'],
    ['a term without unit', { 'term.unit': '' }, 'term.unit'],
    ['a term without number', { 'term.amount': '' }, 'term.amount'],
    ['a choice that nobody offered', { 'papers.0.kind': 'BURN' }, 'papers.0.kind'],
  ])('says at the field what is wrong: %s', (_, change, path) => {
    expect(() => read(change)).toThrow(expect.objectContaining({ code: 'invalid', fieldErrors: { [path]: expect.any(String) } }))
  })

  it('is not read when a part of it is missing, so that nothing is lost', () => {
    const { 'papers.n': _, ...partial } = valuesOfContent(fullContent)
    expect(() => contentOfValues(partial)).toThrow(/không đủ phần/)
    expect(() => read({ 'papers.n': '100000' })).toThrow(/không đủ phần/)
  })

  it('keeps what cannot be kept in a database out of the text', () => {
    expect(read({ steps: '  Nộp\u0000 giấy.\r\nVề. ' }).steps).toBe('Nộp giấy.\nVề.')
  })

  it('names a field in words', () => {
    expect(labelOfPath('papers.1.name')).toBe('Giấy tờ 2, Tên giấy tờ')
    expect(labelOfPath('caseQuestions.0.options.1.leadsTo')).toBe('Câu hỏi 1, Câu trả lời 2, Dẫn đến')
    expect(labelOfPath('term')).toBe('Thời hạn theo luật')
  })
})
