import { expect, test } from 'vitest'
import { caseProblems, casesOf, followQuestions, holdsIn } from './cases'
import type { CaseQuestion, ProcedureCase } from './types'

const cases: ProcedureCase[] = [
  { key: 'dung-han', name: 'Đúng hạn' },
  { key: 'qua-han', name: 'Quá hạn' },
]
const questions: CaseQuestion[] = [
  {
    id: 'tuoi',
    text: 'Cháu sinh được bao nhiêu ngày?',
    options: [
      { label: 'Chưa quá 60 ngày', leadsTo: { case: 'dung-han' } },
      { label: 'Không nhớ', leadsTo: { question: 'nam' } },
    ],
  },
  {
    id: 'nam',
    text: 'Cháu sinh năm nay?',
    options: [
      { label: 'Đúng', leadsTo: { case: 'dung-han' } },
      { label: 'Không', leadsTo: { case: 'qua-han' } },
    ],
  },
]
const content = { cases, caseQuestions: questions, papers: [], fees: [], exemptions: [], channels: [] }

test('answers lead to a case or to the next question', () => {
  const all = casesOf(content)
  expect(followQuestions(all, [])).toMatchObject({ question: { id: 'tuoi' } })
  expect(followQuestions(all, [0])).toMatchObject({ case: { key: 'dung-han' } })
  expect(followQuestions(all, [1])).toMatchObject({ question: { id: 'nam' } })
  expect(followQuestions(all, [1, 1])).toMatchObject({ case: { key: 'qua-han' } })
  for (const wrong of [[2], [-1], [0, 0], [1, 1, 0], [1.5]]) expect(followQuestions(all, wrong), String(wrong)).toBeNull()
  expect(followQuestions(casesOf({}), [])).toBeNull()
})

test('what is bound to cases is shown in them, and everything is while none is chosen', () => {
  expect(holdsIn(undefined, 'qua-han')).toBe(true)
  expect(holdsIn(['qua-han'], 'qua-han')).toBe(true)
  expect(holdsIn(['qua-han'], 'dung-han')).toBe(false)
  expect(holdsIn(['qua-han'], undefined)).toBe(true)
})

test('questions must lead everybody to a case within three steps', () => {
  const messages = (change: Partial<typeof content>) => caseProblems({ ...content, ...change }).map((problem) => problem.message)
  const asking = (id: string, ...leadsTo: CaseQuestion['options'][number]['leadsTo'][]): CaseQuestion => ({
    id,
    text: id,
    options: leadsTo.map((to, index) => ({ label: String(index), leadsTo: to })),
  })
  expect(messages({})).toEqual([])
  expect(messages({ caseQuestions: [] })).toEqual([])
  expect(messages({ cases: [...cases, cases[0]!] })).toContain('Hai trường hợp có cùng mã. Mỗi trường hợp cần mã riêng.')
  expect(messages({ cases: [...cases, { key: 'khac', name: 'Khác' }] })).toEqual(['Không câu trả lời nào dẫn đến trường hợp "Khác".'])
  expect(messages({ caseQuestions: [asking('a', { case: 'mat' }, { case: 'dung-han' }), ...questions] })[0]).toContain(
    'không có trong danh sách',
  )
  expect(messages({ caseQuestions: [asking('a', { question: 'a' }, { case: 'dung-han' })] })).toContain('Câu hỏi dẫn vòng lại chính nó.')
  expect(messages({ caseQuestions: [asking('a', { question: 'b' }, { case: 'dung-han' })] })).toContain('Không có câu hỏi mang mã b.')
  const chain = ['a', 'b', 'c', 'd'].map((id, index, all) =>
    asking(id, all[index + 1] ? { question: all[index + 1]! } : { case: 'qua-han' }, { case: 'dung-han' }),
  )
  expect(messages({ caseQuestions: chain }).join()).toContain('quá 3 câu')
  expect(messages({ caseQuestions: [...chain.slice(0, 2), asking('c', { case: 'dung-han' }, { case: 'qua-han' })] })).toEqual([])
  const paper = { key: 'to-khai', name: 'Tờ khai', kind: 'SHOW_ONLY' as const, required: true, originals: 0, copies: 0, cases: ['la'] }
  expect(caseProblems({ ...content, papers: [paper] })).toEqual([{ path: ['papers', 0, 'cases'], message: expect.any(String) }])
})
