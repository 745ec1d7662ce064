import type { CivilDate } from '@/lib/core/civil-date'
import { holdsIn } from './cases'
import { holdsOn } from './term-in-force'
import { exemptGroupNames, feeText } from './text'
import type { Channel, Exemption, ExemptGroup, Fee, ProcedureContent } from './types'

/** What is local to the unit that receives: its own fees by the province's resolution, and whether it is especially difficult on the day asked. */
export type FeeUnit = {
  fees?: Fee[]
  /** The decision that its own fees rest on. */
  decision?: string
  difficult?: boolean
}

export type FeeQuestion = {
  date: CivilDate
  /** Absent: every channel. */
  channel?: Channel | undefined
  /** Absent: every case. */
  caseKey?: string | undefined
  /** Absent: before anybody has said where they file. */
  unit?: FeeUnit | undefined
}

export type DueFee = {
  fee: Fee
  /** Frees everybody who lives where the unit is: it is known to be especially difficult. */
  freedBy?: Exemption
  /** Who else owes less of it, or nothing. */
  exemptions: Exemption[]
}

export type FeesDue = {
  due: DueFee[]
  /** Every exemption that holds, also those of no listed fee. */
  exemptions: Exemption[]
  /** The source's own words about fees. */
  text?: string
  /** The decision that the unit's own fees rest on. */
  decision?: string
}

type Priced = Pick<ProcedureContent, 'fees' | 'exemptions' | 'feeText'>

/** The fees that hold on a day, with who need not pay each of them. What no source says is absent: an unknown fee is never a free one. */
export function feesDue({ fees, exemptions, feeText: text }: Priced, { date, channel, caseKey, unit }: FeeQuestion): FeesDue {
  const own = unit?.fees
  const exempt = exemptions
    .filter((one) => holdsOn(one, date) && holdsIn(one.cases, caseKey))
    .toSorted((one, other) => groupOrder(one) - groupOrder(other))
  const due = (own ?? fees)
    .filter((fee) => holdsOn(fee, date) && holdsIn(fee.cases, caseKey) && (!channel || !fee.channel || fee.channel === channel))
    .map((fee): DueFee => {
      const applying = isFree(fee) ? [] : exempt.filter((one) => covers(one, fee))
      const freedBy = unit?.difficult
        ? applying.find((one) => one.group === 'DIFFICULT_COMMUNE' && isWhole(one) && isOfEveryCase(one, fee, caseKey))
        : undefined
      return { fee, exemptions: applying, ...(freedBy && { freedBy }) }
    })
  return {
    due,
    exemptions: exempt,
    ...(text && !own && { text }),
    ...(own && unit.decision && { decision: unit.decision }),
  }
}

/** Nobody pays it, as the source says in figures or in words. */
export function isFree(fee: Fee): boolean {
  return fee.amount === 0 || (fee.amount === undefined && /^(được )?(miễn|không (thu|mất|phải nộp))/i.test(fee.text ?? ''))
}

export function isWhole({ percent = 100 }: Exemption): boolean {
  return percent === 100
}

/** An exemption of some cases frees a person whose case is not known only from a fee of those same cases. */
function isOfEveryCase({ cases }: Exemption, fee: Fee, caseKey: string | undefined): boolean {
  return !cases || caseKey !== undefined || (fee.cases?.every((key) => cases.includes(key)) ?? false)
}

/** A fee of which no source says whether it is phí or lệ phí is freed only by what frees from both. */
function covers(exemption: Exemption, fee: Fee): boolean {
  const sharesCase = !exemption.cases || !fee.cases || exemption.cases.some((key) => fee.cases?.includes(key))
  return sharesCase && (!exemption.covers || exemption.covers === fee.kind)
}

const order: readonly (ExemptGroup | undefined)[] = ['DIFFICULT_COMMUNE', 'POOR_HOUSEHOLD', 'NEAR_POOR_HOUSEHOLD', 'ETHNIC_MINORITY']

/** First whom it concerns most often here. */
function groupOrder({ group }: Exemption): number {
  const at = group ? order.indexOf(group) : -1
  return at < 0 ? order.length : at
}

