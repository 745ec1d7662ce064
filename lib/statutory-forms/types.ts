import type { CivilDate } from '@/lib/core/civil-date'

export const formKinds = ['RECEIPT', 'SUPPLEMENT', 'REFUSAL', 'APOLOGY', 'STOP', 'CONTROL', 'REGISTER'] as const
export type FormKind = (typeof formKinds)[number]

/** The forms that one circular lays down, in force from its first to its last day. */
export type FormSet = {
  validFrom: CivilDate
  /** Last day; null while it holds. */
  validTo: CivilDate | null
  /** The circular, as a form names it. */
  source: string
  forms: Partial<Record<FormKind, { number: number; title: string }>>
}

/** A form that a dossier has come to: which, by which event of its ledger, and under which name its file is asked for. */
export type FormDocument = {
  kind: FormKind
  /** Without its extension. */
  file: string
  /** Of the event it says; the day decides which circular's form it is. */
  seq: number
  on: CivilDate
  /** Of a request for papers: the first, the second; of a receipt: how often it was printed anew. */
  number: number
}
