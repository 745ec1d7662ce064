import { expect, test } from 'vitest'
import { afterPress, type DraftStep, emptyStep, fieldErrorsOf, firstSteps, mostSteps, readAmount, readDraft, sumOf } from './draft'

const row = (name: string, over: Partial<DraftStep> = {}): DraftStep => ({ ...emptyStep, name, amount: '1', ...over })
const rows = [row('a'), row('b', { needs: ['FEE'] }), row('c')]
const names = (press: string, of: readonly DraftStep[] = rows) => afterPress(of, press).map(({ name }) => name)

test.each([
  ['add', ['a', 'b', 'c', '']],
  ['remove:1', ['a', 'c']],
  ['up:1', ['b', 'a', 'c']],
  ['up:0', ['a', 'b', 'c']],
  ['down:1', ['a', 'c', 'b']],
  ['down:2', ['a', 'b', 'c']],
  ['check', ['a', 'b', 'c']],
  ['remove:9', ['a', 'b', 'c']],
  ['remove:', ['a', 'b', 'c']],
  ['burn:1', ['a', 'b', 'c']],
])('the rows after %s', (press, expected) => {
  expect(names(press)).toEqual(expected)
})

test('a row that moves takes all it says along, and there is an end to adding', () => {
  expect(afterPress(rows, 'up:1')[0]).toEqual(rows[1])
  const many = Array.from({ length: mostSteps }, () => row('x'))
  expect(afterPress(many, 'add')).toHaveLength(mostSteps)
})

test.each([
  ['0,5', 0.5],
  [' 2 ', 2],
  ['1.5', 1.5],
  ['0,3', null],
  ['', null],
  ['-1', null],
  ['nửa ngày', null],
])('%j is read as %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount)
})

test('what can be read adds up', () => {
  expect(sumOf(['0,5', '2', 'x', ''])).toBe(2.5)
})

test('what is wrong stands at its row, once', () => {
  const term = { amount: 3, unit: 'WORKING_DAY' as const }
  const typed = firstSteps.map((step, at) => ({ ...step, amount: at === 0 ? 'x' : '3' }))
  const { faults } = readDraft(typed, term)
  expect(fieldErrorsOf(faults)).toEqual({ 'step-0': expect.stringContaining('bằng số') })
  const twice = readDraft([...typed.map((step) => ({ ...step, amount: '1' })), row('', { kind: 'RECEIVE' })], term)
  expect(Object.keys(fieldErrorsOf(twice.faults)).toSorted()).toEqual(['step-2', 'steps'])
  expect(
    readDraft(
      [
        { ...typed[0]!, amount: '0,5' },
        { ...typed[1]!, amount: '2,5' },
      ],
      term,
    ),
  ).toMatchObject({
    faults: [],
    steps: [{ amount: 0.5 }, { amount: 2.5 }],
  })
})
