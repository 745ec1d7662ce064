import { formatDateTime } from '@/lib/core/civil-date'
import { formatMoney } from '@/lib/core/money'
import type { Paper } from '@/lib/procedures/types'
import { Disclosure } from '@/components/ui/disclosure'
import { asksOf } from '@/lib/dossiers/asks'
import { correctedFieldNames, eventNames, noteNames } from '@/lib/dossiers/text'
import type { CorrectedField, NoteKind } from '@/lib/dossiers/types'

type Event = { seq: number; kind: string; at: Date; actorKind: string; actorName: string | null; behalfName?: string | null; data: unknown }
type Note = { id: string; kind: string; text: string; papers: unknown }

/** What happened, the newest on top: who, when, and the words that went with it. */
export function HistoryList({ events, notes, papers }: { events: readonly Event[]; notes: readonly Note[]; papers: readonly Paper[] }) {
  const noteOf = (id: string | null | undefined) => notes.find((note) => note.id === id)
  return (
    <ol className="border-l-2 border-terrace pl-5">
      {events.toReversed().map((event) => {
        const { noteId, beforeNoteId, changed } = (event.data ?? {}) as {
          noteId?: string | null
          beforeNoteId?: string
          changed?: CorrectedField[]
        }
        const note = noteOf(noteId)
        const before = noteOf(beforeNoteId)
        const number = event.kind === 'dossier.decided' ? (event.data as { number: string }).number : null
        const total = (event.data as { total?: number }).total
        return (
          <li key={event.seq} className="relative pb-4">
            <span aria-hidden="true" className="absolute top-1.5 -left-[1.65rem] size-3 rounded-full bg-leaf" />
            <p className="font-semibold">{eventNames[event.kind] ?? event.kind}</p>
            <p className="text-sm text-muted tabular-nums">
              {formatDateTime(event.at)}, {event.actorKind === 'CITIZEN' ? 'người nộp' : (event.actorName ?? 'cán bộ')}
              {event.behalfName && `, thay mặt ${event.behalfName}`}
            </p>
            {number && <p>Số: {number}</p>}
            {total !== undefined && <p>{formatMoney(total)}</p>}
            {note && (
              <div className="mt-1 max-w-prose rounded bg-rice p-3">
                <p className="text-sm text-muted">{noteNames[note.kind as NoteKind] ?? ''}</p>
                <p className="whitespace-pre-line">{note.text}</p>
                {note.papers !== null && (
                  <ul className="mt-1 list-disc pl-5">
                    {asksOf(note.papers, papers).map(({ key, name, text }) => (
                      <li key={key}>
                        {name}: {text}
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            )}
            {before && (
              <Disclosure summary={`Đã sửa: ${(changed ?? []).map((field) => correctedFieldNames[field]).join(', ')}`}>
                <p className="text-sm text-muted">{noteNames.RECEPTION_BEFORE}</p>
                <p className="max-w-prose whitespace-pre-line">{before.text}</p>
              </Disclosure>
            )}
          </li>
        )
      })}
    </ol>
  )
}
