import { everydayRequests } from './everyday'
import type { Syllable } from './fold'
import { outdatedMarks, qualifiers, type Qualifier } from './lexicon/qualifiers'
import { toSyllables } from './syllables'
import type { SearchEntry } from './types'
import { toUnits, type Unit } from './units'
import { rarityCap } from './weights'

/** One text of a procedure: its name, a request people make for it, its field or its longer text. */
export type Passage = { procedure: number; units: Unit[]; pairs: Set<string>; weight: number; share: number }

export type Posting = { passage: number; surface: string }

export type Procedure = { code: string; passages: number[]; prior: number; special: Qualifier[] }

export type CatalogueIndex = {
  procedures: Procedure[]
  passages: Passage[]
  bySyllable: Map<string, Posting[]>
  byConcept: Map<string, number[]>
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

export function buildIndex(entries: readonly SearchEntry[]): CatalogueIndex {
  const procedures: Procedure[] = []
  const passages: Passage[] = []
  const texts: Syllable[][] = []
  const bySyllable = new Map<string, Posting[]>()
  const byConcept = new Map<string, number[]>()
  const holders = new Map<string, Set<number>>()

  for (const [number, entry] of entries.entries()) {
    const name = plainName(entry.name)
    const head = headOf(name)
    const headConcepts = new Set(toUnits(toSyllables(head)).map((unit) => unit.id))
    const procedure: Procedure = {
      code: entry.code,
      passages: [],
      prior: (entry.weight ?? 1) * commonness(entry.code) * (outdated.test(entry.name.normalize('NFC')) ? outdatedPrior : 1),
      special: qualifiers.filter(({ concept }) => headConcepts.has(`@${concept}`)),
    }
    procedures.push(procedure)
    const requests = new Set([...(everydayRequests.get(entry.code) ?? []), ...entry.keywords])
    const written: [string, number][] = [
      [name, nameShare],
      [entry.field, fieldShare],
      ...[...requests].map((text): [string, number] => [text, nameShare]),
    ]
    if (head !== name) written.push([head, nameShare])
    if (entry.text) written.push([entry.text, textShare])
    for (const [text, share] of written) {
      const syllables = toSyllables(text)
      if (syllables.length === 0) continue
      texts.push(syllables)
      const units = toUnits(syllables)
      const index = passages.length
      procedure.passages.push(index)
      passages.push({
        procedure: number,
        units,
        weight: 0,
        share,
        pairs: new Set(pairsOf(syllables)),
      })
      for (const syllable of new Map(syllables.map((item) => [item.surface, item])).values()) {
        append(bySyllable, syllable.key, { passage: index, surface: syllable.surface })
      }
      for (const id of new Set(units.map((unit) => unit.id))) {
        if (id.startsWith('@')) append(byConcept, id, index)
      }
      if (share === nameShare) {
        for (const id of [...units.map((unit) => unit.id), ...syllables.map((syllable) => syllable.key)]) {
          const held = holders.get(id)
          if (held) held.add(number)
          else holders.set(id, new Set([number]))
        }
      }
    }
  }

  const weightOf = (unit: Unit) => {
    const held = holders.get(unit.id)?.size ?? 0
    return unit.share * Math.min(rarityCap, Math.log(1 + (procedures.length - held + 0.5) / (held + 0.5)))
  }
  for (const passage of passages) passage.weight = passage.units.reduce((sum, unit) => sum + weightOf(unit), 0)
  return { procedures, passages, bySyllable, byConcept, weightOf, texts }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
