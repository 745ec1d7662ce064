import { SummaryList } from '@/components/ui/fact-list'
import { Table } from '@/components/ui/table'
import { formatMoney } from '@/lib/core/money'
import type { CashSheet } from '@/lib/dossiers/cash-sheet'
import { paymentMethodNames } from '@/lib/dossiers/text'
import { feeKindNames } from '@/lib/procedures/text'

/** What a counter took on a day, line by line, then the sums to hand over. */
export function CashSheetView({ sheet: { rows, totals } }: { sheet: CashSheet }) {
  if (rows.length === 0) return <p>Ngày này quầy chưa ghi nhận khoản thu nào.</p>
  return (
    <>
      <Table id="so-thu" caption="Các khoản đã thu" captionHidden>
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Hồ sơ</th>
            <th scope="col">Khoản</th>
            <th scope="col">Số biên lai</th>
            <th scope="col">Bằng</th>
            <th scope="col">Người thu</th>
            <th scope="col" className="text-right">
              Số tiền
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="whitespace-nowrap tabular-nums">{row.at}</td>
              <td>
                <a href={`/can-bo/ho-so/${row.dossierId}`} className="font-mono whitespace-nowrap">
                  {row.code}
                </a>
              </td>
              <td className="min-w-44">{row.lines.map((line) => `${feeKindNames[line.kind]}: ${line.name}`).join('; ')}</td>
              <td>{row.receiptNumber}</td>
              <td>{paymentMethodNames[row.method]}</td>
              <td>{row.takenBy}</td>
              <td className="text-right whitespace-nowrap tabular-nums">{formatMoney(row.total)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="mt-6 max-w-md">
        <SummaryList
          rows={[
            { label: 'Tiền mặt', value: formatMoney(totals.CASH) },
            { label: 'Chuyển khoản', value: formatMoney(totals.TRANSFER) },
            { label: 'Trực tuyến', value: totals.ONLINE > 0 ? formatMoney(totals.ONLINE) : null },
            { label: 'Trong đó phí', value: formatMoney(totals.FEE) },
            { label: 'Trong đó lệ phí', value: formatMoney(totals.CHARGE) },
            { label: 'Cộng', value: <strong>{formatMoney(totals.ALL)}</strong> },
          ]}
        />
      </div>
    </>
  )
}
