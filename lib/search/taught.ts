import { tidyText } from '@/lib/core/text'
import type { Syllable } from './fold'
import { toSyllables } from './syllables'
import type { Search } from './types'
import { fits, isFiller } from './units'

/** Words of the place: a phrase that means one procedure, or means other words. */
export type Taught = { phrase: string; code?: string; meaning?: string }

type Rule = { syllables: Syllable[]; code?: string; meaning?: string }

const longestQuery = 200

/** Equal for every way of writing the same phrase. */
export function phraseKey(phrase: string): string {
  return toSyllables(phrase)
    .map((syllable) => syllable.key)
    .join(' ')
}

/** The search with what staff have taught it. The index stays as it is, so that teaching takes effect at once and costs nothing. */
export function withTaught(search: Search, taught: readonly Taught[]): Search {
  const rules = new Map<string, Rule[]>()
  for (const { phrase, code, meaning } of taught) {
    const syllables = toSyllables(phrase)
    const first = syllables[0]?.key
    // A procedure that is no longer in the catalogue cannot be meant.
    if (first === undefined || (code && search.query(code, { limit: 1 }).items[0]?.code !== code)) continue
    const rule = { syllables, ...(code ? { code } : {}), ...(meaning ? { meaning } : {}) }
    const same = rules.get(first)
    if (same) same.push(rule)
    else rules.set(first, [rule])
  }
  if (rules.size === 0) return search
  for (const list of rules.values()) list.sort((a, b) => b.syllables.length - a.syllables.length)

  return {
    query(text, options = {}) {
      const syllables = toSyllables(tidyText(text.slice(0, longestQuery)))
      const { codes, words, isWhole } = apply(rules, syllables)
      const asked = words === undefined ? text : words
      if (codes.length === 0) {
        const answer = search.query(asked, options)
        return words === undefined || answer.total === 0 ? answer : { ...answer, corrected: words }
      }
      const { items, total, choice, corrected } = search.query(asked, { limit: Number.POSITIVE_INFINITY })
      const rest = items.filter((item) => !codes.includes(item.code))
      const all = [...codes.map((code) => ({ code, score: 1 })), ...rest]
      return {
        items: all.slice(0, options.limit ?? 20),
        total: total - items.length + all.length,
        ...(!isWhole && choice ? { choice } : {}),
        ...(!isWhole && corrected ? { corrected } : {}),
      }
    },
  }
}

/** @returns the procedures meant, the text in other words, and whether the phrase is all that was asked. */
function apply(rules: Map<string, Rule[]>, syllables: Syllable[]): { codes: string[]; words: string | undefined; isWhole: boolean } {
  const codes: string[] = []
  const rest: Syllable[] = []
  const words: string[] = []
  let changed = false
  for (let at = 0; at < syllables.length;) {
    const typed = syllables[at] as Syllable
    const rule = rules.get(typed.key)?.find((one) =>
      one.syllables.every((written, step) => {
        const there = syllables[at + step]
        return there !== undefined && fits(there, written, one.syllables.length > 1)
      }),
    )
    if (!rule) {
      rest.push(typed)
      words.push(typed.raw)
      at += 1
      continue
    }
    const span = syllables.slice(at, at + rule.syllables.length)
    if (rule.code) {
      codes.push(rule.code)
      words.push(...span.map((one) => one.raw))
    } else if (rule.meaning) {
      words.push(rule.meaning)
      changed = true
    }
    at += span.length
  }
  return { codes: [...new Set(codes)], words: changed ? words.join(' ') : undefined, isWhole: isFiller(rest) }
}
