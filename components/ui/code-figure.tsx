import type { ReactNode } from 'react'

/** A code that people copy by hand, by phone or by a long press: large, fixed width, selected whole by one tap. */
export function CodeFigure({ label, code, note }: { label: string; code: string; note?: ReactNode }) {
  return (
    <figure className="rounded border-2 border-ink bg-paper p-4">
      <figcaption className="text-sm text-muted">{label}</figcaption>
      <code translate="no" className="mt-1 block font-mono text-xl font-bold break-all tabular-nums select-all print:text-[18pt]">
        {code}
      </code>
      {note && <div className="mt-2 text-sm">{note}</div>}
    </figure>
  )
}
