import { QrCode } from '@/components/dossiers/qr-code'
import { SummaryList } from '@/components/ui/fact-list'
import { Notice } from '@/components/ui/notice'
import { formatCivilDate, formatDate } from '@/lib/core/civil-date'
import { groupCode } from '@/lib/core/ids'
import { bookText, revocationReasonNames } from '@/lib/results/text'
import type { IssuedResult } from '@/lib/results/types'

/** The documents that came out of a person's dossier, each with the code that shows anybody that it is true. */
export function IssuedResults({ issued }: { issued: readonly IssuedResult[] }) {
  if (issued.length === 0) return null
  return (
    <section className="mt-8 space-y-6">
      <h2>Văn bản kết quả</h2>
      {issued.map((result) => (
        <div key={result.id} className="space-y-3">
          {result.revokedAt && (
            <Notice tone="error" title={`Kết quả này đã bị thu hồi ngày ${formatDate(result.revokedAt)}`}>
              <p>{result.revokedReason && revocationReasonNames[result.revokedReason]}</p>
            </Notice>
          )}
          <SummaryList
            rows={[
              { label: 'Văn bản', value: result.title },
              { label: 'Số', value: result.number },
              { label: 'Ngày', value: formatCivilDate(result.issuedOn) },
              { label: 'Vào sổ', value: bookText(result) },
              { label: 'Chức vụ người ký', value: result.position },
            ]}
          />
          <div className="flex flex-wrap items-center gap-4">
            <QrCode drawing={result.check.qr} label="Mã QR để kiểm tra kết quả" />
            <p className="min-w-0 flex-1 basis-56">
              Ai cầm văn bản này quét mã để biết văn bản có thật và còn giá trị không, hoặc mở{' '}
              <a href={`/ket-qua/${result.check.code}`} className="font-semibold">
                trang kiểm tra kết quả
              </a>{' '}
              với mã{' '}
              <span translate="no" className="font-mono break-all">
                {groupCode(result.check.code)}
              </span>
              .
            </p>
          </div>
        </div>
      ))}
    </section>
  )
}
