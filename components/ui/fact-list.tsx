import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode; note?: ReactNode; key?: string }

/** The few facts that answer a page's question, side by side on a wide screen. */
export function KeyFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid border-y-2 border-ink sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-2">
      {facts.map((fact) => (
        <div
          key={fact.key ?? fact.label}
          className="border-line px-0 py-4 print:py-1.5 not-last:border-b sm:px-4 sm:odd:pl-0 lg:border-b-0 lg:not-first:border-l lg:odd:pl-4 lg:first:pl-0!"
        >
          <dt className="text-sm text-muted">{fact.label}</dt>
          <dd className={`mt-1 font-semibold tabular-nums ${isLong(fact.value) ? 'text-base leading-snug' : 'text-lg'}`}>{fact.value}</dd>
          {fact.note && <dd className="mt-1 text-sm">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  )
}

function isLong(value: ReactNode): boolean {
  return typeof value === 'string' && value.length > 45
}

export type SummaryRow = Fact & { action?: ReactNode }

/** Names and values in rows: check-your-answers, receipts, the facts of a dossier. Rows without a value are left out. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="@container border-t border-line">
      {rows
        .filter((row) => row.value !== undefined && row.value !== null && row.value !== '')
        .map((row) => (
          <div
            key={row.key ?? row.label}
            className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 @md:grid-cols-[minmax(8rem,2fr)_3fr_auto]"
          >
            <dt className="font-semibold">{row.label}</dt>
            <dd className="min-w-0 tabular-nums">
              {row.value}
              {row.note && <div className="text-sm text-muted">{row.note}</div>}
            </dd>
            {row.action && <dd className="no-print">{row.action}</dd>}
          </div>
        ))}
    </dl>
  )
}
