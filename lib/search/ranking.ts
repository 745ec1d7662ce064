import { pairsOf, type CatalogueIndex } from './catalogue-index'
import { qualifiers } from './lexicon/qualifiers'
import type { Syllable } from './fold'
import { markFit } from './syllables'
import type { Unit } from './units'
import { askedShare, conceptFit, looseFit, pairShare, passageShare, precisionShare, sentenceUnits, unknownShare } from './weights'

/** Fit of one unit with every passage that holds something of it. */
function fitOf(index: CatalogueIndex, unit: Unit): Map<number, number> {
  const fits = new Map<number, number>()
  const found = new Map<number, { syllables: number; fit: number }>()
  for (const typed of unit.syllables) {
    const best = new Map<number, number>()
    for (const posting of index.bySyllable.get(typed.key) ?? []) {
      const fit = markFit(typed, posting.surface)
      if (fit > (best.get(posting.passage) ?? 0)) best.set(posting.passage, fit)
    }
    for (const [passage, fit] of best) {
      const sum = found.get(passage)
      if (sum) {
        sum.syllables += 1
        sum.fit += fit
      } else found.set(passage, { syllables: 1, fit })
    }
  }
  const length = unit.syllables.length
  const pairs = pairsOf(unit.syllables)
  for (const [passage, { syllables, fit }] of found) {
    // syllables that are all there, but apart, are not yet the word
    const isWhole = syllables === length && pairs.every((pair) => index.passages[passage]?.pairs.has(pair))
    fits.set(passage, ((isWhole ? 1 : looseFit) * fit) / length)
  }
  if (unit.id.startsWith('@')) {
    for (const passage of index.byConcept.get(unit.id) ?? []) fits.set(passage, Math.max(conceptFit, fits.get(passage) ?? 0))
  }
  return fits
}

/** Whether any passage could hold something of it. */
function isKnown(index: CatalogueIndex, unit: Unit): boolean {
  return index.byConcept.has(unit.id) || unit.syllables.some((syllable) => index.bySyllable.has(syllable.key))
}

/** Scores (about 0 to 1) of the procedures that share anything with the query. */
export function rank(index: CatalogueIndex, syllables: readonly Syllable[], said: readonly Unit[]): Map<number, number> {
  // said twice counts once
  const units = [...new Map(said.map((unit) => [unit.id, unit])).values()]
  const isSentence = units.length >= sentenceUnits
  const weights = units.map((unit) => index.weightOf(unit) * (isSentence && !isKnown(index, unit) ? unknownShare : 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const scores = new Map<number, number>()
  if (total === 0) return scores
  const inPassage = new Map<number, number>()
  const inProcedure = new Map<number, number[]>()
  for (const [at, unit] of units.entries()) {
    const weight = weights[at] as number
    for (const [passage, fit] of fitOf(index, unit)) {
      const { procedure, share } = index.passages[passage]!
      if (share === 1) inPassage.set(passage, (inPassage.get(passage) ?? 0) + fit * weight)
      const bests = inProcedure.get(procedure)
      const gain = fit * weight * share
      if (bests) bests[at] = Math.max(bests[at] ?? 0, gain)
      else {
        const fresh = units.map(() => 0)
        fresh[at] = gain
        inProcedure.set(procedure, fresh)
      }
    }
  }
  const pairs = pairsOf(syllables)
  const bestPassage = new Map<number, number>()
  for (const [number, matched] of inPassage) {
    const passage = index.passages[number]!
    const precision = Math.min(1, matched / (passage.weight || 1))
    const paired = pairs.length === 0 ? precision : pairs.filter((pair) => passage.pairs.has(pair)).length / pairs.length
    const score = (matched / total) * (1 - precisionShare + precisionShare * precision) * (1 - pairShare) + pairShare * paired
    if (score > (bestPassage.get(passage.procedure) ?? 0)) bestPassage.set(passage.procedure, score)
  }
  const asked = new Set(units.map((unit) => unit.id))
  const special = qualifiers.flatMap(({ concept, penalty }) => {
    const at = units.findIndex((unit) => unit.id === `@${concept}`)
    return at < 0 ? [] : [{ at, penalty }]
  })
  for (const [number, gains] of inProcedure) {
    const procedure = index.procedures[number]!
    const covered = gains.reduce((sum, gain) => sum + gain, 0) / total
    let score = passageShare * (bestPassage.get(number) ?? 0) + (1 - passageShare) * covered
    for (const { concept, penalty, unless = [] } of procedure.special) {
      if (![concept, ...unless].some((id) => asked.has(`@${id}`))) score *= 1 - penalty
    }
    // the other way round: the special case was asked for, and this is not it
    for (const { at, penalty } of special) {
      if ((gains[at] ?? 0) < looseFit * (weights[at] ?? 0)) score *= 1 - askedShare * penalty
    }
    scores.set(number, score * procedure.prior)
  }
  return scores
}
