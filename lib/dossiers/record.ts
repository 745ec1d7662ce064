import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { foldVietnamese } from '@/lib/core/text'
import type { Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import { listEvents } from '@/lib/ledger/queries'
import type { ActorKind, EventData } from '@/lib/ledger/types'
import { queueStateMail } from '@/lib/notifications/queue'
import { findClockCalendar } from './clock-calendar'
import type { Party } from './parties'
import { type DossierEventData, type DossierEventKind, project } from './projection'
import type { NoteKind, PaperAsk } from './types'

/** `behalfOf`: the absent colleague whose role was used. */
type By = { kind: ActorKind; id?: string | null; unitId?: string | null; behalfOf?: string | null }

/** Makes the dossier's row with its people, its first event and the message to them. `secretHmac` is of the look-up secret. */
export async function createWithEvent<K extends 'dossier.submitted' | 'dossier.received'>(
  tx: Tx,
  dossier: { id: string; secretHmac: string; parties: readonly Party[] },
  event: { kind: K; at: Date; by: By; data: DossierEventData[K] },
): Promise<void> {
  const calendar = await findClockCalendar(tx, { events: [event] })
  const stored = { kind: event.kind, at: event.at, data: event.data, seq: 1 }
  const { id, secretHmac, parties } = dossier
  await tx.dossier.create({ data: { id, secretHmac, ...project([stored], calendar) } })
  await writeParties(tx, id, parties, event.at)
  await appendEvent(tx, ledgerEvent(dossier.id, event), { first: true })
  await queueStateMail(tx, dossier.id, event.kind)
}

/**
 * Records one change of a dossier: the event, the columns derived from the ledger with it, and the message to the person.
 * `version` is the one the caller judged by; if another change came between, nothing is written.
 */
export async function recordEvent<K extends DossierEventKind>(
  tx: Tx,
  dossier: { id: string; version: number },
  event: { kind: K; at: Date; by: By; data: DossierEventData[K] },
  columns: { secretHmac?: string } = {},
): Promise<void> {
  const before = await listEvents(tx, 'dossier', dossier.id)
  const calendar = await findClockCalendar(tx, { events: before })
  const after = project([...before, { kind: event.kind, at: event.at, data: event.data, seq: before.length + 1 }], calendar)
  const { count } = await tx.dossier.updateMany({ where: { id: dossier.id, version: dossier.version }, data: { ...after, ...columns } })
  if (count === 0) {
    throw new DomainError('conflict', 'Vừa có người khác xử lý hồ sơ này. Hãy tải lại trang để xem tình trạng mới rồi làm tiếp.')
  }
  await appendEvent(tx, ledgerEvent(dossier.id, event))
  await queueStateMail(tx, dossier.id, event.kind)
}

function ledgerEvent(id: string, { kind, at, by, data }: { kind: string; at: Date; by: By; data: unknown }) {
  return {
    streamKind: 'dossier' as const,
    streamId: id,
    kind,
    at,
    actorKind: by.kind,
    actorId: by.id ?? null,
    unitId: by.unitId ?? null,
    data: { ...(data as EventData), ...(by.behalfOf ? { behalfOf: by.behalfOf } : {}) },
  }
}

export async function writeParties(tx: Tx, dossierId: string, parties: readonly Party[], at: Date): Promise<void> {
  await tx.dossierParty.createMany({
    data: parties.map((party) => ({ ...party, id: newId(at.getTime()), dossierId, nameFolded: foldVietnamese(party.fullName) })),
  })
}

/** Keeps the words of an event outside the ledger, where they can be deleted. Answers the note's id. */
export async function writeNote(
  tx: Tx,
  note: { dossierId: string; kind: NoteKind; text: string; at: Date; authorId: string; papers?: Record<string, PaperAsk> },
): Promise<string> {
  const id = newId(note.at.getTime())
  await tx.dossierNote.create({ data: { id, ...note } })
  return id
}
