import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { formatCivilDate, formatDate } from '@/lib/core/civil-date'
import { bookText, revocationReasonNames } from '@/lib/results/text'
import type { RegisterRow } from '@/lib/results/types'

export function RegisterTable({ rows }: { rows: readonly RegisterRow[] }) {
  if (rows.length === 0) return <p className="text-muted">Không có kết quả nào như vậy.</p>
  return (
    <Table id="so-ket-qua" caption="Sổ kết quả" captionHidden>
      <thead>
        <tr>
          <th scope="col">Số, ngày</th>
          <th scope="col">Văn bản</th>
          <th scope="col">Cấp cho</th>
          <th scope="col">Hồ sơ</th>
          <th scope="col">Cơ quan cấp</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="font-normal">
              <span className="font-semibold break-words">{row.number}</span>
              <span className="block tabular-nums">{formatCivilDate(row.issuedOn)}</span>
              {row.book && <span className="block text-sm text-muted">{bookText(row)}</span>}
            </th>
            <td>
              {row.title}
              {row.revokedAt && (
                <span className="block">
                  <Tag tone="bad">Thu hồi {formatDate(row.revokedAt)}</Tag>{' '}
                  <span className="text-sm">{row.revokedReason && revocationReasonNames[row.revokedReason]}</span>
                </span>
              )}
            </td>
            <td>{row.ownerName}</td>
            <td>
              <a href={`/can-bo/ho-so/${row.dossierId}`} className="inline-flex min-h-11 items-center font-mono tabular-nums">
                {row.code}
              </a>
            </td>
            <td>{row.unitName}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
