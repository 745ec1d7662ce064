import { Table } from '@/components/ui/table'
import { formatMoney } from '@/lib/core/money'
import type { PaidOnline } from '@/lib/payments/reconciliation'
import { problemTexts } from '@/lib/payments/text'

/** What providers say was paid, to be held against their own list. */
export function PaidOnlineList({ payments }: { payments: readonly PaidOnline[] }) {
  if (payments.length === 0) return null
  return (
    <section aria-labelledby="doi-chieu-truc-tuyen" className="mt-10">
      <h2 id="doi-chieu-truc-tuyen" className="mb-3">
        Đối chiếu thanh toán trực tuyến
      </h2>
      <Table id="thanh-toan-truc-tuyen" caption="Giao dịch trực tuyến" captionHidden>
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Hồ sơ</th>
            <th scope="col">Mã giao dịch</th>
            <th scope="col">Tình trạng</th>
            <th scope="col" className="text-right">
              Số tiền
            </th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <tr key={payment.id}>
              <td className="whitespace-nowrap tabular-nums">{payment.at}</td>
              <td>
                <a href={`/can-bo/ho-so/${payment.dossierId}`} className="font-mono whitespace-nowrap">
                  {payment.code}
                </a>
              </td>
              <td>
                {payment.provider} {payment.transactionId}
              </td>
              <td className="min-w-56">{payment.problem ? problemTexts[payment.problem] : 'Khớp'}</td>
              <td className="text-right whitespace-nowrap tabular-nums">{formatMoney(payment.amount)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
