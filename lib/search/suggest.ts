import { toSyllable } from './fold'
import type { SuggestIndex, Suggestion } from './suggest-types'
import {
  askedShare,
  conceptFit,
  fillerShare,
  leastScore,
  looseFit,
  pairShare,
  passageShare,
  precisionShare,
  rarityCap,
  weakShare,
} from './weights'

// Runs in the browser: what `ranking.ts` does, without marks and without spelling, over the index of `suggest-index.ts`.

type Unit = { id: string; keys: string[]; share: number }
type Form = { id: string; keys: string[]; share: number }
type Passage = { procedure: number; text: string; units: Unit[]; weight: number }

export type Suggester = (text: string, limit: number) => Suggestion[]

/** A half-typed word is taken for one of these many that begin so. */
const mostCompletions = 3
const completedShare = 0.97

/** @param rest waited for now and then, so that an old phone can go on showing what is typed. */
export async function buildSuggester(index: SuggestIndex, rest: () => Promise<unknown> = () => Promise.resolve()): Promise<Suggester> {
  const forms = new Map<string, Form[]>()
  const add = (list: string, share: number, id = '') => {
    for (const text of list.split(';')) {
      const keys = text.split(' ')
      append(forms, keys[0]!, { id, keys, share })
    }
  }
  for (const [at, list] of index.concepts.entries()) add(list, 1, `@${at}`)
  add(index.weak, weakShare)
  add(index.fillers, fillerShare)
  for (const list of forms.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  const short = new Map(index.short.split(';').map((line) => [line.split(' ', 1)[0]!, line.split(' ').slice(1)]))

  const keysOf = (text: string) =>
    (
      text
        .normalize('NFC')
        .replace(/(\d)(?=[^\s\d]{2})/g, '$1 ')
        .match(/[^\s!-/:-@[-`{-~“”…–]+/g) ?? []
    ).flatMap((word) => {
      const { key } = toSyllable(word)
      return short.get(key) ?? [key]
    })

  const toUnits = (keys: string[]) => {
    const units: Unit[] = []
    for (let at = 0; at < keys.length;) {
      const form = forms.get(keys[at]!)?.find((one) => one.keys.every((key, step) => keys[at + step] === key))
      const span = form ? form.keys : [keys[at]!]
      if (form?.id) units.push({ id: form.id, keys: span, share: 1 })
      else for (const key of span) units.push({ id: key, keys: [key], share: form?.share ?? (/^\d+$/.test(key) ? weakShare : 1) })
      at += span.length
    }
    return units
  }

  const passages: Passage[] = []
  const byKey = new Map<string, number[]>()
  const byConcept = new Map<string, number[]>()
  const holders = new Map<string, Set<number>>()
  const followers = new Map<string, Map<string, number>>()
  const specials: number[][][] = []
  const priors: number[] = []
  for (const [procedure, [, name, folded, head, requests, prior = 1]] of index.procedures.entries()) {
    if (procedure % 40 === 39) await rest()
    const whole =
      folded || keysOf(name.replace(/\((?:mã|cấp|thực hiện tại|phân cấp|cần đối chiếu|thẩm quyền|bãi bỏ)[^)]*\)/gi, ' ')).join(' ')
    const beginning = head ? whole.split(' ').slice(0, head).join(' ') : whole
    const asked = requests ? requests.split(';') : []
    const inHead = new Set(toUnits(beginning.split(' ')).map((unit) => unit.id))
    specials.push(index.special.filter(([concept]) => inHead.has(`@${concept}`)))
    priors.push(prior * (1 + 0.012 * Math.min(4, Math.log2(1 + asked.length))))
    for (const text of new Set([whole, beginning, ...asked])) {
      const keys = text.split(' ')
      const units = toUnits(keys)
      const at = passages.push({ procedure, text: ` ${text} `, units, weight: 0 }) - 1
      for (const key of new Set(keys)) append(byKey, key, at)
      for (const id of new Set(units.map((unit) => unit.id))) if (id[0] === '@') append(byConcept, id, at)
      for (const id of [...units.map((unit) => unit.id), ...keys]) {
        const held = holders.get(id)
        if (held) held.add(procedure)
        else holders.set(id, new Set([procedure]))
      }
      for (const [step, key] of keys.entries()) {
        const before = keys[step - 1] ?? ''
        const after = followers.get(before) ?? new Map<string, number>()
        followers.set(before, after.set(key, (after.get(key) ?? 0) + 1))
      }
    }
  }
  const weightOf = ({ id, share }: Unit) => {
    const held = holders.get(id)?.size ?? 0
    return share * Math.min(rarityCap, Math.log(1 + (specials.length - held + 0.5) / (held + 0.5)))
  }
  for (const passage of passages) passage.weight = passage.units.reduce((sum, unit) => sum + weightOf(unit), 0)

  const rank = (keys: string[]) => {
    const units = [...new Map(toUnits(keys).map((unit) => [unit.id, unit])).values()]
    const weights = units.map(weightOf)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const inPassage = new Map<number, number>()
    const gains = new Map<number, number[]>()
    for (const [at, unit] of units.entries()) {
      const fits = new Map<number, number>()
      for (const key of unit.keys) {
        for (const passage of byKey.get(key) ?? []) fits.set(passage, (fits.get(passage) ?? 0) + looseFit / unit.keys.length)
      }
      const said = ` ${unit.keys.join(' ')} `
      for (const passage of fits.keys()) if (passages[passage]!.text.includes(said)) fits.set(passage, 1)
      for (const passage of byConcept.get(unit.id) ?? []) fits.set(passage, Math.max(conceptFit, fits.get(passage) ?? 0))
      for (const [passage, fit] of fits) {
        const gain = fit * weights[at]!
        inPassage.set(passage, (inPassage.get(passage) ?? 0) + gain)
        const { procedure } = passages[passage]!
        const best = gains.get(procedure) ?? units.map(() => 0)
        best[at] = Math.max(best[at]!, gain)
        gains.set(procedure, best)
      }
    }
    const best = new Map<number, number>()
    for (const [at, matched] of inPassage) {
      const { text, weight, procedure } = passages[at]!
      const precision = Math.min(1, matched / (weight || 1))
      let paired = 0
      for (let step = 1; step < keys.length; step += 1) if (text.includes(` ${keys[step - 1]} ${keys[step]} `)) paired += 1
      const score =
        (matched / total) * (1 - precisionShare + precisionShare * precision) * (1 - pairShare) +
        pairShare * (keys.length > 1 ? paired / (keys.length - 1) : precision)
      if (score > (best.get(procedure) ?? 0)) best.set(procedure, score)
    }
    const asked = (concept: number | undefined) => units.findIndex((unit) => unit.id === `@${concept}`)
    const scores = new Map<number, number>()
    for (const [procedure, gained] of gains) {
      let score =
        (passageShare * (best.get(procedure) ?? 0) + ((1 - passageShare) * gained.reduce((sum, gain) => sum + gain, 0)) / total) *
        priors[procedure]!
      for (const [concept, penalty, ...unless] of specials[procedure]!)
        if ([concept, ...unless].every((id) => asked(id) < 0)) score *= 1 - penalty!
      for (const [concept, penalty] of index.special) {
        const at = asked(concept)
        if (at >= 0 && gained[at]! < looseFit * weights[at]!) score *= 1 - askedShare * penalty!
      }
      scores.set(procedure, score)
    }
    return scores
  }

  /** As typed, and with the last word, which may be half typed, completed. */
  const readings = (keys: string[], ended: boolean): string[][] => {
    const last = keys.at(-1)!
    const before = keys.slice(0, -1)
    const asTyped = byKey.has(last) || forms.has(last) ? [keys] : []
    if (ended) return [keys]
    const likely = (after: Map<string, number> | undefined) =>
      [...(after ?? [])]
        .filter(([key]) => key !== last && key.startsWith(last))
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, mostCompletions)
        .map(([key]) => [...before, key])
    const paired = likely(followers.get(before.at(-1) ?? ''))
    if (paired.length > 0) return [...asTyped, ...paired]
    const anywhere = asTyped.length > 0 ? [] : likely(new Map([...byKey].map(([key, list]) => [key, list.length])))
    return asTyped.length + anywhere.length > 0 ? [...asTyped, ...anywhere] : [keys]
  }

  return (text, limit) => {
    const typed = text.slice(0, 200)
    const code = typed.replace(/[.,\s]/g, '')
    if (/^\d{4,}$/.test(code))
      return index.procedures
        .filter(([own]) => own.replace('.', '').startsWith(code))
        .slice(0, limit)
        .map(toSuggestion)
    let keys = keysOf(typed).slice(0, 40)
    if (keys.length === 0) return []
    const meant: string[] = []
    for (const [phrase, procedure, meaning] of index.taught) {
      const said = ` ${keys.join(' ')} `
      if (!said.includes(` ${phrase} `)) continue
      if (procedure) meant.push(procedure)
      else keys = said.replace(` ${phrase} `, ` ${meaning} `).trim().split(' ')
    }
    const scores = new Map<number, number>()
    for (const [at, reading] of readings(keys, /\s$/.test(text)).entries()) {
      for (const [procedure, score] of rank(reading)) {
        const counted = at === 0 ? score : score * completedShare
        if (counted > (scores.get(procedure) ?? leastScore)) scores.set(procedure, counted)
      }
    }
    const found = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([procedure]) => index.procedures[procedure]!)
    const first = meant.flatMap((wanted) => index.procedures.filter(([own]) => own === wanted))
    return [...new Set([...first, ...found])].slice(0, limit).map(toSuggestion)
  }
}

function toSuggestion([code, name]: SuggestIndex['procedures'][number]): Suggestion {
  return { code, name }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
