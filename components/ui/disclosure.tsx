import type { ReactNode } from 'react'

/** Something a few people need, folded away without script. Open on paper. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="rounded border border-line" suppressHydrationWarning>
      <summary className="flex min-h-12 items-center px-4 py-2 font-semibold text-leaf underline underline-offset-4 marker:content-none">
        {summary}
      </summary>
      <div className="border-t border-line p-4">{children}</div>
    </details>
  )
}
