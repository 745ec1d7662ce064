import type { CivilDate } from '@/lib/core/civil-date'

/** Units in which a term is laid down. A calendar day is never turned into working days. */
export const termUnits = ['WORKING_HOUR', 'WORKING_DAY', 'CALENDAR_DAY', 'SAME_DAY'] as const
export type TermUnit = (typeof termUnits)[number]

/** `amount` is 0 for `SAME_DAY`. */
export type Term = { amount: number; unit: TermUnit }

export const channels = ['COUNTER', 'ONLINE', 'POST'] as const
export type Channel = (typeof channels)[number]

/** Where a procedure may be filed. `ELSEWHERE` names the office in `filingPlace`. `PETITION` leads to the page on complaints and denunciations. */
export const filings = ['HERE', 'ELSEWHERE', 'COUNTER_ONLY', 'PETITION'] as const
export type Filing = (typeof filings)[number]

/** What is done with a paper. Only the first two are asked as an upload. */
export const paperKinds = ['SUBMIT_ORIGINAL', 'SUBMIT_COPY', 'COPY_WITH_ORIGINAL', 'SHOW_ONLY', 'OFFICE_LOOKS_UP'] as const
export type PaperKind = (typeof paperKinds)[number]

export const verificationStates = ['VERIFIED', 'PARTIAL', 'UNVERIFIED'] as const
export type VerificationState = (typeof verificationStates)[number]

/** EDITORIAL: the same facts in better words. REPEALED: from its first day the procedure is no more. */
export type VersionChange = 'NEW' | 'AMENDED' | 'EDITORIAL' | 'REPEALED'

export const audiences = ['CITIZEN', 'BUSINESS', 'HOUSEHOLD_BUSINESS', 'COOPERATIVE', 'ORGANISATION', 'FOREIGNER', 'OFFICIAL'] as const
export type Audience = (typeof audiences)[number]

export type Paper = {
  /** Stable within the procedure, kebab-case; answers and attachments refer to it. */
  key: string
  name: string
  kind: PaperKind
  /** The law lets the dossier be received without it. */
  required: boolean
  originals: number
  copies: number
  /** The case in which it is needed, in the source's words, when not in every case. */
  caseName?: string
  /** Keys of the cases that need it. Absent: every case. */
  cases?: string[]
  note?: string
  /** File name of the form to fill in, as the source prints it. */
  template?: string
  /** The form itself, to download. */
  templateFile?: FileReference
  examples?: PaperExample[]
}

/** A row of `CatalogueFile`. */
export type FileReference = { fileId: string; name: string }

/** What a right or a wrong paper looks like. */
export type PaperExample = { kind: 'RIGHT' | 'WRONG'; text: string; file?: FileReference }

/** Who need not pay. `DIFFICULT_COMMUNE` lives where the unit's own row says so (`UnitDifficulty`). */
export const exemptGroups = [
  'DIFFICULT_COMMUNE',
  'POOR_HOUSEHOLD',
  'NEAR_POOR_HOUSEHOLD',
  'ETHNIC_MINORITY',
  'MERIT',
  'CHILD',
  'ELDERLY',
  'DISABLED',
  'OTHER',
] as const
export type ExemptGroup = (typeof exemptGroups)[number]

export type Exemption = {
  who: string
  group?: ExemptGroup
  /** Which kind it frees from. Absent: all. */
  covers?: 'FEE' | 'CHARGE'
  /** How much of it, 1 to 100. Absent: all of it. */
  percent?: number
  /** The paper that proves it. */
  proof?: string
  legalSource?: string
  /** Keys of the cases it holds for. Absent: every case. */
  cases?: string[]
  from?: CivilDate
  /** Last day. */
  to?: CivilDate
}

/** phí (FEE) pays a service, lệ phí (CHARGE) a state act; different in law, receipt and account. UNKNOWN: the source does not say which. */
export type Fee = {
  kind: 'FEE' | 'CHARGE' | 'UNKNOWN'
  /** Absent: on every channel. */
  channel?: Channel
  /** Whole đồng. Absent when only `text` is known: never guessed, and a national default of 0 is not a fact. */
  amount?: number
  /** What one amount is for, such as "trang" or "bản". */
  per?: string
  text?: string
  caseName?: string
  /** Keys of the cases it holds for. Absent: every case. */
  cases?: string[]
  legalSource?: string
  from?: CivilDate
  /** Last day. */
  to?: CivilDate
}

/** One way to file, with the term the source prints for it. */
export type ChannelTerm = {
  channel: Channel
  term?: Term
  termText?: string
  feeText?: string
  description?: string
  /** Keys of the cases it holds for. Absent: every case. */
  cases?: string[]
}

/** A shorter term that the province or the district has decided; the appointment uses it in its period. */
export type LocalTerm = {
  term: Term
  /** Number and date of the decision. */
  decision: string
  from?: CivilDate
  /** Last day. */
  to?: CivilDate
}

/** One of the situations (trường hợp) in which a procedure asks for its own papers, time or fee. */
export type ProcedureCase = {
  /** Stable within the procedure, kebab-case. */
  key: string
  name: string
  note?: string
  /** In place of the procedure's own. */
  term?: Term
  termText?: string
  localTerm?: LocalTerm
}

/** A plain question that leads to a case or to the next question. The first of a list is asked first; at most three are asked in a row. */
export type CaseQuestion = {
  /** Kebab-case. */
  id: string
  text: string
  help?: string
  options: { label: string; leadsTo: { case: string } | { question: string } }[]
}

export type LegalBasis = { code?: string; title: string }

export type ProcedureResult = { code?: string; name: string }

/** The immutable document of a procedure version. What is unknown is absent, never invented. */
export type ProcedureContent = {
  name: string
  field: string
  /** Tier as the source prints it, for instance "Cấp xã". The tier shown under a unit comes from the offering, not from here. */
  levelText?: string
  audiences: Audience[]
  filing: Filing
  /** With `ELSEWHERE`: where. */
  filingPlace?: string
  /** Done at once at the counter: reception, result and hand-over in one step. */
  instant: boolean
  /** The term for the appointment; absent when the source is ambiguous (then `termText`). */
  term?: Term
  termText?: string
  localTerm?: LocalTerm
  decision?: string
  /** Who decides, as the source prints it. */
  decidedBy?: string
  /** Plain words: what to do. */
  summary?: string
  steps?: string
  conditions?: string
  channels: ChannelTerm[]
  /** Empty or absent: one case for everybody. */
  cases?: ProcedureCase[]
  caseQuestions?: CaseQuestion[]
  papers: Paper[]
  /** What the source prints among the papers that is no paper: remarks, headings, or a list that could not be split. */
  papersText?: string
  /** How many sets of the dossier. */
  sets?: number
  fees: Fee[]
  exemptions: Exemption[]
  feeText?: string
  results: ProcedureResult[]
  legalBases: LegalBasis[]
  /** The national portal's page about it. */
  portalUrl?: string
  /** Words people use for it. */
  keywords: string[]
  verification: VerificationState
  /** Where these facts come from. */
  source: string
  /** Set when the text was written for the two-tier model in force since 01/07/2025. */
  twoTierModel: boolean
  /** What the source says beside all this, one line each: where dossiers are received, who works along, its own description. */
  remarks?: string
  /** What could not be understood or must be checked, one sentence each. */
  notes: string[]
  effectiveFrom?: CivilDate
}
