import { Table } from '@/components/ui/table'
import type { MissedWords } from '@/lib/search-words/types'

/** Words with how often they were searched in vain; each leads to the form that teaches it. */
export function MissedTable({
  id,
  caption,
  column,
  rows,
  teach,
}: {
  id: string
  caption: string
  column: string
  rows: readonly MissedWords[]
  teach: (words: string) => string
}) {
  if (rows.length === 0) return <p>Không có từ nào bị từ 2 lần trở lên trong thời gian này.</p>
  return (
    <Table id={id} caption={caption}>
      <thead>
        <tr>
          <th scope="col">Từ đã gõ (ghi không dấu)</th>
          <th scope="col" className="numeric">
            {column}
          </th>
          <th scope="col" className="numeric">
            Lượt tìm
          </th>
          <th scope="col">Việc</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ words, missed, searches }) => (
          <tr key={words}>
            <th scope="row" className="min-w-40 font-normal">
              <a href={`/tim-kiem?q=${encodeURIComponent(words)}`} className="inline-block py-1">
                {words}
              </a>
            </th>
            <td className="numeric">{missed}</td>
            <td className="numeric">{searches}</td>
            <td>
              <a href={teach(words)} className="inline-flex min-h-11 items-center whitespace-nowrap">
                Dạy máy tìm<span className="sr-only"> từ “{words}”</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
