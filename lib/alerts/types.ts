export const alertKinds = ['OVERDUE', 'AT_RISK'] as const
export type AlertKind = (typeof alertKinds)[number]

/** Whose dossiers somebody watches: those the units hold now, and those they received and another unit holds. */
export type Watched = { holding: string[]; receiving: string[] }

/** An open dossier whose time is over or nearly so. */
export type PressingRow = {
  id: string
  /** Dossier code, or the request id before reception. */
  code: string
  kind: AlertKind
  state: string
  procedureName: string
  dueAt: Date
  /** The unit in whose hands it is now. */
  holderId: string
  /** Every unit that has had it, the one it first came to first. */
  unitIds: string[]
  assigneeId: string | null
  assignee: string | null
  /** Name of the step of its process, where it follows one. */
  step: string | null
}
