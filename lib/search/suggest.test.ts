import { gzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { readLabelledQueries, readSeedEntries } from '@/bench/labelled-queries'
import { buildSearch } from './engine'
import { buildSuggester } from './suggest'
import { buildSuggestIndex } from './suggest-index'
import type { SuggestIndex } from './suggest-types'
import type { SearchEntry } from './types'

const entries = readSeedEntries()
const sent = JSON.stringify(buildSuggestIndex(entries, []))
const suggest = await buildSuggester(JSON.parse(sent) as SuggestIndex)
const codes = (text: string) => suggest(text, 3).map((found) => found.code)

describe('what a browser gets', () => {
  it('is light', () => expect(gzipSync(sent).length).toBeLessThan(50_000))

  it('stays below 60 kB when the catalogue is ten times as large', () => {
    const copies = Array.from({ length: 10 }, (_, copy) =>
      entries.map((entry): SearchEntry => ({ ...entry, code: `${copy}.${entry.code.slice(2)}`, name: `${entry.name} ${copy}` })),
    )
    expect(gzipSync(JSON.stringify(buildSuggestIndex(copies.flat(), []))).length).toBeLessThan(60_000)
  })
})

test.each(['search-queries', 'spoken-questions'])('of %s, the first three hold the first of the server for nine in ten', (name) => {
  const search = buildSearch(entries)
  const queries = readLabelledQueries(new URL(`../../bench/${name}.tsv`, import.meta.url))
  const held = queries.filter(({ query }) => {
    const first = search.query(query, { limit: 1 }).items[0]?.code
    return first !== undefined && codes(query).includes(first)
  })
  expect(queries.length).toBeGreaterThan(90)
  expect(held.length / queries.length).toBeGreaterThan(0.9)
})

describe('while it is typed', () => {
  test.each([
    ['khai si', '1.001193'],
    ['khai sinh', '1.001193'],
    ['ket h', '1.000894'],
    ['đăng ký kết hô', '1.000894'],
    ['giay doc th', '1.004873'],
    ['SỔ ĐỎ', '1.013978'],
    ['htx', '1.005280'],
    ['1.00119', '1.001193'],
    ['1001193', '1.001193'],
  ])('%s', (text, code) => expect(codes(text)).toContain(code))

  test.each(['', '  ', '???', '<script>', '\u0000', 'zzzz'])('%j suggests nothing or something, and does not throw', (text) => {
    expect(suggest(text, 3).length).toBeLessThanOrEqual(3)
  })

  it('shows names with their marks, long ones cut at a word', () => {
    expect(suggest('khai sinh', 1)[0]?.name).toBe('Đăng ký khai sinh')
    for (const [, name] of (JSON.parse(sent) as SuggestIndex).procedures) expect(name.length).toBeLessThanOrEqual(121)
  })
})

it('knows the words that staff have taught', async () => {
  const taught = buildSuggestIndex(entries, [
    { phrase: 'làm lý', code: '1.000894' },
    { phrase: 'póoc cùa', meaning: 'giấy thông hành biên giới' },
  ])
  const knowing = await buildSuggester(taught)
  expect(knowing('lam ly', 1)[0]?.code).toBe('1.000894')
  expect(knowing('pooc cua', 3).map((found) => found.code)).toContain('1.003133')
})
