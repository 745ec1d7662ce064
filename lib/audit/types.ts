/** Kinds of streams, in the order of the choice. */
export const eventGroups = [
  'dossier',
  'feedback',
  'procedure',
  'catalogue_import',
  'workflow',
  'announcement',
  'staff',
  'unit',
  'merger',
  'setting',
  'directive',
] as const
export type EventGroup = (typeof eventGroups)[number]

export const readKinds = ['DOSSIER', 'ATTACHMENT', 'FEEDBACK', 'SEARCH', 'AUDIT', 'AUDIT_FILE', 'REGISTER', 'REGISTER_FILE'] as const
export type ReadKind = (typeof readKinds)[number]

/** What was done (the ledger), or what was read (the log of readings). */
export type AuditView = 'events' | 'reads'

/** What the address asks for; nothing asked is empty. */
export type AuditQuestion = {
  view: AuditView
  /** Part of a staff member's name or login. */
  person: string
  /** A whole dossier code or request id. */
  dossier: string
  group: EventGroup | ReadKind | ''
  unitId: string
  /** A civil date, or what was typed in its place. */
  from: string
  to: string
  /** Where the page begins: `cursorOf` the last row seen. */
  after: string
}

/** One sentence: the actor, what they did, to what. */
export type AuditRow = {
  id: string
  /** `HH:mm dd/MM/yyyy` */
  at: string
  actor: string
  login: string | null
  before: string
  object: { text: string; href: string | null } | null
  after: string
  unit: string | null
}

export type AuditPage = { rows: AuditRow[]; next: string | null }
