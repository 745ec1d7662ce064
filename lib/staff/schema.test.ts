import { expect, test } from 'vitest'
import { decisionText } from './schema'

test.each([
  ['15/QĐ-UBND ngày 05/09/2026', true],
  ['Quyết định số 7 ngày 5-9-2026', true],
  ['15/QĐ-UBND', false],
  ['', false],
])('a decision has a number and a date: %s', (text, right) => {
  expect(decisionText.safeParse(text).success).toBe(right)
})
