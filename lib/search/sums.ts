/**
 * Sums by passage and by procedure while one query is ranked. They belong to the index and are empty between queries: a query of common words
 * touches most of a large catalogue, and maps made for it would cost more than the ranking.
 */
export type Sums = {
  /** Of one syllable, of one unit: how well it fits a passage, how many of its syllables and pairs are there. */
  syllable: Float64Array
  unit: Float64Array
  syllables: Uint8Array
  pairs: Uint8Array
  matched: Float64Array
  best: Float64Array
  covered: Float64Array
  passage: Float64Array
}

export function emptySums(passages: number, procedures: number): Sums {
  return {
    syllable: new Float64Array(passages),
    unit: new Float64Array(passages),
    syllables: new Uint8Array(passages),
    pairs: new Uint8Array(passages),
    matched: new Float64Array(passages),
    best: new Float64Array(procedures),
    covered: new Float64Array(procedures),
    passage: new Float64Array(procedures),
  }
}