/** Names of those who are exempt, without repeats: "hộ nghèo, người khuyết tật". */
function exemptNames(exemptions: readonly Exemption[]): string[] {
  return [
    ...new Set(
      exemptions.map(({ group, who }) =>
        group && group !== 'OTHER'
          ? lowerFirst(exemptGroupNames[group])
          : who.length <= 40
            ? lowerFirst(who)
            : 'người được miễn theo quy định',
      ),
    ),
  ]
}

/** Whoever may owe less is named before any amount is. */
function withExempt(text: string, exemptions: readonly Exemption[]): string {
  const words = exemptions.length > 0 ? lowerFirst(text) : text
  const whole = exemptNames(exemptions.filter(isWhole))
  if (whole.length > 0) {
    const [first, second, ...more] = whole
    const named = more.length > 0 ? `${first} và ${more.length + 1} nhóm khác` : [first, second].filter(Boolean).join(', ')
    return `Không thu với ${named}; người khác ${words}`
  }
  const partly = exemptions.length > 0 ? exemptNames(exemptions) : []
  return partly.length > 0 ? `Giảm cho ${partly.slice(0, 2).join(', ')}; người khác ${words}` : words
}

/** One fee as a sentence part that names who need not pay before it says how much. */
export function dueText({ fee, freedBy, exemptions }: DueFee): string {
  const words = feeText(fee)
  return freedBy ? 'Không phải nộp' : withExempt(words, exemptions)
}

const longest = 80

/**
 * The fee as one short answer; absent when nothing certain is known. `receivers` are the units that receive it, with what is local to them: where they
 * take different fees, it says only that.
 */
export function shortFee(content: Priced, question: Omit<FeeQuestion, 'unit'> & { receivers?: readonly FeeUnit[] }): string | undefined {
  const { receivers = [], ...rest } = question
  const prices = new Set(receivers.map((unit) => JSON.stringify(unit.fees ?? null)))
  if (prices.size > 1) return 'Tùy nơi nhận hồ sơ'
  const { due, text, exemptions } = feesDue(content, { ...rest, unit: oneForAll(receivers) })
  const [first, ...others] = due
  if (!first) return text && text.length <= longest ? withExempt(text, exemptions) : undefined
  const words = feeText(first.fee)
  if (!words || words.length > longest) return undefined
  const differing = others.filter(({ fee }) => feeText(fee) !== words)
  const byCase = (first.fee.caseName ?? first.fee.cases) !== undefined && differing.some(({ fee }) => fee.kind === first.fee.kind)
  if (byCase) return `${dueText(first)}, tùy trường hợp`
  // Another channel or another fee that everybody owes: one amount alone would be a wrong answer.
  const more = differing.some(({ fee }) => (fee.caseName ?? fee.cases) === undefined)
  return more ? `${dueText(first)}; xem đủ các khoản` : dueText(first)
}

/** A content with what people owe at these desks: their own fees in place of the version's, and no amount where the desks differ. */
export function pricedAt<C extends Priced>(content: C, receivers: readonly FeeUnit[]): C {
  const prices = new Set(receivers.map((unit) => JSON.stringify(unit.fees ?? null)))
  if (prices.size > 1) return { ...content, fees: [], feeText: 'Tùy nơi nhận hồ sơ.' }
  const own = receivers[0]?.fees
  if (!own) return content
  const { feeText: _, ...rest } = content
  return { ...rest, fees: own } as C
}

/** What holds wherever it is filed: the same own fees, and especially difficult only when every receiver is. */
export function oneForAll(receivers: readonly FeeUnit[]): FeeUnit | undefined {
  const [first] = receivers
  if (!first) return undefined
  const sameFees = receivers.every((unit) => JSON.stringify(unit.fees ?? null) === JSON.stringify(first.fees ?? null))
  const sameDecision = receivers.every((unit) => unit.decision === first.decision)
  return {
    ...(sameFees && first.fees && { fees: first.fees }),
    ...(sameFees && sameDecision && first.decision && { decision: first.decision }),
    difficult: receivers.every((unit) => unit.difficult === true),
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
