import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findHelp } from './find'
import { helpTexts } from './text'

const pages = globSync('app/can-bo/**/page.tsx').map((path) => path.replace(/^app/, '').replace(/\/page\.tsx$/, ''))

test.each(pages)('%s says what it is for, what to do first and what happens then', (page) => {
  expect(helpTexts).toHaveProperty([page])
})

test.each(Object.entries(helpTexts))('%s in three to six short sentences', (_, { purpose, first, next }) => {
  const sentences = [purpose, first, next].flatMap((text) => text.split(/(?<=[.!?])\s+/))
  expect(sentences.length).toBeGreaterThanOrEqual(3)
  expect(sentences.length).toBeLessThanOrEqual(7)
  for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(32)
})

test('an address written out goes before one that stands for anything', () => {
  expect(findHelp('/can-bo/nhan-su/moi')).toBe(helpTexts['/can-bo/nhan-su/moi'])
  expect(findHelp('/can-bo/nhan-su/0190')).toBe(helpTexts['/can-bo/nhan-su/[id]'])
  expect(findHelp('/can-bo/khong-co')).toBeNull()
  expect(findHelp('/')).toBeNull()
})
