import { Table } from '@/components/ui/table'
import { formatCivilDate } from '@/lib/core/civil-date'
import type { KeptDigest } from '@/lib/ledger/types'

export function DigestTable({ digests }: { digests: readonly KeptDigest[] }) {
  return (
    <Table id="bang-dau" caption="Dấu niêm phong theo ngày, mới nhất ở trên" captionHidden>
      <thead>
        <tr>
          <th scope="col">Hết ngày</th>
          <th scope="col" className="numeric">
            Số chuỗi
          </th>
          <th scope="col">Dấu (SHA-256)</th>
        </tr>
      </thead>
      <tbody>
        {digests.map(({ day, streams, hash }) => (
          <tr key={day}>
            <th scope="row" className="font-normal whitespace-nowrap">
              {formatCivilDate(day)}
            </th>
            <td className="numeric">{streams.toLocaleString('vi-VN')}</td>
            <td>
              <code translate="no" className="font-mono text-sm break-all select-all">
                {hash}
              </code>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
