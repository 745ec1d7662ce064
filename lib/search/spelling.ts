import { type Syllable, toSyllable } from './fold'
import { isAbbreviation, toSyllables } from './syllables'
import { fromTelex, fromVni, isOneEdit, isSyllable, soundAlikes } from './typing'

type Candidate = { syllables: Syllable[]; cost: number }

const unknownCost = 3

const pairBonus = 1.3

function sorted(key: string): string {
  return key.split('').toSorted().join('')
}

/** Puts typing errors right by the words and pairs of words that the catalogue and the lexicon use. */
export type Speller = {
  /** The most likely reading, or undefined when the text stands as it is. `sure`: only syllables that do not exist were changed. */
  correct(typed: Syllable[]): { syllables: Syllable[]; sure: boolean } | undefined
}

/** Made a little at each step, as the index is. */
export function* buildSpeller(texts: readonly (readonly Syllable[])[]): Generator<void, Speller> {
  const counts = new Map<string, number>()
  const surfaces = new Map<string, Map<string, number>>()
  const pairs = new Map<string, Map<string, Syllable>>()
  for (const [number, text] of texts.entries()) {
    if (number % 64 === 0) yield
    for (const [at, syllable] of text.entries()) {
      counts.set(syllable.key, (counts.get(syllable.key) ?? 0) + 1)
      const seen = surfaces.get(syllable.key) ?? new Map<string, number>()
      seen.set(syllable.surface, (seen.get(syllable.surface) ?? 0) + 1)
      surfaces.set(syllable.key, seen)
      const next = text[at + 1]
      if (!next) continue
      const after = pairs.get(syllable.key) ?? new Map<string, Syllable>()
      if (!after.has(next.key)) after.set(next.key, next)
      pairs.set(syllable.key, after)
    }
  }
  const known = [...counts.keys()].filter((key) => /^[a-z]{2,}$/.test(key))
  const byLength = Map.groupBy(known, (key) => key.length)
  const isPair = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && pairs.get(a)?.has(b) === true
  const commonness = (key: string) => Math.min(0.4, 0.06 * Math.log2(1 + (counts.get(key) ?? 0)))
  const one = (key: string, cost: number): Candidate => ({ syllables: [toSyllable(key)], cost: cost - commonness(key) })

  /** A part of a run of letters: a known syllable, word or short form, or one that sounds like a known syllable. */
  function partOf(letters: string): { key: string; cost: number } | undefined {
    if (letters.length < 2) return undefined
    if (isAbbreviation(letters)) return { key: letters, cost: 0.5 }
    const { key } = toSyllable(letters)
    if (counts.has(key)) return isSyllable(letters) || letters.length > 3 ? { key, cost: 0.5 - commonness(key) } : undefined
    if (!isSyllable(letters)) return undefined
    const alike = soundAlikes(key).find((other) => counts.has(other))
    return alike === undefined ? undefined : { key: alike, cost: 1.2 }
  }

  /** "khaisinh" → "khai sinh": the cheapest way to read a run of letters as several syllables. */
  function splits(key: string): Candidate[] {
    if (key.length < 5 || key.length > 40) return []
    const best: ({ parts: string[]; cost: number } | undefined)[] = [{ parts: [], cost: 0 }]
    for (let end = 1; end <= key.length; end += 1) {
      for (let start = Math.max(0, end - 9); start < end; start += 1) {
        const before = best[start]
        const part = before && partOf(key.slice(start, end))
        if (!before || !part) continue
        const cost = before.cost + part.cost - (isPair(before.parts.at(-1), part.key) ? pairBonus : 0)
        const current = best[end]
        if (!current || cost < current.cost) best[end] = { parts: [...before.parts, part.key], cost }
      }
    }
    const whole = best[key.length]
    const found =
      whole && whole.parts.length > 1 ? [{ syllables: whole.parts.flatMap(toSyllables), cost: Math.max(0.2, whole.cost + 0.6) }] : []
    // two syllables, the second with an error
    for (let cut = 2; cut <= key.length - 2; cut += 1) {
      const first = key.slice(0, cut)
      const rest = key.slice(cut)
      for (const second of pairs.get(first)?.keys() ?? []) {
        if (isOneEdit(rest, second))
          found.push({ syllables: [toSyllable(first), toSyllable(second)], cost: 1.8 - commonness(second) - commonness(first) })
      }
    }
    return found
  }

  function edits(key: string, cost: number): Candidate[] {
    const found: Candidate[] = []
    for (let length = key.length - 1; length <= key.length + 1; length += 1) {
      for (const other of byLength.get(length) ?? []) {
        if (!isOneEdit(key, other)) continue
        const isSwap = length === key.length && sorted(key) === sorted(other)
        found.push(one(other, cost + (isSwap ? -0.5 : 0) + (other[0] === key[0] ? 0 : 0.3)))
      }
    }
    return found
  }

  function candidates(typed: Syllable[], at: number): Candidate[] {
    const syllable = typed[at] as Syllable
    const { key } = syllable
    const before = typed[at - 1]?.key
    const after = typed[at + 1]?.key
    if (!/[a-z]/.test(key)) return [{ syllables: [syllable], cost: 0 }]
    if (counts.has(key) && key.length > 0) {
      const stays: Candidate = { syllables: [syllable], cost: 0 }
      if (isPair(before, key) || isPair(key, after)) return [stays]
      const isStrange = syllable.surface !== key && !surfaces.get(key)?.has(syllable.surface)
      const near = [
        ...soundAlikes(key)
          .filter((other) => counts.has(other))
          .map((other) => one(other, isStrange ? 1 : 1.4)),
        ...(key.length > 2 ? edits(key, isStrange ? 1.6 : 2.4) : []),
      ].filter(({ syllables }) => isPair(before, syllables[0]?.key) || isPair(syllables[0]?.key, after))
      return [stays, ...near]
    }
    const found: Candidate[] = [{ syllables: [syllable], cost: unknownCost }]
    for (const letters of [fromTelex(key), fromVni(key)]) {
      if (!letters) continue
      const plain = toSyllable(letters).key
      if (counts.has(plain)) found.push(one(plain, 0.3))
      else for (const other of soundAlikes(plain)) if (counts.has(other)) found.push(one(other, 1))
    }
    for (const other of soundAlikes(key)) if (counts.has(other)) found.push(one(other, 0.8))
    found.push(...splits(key))
    if (key.length > 2) found.push(...edits(key, 1.2))
    // the last syllable may be half typed
    if (at === typed.length - 1) {
      const following = before === undefined ? known : [...(pairs.get(before)?.keys() ?? [])]
      for (const other of following) if (other !== key && other.startsWith(key)) found.push(one(other, before === undefined ? 1.8 : 0.9))
    }
    return found
  }

  /** The way a syllable is mostly written, after the one before it. */
  function written(key: string, before: string | undefined): Syllable {
    const paired = before === undefined ? undefined : pairs.get(before)?.get(key)
    if (paired) return paired
    const seen = [...(surfaces.get(key) ?? [])].toSorted((a, b) => b[1] - a[1])[0]?.[0]
    return { ...toSyllable(key), surface: seen ?? key, raw: (seen ?? key).normalize('NFC') }
  }

  return {
    correct(typed) {
      type Path = { cost: number; candidate: Candidate; from: Path | undefined }
      let paths: Path[] = []
      for (const at of typed.keys()) {
        const options = candidates(typed, at)
        paths = options.map((candidate) => {
          const first = candidate.syllables[0]?.key
          let cheapest: Path = { cost: candidate.cost, candidate, from: undefined }
          for (const [index, path] of paths.entries()) {
            const last = path.candidate.syllables.at(-1)?.key
            const cost = path.cost + candidate.cost - (isPair(last, first) ? pairBonus : 0)
            if (index === 0 || cost < cheapest.cost) cheapest = { cost, candidate, from: path }
          }
          return cheapest
        })
      }
      let path = paths.toSorted((a, b) => a.cost - b.cost)[0]
      const chosen: Candidate[] = []
      for (; path; path = path.from) chosen.unshift(path.candidate)
      let changed = false
      let sure = true
      const syllables: Syllable[] = []
      for (const [at, candidate] of chosen.entries()) {
        const original = typed[at] as Syllable
        if (candidate.syllables.length === 1 && candidate.syllables[0]?.key === original.key) {
          syllables.push(original)
          continue
        }
        changed = true
        if (counts.has(original.key)) sure = false
        for (const syllable of candidate.syllables) syllables.push(written(syllable.key, syllables.at(-1)?.key))
      }
      return changed ? { syllables, sure } : undefined
    },
  }
}
