import { describe, expect, it } from 'vitest'
import { fullContent, knownContents } from '@/lib/testing/contents'
import { differenceOf, isEditorial } from './difference'
import type { ProcedureContent } from './types'
import { wordRuns } from './word-runs'

const changed = (change: (content: ProcedureContent) => void): ProcedureContent => {
  const copy = structuredClone(fullContent)
  change(copy)
  return copy
}
const difference = (change: (content: ProcedureContent) => void) => differenceOf(fullContent, changed(change))
const says = (change: (content: ProcedureContent) => void) =>
  difference(change).flatMap(({ title, changes }) =>
    changes.map(({ kind, label, runs }) => {
      const text = runs.map((run) => (run.kind === 'same' ? run.text : `${run.kind === 'added' ? '+' : '-'}[${run.text}]`)).join('')
      return `${title} / ${label} / ${kind}: ${text}`
    }),
  )

describe('words', () => {
  it('are compared whole, in Vietnamese, and a number is one word', () => {
    expect(wordRuns('Nộp tại quầy, 8.000 đ một bản.', 'Nộp tại Bộ phận một cửa, 10.000 đ một bản.')).toEqual([
      { kind: 'same', text: 'Nộp tại ' },
      { kind: 'removed', text: 'quầy' },
      { kind: 'added', text: 'Bộ phận một cửa' },
      { kind: 'same', text: ', ' },
      { kind: 'removed', text: '8.000' },
      { kind: 'added', text: '10.000' },
      { kind: 'same', text: ' đ một bản.' },
    ])
  })

  it('give back both texts', () => {
    const [one, other] = [fullContent.steps!, 'Đến quầy rồi nộp giấy. 1. Nộp giấy.\n2. Về.']
    const runs = wordRuns(one, other)
    const side = (left: string) => runs.flatMap((run) => (run.kind === left ? [] : [run.text])).join('')
    expect([side('added'), side('removed')]).toEqual([one, other])
  })
})

describe('the difference', () => {
  it.each<[string, (content: ProcedureContent) => void, string[]]>([
    ['a fee', (c) => void (c.fees[0]!.amount = 10_000), ['Phí, lệ phí / Lệ phí: Mức thu / changed: -[8.000 đ]+[10.000 đ]']],
    [
      'a paper gone',
      (c) => void c.papers.pop(),
      [
        'Giấy tờ / Giấy ủy quyền / removed: -[Làm gì: Mang theo để xuất trình · nếu có · Bản chính: 0 · Bản sao: 2 · Khi: Làm thay · Chỉ trong trường hợp: Sổ ở xã khác]',
      ],
    ],
    [
      'a paper more',
      (c) => void c.papers.push({ key: 'anh', name: 'Ảnh', kind: 'SUBMIT_COPY', required: true, originals: 0, copies: 2 }),
      ['Giấy tờ / Ảnh / added: +[Làm gì: Nộp bản sao · bắt buộc · Bản chính: 0 · Bản sao: 2]'],
    ],
    ['a paper renamed', (c) => void (c.papers[0]!.name = 'Tờ khai mới'), ['Giấy tờ / Tờ khai mới / changed: Tờ khai+[ mới]']],
    ['another order', (c) => void (c.papers = c.papers.toReversed()), ['Giấy tờ / Đổi thứ tự / moved: ']],
    [
      'a term',
      (c) => void (c.term = { amount: 7, unit: 'WORKING_DAY' }),
      ['Thời hạn / Theo luật / changed: -[5 ngày làm việc]+[7 ngày làm việc]'],
    ],
    [
      'a local term given up',
      (c) => void delete c.localTerm,
      [
        'Thời hạn / Ở đây rút ngắn còn / removed: -[3 ngày làm việc]',
        'Thời hạn / Quyết định rút ngắn / removed: -[Quyết định thực hành số 1]',
        'Thời hạn / Rút ngắn từ ngày / removed: -[01/01/2026]',
        'Thời hạn / Rút ngắn đến hết ngày / removed: -[31/12/2027]',
      ],
    ],
    ['words', (c) => void (c.steps = '1. Đến quầy.\n2. Đưa giấy.'), ['Các bước /  / changed: 1. Đến quầy.\n2. -[Nộp]+[Đưa] giấy.']],
    ['a case renamed, said once', (c) => void (c.cases![0]!.name = 'Sổ ở đây'), ['Trường hợp / Sổ ở đây / changed: Sổ ở -[xã này]+[đây]']],
  ])('tells %s', (_, change, lines) => {
    expect(says(change)).toEqual(lines)
  })

  it('is everything when there was nothing', () => {
    const all = differenceOf(null, fullContent)
    expect(all.map(({ title }) => title)).toContain('Giấy tờ')
    expect(all.flatMap(({ changes }) => changes).every(({ kind }) => kind === 'added')).toBe(true)
    expect(isEditorial(all)).toBe(false)
  })

  it('is nothing between the same, and something when any one value is another', () => {
    for (const [, content] of [...knownContents(), ['full', fullContent] as const])
      expect(differenceOf(content, structuredClone(content))).toEqual([])
    const leaves = leavesOf(fullContent)
    expect(leaves.length).toBeGreaterThan(90)
    for (const path of leaves) {
      expect([path.join('.'), differenceOf(fullContent, withOther(path)).length > 0]).toEqual([path.join('.'), true])
      expect([path.join('.'), differenceOf(withOther(path), fullContent).length > 0]).toEqual([path.join('.'), true])
    }
  })
})

