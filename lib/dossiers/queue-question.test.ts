import { expect, test } from 'vitest'
import { queueSearch, readQueueQuestion } from './queue-question'
import { maskNumber } from './masking'
import { queueNames } from './types'

test.each(queueNames)('the queue %s has an address that reads back', (queue) => {
  const question = { queue, mine: true, unitId: 'mot', after: 'hai' }
  expect(readQueueQuestion(Object.fromEntries(new URLSearchParams(queueSearch(question))))).toEqual(question)
})

test('an unknown queue asks for none', () => {
  expect(readQueueQuestion({ hang: 'toString', toi: ['1', '1'] })).toEqual({
    queue: undefined,
    mine: false,
    unitId: undefined,
    after: undefined,
  })
  expect(queueSearch({})).toBe('')
})

test.each([
  ['0912345678', '••• 678'],
  ['12', '•••'],
  [null, ''],
  [undefined, ''],
])('%j is shown as %j', (number, shown) => {
  expect(maskNumber(number)).toBe(shown)
})
