import MiniSearch from 'minisearch'

import { foldVietnamese } from '@/lib/core/text'
import { buildSearch } from '@/lib/search/engine'

import { measureRelevance, readLabelledQueries, readSeedEntries, type LabelledQuery } from './labelled-queries'

/**
 * Relevance and speed of the catalogue search beside plain MiniSearch in the same run: `npm run bench:search -- [FILE]`.
 * FILE as in `labelled-queries.ts`; our own queries without it. Of the held-out half only the figures are printed, since it is not tuned on.
 */

type Find = (query: string) => string[]

function timeOf(queries: readonly LabelledQuery[], find: Find): { perSecond: number; p99: number } {
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    for (const { query } of queries) {
      const before = performance.now()
      find(query)
      times.push(performance.now() - before)
    }
  }
  const sum = times.reduce((all, time) => all + time, 0)
  return { perSecond: Math.round((times.length / sum) * 1000), p99: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0 }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(9)
}

function report(name: string, queries: readonly LabelledQuery[], find: Find): string[] {
  const { success1, success3, success5, mrr, misplaced } = measureRelevance(queries, find)
  const { perSecond, p99 } = timeOf(queries, find)
  const figures = [
    percent(success1),
    percent(success3),
    percent(success5),
    mrr.toFixed(3).padStart(9),
    `${perSecond}`.padStart(9),
    p99.toFixed(2).padStart(9),
  ]
  console.log(`${name.padEnd(28)}${String(queries.length).padStart(6)}${figures.join('')}`)
  return misplaced
}

const file = process.argv[2] ?? 'bench/search-queries.tsv'
const entries = readSeedEntries()
const queries = readLabelledQueries(file)

const search = buildSearch(entries)
const ours: Find = (query) => search.query(query, { limit: 10 }).items.map(({ code }) => code)

const mini = new MiniSearch({ fields: ['name', 'field'], idField: 'code', processTerm: (term) => foldVietnamese(term) || null })
mini.addAll(entries)
const reference: Find = (query) => mini.search(foldVietnamese(query), { prefix: true, fuzzy: 0.2 }).map(({ id }) => String(id))

console.log(`${file}, ${entries.length} procedures`)
console.log(
  `${''.padEnd(28)}${'total'.padStart(6)}${['top 1', 'top 3', 'top 5', 'MRR@10', 'query/s', 'p99 ms'].map((head) => head.padStart(9)).join('')}`,
)
const halves = [...new Set(queries.map(({ half }) => half))].filter((half) => half !== '')
const groups = [
  ...halves.map((half) => ({ name: half, members: queries.filter((query) => query.half === half) })),
  { name: 'all', members: queries },
]
for (const { name, members } of groups) {
  const misplaced = report(`this search, ${name}`, members, ours)
  report(`MiniSearch, ${name}`, members, reference)
  const isRead = halves.length === 0 ? name === 'all' : name === 'tune'
  if (isRead && misplaced.length > 0) console.log(`not first:\n${misplaced.map((line) => `  ${line}`).join('\n')}`)
}
