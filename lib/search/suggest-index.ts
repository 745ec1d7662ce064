import { headOf, outdated, outdatedPrior, plainName } from './catalogue-index'
import { everydayRequests } from './everyday'
import { concepts } from './lexicon/concepts'
import { qualifiers } from './lexicon/qualifiers'
import { abbreviations, fillers, weakWords } from './lexicon/words'
import { toSyllables } from './syllables'
import type { SuggestIndex, SuggestProcedure } from './suggest-types'
import type { Taught } from './taught'
import type { SearchEntry } from './types'

/** A name is shown to about two lines; the page has it whole. */
const longestName = 120
/** What fits 60 kB; a larger catalogue suggests what is asked for in most ways, and the results page finds the rest. */
const mostProcedures = 800

/** What a browser needs to suggest while somebody types: folded, without repeats, small. */
export function buildSuggestIndex(entries: readonly SearchEntry[], taught: readonly Taught[]): SuggestIndex {
  const lines = concepts.trim().split('\n')
  const ids = lines.map((line) => line.slice(0, line.indexOf(':')))
  return {
    procedures: mostAskedFor(entries).map(toProcedure),
    concepts: lines.map((line) => foldList(line.slice(line.indexOf(':') + 1))),
    fillers: foldList(fillers),
    weak: foldList(weakWords),
    short: Object.keys(abbreviations)
      .map((key) => `${key} ${fold(key)}`)
      .join(';'),
    special: qualifiers.map(({ concept, penalty, unless = [] }) => [
      ids.indexOf(concept),
      penalty,
      ...unless.map((other) => ids.indexOf(other)),
    ]),
    taught: taught.map(({ phrase, code, meaning }) => (code ? [fold(phrase), code] : [fold(phrase), '', fold(meaning ?? '')])),
  }
}

function mostAskedFor(entries: readonly SearchEntry[]): readonly SearchEntry[] {
  if (entries.length <= mostProcedures) return entries
  const ways = ({ code, keywords }: SearchEntry) => (everydayRequests.get(code)?.length ?? 0) + keywords.length
  return entries.toSorted((a, b) => ways(b) - ways(a)).slice(0, mostProcedures)
}

function toProcedure({ code, name, keywords, weight = 1 }: SearchEntry): SuggestProcedure {
  const plain = plainName(name)
  const folded = fold(plain)
  const requests = new Set([...(everydayRequests.get(code) ?? []), ...keywords].map(fold))
  requests.delete(folded)
  requests.delete('')
  const prior = weight * (outdated.test(name.normalize('NFC')) ? outdatedPrior : 1)
  const head = fold(headOf(plain)).split(' ').length
  return [
    code,
    shown(name),
    // The name as shown says it all, unless it was cut.
    name.length > longestName ? folded : '',
    head === folded.split(' ').length ? 0 : head,
    [...requests].join(';'),
    ...(prior === 1 ? ([] as const) : ([prior] as const)),
  ]
}

function shown(name: string): string {
  const plain = name.normalize('NFC').replace(/^thủ tục\s+(\p{L})/iu, (_, first: string) => first.toUpperCase())
  return plain.length > longestName ? `${plain.slice(0, plain.lastIndexOf(' ', longestName))}…` : plain
}

function fold(text: string): string {
  return toSyllables(text)
    .map((syllable) => syllable.key)
    .join(' ')
}

function foldList(text: string): string {
  return [...new Set(text.split(/[;\n]/).map(fold))].filter(Boolean).join(';')
}
