export type ActorKind = 'CITIZEN' | 'STAFF' | 'SYSTEM'

/** Codes, ids, digests and deadline facts; never personal answers. */
export type EventData = Record<string, string | number | boolean | null | EventDataList>
type EventDataList =
  | readonly (string | number | boolean | null | { [key: string]: string | number | boolean | null })[]
  | { [key: string]: string | number | boolean | null }

export type NewLedgerEvent = {
  streamKind: 'dossier' | 'feedback' | 'staff' | 'unit' | 'setting' | 'announcement' | 'procedure' | 'catalogue_import'
  streamId: string
  kind: string
  at: Date
  actorKind: ActorKind
  actorId?: string | null
  unitId?: string | null
  data?: EventData
}

export type StoredLedgerEvent = {
  streamKind: string
  streamId: string
  seq: number
  kind: string
  at: Date
  actorKind: string
  actorId: string | null
  unitId: string | null
  data: unknown
  prevHash: string
  hash: string
}
