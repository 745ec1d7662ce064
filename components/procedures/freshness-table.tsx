import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import type { FreshnessCounts, FreshnessState } from '@/lib/procedures/freshness'
import { freshnessShortNames } from '@/lib/procedures/freshness-text'

const states: readonly FreshnessState[] = ['CHECKED', 'DUE', 'UNVERIFIED', 'REPEALED_STILL_SHOWN', 'COMING']

/** Counts by state, one row for each field or unit. */
export function FreshnessTable({
  id,
  caption,
  head,
  rows,
}: {
  id: string
  caption: string
  head: string
  rows: readonly { key: string; label: ReactNode; counts: FreshnessCounts }[]
}) {
  return (
    <Table id={id} caption={caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="numeric">
            Đúng hạn
          </th>
          {states.map((state) => (
            <th key={state} scope="col" className="numeric">
              {freshnessShortNames[state]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, counts }) => (
          <tr key={key}>
            <th scope="row" className="min-w-44 font-normal">
              {label}
            </th>
            <td className="numeric font-semibold">{counts.share === null ? '–' : `${counts.share}%`}</td>
            {states.map((state) => (
              <td key={state} className="numeric">
                {counts[state]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
