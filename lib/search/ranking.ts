import { type CatalogueIndex, pairsOf } from './catalogue-index'
import type { Syllable } from './fold'
import { qualifiers } from './lexicon/qualifiers'
import { markFit } from './syllables'
import type { Unit } from './units'
import {
  askedShare,
  conceptFit,
  leastScore,
  leastScoreOfSentence,
  looseFit,
  nearBest,
  pairShare,
  passageShare,
  precisionShare,
  sentenceUnits,
  unknownShare,
} from './weights'

/** Leaves in `sums.unit` how one unit fits every passage that holds something of it, and answers which those are. */
function fitUnit({ bySyllable, byPair, byConcept, sums }: CatalogueIndex, unit: Unit): number[] {
  const touched: number[] = []
  const length = unit.syllables.length
  for (const typed of unit.syllables) {
    const here: number[] = []
    for (const { surface, passages } of bySyllable.get(typed.key) ?? []) {
      const fit = markFit(typed, surface)
      for (const passage of passages) {
        const before = sums.syllable[passage]!
        if (before === 0) here.push(passage)
        if (fit > before) sums.syllable[passage] = fit
      }
    }
    for (const passage of here) {
      if (sums.syllables[passage] === 0) touched.push(passage)
      sums.syllables[passage]! += 1
      sums.unit[passage]! += sums.syllable[passage]!
      sums.syllable[passage] = 0
    }
  }
  const pairs = pairsOf(unit.syllables)
  for (const pair of pairs) for (const passage of byPair.get(pair) ?? []) sums.pairs[passage]! += 1
  for (const passage of touched) {
    // syllables that are all there, but apart, are not yet the word
    const isWhole = sums.syllables[passage] === length && sums.pairs[passage]! >= pairs.length
    sums.unit[passage]! *= (isWhole ? 1 : looseFit) / length
    sums.syllables[passage] = 0
  }
  for (const pair of pairs) for (const passage of byPair.get(pair) ?? []) sums.pairs[passage] = 0
  if (unit.id.startsWith('@')) {
    for (const passage of byConcept.get(unit.id) ?? []) {
      if (sums.unit[passage] === 0) touched.push(passage)
      sums.unit[passage] = Math.max(conceptFit, sums.unit[passage]!)
    }
  }
  return touched
}

/** Whether any passage could hold something of it. */
function isKnown(index: CatalogueIndex, unit: Unit): boolean {
  return index.byConcept.has(unit.id) || unit.syllables.some((syllable) => index.bySyllable.has(syllable.key))
}

/** Scores (about 0 to 1) of the procedures that share enough with the query to be an answer beside the best of them. */
export function rank(index: CatalogueIndex, syllables: readonly Syllable[], said: readonly Unit[]): Map<number, number> {
  // said twice counts once
  const units = [...new Map(said.map((unit) => [unit.id, unit])).values()]
  const isSentence = units.length >= sentenceUnits
  const weights = units.map((unit) => index.weightOf(unit) * (isSentence && !isKnown(index, unit) ? unknownShare : 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const scores = new Map<number, number>()
  if (total === 0) return scores
  const { passages, procedures, sums } = index
  const foundPassages: number[] = []
  const foundProcedures: number[] = []
  const specials: { penalty: number; holders: Set<number> }[] = []
  for (const [at, unit] of units.entries()) {
    const weight = weights[at]!
    const here: number[] = []
    for (const number of fitUnit(index, unit)) {
      const { procedure, share } = passages[number]!
      const gain = sums.unit[number]! * weight
      sums.unit[number] = 0
      if (gain === 0) continue
      if (share === 1) {
        if (sums.matched[number] === 0) foundPassages.push(number)
        sums.matched[number]! += gain
      }
      if (sums.best[procedure] === 0) here.push(procedure)
      if (gain * share > sums.best[procedure]!) sums.best[procedure] = gain * share
    }
    const special = qualifiers.find(({ concept }) => unit.id === `@${concept}`)
    const holders = new Set<number>()
    for (const procedure of here) {
      if (sums.covered[procedure] === 0) foundProcedures.push(procedure)
      sums.covered[procedure]! += sums.best[procedure]!
      if (special && sums.best[procedure]! >= looseFit * weight) holders.add(procedure)
      sums.best[procedure] = 0
    }
    if (special) specials.push({ penalty: special.penalty, holders })
  }
  const pairs = pairsOf(syllables)
  for (const pair of pairs) for (const number of index.byPair.get(pair) ?? []) sums.pairs[number]! += 1
  for (const number of foundPassages) {
    const passage = passages[number]!
    const matched = sums.matched[number]!
    const precision = Math.min(1, matched / (passage.weight || 1))
    const paired = pairs.length === 0 ? precision : sums.pairs[number]! / pairs.length
    const score = (matched / total) * (1 - precisionShare + precisionShare * precision) * (1 - pairShare) + pairShare * paired
    if (score > sums.passage[passage.procedure]!) sums.passage[passage.procedure] = score
    sums.matched[number] = 0
  }
  for (const pair of pairs) for (const number of index.byPair.get(pair) ?? []) sums.pairs[number] = 0
  const asked = new Set(units.map((unit) => unit.id))
  let least = isSentence ? leastScoreOfSentence : leastScore
  for (const number of foundProcedures) {
    const procedure = procedures[number]!
    let score = (passageShare * sums.passage[number]! + (1 - passageShare) * (sums.covered[number]! / total)) * procedure.prior
    sums.passage[number] = 0
    sums.covered[number] = 0
    // What follows only lowers it.
    if (score < least) continue
    for (const { id, penalty, unlessIds } of procedure.special) {
      if (!asked.has(id) && !unlessIds.some((other) => asked.has(other))) score *= 1 - penalty
    }
    // the other way round: the special case was asked for, and this is not it
    for (const { penalty, holders } of specials) if (!holders.has(number)) score *= 1 - askedShare * penalty
    if (score < least) continue
    least = Math.max(least, score * nearBest)
    scores.set(number, score)
  }
  return scores
}
