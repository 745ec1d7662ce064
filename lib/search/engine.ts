import { tidyText } from '@/lib/core/text'

import { buildIndex } from './catalogue-index'
import { findCode, findCodeStart, withoutCode } from './code'
import type { Syllable } from './fold'
import { ambiguities } from './lexicon/ambiguous'
import { rank } from './ranking'
import { buildSpeller } from './spelling'
import { toSyllables } from './syllables'
import type { Search, SearchAnswer, SearchChoice, SearchEntry } from './types'
import { impliedUnits, lexiconForms, toUnits, type Unit } from './units'
import { nearBest } from './weights'

/** Longer input is cut: nobody asks in more letters, and pasted pages must not cost time. */
const longestQuery = 200
const mostSyllables = 40
const defaultLimit = 20
/** A reading that changes words which exist must win clearly. */
const unsureShare = 0.96

function meaningOf(units: readonly Unit[]): string {
  return units
    .filter((unit) => !unit.filler)
    .flatMap((unit) => unit.syllables.map((syllable) => syllable.key))
    .join(' ')
}

const choices = new Map<string, SearchChoice>(
  ambiguities.flatMap(({ words, question, options }) =>
    words.map((word): [string, SearchChoice] => [
      toSyllables(word)
        .map((syllable) => syllable.key)
        .join(' '),
      { question, options },
    ]),
  ),
)

function choiceFor(syllables: Syllable[], units: Unit[]): SearchChoice | undefined {
  const whole = syllables.map((syllable) => syllable.key).join(' ')
  return choices.get(whole) ?? choices.get(meaningOf(units))
}

function bestOf(scores: Map<number, number>): number {
  let best = 0
  for (const score of scores.values()) if (score > best) best = score
  return best
}

/** Searches a catalogue held in memory. Pure: the same entries and text always give the same answer. */
export function buildSearch(entries: readonly SearchEntry[]): Search {
  const steps = buildInSteps(entries)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const longestStepMs = 12

/** As `buildSearch`, giving way to whatever else waits, so that building a large index holds nobody up. */
export async function buildSearchGently(entries: readonly SearchEntry[], giveWay: () => Promise<unknown>): Promise<Search> {
  const steps = buildInSteps(entries)
  for (let since = performance.now(); ;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - since < longestStepMs) continue
    await giveWay()
    since = performance.now()
  }
}

function* buildInSteps(entries: readonly SearchEntry[]): Generator<void, Search> {
  const index = yield* buildIndex(entries)
  const speller = yield* buildSpeller([...index.texts, ...lexiconForms])
  const byCode = new Map(entries.map((entry, number) => [entry.code, number]))

  function answer(scores: Map<number, number>, limit: number): SearchAnswer {
    // What is too little for an answer at all, ranking has left out.
    const least = bestOf(scores) * nearBest
    const kept: [number, number][] = []
    for (const hit of scores) if (hit[1] >= least) kept.push(hit)
    kept.sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return {
      items: kept
        .slice(0, limit)
        .map(([number, score]) => ({ code: index.procedures[number]!.code, score: Math.round(score * 1e4) / 1e4 })),
      total: kept.length,
    }
  }

  return {
    query(text, { limit = defaultLimit } = {}) {
      const typed = tidyText(text.slice(0, longestQuery))
      const code = findCode(typed)
      const exact = code === undefined ? undefined : byCode.get(code)
      if (exact !== undefined) return answer(new Map([[exact, 1]]), limit)
      const codeStart = findCodeStart(typed)
      if (codeStart) {
        const starting = [...byCode].filter(([other]) => other.startsWith(codeStart))
        if (starting.length > 0) return answer(new Map(starting.map(([, number]) => [number, 1])), limit)
      }
      const words = code === undefined ? typed : withoutCode(typed)
      const syllables = toSyllables(words).slice(0, mostSyllables)
      const correction = speller.correct(syllables)
      const read = correction?.sure ? correction.syllables : syllables
      const units = toUnits(read)
      const scores = rank(index, read, [...units, ...impliedUnits(read, units)])
      let corrected = correction?.sure ? correction.syllables : undefined
      let choice = choiceFor(read, units)
      if (correction && !correction.sure) {
        const otherUnits = toUnits(correction.syllables)
        const others = rank(index, correction.syllables, [...otherUnits, ...impliedUnits(correction.syllables, otherUnits)])
        const best = bestOf(scores)
        const otherBest = bestOf(others) * unsureShare
        if (otherBest > best) {
          corrected = correction.syllables
          choice ??= choiceFor(correction.syllables, otherUnits)
        }
        for (const [number, score] of others) scores.set(number, Math.max(scores.get(number) ?? 0, score * unsureShare))
      }
      return {
        ...answer(scores, limit),
        ...(choice && { choice }),
        ...(corrected && { corrected: corrected.map((syllable) => syllable.raw).join(' ') }),
      }
    },
  }
}
