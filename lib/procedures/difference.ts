import { type Entry, type Field, type Part, partsOf, type Weight } from './difference-parts'
import type { ProcedureContent } from './types'
import { replacedRuns, type Run, wordRuns } from './word-runs'

export type { Run } from './word-runs'

export type Change = {
  kind: 'added' | 'removed' | 'changed' | 'moved'
  /** Which paper, fee, … and which of its facts; empty where the part's title says it. */
  label: string
  runs: Run[]
  /** It says something else than before, not the same in other words. */
  fact: boolean
}

/** What changed in one part of a procedure. */
export type Difference = { id: string; title: string; changes: Change[] }

/** What changed between two contents, part by part in the order of the page. Without a content before, everything is new. Empty: they say the same. */
export function differenceOf(before: ProcedureContent | null, after: ProcedureContent): Difference[] {
  const old = before && new Map(partsOf(before).map((part) => [part.id, part]))
  return partsOf(after).flatMap((part) => {
    const changes = changesOf(old?.get(part.id), part)
    return changes.length > 0 ? [{ id: part.id, title: part.title, changes }] : []
  })
}

/** Whether only words, marks or spaces changed, and no fact. What is the same is not editorial: there is nothing to accept. */
export function isEditorial(differences: readonly Difference[]): boolean {
  return differences.length > 0 && differences.every(({ changes }) => changes.every(({ fact }) => !fact))
}

function changesOf(before: Part | undefined, after: Part): Change[] {
  const { pairs, gone, come } = match(before?.entries ?? [], after.entries)
  const isList = after.entries.some(({ label }) => label) || before?.entries.some(({ label }) => label)
  const changed = pairs.flatMap(([from, to]) => changesOfEntry(from, to))
  const moved = after.order && isMoved(before?.entries ?? [], pairs)
  return [
    ...changed,
    ...gone.map((entry) => wholeEntry('removed', entry)),
    // A part that is no list is not added: its text is new.
    ...come.flatMap((entry) => (isList ? [wholeEntry('added', entry)] : changesOfEntry(undefined, entry))),
    ...(moved ? [{ kind: 'moved' as const, label: 'Đổi thứ tự', runs: [], fact: after.order === 'FACT' }] : []),
  ]
}

type Matched = { pairs: [Entry, Entry][]; gone: Entry[]; come: Entry[] }

/** Finds each entry again: the same one, else by its surest key, else by the next. In the order of what is there now. */
function match(before: readonly Entry[], after: readonly Entry[]): Matched {
  const found = new Map<Entry, Entry>()
  const left = new Set(before)
  const rounds = [(entry: Entry) => JSON.stringify(entry.fields), ...[0, 1].map((round) => (entry: Entry) => entry.keys[round])]
  for (const keyOf of rounds) {
    const byKey = Map.groupBy(left, keyOf)
    for (const entry of after) {
      const key = keyOf(entry)
      const partner = found.has(entry) || key === undefined ? undefined : byKey.get(key)?.shift()
      if (!partner) continue
      found.set(entry, partner)
      left.delete(partner)
    }
  }
  return {
    pairs: after.flatMap((entry) => (found.has(entry) ? [[found.get(entry)!, entry] as [Entry, Entry]] : [])),
    gone: [...left],
    come: after.filter((entry) => !found.has(entry)),
  }
}

function isMoved(before: readonly Entry[], pairs: readonly [Entry, Entry][]): boolean {
  const places = pairs.map(([from]) => before.indexOf(from))
  return places.some((place, index) => index > 0 && place < places[index - 1]!)
}

function changesOfEntry(before: Entry | undefined, after: Entry): Change[] {
  const count = Math.max(before?.fields.length ?? 0, after.fields.length)
  return Array.from({ length: count }, (_, index): [Field | undefined, Field | undefined] => [
    before?.fields[index],
    after.fields[index],
  ]).flatMap(([from, to]) => {
    const label = [after.label, (to ?? from)!.label].filter(Boolean).join(': ')
    const change = changeOfField(from, to)
    return change ? [{ ...change, label }] : []
  })
}

function changeOfField(before: Field | undefined, after: Field | undefined): Omit<Change, 'label'> | null {
  const from = before?.text ?? ''
  const to = after?.text ?? ''
  if ((before?.value ?? from) === (after?.value ?? to) && before?.label === after?.label) return null
  if (!before && !to) return null
  return {
    kind: from ? (to ? 'changed' : 'removed') : to ? 'added' : 'changed',
    runs: after?.weight === 'FACT' && from.length + to.length < 160 ? replacedRuns(from, to) : wordRuns(from, to),
    fact: before?.label !== after?.label || saysElse((after ?? before)!.weight, before ?? { text: '' }, after ?? { text: '' }),
  }
}

function wholeEntry(kind: 'added' | 'removed', { label, fields }: Entry): Change {
  const said = fields.filter(({ text }) => text).map((one) => (one.label ? `${one.label}: ${one.text}` : one.text))
  // The label stands before it already.
  const text = (said[0] === label ? said.slice(1) : said).join(' · ')
  return { kind, label, runs: text ? [{ kind, text }] : [], fact: true }
}

/** Words on which a duty or an amount hangs: with one more or one less the sentence says something else. */
const weightyWords = new Set(
  (
    'không chưa chẳng trừ miễn giảm phải được cấm hoặc và nếu khi chỉ mọi cả ' +
    'một hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ nửa mươi'
  ).split(' '),
)

function saysElse(weight: Weight, before: Pick<Field, 'text' | 'value'>, after: Pick<Field, 'text' | 'value'>): boolean {
  const [from, to] = [before.text, after.text]
  // Something appears, is gone, or differs in what is not shown.
  if (from === '' || to === '' || from === to) return weight !== 'PROSE' || from === to || factsOf(from + to) !== ''
  if (weight === 'FACT') return bare(from, /\s+/g) !== bare(to, /\s+/g)
  if (factsOf(from) !== factsOf(to)) return true
  return weight === 'NAME' && bare(from, /[\s\p{P}]+/gu) !== bare(to, /[\s\p{P}]+/gu)
}

const bare = (text: string, without: RegExp) => text.replace(without, ' ').trim().toLocaleLowerCase('vi')

/** Numbers and weighty words of a text, in their order. */
function factsOf(text: string): string {
  const words = text.toLocaleLowerCase('vi').match(/\p{N}+(?:[.,/:-]\p{N}+)*|\p{L}+/gu) ?? []
  return words.filter((word) => /\p{N}/u.test(word) || weightyWords.has(word)).join(' ')
}