describe('editorial is', () => {
  it.each<[string, (content: ProcedureContent) => void]>([
    ['another word in a step', (c) => void (c.steps = '1. Đến quầy.\n2. Đưa giấy.')],
    ['a mark', (c) => void (c.summary = 'Đem giấy đến quầy;\n\nNhận bản sao.')],
    ['spaces', (c) => void (c.conditions = 'Có  tên trong sổ.')],
    ['a space in a legal basis', (c) => void (c.legalBases[0]!.title = 'Luật  Hộ tịch')],
    ['a capital in the name of a paper', (c) => void (c.papers[0]!.name = 'TỜ KHAI.')],
    ['papers in another order', (c) => void (c.papers = c.papers.toReversed())],
    ['a word people use', (c) => void c.keywords.push('sao lục')],
  ])('%s', (_, change) => {
    expect(isEditorial(difference(change))).toBe(true)
  })

  it.each<[string, (content: ProcedureContent) => void]>([
    ['a number in a step', (c) => void (c.steps = '1. Đến quầy.\n3. Nộp giấy.')],
    ['a number in words', (c) => void (c.summary = 'Đem hai giấy đến quầy.\n\nNhận bản sao.')],
    ['a denial', (c) => void (c.conditions = 'Không có tên trong sổ.')],
    ['the name of a paper', (c) => void (c.papers[0]!.name = 'Đơn đề nghị')],
    ['a paper gone', (c) => void c.papers.pop()],
    ['a paper no longer needed', (c) => void (c.papers[0]!.required = false)],
    ['one copy more', (c) => void (c.papers[1]!.copies = 3)],
    ['a fee', (c) => void (c.fees[1]!.amount = 1000)],
    ['a term', (c) => void (c.term!.amount = 4)],
    ['where to file', (c) => void (c.filing = 'HERE')],
    ['a legal basis', (c) => void (c.legalBases[0]!.title = 'Luật Cư trú')],
    ['the decision', (c) => void (c.decision = 'Quyết định thực hành số 9')],
    ['the order of the questions', (c) => void (c.caseQuestions = c.caseQuestions!.toReversed())],
    ['an answer that leads elsewhere', (c) => void (c.caseQuestions![1]!.options[0]!.leadsTo = { case: 'xa-khac' })],
    ['a denial beside a better word', (c) => void (c.steps = '1. Đến quầy.\n2. Không đưa giấy.')],
    ['nothing at all', () => {}],
  ])('not %s', (_, change) => {
    expect(isEditorial(difference(change))).toBe(false)
  })
})

function leavesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))
}

function withOther(path: (string | number)[]): ProcedureContent {
  return changed((content) => {
    let holder = content as unknown as Record<string | number, unknown>
    for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>
    const last = path.at(-1)!
    holder[last] = otherThan(holder[last], String(last))
  })
}

const others: Record<string, string[]> = {
  unit: ['WORKING_DAY', 'CALENDAR_DAY'],
  kind: ['FEE', 'CHARGE'],
  channel: ['ONLINE', 'POST'],
  filing: ['HERE', 'ELSEWHERE'],
  verification: ['VERIFIED', 'UNVERIFIED'],
  group: ['CHILD', 'MERIT'],
  covers: ['FEE', 'CHARGE'],
}

function otherThan(value: unknown, name: string): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  const text = String(value)
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return '2030-01-02'
  if (text === 'RIGHT') return 'WRONG'
  if (text === 'WRONG') return 'RIGHT'
  if (text === 'SUBMIT_ORIGINAL' || text === 'SHOW_ONLY') return 'SUBMIT_COPY'
  if (text === 'CITIZEN' || text === 'FOREIGNER') return 'OFFICIAL'
  return others[name]?.find((other) => other !== text) ?? `${text} khác`
}
