import { everydayRequests } from './everyday'
import type { Syllable } from './fold'
import { outdatedMarks, qualifiers } from './lexicon/qualifiers'
import { emptySums, type Sums } from './sums'
import { toSyllables } from './syllables'
import type { SearchEntry } from './types'
import { toUnits, type Unit } from './units'
import { rarityCap } from './weights'

/** One text of a procedure: its name, a request people make for it, its field or its longer text. */
export type Passage = { procedure: number; weight: number; share: number }

/** The passages that hold a syllable written so. */
export type Posting = { surface: string; passages: number[] }

/** A special case that the name says: its concept and those that imply it. */
type Special = { id: string; penalty: number; unlessIds: string[] }

const specialCases: readonly Special[] = qualifiers.map(({ concept, penalty, unless = [] }) => ({
  id: `@${concept}`,
  penalty,
  unlessIds: unless.map((other) => `@${other}`),
}))

export type Procedure = { code: string; prior: number; special: Special[] }

export type CatalogueIndex = {
  procedures: Procedure[]
  passages: Passage[]
  bySyllable: Map<string, Posting[]>
  /** Passages by neighbouring syllables. */
  byPair: Map<string, number[]>
  byConcept: Map<string, number[]>
  sums: Sums
  weightOf(unit: Unit): number
  texts: Syllable[][]
}

const nameShare = 1
const fieldShare = 0.5
const textShare = 0.3
export const outdatedPrior = 0.91

export const outdated = new RegExp(outdatedMarks.join('|'), 'i')

/** The name without what is the same for many: "Thủ tục …", remarks on codes and tiers in brackets. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/^thủ tục\s+/i, '')
    .replace(/\((?:mã|cấp|thực hiện tại|phân cấp|cần đối chiếu|thẩm quyền|bãi bỏ)[^)]*\)/gi, ' ')
}

/** The beginning of a long name says what it is; the rest, to whom and when it applies. */
export function headOf(name: string): string {
  const cut = /\s(?:đối với|theo quy định|thực hiện|thuộc thẩm quyền|trong trường hợp|do Chủ tịch)\s|[(;:]/.exec(name)
  return cut && cut.index > 12 ? name.slice(0, cut.index) : name
}

/** What is asked for in many ways is asked for often, and comes first among equals. */
function commonness(code: string): number {
  return 1 + 0.012 * Math.min(4, Math.log2(1 + (everydayRequests.get(code)?.length ?? 0)))
}

/** Neighbouring syllables: most Vietnamese words have two. */
export function pairsOf(syllables: readonly Syllable[]): string[] {
  return syllables.slice(1).map((next, at) => `${(syllables[at] as Syllable).key} ${next.key}`)
}

/** One text of an entry, cut. Making these is most of the work, and an entry that stays needs it once. */
type CutText = { syllables: Syllable[]; units: Unit[]; pairs: string[]; share: number }
type CutEntry = { prior: number; special: Special[]; texts: CutText[] }

const cutEntries = new WeakMap<SearchEntry, CutEntry>()

function cut(entry: SearchEntry): CutEntry {
  const known = cutEntries.get(entry)
  if (known) return known
  const name = plainName(entry.name)
  const head = headOf(name)
  const headConcepts = new Set(toUnits(toSyllables(head)).map((unit) => unit.id))
  const requests = new Set([...(everydayRequests.get(entry.code) ?? []), ...entry.keywords])
  const written: [string, number][] = [
    [name, nameShare],
    [entry.field, fieldShare],
    ...[...requests].map((text): [string, number] => [text, nameShare]),
  ]
  if (head !== name) written.push([head, nameShare])
  if (entry.text) written.push([entry.text, textShare])
  const made = {
    prior: (entry.weight ?? 1) * commonness(entry.code) * (outdated.test(entry.name.normalize('NFC')) ? outdatedPrior : 1),
    special: specialCases.filter(({ id }) => headConcepts.has(id)),
    texts: written.flatMap(([text, share]) => {
      const syllables = toSyllables(text)
      return syllables.length === 0 ? [] : [{ syllables, units: toUnits(syllables), pairs: [...new Set(pairsOf(syllables))], share }]
    }),
  }
  cutEntries.set(entry, made)
  return made
}

/** Makes the index, a little at each step, so that a large one can be made between requests. */
export function* buildIndex(entries: readonly SearchEntry[]): Generator<void, CatalogueIndex> {
  const procedures: Procedure[] = []
  const passages: Passage[] = []
  const texts: Syllable[][] = []
  const bySyllable = new Map<string, Map<string, number[]>>()
  const byPair = new Map<string, number[]>()
  const byConcept = new Map<string, number[]>()
  const holders = new Map<string, { count: number; last: number }>()
  const unitsOf: Unit[][] = []

  for (const [number, entry] of entries.entries()) {
    yield
    const { prior, special, texts: cutTexts } = cut(entry)
    const procedure: Procedure = { code: entry.code, prior, special }
    procedures.push(procedure)
    const hold = (id: string) => {
      const held = holders.get(id)
      if (!held) holders.set(id, { count: 1, last: number })
      else if (held.last !== number) {
        held.count += 1
        held.last = number
      }
    }
    for (const { syllables, units, pairs, share } of cutTexts) {
      texts.push(syllables)
      const index = passages.push({ procedure: number, weight: 0, share }) - 1
      unitsOf.push(units)
      for (const { key, surface } of syllables) {
        let written = bySyllable.get(key)
        if (!written) bySyllable.set(key, (written = new Map()))
        append(written, surface, index)
      }
      for (const pair of pairs) append(byPair, pair, index)
      for (const { id } of units) {
        if (id.startsWith('@')) append(byConcept, id, index)
        if (share === nameShare) hold(id)
      }
      if (share === nameShare) for (const { key } of syllables) hold(key)
    }
  }

  const weights = new Map<string, number>()
  const rarityOf = (id: string) => {
    let rarity = weights.get(id)
    if (rarity === undefined) {
      const held = holders.get(id)?.count ?? 0
      rarity = Math.min(rarityCap, Math.log(1 + (procedures.length - held + 0.5) / (held + 0.5)))
      if (held > 0) weights.set(id, rarity)
    }
    return rarity
  }
  const weightOf = (unit: Unit) => unit.share * rarityOf(unit.id)
  for (const [at, passage] of passages.entries()) {
    if (at % 64 === 0) yield
    passage.weight = unitsOf[at]!.reduce((sum, unit) => sum + weightOf(unit), 0)
  }
  return {
    procedures,
    passages,
    bySyllable: new Map(
      [...bySyllable].map(([key, written]) => [key, [...written].map(([surface, list]) => ({ surface, passages: list }))]),
    ),
    byPair,
    byConcept,
    sums: emptySums(passages.length, procedures.length),
    weightOf,
    texts,
  }
}

/** Adds a value to the list of a key, once in a row. */
function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}
