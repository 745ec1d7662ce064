import type { Syllable } from './fold'
import { concepts } from './lexicon/concepts'
import { frames } from './lexicon/frames'
import { fillers, weakWords } from './lexicon/words'
import { hasMarks, toSyllables } from './syllables'
import { fillerShare, impliedShare, sentenceUnits, weakShare } from './weights'

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

type Side = 'one' | 'other'
type Frame = { id: string; isOrdered: boolean }
type Place = { from: number; to: number }

const farthest = 6

const frameList: Frame[] = []
/** Which frames a word belongs to, by its first syllable. */
const frameWords = new Map<string, { frame: number; side: Side; word: Syllable[] }[]>()

for (const [frame, line] of frames.trim().split('\n').entries()) {
  const [, concept = '', one = '', sign, other = ''] = /^(\w+): (.*) ([|>]) (.*)$/.exec(line) ?? []
  frameList.push({ id: `@${concept}`, isOrdered: sign === '>' })
  for (const [side, list] of Object.entries({ one, other }) as [Side, string][]) {
    for (const word of listOf(list).map(toSyllables)) {
      const key = word[0]?.key ?? ''
      const same = frameWords.get(key)
      if (same) same.push({ frame, side, word })
      else frameWords.set(key, [{ frame, side, word }])
    }
  }
}

/** Concepts that a sentence means by words that stand apart; those said outright are not repeated. */
export function impliedUnits(syllables: Syllable[], said: readonly Unit[]): Unit[] {
  if (said.length < sentenceUnits) return []
  const found = new Map<number, Record<Side, Place[]>>()
  for (const [from, first] of syllables.entries()) {
    for (const { frame, side, word } of frameWords.get(first.key) ?? []) {
      const isThere = word.every((written, step) => {
        const typed = syllables[from + step]
        return typed !== undefined && fits(typed, written, word.length > 1)
      })
      if (!isThere) continue
      const places = found.get(frame) ?? { one: [], other: [] }
      places[side].push({ from, to: from + word.length - 1 })
      found.set(frame, places)
    }
  }
  return [...found].flatMap(([frame, { one, other }]) => {
    const { id, isOrdered } = frameList[frame] as Frame
    const isMeant = one.some((first) =>
      other.some((second) => {
        const gap = second.from > first.to ? second.from - first.to : isOrdered ? 0 : first.from - second.to
        return gap > 0 && gap <= farthest
      }),
    )
    return isMeant && !said.some((unit) => unit.id === id) ? [{ id, syllables: [], share: impliedShare, filler: false }] : []
  })
}
