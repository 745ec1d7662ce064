import { PrivateNoteForm } from '@/components/dossiers/private-note-form'
import { Disclosure } from '@/components/ui/disclosure'
import { formatDateTime } from '@/lib/core/civil-date'
import type { PrivateNote } from '@/lib/dossiers/private-notes'

/** What colleagues tell one another about a dossier. */
export function PrivateNotes({ dossierId, notes }: { dossierId: string; notes: readonly PrivateNote[] }) {
  return (
    <section aria-labelledby="ghi-chu">
      <h2 id="ghi-chu" className="mb-2">
        Ghi chú nội bộ
      </h2>
      {notes.length > 0 && (
        <ul className="mb-3 space-y-2">
          {notes.map(({ id, text, at, author }) => (
            <li key={id} className="max-w-prose rounded bg-rice p-3">
              <p className="text-sm text-muted tabular-nums">
                {formatDateTime(at)}, {author}
              </p>
              <p className="whitespace-pre-line">{text}</p>
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary="Viết ghi chú">
        <PrivateNoteForm key={notes[0]?.id ?? ''} dossierId={dossierId} />
      </Disclosure>
    </section>
  )
}
