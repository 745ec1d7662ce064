import { expect, test } from 'vitest'
import { termInForce, workingDaysSaved } from './term-in-force'
import type { Term } from './types'

const days = (amount: number): Term => ({ amount, unit: 'WORKING_DAY' })
const local = { term: days(3), decision: 'Quyết định thực hành 01', from: '2026-03-01', to: '2026-12-31' }

test.each<[string, string, Partial<Parameters<typeof termInForce>[0]>, string | undefined, ReturnType<typeof termInForce>]>([
  ['only the law', '2026-05-01', { term: days(5) }, undefined, { term: days(5), legal: days(5) }],
  ['shortened here', '2026-05-01', { term: days(5), localTerm: local }, undefined, { term: days(3), legal: days(5), local }],
  ['on its first day', '2026-03-01', { term: days(5), localTerm: local }, undefined, { term: days(3), legal: days(5), local }],
  ['on its last day', '2026-12-31', { term: days(5), localTerm: local }, undefined, { term: days(3), legal: days(5), local }],
  ['before the decision', '2026-02-28', { term: days(5), localTerm: local }, undefined, { term: days(5), legal: days(5) }],
  ['after it', '2027-01-01', { term: days(5), localTerm: local }, undefined, { term: days(5), legal: days(5) }],
  [
    'at once',
    '2026-05-01',
    { instant: true },
    undefined,
    { term: { amount: 0, unit: 'SAME_DAY' }, legal: { amount: 0, unit: 'SAME_DAY' } },
  ],
  ['unclear in the source', '2026-05-01', { termText: '3' }, undefined, { text: '3' }],
  [
    'a case of its own',
    '2026-05-01',
    { term: days(5), cases: [{ key: 'a', name: 'A', term: days(8) }] },
    'a',
    { term: days(8), legal: days(8) },
  ],
  ['a case without its own', '2026-05-01', { term: days(5), cases: [{ key: 'a', name: 'A' }] }, 'a', { term: days(5), legal: days(5) }],
  [
    'a case that is only shorter here',
    '2026-05-01',
    { term: days(5), cases: [{ key: 'a', name: 'A', localTerm: local }] },
    'a',
    { term: days(3), legal: days(5), local },
  ],
  ['a case nobody knows', '2026-05-01', { term: days(5), cases: [] }, 'z', { term: days(5), legal: days(5) }],
])('the term %s', (_, date, content, caseKey, expected) => {
  expect(termInForce({ instant: false, ...content }, date, caseKey)).toEqual(expected)
})

test('days saved are counted in working days, and never from calendar days', () => {
  expect(workingDaysSaved(days(5), days(3))).toBe(2)
  expect(workingDaysSaved(days(1), { amount: 4, unit: 'WORKING_HOUR' })).toBe(0.5)
  expect(workingDaysSaved({ amount: 16, unit: 'WORKING_HOUR' }, days(1))).toBe(1)
  expect(workingDaysSaved({ amount: 30, unit: 'CALENDAR_DAY' }, days(10))).toBeNull()
  expect(workingDaysSaved(days(1), { amount: 0, unit: 'SAME_DAY' })).toBeNull()
})
