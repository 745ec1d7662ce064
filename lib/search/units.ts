import type { Syllable } from './fold'
import { concepts } from './lexicon/concepts'
import { fillers, weakWords } from './lexicon/words'
import { hasMarks, toSyllables } from './syllables'
import { fillerShare, weakShare } from './weights'

/**
 * A piece of meaning: a concept of the lexicon or, failing that, one syllable. `share` is the part of its weight that counts
 * (small for words of asking, half or less for words that say little).
 */
export type Unit = { id: string; syllables: Syllable[]; share: number; filler: boolean }

type Form = { id: string | undefined; syllables: Syllable[]; filler: boolean; weak: boolean }

const forms = new Map<string, Form[]>()

function add(text: string, kind: Omit<Form, 'syllables'>): void {
  const syllables = toSyllables(text)
  const first = syllables[0]
  if (!first) return
  const same = forms.get(first.key)
  if (same) same.push({ ...kind, syllables })
  else forms.set(first.key, [{ ...kind, syllables }])
}

function listOf(text: string): string[] {
  return text.split(/[;\n]/).map((item) => item.trim())
}

for (const line of concepts.trim().split('\n')) {
  const colon = line.indexOf(':')
  for (const form of listOf(line.slice(colon + 1))) add(form, { id: `@${line.slice(0, colon)}`, filler: false, weak: false })
}
for (const word of listOf(weakWords)) add(word, { id: undefined, filler: false, weak: true })
for (const word of listOf(fillers)) add(word, { id: undefined, filler: true, weak: false })
for (const list of forms.values()) list.sort((a, b) => b.syllables.length - a.syllables.length)

/** All words of the lexicon: what the spelling correction may take as known. */
export const lexiconForms: readonly Syllable[][] = [...forms.values()].flat().map((form) => form.syllables)

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Typed without marks, with the same marks or, in words of two syllables and more, with another tone. */
export function fits(typed: Syllable, written: Syllable, isLong: boolean): boolean {
  if (typed.key !== written.key) return false
  if (!hasMarks(typed) || typed.surface === written.surface) return true
  return isLong && typed.surface.replace(tones, '') === written.surface.replace(tones, '')
}

function formAt(syllables: Syllable[], at: number): Form | undefined {
  const first = syllables[at]
  if (!first) return undefined
  return forms.get(first.key)?.find((form) =>
    form.syllables.every((written, step) => {
      const typed = syllables[at + step]
      return typed !== undefined && fits(typed, written, form.syllables.length > 1)
    }),
  )
}

/** Cuts syllables into units, the longest word of the lexicon first. */
export function toUnits(syllables: Syllable[]): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < syllables.length;) {
    const form = formAt(syllables, at)
    const span = syllables.slice(at, at + (form?.syllables.length ?? 1))
    if (form?.id) units.push({ id: form.id, syllables: span, share: 1, filler: false })
    else {
      for (const syllable of span) {
        const isWeak = form?.weak === true || /^\d+$/.test(syllable.key)
        const share = form?.filler ? fillerShare : isWeak ? weakShare : 1
        units.push({ id: syllable.key, syllables: [syllable], share, filler: form?.filler === true })
      }
    }
    at += span.length
  }
  return units
}

/** Whether nothing but words of asking is said. */
export function isFiller(syllables: Syllable[]): boolean {
  return toUnits(syllables).every((unit) => unit.filler)
}
