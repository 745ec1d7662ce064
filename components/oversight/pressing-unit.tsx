import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { BoardUnit, Tally } from '@/lib/alerts/board'

/** What presses in one unit: per officer in figures, then each dossier with who holds it. `mayDirect`: the viewer may tell this unit what to do. */
export function PressingUnit({ unit, readAt, mayDirect }: { unit: BoardUnit; readAt: string; mayDirect: boolean }) {
  const figure = `${tallyText(unit.tally)} (${readAt})`
  return (
    <section aria-labelledby={`don-vi-${unit.id}`} className="mb-10">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={`don-vi-${unit.id}`}>{unit.name}</h2>
        {mayDirect && (
          <a
            href={`/can-bo/chi-dao/moi?don-vi=${unit.id}&so-lieu=${encodeURIComponent(figure)}`}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            Chỉ đạo đơn vị này
          </a>
        )}
      </div>
      <ul className="mb-4 flex flex-wrap gap-x-8 gap-y-1">
        {unit.officers.map((officer) => (
          <li key={officer.name ?? ''}>
            <strong>{officer.name ?? 'Chưa ai nhận'}</strong>: {tallyText(officer).toLowerCase()}
          </li>
        ))}
      </ul>
      <Table id={`bang-${unit.id}`} caption={`Hồ sơ của ${unit.name}`} captionHidden>
        <thead>
          <tr>
            <th scope="col">Hồ sơ</th>
            <th scope="col">Thời hạn</th>
            <th scope="col">Đang ở bước</th>
            <th scope="col">Người giữ</th>
            <th scope="col">Đã báo lãnh đạo</th>
            {mayDirect && (
              <th scope="col">
                <span className="sr-only">Chỉ đạo</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {unit.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="min-w-56 font-normal">
                <a href={`/can-bo/ho-so/${row.id}`} className="inline-block py-1 font-mono font-semibold">
                  {row.code}
                </a>
                <span className="block text-sm text-muted">{row.procedureName}</span>
              </th>
              <td className="min-w-44">
                <Tag tone={row.kind === 'OVERDUE' ? 'bad' : 'risk'}>{row.time}</Tag>
                <span className="mt-1 block text-sm whitespace-nowrap text-muted tabular-nums">{row.dueAt}</span>
              </td>
              <td className="min-w-36">{row.step}</td>
              <td className="min-w-32">{row.officer ?? 'Chưa ai nhận'}</td>
              <td className="whitespace-nowrap tabular-nums">{row.toldAt ?? 'Chưa'}</td>
              {mayDirect && (
                <td>
                  <a href={`/can-bo/chi-dao/moi?ho-so=${row.id}`} className="inline-flex min-h-11 items-center whitespace-nowrap">
                    Chỉ đạo<span className="sr-only"> về hồ sơ {row.code}</span>
                  </a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

export function tallyText({ overdue, atRisk }: Tally): string {
  return [overdue > 0 && `Quá hạn: ${overdue}`, atRisk > 0 && `Sắp đến hạn: ${atRisk}`].filter(Boolean).join(', ')
}
