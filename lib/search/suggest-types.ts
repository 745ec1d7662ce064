/** Code, name as shown, folded name where that was cut, how many syllables its beginning has (0: all), folded requests, weight among equals (1 unless given). */
export type SuggestProcedure = [code: string, name: string, folded: string, head: number, requests: string, prior?: number]

/** The static index of the type-ahead. Lists are parted by `;` and folded. */
export type SuggestIndex = {
  procedures: SuggestProcedure[]
  /** One meaning each: all its words. */
  concepts: string[]
  fillers: string
  weak: string
  /** Short forms, each before what it stands for. */
  short: string
  /** A special case's concept, its penalty, and the concepts that imply it. */
  special: number[][]
  /** Phrases of staff: phrase, code or nothing, other words. */
  taught: string[][]
}

export type Suggestion = { code: string; name: string }
