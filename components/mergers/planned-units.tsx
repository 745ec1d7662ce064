import { Table } from '@/components/ui/table'
import type { MergerDetail } from '@/lib/mergers/types'

/** Which units end, who takes over, and which ones begin. */
export function PlannedUnits({ merger: { plan, names } }: { merger: MergerDetail }) {
  const begun = new Set(plan.begins.map((unit) => unit.id))
  return (
    <section className="space-y-4">
      <h2>Đơn vị</h2>
      <Table id="ket-thuc" caption={`${plan.ends.length} đơn vị kết thúc`}>
        <thead>
          <tr>
            <th scope="col">Kết thúc</th>
            <th scope="col">Nơi kế thừa</th>
          </tr>
        </thead>
        <tbody>
          {plan.ends.map(({ unitId, successorId }) => (
            <tr key={unitId}>
              <th scope="row" className="font-normal">
                {names[unitId] ?? 'Không có trong danh sách đơn vị'}
              </th>
              <td>
                {successorId
                  ? `${names[successorId] ?? 'Không có trong danh sách đơn vị'}${begun.has(successorId) ? ' (đơn vị mới)' : ''}`
                  : 'Không có một nơi kế thừa: hồ sơ đi theo quy tắc'}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {plan.begins.length > 0 && (
        <Table id="bat-dau" caption={`${plan.begins.length} đơn vị bắt đầu`}>
          <thead>
            <tr>
              <th scope="col">Tên</th>
              <th scope="col">Mã</th>
              <th scope="col">Trực thuộc</th>
            </tr>
          </thead>
          <tbody>
            {plan.begins.map((unit) => (
              <tr key={unit.id}>
                <th scope="row" className="font-normal">
                  {unit.name}
                </th>
                <td>{unit.code}</td>
                <td>{unit.parentId ? names[unit.parentId] : ''}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {plan.renames.map((rename) => (
        <p key={rename.unitId}>
          {names[rename.unitId]} từ ngày đó tên là {rename.name}
          {rename.code ? `, mã ${rename.code}` : ''}.
        </p>
      ))}
    </section>
  )
}
