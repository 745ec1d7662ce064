/** What the search knows of one procedure. `weight` lifts (above 1) or lowers it among equals; `keywords` are words people use for it. */
export type SearchEntry = {
  code: string
  name: string
  field: string
  level: string
  keywords: string[]
  /** Longer text, such as the summary; counts little. */
  text?: string
  weight?: number
}

/** `score` compares hits of one answer only. */
export type SearchHit = { code: string; score: number }

/** What to ask when a word means several things; each option is a search of its own. */
export type SearchChoice = { question: string; options: { label: string; query: string }[] }

export type SearchAnswer = {
  items: SearchHit[]
  /** How many procedures fit, before `limit`. */
  total: number
  choice?: SearchChoice
  /** The query as it was understood, when typing errors were put right. */
  corrected?: string
}

export type Search = { query(text: string, options?: { limit?: number }): SearchAnswer }
