import { EndOfferingForm } from '@/components/procedures/offering-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { formatCivilDate } from '@/lib/core/civil-date'
import type { OfferingRow } from '@/lib/procedures/offering-queries'
import { channelNames, feeKindNames, feeText } from '@/lib/procedures/text'

/** Which unit receives and which decides, by period. With `today` an open row can be ended. */
export function OfferingTable({ id, caption, rows, today }: { id: string; caption: string; rows: readonly OfferingRow[]; today?: string }) {
  return (
    <Table id={id} caption={caption}>
      <thead>
        <tr>
          <th scope="col">Nơi tiếp nhận</th>
          <th scope="col">Nơi giải quyết</th>
          <th scope="col">Áp dụng</th>
          <th scope="col">Mức thu riêng, căn cứ</th>
          {today && <th scope="col">Kết thúc</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="min-w-36 font-normal">
              {row.unitName}
            </th>
            <td className="min-w-36">{row.decidedBy}</td>
            <td className="min-w-36">{periodText(row)}</td>
            <td className="min-w-48">
              {row.fees.map((fee, index) => (
                <span key={index} className="block">
                  {[`${feeKindNames[fee.kind]}: ${feeText(fee)}`, fee.caseName, fee.channel && channelNames[fee.channel]]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              ))}
              {row.decision && <span className="block text-sm text-muted">{row.decision}</span>}
            </td>
            {today && (
              <td className="min-w-56">
                <Disclosure
                  summary={
                    <>
                      Kết thúc<span className="sr-only">{` ${row.unitName}`}</span>
                    </>
                  }
                >
                  <EndOfferingForm offeringId={row.id} today={today} unitName={row.unitName} />
                </Disclosure>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function periodText({ validFrom, validTo }: OfferingRow): string {
  const from = validFrom ? `Từ ${formatCivilDate(validFrom)}` : 'Từ trước'
  return validTo ? `${from} đến hết ${formatCivilDate(validTo)}` : from
}
