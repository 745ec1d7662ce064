import type { LocalDateText } from '@/lib/dossiers/process'

/** Where the process crosses units: each unit's part of the term and its own date, beside the date of the whole. */
export function LocalDatesTable({ dates }: { dates: readonly LocalDateText[] }) {
  return (
    <table className="w-[calc(100%-1px)] border-collapse text-sm [&_td]:border [&_td]:border-line [&_td]:px-2 [&_td]:py-1 print:[&_td]:border-ink [&_th]:border [&_th]:border-line [&_th]:px-2 [&_th]:py-1 print:[&_th]:border-ink">
      <caption className="pb-1 text-left font-semibold">Hẹn của từng đơn vị</caption>
      <thead>
        <tr className="text-left">
          <th scope="col">Đơn vị</th>
          <th scope="col">Phần thời hạn</th>
          <th scope="col">Xong trước</th>
        </tr>
      </thead>
      <tbody className="tabular-nums">
        {dates.map(({ unitName, part, dueAt }, index) => (
          <tr key={`${index}-${unitName}`}>
            <th scope="row" className="text-left font-normal">
              {unitName}
            </th>
            <td>{part}</td>
            <td>{dueAt}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
