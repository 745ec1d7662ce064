import { SummaryList } from '@/components/ui/fact-list'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { formatCivilDate, formatDate } from '@/lib/core/civil-date'
import { bookText, revocationReasonNames } from '@/lib/results/text'
import type { ResultOfDossier } from '@/lib/results/types'

/** What came out of a dossier, for the office. */
export function ResultPanel({ results }: { results: readonly ResultOfDossier[] }) {
  return (
    <div className="space-y-6">
      {results.map((result) => (
        <div key={result.id} className="space-y-2">
          {result.revokedAt && (
            <Notice tone="error" title={`Đã thu hồi ngày ${formatDate(result.revokedAt)}`}>
              <p>{result.revokedReason && revocationReasonNames[result.revokedReason]}</p>
            </Notice>
          )}
          <SummaryList
            rows={[
              { label: 'Văn bản', value: result.title },
              { label: 'Số, ngày', value: `${result.number}, ngày ${formatCivilDate(result.issuedOn)}` },
              { label: 'Vào sổ', value: bookText(result) },
              {
                label: 'Người ký',
                value: result.signature && [...result.signature.lines, result.signature.name].join(' / '),
              },
            ]}
          />
          <p>
            <a href={`/can-bo/ket-qua/${result.id}/to-kiem-tra`} className="inline-flex min-h-11 items-center gap-2 font-semibold">
              <Icon name="print" /> In tờ kiểm tra kết quả (mã QR)
            </a>
          </p>
        </div>
      ))}
    </div>
  )
}
