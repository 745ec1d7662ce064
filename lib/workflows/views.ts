import type { Draft } from './draft'

/** A process in a list. */
export type WorkflowRow = {
  id: string
  unitName: string
  code: string
  procedureName: string
  caseName: string | null
  decision: string
  term: string
  steps: number
  validFrom: string
  validTo: string | null
  /** PAST also for one that was ended before it began. */
  stands: 'NOW' | 'LATER' | 'PAST'
  /** Why dossiers do not follow it though it is in force. */
  warning: string | null
}

export type StepRow = { name: string; who: string; unitName: string; part: string; needs: string[] }

type Named = { id: string; name: string }

/** What the form begins with, and what it offers. */
export type WorkflowStart = {
  code: string
  name: string
  unitId: string
  unitName: string
  draft: Draft
  /** `amount`: of the case's term; null where the catalogue gives none for certain. */
  cases: { key: string; label: string; amount: number | null }[]
  units: Named[]
  copyable: Named[]
}
