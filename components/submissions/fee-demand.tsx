import { QrCode } from '@/components/dossiers/qr-code'
import { FeeList } from '@/components/dossiers/fee-list'
import { LinkButton } from '@/components/ui/button'
import { SummaryList } from '@/components/ui/fact-list'
import { formatMoney } from '@/lib/core/money'
import type { TrackedDossier } from '@/lib/dossiers/tracking'
import { vietQr } from '@/lib/payments/vietqr'
import { drawQr } from '@/lib/receipts/qr'
import type { Contact } from '@/lib/units/types'

/** What is to be paid and how: at the counter, online where a provider is turned on (its name), or by transfer where the office has said to which account. */
export function FeeDemand({ dossier, contact, provider }: { dossier: TrackedDossier; contact: Contact; provider: string | null }) {
  const { fees } = dossier
  if (fees.length === 0) return null
  const waiting = dossier.state === 'AWAITING_PAYMENT' ? fees.findLast((fee) => !fee.paidAt && !fee.waivedAt) : undefined
  const { bankCode, bankAccount, bankHolder } = contact
  const purpose = dossier.code ?? dossier.requestId
  return (
    <section className="mt-8">
      <h2>Phí, lệ phí</h2>
      <FeeList fees={fees} />
      {waiting && provider && (
        <p className="mt-4">
          <LinkButton href={`/tra-cuu/${dossier.requestId}/thanh-toan`}>Thanh toán trực tuyến</LinkButton>
          <span className="mt-1 block text-sm text-muted">
            Ông/bà sang trang của {provider} để trả {formatMoney(waiting.total)}.
          </span>
        </p>
      )}
      {waiting && bankCode && bankAccount && bankHolder && (
        <div className="mt-4 flex flex-wrap items-start gap-6">
          <QrCode
            drawing={drawQr(vietQr({ bankCode, account: bankAccount, holder: bankHolder }, waiting.total, purpose))}
            label="Mã QR để chuyển khoản"
          />
          <div className="min-w-0 flex-1 basis-64">
            <p className="mb-2">Mở ứng dụng ngân hàng, quét mã này, xem lại số tiền và tên người nhận rồi chuyển.</p>
            <SummaryList
              rows={[
                { label: 'Số tiền', value: formatMoney(waiting.total) },
                { label: 'Chủ tài khoản', value: bankHolder },
                { label: 'Số tài khoản', value: bankAccount },
                { label: 'Nội dung chuyển', value: purpose },
              ]}
            />
          </div>
        </div>
      )}
      {waiting && <p className="mt-3">Ông/bà cũng có thể nộp tại quầy nơi nhận hồ sơ. Nhớ lấy biên lai.</p>}
    </section>
  )
}
