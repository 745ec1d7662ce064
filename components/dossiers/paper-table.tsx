import type { ReactNode } from 'react'
import type { Paper } from '@/lib/procedures/types'
import { paperKindNames } from '@/lib/procedures/text'
import type { FormValues } from '@/lib/action/answer'

export type PaperRow = { key: string; name: string; originals?: number; copies?: number; note?: string }

/** Papers of a version that are handed in or shown, as rows to be counted. */
export function paperRowsOf(papers: readonly Paper[]): PaperRow[] {
  return papers
    .filter((paper) => paper.kind !== 'OFFICE_LOOKS_UP')
    .map((paper) => ({
      key: paper.key,
      name: paper.name,
      note: [paperKindNames[paper.kind], paper.caseName].filter(Boolean).join(' · '),
    }))
}

/**
 * Counts of each paper as it lies on the desk: originals, certified copies, plain copies, and whether the copy was compared. Rows without a count are not
 * recorded. Fields go as lists of equal length.
 */
export function PaperTable({
  rows,
  extra = 0,
  typed,
  errors,
}: {
  rows: readonly PaperRow[]
  /** Empty rows for papers that the version does not name. */
  extra?: number
  typed?: FormValues | undefined
  errors?: Record<string, string> | undefined
}) {
  const all = [...rows, ...Array.from({ length: extra }, (_, at): PaperRow => ({ key: `them-${at + 1}`, name: '' }))]
  const before = (field: string, at: number) => (Array.isArray(typed?.[field]) ? typed[field][at] : undefined)
  const ticked = typed?.compared
  return (
    <div className="@container">
      <div role="group" aria-label="Giấy tờ và số bản" className="border-t-2 border-ink">
        {all.map((row, at) => {
          const named = row.name || `Giấy tờ khác ${at - rows.length + 1}`
          return (
            <div key={row.key} className="grid items-center gap-x-3 gap-y-1 border-b border-line py-2 @2xl:grid-cols-[1fr_auto]">
              <input type="hidden" name="paperKey" value={row.key} />
              <div className="min-w-0">
                {row.name ? (
                  <>
                    <input type="hidden" name="paperName" value={row.name} />
                    <span className="line-clamp-3">{row.name}</span>
                    {row.note && <span className="block text-sm text-muted">{row.note}</span>}
                  </>
                ) : (
                  <input
                    name="paperName"
                    aria-label={`Tên giấy tờ khác ${at - rows.length + 1}`}
                    placeholder="Giấy tờ khác: ghi tên"
                    defaultValue={before('paperName', at)}
                    className="min-h-11 w-full rounded border-2 border-border bg-paper px-2 placeholder:text-muted"
                  />
                )}
              </div>
              <div className="flex flex-wrap items-end gap-2">
                <Count field="originals" label="Chính" named={named} value={before('originals', at)} error={errors?.[`originals.${at}`]} />
                <Count
                  field="certified"
                  label="Chứng thực"
                  named={named}
                  value={before('certified', at)}
                  error={errors?.[`certified.${at}`]}
                />
                <Count field="copies" label="Bản sao" named={named} value={before('copies', at)} error={errors?.[`copies.${at}`]} />
                <label className="flex min-h-11 items-center gap-2 rounded px-1 text-sm hover:bg-rice">
                  <input
                    type="checkbox"
                    name="compared"
                    value={row.key}
                    defaultChecked={Array.isArray(ticked) && ticked.includes(row.key)}
                    className="size-6 accent-leaf"
                  />
                  <span>
                    Đã đối chiếu<span className="sr-only"> bản chính: {named}</span>
                  </span>
                </label>
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Count({
  field,
  label,
  named,
  value,
  error,
}: {
  field: string
  label: string
  named: string
  value: string | undefined
  error: string | undefined
}): ReactNode {
  return (
    <label className="block text-sm">
      <span className="block">
        {label}
        <span className="sr-only">: {named}</span>
      </span>
      <input
        name={field}
        inputMode="numeric"
        pattern="[0-9]{0,3}"
        title={error ?? 'Số bản, từ 0 đến 999'}
        aria-invalid={error ? true : undefined}
        defaultValue={value}
        placeholder="0"
        className="min-h-11 w-16 rounded border-2 border-border bg-paper px-2 text-right text-base tabular-nums placeholder:text-muted aria-invalid:border-lacquer"
      />
    </label>
  )
}
