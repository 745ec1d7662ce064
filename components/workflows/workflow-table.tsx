import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { WorkflowRow } from '@/lib/workflows/views'

/** Processes by unit and procedure; one that new dossiers cannot follow says why. */
export function WorkflowTable({ id, caption, rows }: { id: string; caption: string; rows: readonly WorkflowRow[] }) {
  return (
    <Table id={id} caption={caption}>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Thủ tục</th>
          <th scope="col">Quyết định</th>
          <th scope="col">Thời hạn</th>
          <th scope="col">Áp dụng</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.unitName}</td>
            <td>
              <a href={`/can-bo/quy-trinh/${row.id}`} className="inline-flex min-h-11 items-center font-semibold">
                {row.code}
                {row.procedureName && ` ${row.procedureName}`}
              </a>
              {row.caseName && <span className="block text-sm text-muted">Trường hợp: {row.caseName}</span>}
              {row.warning && (
                <span className="mt-1 block">
                  <Tag tone="risk">Không còn khớp</Tag> <span className="text-sm">{row.warning}</span>
                </span>
              )}
            </td>
            <td>{row.decision}</td>
            <td className="tabular-nums">
              {row.term}, {row.steps} bước
            </td>
            <td className="tabular-nums">
              từ {row.validFrom}
              {row.validTo && ` đến ${row.validTo}`}
              {row.stands === 'LATER' && <span className="block text-sm text-muted">chưa đến ngày</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
