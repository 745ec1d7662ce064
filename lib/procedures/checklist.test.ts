import { describe, expect, it } from 'vitest'
import { caseProblems } from './cases'
import {
  checklistPath,
  contentInCase,
  findCase,
  mostAsked,
  optionPath,
  preparationPath,
  questionPath,
  readAnswers,
  readChecklistAddress,
} from './checklist'
import type { CaseQuestion, ProcedureContent } from './types'

const code = '1.001193'
const cases = [
  { key: 'dung-han', name: 'Đúng hạn' },
  { key: 'qua-han', name: 'Quá hạn' },
]
const caseQuestions: CaseQuestion[] = [
  {
    id: 'han',
    text: 'Đã quá 60 ngày chưa?',
    options: [
      { label: 'Chưa', leadsTo: { case: 'dung-han' } },
      { label: 'Rồi', leadsTo: { question: 'hai' } },
    ],
  },
  {
    id: 'hai',
    text: 'Thật chứ?',
    options: [
      { label: 'Thật', leadsTo: { case: 'qua-han' } },
      { label: 'Chưa', leadsTo: { case: 'dung-han' } },
    ],
  },
]

describe('addresses', () => {
  it('lead to the questions where there are cases, else to the one checklist', () => {
    expect(preparationPath(code, { cases })).toBe('/thu-tuc/1.001193/chuan-bi')
    expect(preparationPath(code, {})).toBe('/thu-tuc/1.001193/chuan-bi/chung')
  })

  it('hold the answers so far', () => {
    expect(questionPath(code, [])).toBe('/thu-tuc/1.001193/chuan-bi')
    expect(questionPath(code, [0, 1])).toBe('/thu-tuc/1.001193/chuan-bi/cau/0-1')
    expect(optionPath(code, caseQuestions[0]!, [], 0)).toBe('/thu-tuc/1.001193/chuan-bi/dung-han')
    expect(optionPath(code, caseQuestions[0]!, [], 1)).toBe('/thu-tuc/1.001193/chuan-bi/cau/1')
  })

  it.each<[string, number[] | null]>([
    ['0', [0]],
    ['0-1-12', [0, 1, 12]],
    ['0-1-2-3', null],
    ['', null],
    ['-1', null],
    ['0-a', null],
    ['100', null],
  ])('%j holds the answers %j', (text, answers) => expect(readAnswers(text)).toEqual(answers))
})

describe('what a scanner types', () => {
  it.each<[string, ReturnType<typeof readChecklistAddress>]>([
    [checklistPath(code, 'qua-han', 'xa-nam-ty'), { code, caseKey: 'qua-han' }],
    [`https://dichvucong.example${checklistPath(code, 'qua-han', 'xa-nam-ty')}`, { code, caseKey: 'qua-han' }],
    [` HTTP://LOCALHOST:3000${checklistPath(code, 'qua-han').toUpperCase()}\n`, { code, caseKey: 'qua-han' }],
    [checklistPath(code, 'chung', 'xa-nam-ty'), { code }],
    [questionPath(code, [0, 1]), null],
    [`/thu-tuc/${code}`, null],
    [`${checklistPath(code, 'qua-han', 'xa-nam-ty')}/them`, null],
    ['khai sinh', null],
    ['javascript:/thu-tuc/1.001193/chuan-bi/chung', null],
  ])('%j is %j', (text, read) => expect(readChecklistAddress(text)).toEqual(read))
})

it('keeps the words of addresses from naming a case', () => {
  const parts = { papers: [], fees: [], exemptions: [], channels: [] }
  for (const key of ['chung', 'cau'])
    expect(caseProblems({ ...parts, cases: [{ key, name: 'a' }] })).toMatchObject([{ path: ['cases', 0] }])
  expect(caseProblems({ ...parts, cases: [{ key: 'chung-thuc', name: 'a' }] })).toEqual([])
})

it('counts the most questions that anybody is asked', () => {
  expect(mostAsked({ caseQuestions })).toBe(2)
  expect(mostAsked({})).toBe(0)
})

it('knows a case, every case, and no case', () => {
  expect(findCase({ cases }, 'qua-han')).toBe(cases[1])
  expect(findCase({ cases }, 'chung')).toBeNull()
  expect(findCase({ cases }, 'la')).toBeUndefined()
})

it('keeps what holds in a case and in every case', () => {
  const paper = (key: string, bound?: string[]) => ({ key, ...(bound && { cases: bound }) })
  const content = {
    papers: [paper('luon'), paper('muon', ['qua-han']), paper('som', ['dung-han'])],
    fees: [],
    exemptions: [],
    channels: [],
  } as unknown as ProcedureContent
  expect(contentInCase(content, 'qua-han').papers.map((one) => one.key)).toEqual(['luon', 'muon'])
  expect(contentInCase(content, undefined).papers).toHaveLength(3)
})
