/** Days of a period, today included. */
export const periods = [7, 30, 90] as const
export type Period = (typeof periods)[number]

export type MissedWords = { words: string; searches: number; missed: number }

export type Synonym = {
  id: string
  phrase: string
  /** The procedure meant, or other words for it. */
  code?: string
  name?: string
  meaning?: string
  by: string
  /** dd/MM/yyyy */
  on: string
}
