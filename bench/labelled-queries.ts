import { readFileSync } from 'node:fs'

import { toSearchEntry } from '@/lib/search/entry'
import type { SearchEntry } from '@/lib/search/types'
import { loadSeed } from '@/prisma/seed/load'

/** What a person typed and the codes of the procedures that answer it. */
export type LabelledQuery = { query: string; codes: string[]; half: string }

export type Relevance = { success1: number; success3: number; success5: number; mrr: number; misplaced: string[] }

/** @param path a table with a head: query, relevant_codes (parted by commas) and perhaps the half it belongs to, parted by tabs. */
export function readLabelledQueries(path: string | URL): LabelledQuery[] {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/)
  return lines
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [query = '', codes = '', half = ''] = line.split('\t')
      return { query, codes: codes.split(',').map((code) => code.trim()), half }
    })
}

export function readSeedEntries(): SearchEntry[] {
  return loadSeed().procedures.map(({ code, content }) => toSearchEntry(code, content))
}

/** `misplaced` lists the queries whose answer is not the first hit. */
export function measureRelevance(queries: readonly LabelledQuery[], find: (query: string) => string[]): Relevance {
  let reciprocal = 0
  const within = { 1: 0, 3: 0, 5: 0 }
  const misplaced: string[] = []
  for (const { query, codes } of queries) {
    const found = find(query).slice(0, 10)
    const place = found.findIndex((code) => codes.includes(code)) + 1
    if (place > 0) reciprocal += 1 / place
    for (const most of [1, 3, 5] as const) if (place > 0 && place <= most) within[most] += 1
    if (place !== 1) misplaced.push(`${place || '-'}\t${query}\twanted ${codes.join(',')}\tgot ${found.slice(0, 3).join(',')}`)
  }
  const count = queries.length
  return { success1: within[1] / count, success3: within[3] / count, success5: within[5] / count, mrr: reciprocal / count, misplaced }
}
