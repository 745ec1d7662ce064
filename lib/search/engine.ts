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

/** Longer input is cut: nobody asks in more letters, and pasted pages must not cost time. */
const longestQuery = 200
const mostSyllables = 40
const defaultLimit = 20
/** A hit below this share of the best one, or of a perfect one, is noise. */
const nearBest = 0.5
const leastScore = 0.2
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

/** Searches a catalogue held in memory. Pure: the same entries and text always give the same answer. */
export function buildSearch(entries: readonly SearchEntry[]): Search {
  const index = buildIndex(entries)
  const speller = buildSpeller([...index.texts, ...lexiconForms])
  const byCode = new Map(entries.map((entry, number) => [entry.code, number]))

  function answer(scores: Map<number, number>, limit: number): SearchAnswer {
    const sorted = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    const least = Math.max(leastScore, (sorted[0]?.[1] ?? 0) * nearBest)
    const kept = sorted.filter(([, score]) => score >= least)
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
        const best = Math.max(0, ...scores.values())
        const otherBest = Math.max(0, ...others.values()) * unsureShare
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
