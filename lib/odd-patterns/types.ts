export const oddPatterns = [
  'FINISHED_AT_ONCE',
  'GIVEN_UP_BEFORE_DUE',
  'DECIDED_OUT_OF_HOURS',
  'SUPPLEMENT_ON_DUE_DAY',
  'FEE_BEFORE_DUE',
  'RECEPTION_CORRECTED',
  'EXTENDED',
  'SECRET_REISSUED',
] as const
export type OddPattern = (typeof oddPatterns)[number]

/** One dossier in which a pattern was seen. */
export type OddCase = { dossierId: string; code: string; procedureName: string; /** HH:mm dd/MM/yyyy */ at: string; times: number }

export type OddCount = {
  pattern: OddPattern
  /** Of how many: dossiers received, or decided, by the unit in the period. */
  of: number
  cases: OddCase[]
}

export type OddUnit = { id: string; name: string; received: number; decided: number; counts: OddCount[] }
