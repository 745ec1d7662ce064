import type { CivilDate } from '@/lib/core/civil-date'

export type ActorKind = 'CITIZEN' | 'STAFF' | 'SYSTEM'

/** Codes, ids, digests and deadline facts; never personal answers. */
export type EventData = Record<string, string | number | boolean | null | EventDataList>
type EventDataList =
  | readonly (string | number | boolean | null | { [key: string]: string | number | boolean | null })[]
  | { [key: string]: string | number | boolean | null }

export type NewLedgerEvent = {
  streamKind:
    | 'dossier'
    | 'feedback'
    | 'staff'
    | 'unit'
    | 'setting'
    | 'announcement'
    | 'procedure'
    | 'catalogue_import'
    | 'merger'
    | 'directive'
    | 'workflow'
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

export type Digest = { streams: number; hash: string }
export type KeptDigest = Digest & { day: CivilDate }

/** What is wrong with a chain: an event is gone, an event does not follow from the one before it, or it says something else than when it was written. */
export type ChainFault = 'MISSING' | 'LINK' | 'CONTENT'

/** What is wrong with the ledger, as exactly as it can be told. */
export type Damage =
  | {
      what: ChainFault
      streamKind: string
      streamId: string
      /** Of the event that is gone, broken or changed. */
      seq: number
      /** When that event happened; of one that is gone, when the one that stands in its place did. */
      at: Date
    }
  /** The heads of all streams are not what they were at the end of that day, though every chain may be whole: a stream or its last events are gone. */
  | { what: 'DIGEST'; day: CivilDate; streamsThen: number; streamsNow: number }
