import { formatDateTime } from '@/lib/core/civil-date'
import { formatMoney } from '@/lib/core/money'
import type { FeeLine } from '@/lib/dossiers/fees'
import { paymentMethodNames } from '@/lib/dossiers/text'
import type { PaymentMethod } from '@/lib/dossiers/types'
import { feeKindNames } from '@/lib/procedures/text'

export type ListedFee = {
  id: string
  lines: unknown
  total: number
  paidAt: Date | null
  method: string | null
  receiptNumber: string | null
  waivedAt: Date | null
  waivedReason: string | null
}

/** What was asked and what became of it: waits, is paid, or was waived. */
export function FeeList({ fees }: { fees: readonly ListedFee[] }) {
  return (
    <ul className="border-t border-line">
      {fees.map((fee) => (
        <li key={fee.id} className="border-b border-line py-3">
          {(fee.lines as FeeLine[]).map((line, index) => (
            <p key={index}>
              {feeKindNames[line.kind]}: {line.name} <strong className="tabular-nums">{formatMoney(line.amount)}</strong>
            </p>
          ))}
          <p className="text-sm text-muted">{stateOf(fee)}</p>
        </li>
      ))}
    </ul>
  )
}

function stateOf({ paidAt, method, receiptNumber, waivedAt, waivedReason }: ListedFee): string {
  if (paidAt) return `Đã nộp ${formatDateTime(paidAt)}, ${paymentMethodNames[method as PaymentMethod].toLowerCase()}, số ${receiptNumber}`
  if (waivedAt) return `Được miễn ${formatDateTime(waivedAt)}: ${waivedReason}`
  return 'Đang chờ nộp'
}
