import { Table } from '@/components/ui/table'
import { periodText } from '@/lib/staff/text'
import type { UnitRight } from '@/lib/staff/types'

/** Who works at a unit as what, by which decision, and who did. */
export function RightsOfUnit({ rights, name }: { rights: readonly UnitRight[]; name: string }) {
  if (rights.length === 0) return <p className="mb-8">Không có ai giữ vai trò ở {name}.</p>
  return (
    <div className="mb-8">
      <Table id="vai-tro-don-vi" caption={`${rights.length} vai trò ở ${name}`}>
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Vai trò</th>
            <th scope="col">Thời gian</th>
            <th scope="col">Quyết định</th>
          </tr>
        </thead>
        <tbody>
          {rights.map((right) => (
            <tr key={right.id}>
              <th scope="row" className="font-normal">
                <a href={`/can-bo/nhan-su/${right.accountId}`}>{right.fullName}</a>
                {right.position && <span className="block text-sm text-muted">{right.position}</span>}
              </th>
              <td>{right.role}</td>
              <td>{periodText(right)}</td>
              <td>{right.decision ?? 'Chưa ghi'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
