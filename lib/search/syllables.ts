import { type Syllable, tones, toSyllable } from './fold'
import { abbreviations } from './lexicon/words'

const expansions = new Map(Object.entries(abbreviations).map(([short, long]) => [toSyllable(short).key, long.split(' ').map(toSyllable)]))

/** A short form of three letters and more, such as htx or nvqs. */
export function isAbbreviation(key: string): boolean {
  return key.length > 2 && expansions.has(key)
}

/** Text as syllables, abbreviations (cccd, hkd, nvqs) written out. */
export function toSyllables(text: string): Syllable[] {
  const apart = text.normalize('NFC').replace(/(?<![\p{L}\p{N}])(\d+)(?=\p{L}{2})/gu, '$1 ')
  const words = apart.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.flatMap((word) => {
    const syllable = toSyllable(word)
    return expansions.get(syllable.key) ?? [syllable]
  })
}

export function hasMarks(syllable: Syllable): boolean {
  return syllable.surface !== syllable.key
}

/** How well a typed syllable fits a written one with the same key: 1 the same marks; typed without marks nearly; another tone; another letter. */
export function markFit(typed: Syllable, writtenSurface: string): number {
  if (typed.surface === writtenSurface) return 1
  if (!hasMarks(typed)) return 0.93
  return typed.surface.replace(tones, '') === writtenSurface.replace(tones, '') ? 0.7 : 0.45
}
