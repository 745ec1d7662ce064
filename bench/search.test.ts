import { expect, test } from 'vitest'

import { buildSearch } from '@/lib/search/engine'

import { measureRelevance, readLabelledQueries, readSeedEntries } from './labelled-queries'

const search = buildSearch(readSeedEntries())
const queries = readLabelledQueries(new URL('search-queries.tsv', import.meta.url))

test.each(['tune', 'held-out'])('the %s half of the labelled queries: in the first five for 95 of 100, MRR 0.90', (half) => {
  const members = queries.filter((query) => query.half === half)
  expect(members.length).toBeGreaterThan(100)
  const { success5, mrr } = measureRelevance(members, (query) => search.query(query, { limit: 10 }).items.map(({ code }) => code))
  expect(success5).toBeGreaterThanOrEqual(0.95)
  expect(mrr).toBeGreaterThanOrEqual(0.9)
})

test('questions as people say them: in the first five for 93 of 100, MRR 0.83', () => {
  const spoken = readLabelledQueries(new URL('spoken-questions.tsv', import.meta.url)).filter((query) => query.half === 'held-out')
  expect(spoken.length).toBeGreaterThanOrEqual(60)
  const { success5, mrr } = measureRelevance(spoken, (query) => search.query(query, { limit: 10 }).items.map(({ code }) => code))
  expect(success5).toBeGreaterThanOrEqual(0.93)
  expect(mrr).toBeGreaterThanOrEqual(0.83)
})
