import { expect, test } from 'vitest'
import { queueSearch, readQueueQuestion } from './queue-question'
import { maskNumber } from './masking'
import { readCursor, writeCursor } from './queue-cursor'
import { queueNames } from './types'

test.each(queueNames)('the queue %s has an address that reads back', (queue) => {
  const question = {
    queue,
    unitId: 'mot',
    procedureId: 'hai',
    assigneeId: 'NONE',
    channel: 'ONLINE',
    code: 'H16-01',
    after: 'ba',
    before: 'bon',
  }
  expect(readQueueQuestion(Object.fromEntries(new URLSearchParams(queueSearch(question))))).toEqual(question)
})

test('a code keeps only what a code is written with', () => {
  expect(readQueueQuestion({ ma: 'h16.01-\0 2' }).code).toBe('H16.01-2')
  expect(readQueueQuestion({ ma: '\0' }).code).toBeUndefined()
})

test('an unknown queue asks for none', () => {
  const nothing = readQueueQuestion({ hang: 'toString', kenh: 'constructor', ma: ['1', '1'] })
  expect(Object.values(nothing).every((one) => one === undefined)).toBe(true)
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

test('a place in a queue reads back, and other text is no place', () => {
  const place = { at: new Date('2026-09-07T01:00:00.123Z'), id: '01a07961-12a8-70cf-abaf-7e8faea9ddef' }
  expect(readCursor(writeCursor(place), 'BEFORE')).toEqual({ direction: 'BEFORE', ...place })
  for (const text of [undefined, '', '1.2', `${writeCursor(place)}0`, `z.${'x'.repeat(36)}`, writeCursor(place).replace('.', '-')]) {
    expect(readCursor(text, 'AFTER')).toBeUndefined()
  }
})
