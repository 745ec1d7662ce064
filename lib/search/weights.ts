/** How far each thing counts; tuned on the tune half of `bench/search-queries.tsv`. */
export const conceptFit = 0.93
export const looseFit = 0.45
export const precisionShare = 0.35
export const pairShare = 0.12
export const passageShare = 0.6
export const askedShare = 1.6

/** Above this rarity a word says no more; else one rare word outweighs two good ones. */
export const rarityCap = 4.2
/** The part of its weight that counts, of a word of asking and of a word that says little. */
export const fillerShare = 0.08
export const weakShare = 0.35
/** Of a meaning that words standing apart imply. */
export const impliedShare = 0.7
/** Of a word that nothing in the catalogue holds, in a sentence of this many units and more. */
export const unknownShare = 0.3
export const sentenceUnits = 6
/** A hit below this share of the best one, or of a perfect one, is noise. */
export const nearBest = 0.5
export const leastScore = 0.2
/** A whole sentence says much that no name holds. */
export const leastScoreOfSentence = 0.08
